import { solveSymmetric } from "./cholesky.ts";
import type { DualProblem, DualState } from "./dual-problem.ts";

/** A direction for all multipliers. */
export interface DualStep {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

/**
 * The Newton step of the dual: row multipliers are eliminated, the columns' equations solved by Cholesky's method.
 * Where the problem fixes multipliers only up to a constant, one of them stays.
 */
export function dualNewtonStep(problem: DualProblem, state: DualState): DualStep {
  const { support, elasticity, rowVariances, columnVariances } = problem;
  const { fitted, rowSlopes, columnSlopes } = state;
  const { rows, columns, start, column } = support;
  const square = new Float64Array(columns * columns);
  const right = Float64Array.from(columnSlopes, (slope) => -slope);
  const rowDiagonal = new Float64Array(rows);
  const weights = new Float64Array(fitted.length);
  for (let i = 0; i < rows; i++) {
    let sum = rowVariances[i]!;
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      const weight = elasticity[at]! * fitted[at]!;
      weights[at] = weight;
      sum += weight;
      square[column[at]! * (columns + 1)]! += weight;
    }
    rowDiagonal[i] = sum;
    if (sum > 0 && sum < Infinity) eliminateRow(problem, weights, i, sum, rowSlopes[i]!, square, right);
  }
  for (let j = 0; j < columns; j++) {
    if (columnVariances[j] === Infinity) freeColumn(square, right, j);
    else square[j * (columns + 1)]! += columnVariances[j]!;
  }
  solveSymmetric(square, right);
  const rowStep = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = rowSlopes[i]!;
    for (let at = start[i]!; at < start[i + 1]!; at++) sum += weights[at]! * right[column[at]!]!;
    rowStep[i] = rowDiagonal[i]! > 0 ? -sum / rowDiagonal[i]! : 0;
  }
  return { rows: rowStep, columns: right };
}

function eliminateRow(
  { support: { start, column, columns } }: DualProblem,
  weights: Float64Array,
  row: number,
  diagonal: number,
  slope: number,
  square: Float64Array,
  right: Float64Array,
): void {
  for (let a = start[row]!; a < start[row + 1]!; a++) {
    const share = weights[a]! / diagonal;
    if (share === 0) continue;
    right[column[a]!]! += share * slope;
    const at = column[a]! * columns;
    for (let b = start[row]!; b <= a; b++) square[at + column[b]!]! -= share * weights[b]!;
  }
}

function freeColumn(square: Float64Array, right: Float64Array, j: number): void {
  const n = right.length;
  for (let k = 0; k < j; k++) square[j * n + k] = 0;
  for (let k = j + 1; k < n; k++) square[k * n + j] = 0;
  square[j * (n + 1)] = 1;
  right[j] = 0;
}
