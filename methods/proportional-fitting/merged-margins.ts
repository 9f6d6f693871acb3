import { zeroMatrix, type Matrix } from "../matrix/matrix.ts";
import { sumOf } from "../matrix/sums.ts";

/** Totals of rows or of columns, undefined where they are not known. */
export type KnownTotals = readonly (number | undefined)[];

/** A table whose rows without a total are one row, and whose columns without a total are one column. */
export interface MergedTable {
  readonly seed: Matrix;
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
  /** The merged row of each row, the merged column of each column. */
  readonly rowOf: Uint32Array;
  readonly columnOf: Uint32Array;
  /** What the total of the table leaves to those without one; below 0 when the others exceed it. */
  readonly leftOfRows: number;
  readonly leftOfColumns: number;
}

/** Merges what has no total, and gives it what the total of the table leaves. */
export function mergeFree(seed: Matrix, rowTotals: KnownTotals, columnTotals: KnownTotals, total: number): MergedTable {
  const rows = mergeLines(rowTotals, total);
  const columns = mergeLines(columnTotals, total);
  const merged = zeroMatrix(rows.totals.length, columns.totals.length);
  for (let at = 0, i = 0; i < seed.rows; i++) {
    for (let j = 0; j < seed.columns; j++, at++) {
      merged.values[rows.lineOf[i]! * merged.columns + columns.lineOf[j]!]! += seed.values[at]!;
    }
  }
  return {
    seed: merged,
    rowTotals: rows.totals,
    columnTotals: columns.totals,
    rowOf: rows.lineOf,
    columnOf: columns.lineOf,
    leftOfRows: rows.left,
    leftOfColumns: columns.left,
  };
}

/** Gives each cell of the seed its part of the merged cell that it was in. */
export function spreadMerged(seed: Matrix, fitted: Matrix, merged: MergedTable): Matrix {
  const values = seed.values.map((value, at) => {
    const row = Math.floor(at / seed.columns);
    const cell = merged.rowOf[row]! * fitted.columns + merged.columnOf[at - row * seed.columns]!;
    return value > 0 ? fitted.values[cell]! * (value / merged.seed.values[cell]!) : 0;
  });
  return { rows: seed.rows, columns: seed.columns, values };
}

function mergeLines(totals: KnownTotals, total: number): { totals: Float64Array; lineOf: Uint32Array; left: number } {
  const known = totals.filter((one) => one !== undefined);
  const free = totals.length - known.length;
  const left = free > 0 ? total - sumOf(known) : 0;
  let line = 0;
  const lineOf = Uint32Array.from(totals, (one) => (one === undefined ? known.length : line++));
  return { totals: Float64Array.from(free > 0 ? [...known, Math.max(left, 0)] : known), lineOf, left };
}
