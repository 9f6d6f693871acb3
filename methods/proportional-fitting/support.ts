import type { Matrix } from "../matrix/matrix.ts";

/** The positive cells of a seed, row after row, without rows and columns whose total is 0. */
export interface Support {
  readonly rows: number;
  readonly columns: number;
  /** Cells of row i are at `start[i]` to `start[i + 1] − 1`. */
  readonly start: Uint32Array;
  readonly column: Uint32Array;
  readonly seed: Float64Array;
}

/** Keeps a cell when its seed is positive and `rowKept` and `columnKept` are not 0 there. */
export function supportOf(seed: Matrix, rowKept: ArrayLike<number>, columnKept: ArrayLike<number>): Support {
  const { rows, columns, values } = seed;
  const start = new Uint32Array(rows + 1);
  const column = new Uint32Array(values.length);
  const kept = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; rowKept[i] !== 0 && j < columns; j++) {
      const value = values[i * columns + j]!;
      if (value === 0 || columnKept[j] === 0) continue;
      column[count] = j;
      kept[count++] = value;
    }
    start[i + 1] = count;
  }
  return { rows, columns, start, column: column.slice(0, count), seed: kept.slice(0, count) };
}

/** How many cells each column has. */
export function cellsPerColumn(support: Support): Uint32Array {
  const counts = new Uint32Array(support.columns);
  for (const j of support.column) counts[j]! += 1;
  return counts;
}

/** Values of the cells of a support as a full matrix, 0 elsewhere. */
export function unpack(support: Support, cells: Float64Array): Matrix {
  const { rows, columns, start, column } = support;
  const values = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let at = start[i]!; at < start[i + 1]!; at++) values[i * columns + column[at]!] = cells[at]!;
  }
  return { rows, columns, values };
}
