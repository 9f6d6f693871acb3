import type { Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeList, requireNonNegativeMatrix, requireSameShape } from "../matrix/requirements.ts";
import { columnSums, rowSums, sumOf } from "../matrix/sums.ts";
import type { FitFailure, FitOptions } from "./fit-result.ts";
import { cellsPerColumn, type Support } from "./support.ts";

const MOST_ELASTIC = 1e3;

/** Throws RangeError, naming the value, for a seed, totals or options that no fit can use. */
export function requireFitInput(
  method: string,
  seed: Matrix,
  rowTotals: ArrayLike<number>,
  columnTotals: ArrayLike<number>,
  options: FitOptions,
): void {
  requireNonNegativeMatrix(seed, `${method}: seed`);
  requireNonNegativeList(rowTotals, seed.rows, `${method}: row totals`);
  requireNonNegativeList(columnTotals, seed.columns, `${method}: column totals`);
  const { tolerance = 1e-6, maximumIterations = 1 } = options;
  if (!(tolerance > 0)) throw new RangeError(`${method}: tolerance ${tolerance} is not above 0`);
  if (!(maximumIterations >= 1)) throw new RangeError(`${method}: maximumIterations ${maximumIterations} is below 1`);
}

/** Throws RangeError, naming the cell, unless each cell of the seed has an elasticity above 0 and at most 1,000. */
export function requireElasticity(method: string, seed: Matrix, elasticity: Matrix): void {
  requireSameShape(seed, elasticity, `${method}: seed and elasticity`);
  elasticity.values.forEach((value, at) => {
    if (seed.values[at] === 0 || (value > 0 && value <= MOST_ELASTIC)) return;
    const row = Math.floor(at / seed.columns);
    const cell = `(${row}, ${at - row * seed.columns})`;
    throw new RangeError(`${method}: elasticity of cell ${cell} is ${value}, not above 0 and at most ${MOST_ELASTIC}`);
  });
}

/** What can be told at a glance: a positive total without a cell to hold it, or totals that do not agree. */
export function evidentFailure(
  support: Support,
  rowTotals: ArrayLike<number>,
  columnTotals: ArrayLike<number>,
  tolerance: number,
): FitFailure | undefined {
  return emptyLines(support, rowTotals, columnTotals) ?? sumMismatch(rowTotals, columnTotals, tolerance);
}

/** Rows, or else columns, that have a positive total and no cell. */
export function emptyLines(support: Support, rowTotals: ArrayLike<number>, columnTotals: ArrayLike<number>): FitFailure | undefined {
  const perColumn = cellsPerColumn(support);
  const rows = indices(support.rows, (i) => rowTotals[i]! > 0 && support.start[i] === support.start[i + 1]);
  if (rows.length > 0) return { kind: "empty-rows", rows };
  const columns = indices(support.columns, (j) => columnTotals[j]! > 0 && perColumn[j] === 0);
  return columns.length > 0 ? { kind: "empty-columns", columns } : undefined;
}

/** Row and column totals whose sums differ by more than the tolerance and rounding allow. */
export function sumMismatch(rowTotals: ArrayLike<number>, columnTotals: ArrayLike<number>, tolerance: number): FitFailure | undefined {
  const rowTotal = sumOf(rowTotals);
  const columnTotal = sumOf(columnTotals);
  // One column may be off by the tolerance, and the sums themselves are rounded.
  const allowed = tolerance + 4e-16 * (rowTotals.length + columnTotals.length) * rowTotal;
  return Math.abs(rowTotal - columnTotal) > allowed ? { kind: "sum-mismatch", rowTotal, columnTotal } : undefined;
}

/** Largest absolute difference between the margins of `matrix` and the totals. */
export function largestMarginDeviation(matrix: Matrix, rowTotals: ArrayLike<number>, columnTotals: ArrayLike<number>): number {
  return Math.max(farthest(rowSums(matrix), rowTotals), farthest(columnSums(matrix), columnTotals));
}

function farthest(sums: Float64Array, totals: ArrayLike<number>): number {
  let largest = 0;
  for (let at = 0; at < sums.length; at++) {
    const deviation = Math.abs(sums[at]! - totals[at]!);
    if (!(deviation <= largest)) largest = Number.isNaN(deviation) ? Infinity : deviation;
  }
  return largest;
}

function indices(count: number, holds: (at: number) => boolean): number[] {
  return Array.from({ length: count }, (_, at) => at).filter(holds);
}
