import { zeroMatrix, type Matrix } from "../matrix/matrix.ts";
import { columnSums, rowSums, sumOf } from "../matrix/sums.ts";
import { fitMargins } from "../proportional-fitting/fit-margins.ts";
import type { FitFailure, FitOptions } from "../proportional-fitting/fit-result.ts";

/** Two tables of survivors with the same number from every birthplace. */
export interface BalancedAccounts {
  readonly start: Matrix;
  readonly end: Matrix;
  readonly converged: boolean;
  readonly iterations: number;
  readonly largestDeviation: number;
  readonly reason?: FitFailure;
  readonly outside?: OutsideMoves;
}

/** Moves between the areas and nowhere, in an open world; rows = birthplace. */
export interface OutsideMoves {
  /** People who left the areas; columns = residence at the start. */
  readonly exits: Matrix;
  /** People who came to the areas; columns = residence at the end. */
  readonly entries: Matrix;
}

/** The mean number of each birthplace at the two dates. */
export function meansOfBirthplaces(start: Matrix, end: Matrix): Float64Array {
  const before = rowSums(start);
  return rowSums(end).map((sum, k) => (sum + before[k]!) / 2);
}

/** Closed world: both tables are fitted to common numbers of each birthplace, residents being kept. */
export function balanceClosed(start: Matrix, end: Matrix, totals: Float64Array, options: FitOptions): BalancedAccounts {
  const after = rowSums(end);
  if (rowSums(start).every((sum, k) => sum === totals[k] && sum === after[k])) {
    return { start, end, converged: true, iterations: 0, largestDeviation: 0 };
  }
  const first = fitMargins(start, totals, columnSums(start), options);
  const second = fitMargins(end, totals, columnSums(end), options);
  const reason = first.reason ?? second.reason;
  return {
    start: first.matrix,
    end: second.matrix,
    converged: first.converged && second.converged,
    iterations: first.iterations + second.iterations,
    largestDeviation: Math.max(first.largestDeviation, second.largestDeviation),
    ...(reason ? { reason } : {}),
  };
}

/**
 * Open world: birthplaces that shrink lose people to nowhere and birthplaces that grow gain them from nowhere. They
 * leave from, or come to, residences as people of that birthplace lived at the other date ("open"), or at the same
 * date ("open-own").
 */
export function balanceOpen(start: Matrix, end: Matrix, spread: "open" | "open-own"): BalancedAccounts {
  const exits = zeroMatrix(start.rows, start.columns);
  const entries = zeroMatrix(start.rows, start.columns);
  const before = rowSums(start);
  const after = rowSums(end);
  for (let k = 0; k < start.rows; k++) {
    const shrinks = before[k]! - after[k]!;
    const [moves, own, other] = shrinks > 0 ? [exits, start, end] : [entries, end, start];
    placeRow(moves, k, Math.abs(shrinks), spread === "open" ? [other, own] : [own]);
  }
  const outside = { exits, entries };
  return { start: less(start, exits), end: less(end, entries), outside, converged: true, iterations: 0, largestDeviation: 0 };
}

/** Places people in a row as the first of the tables has them that has any in that row. */
function placeRow(moves: Matrix, row: number, amount: number, tables: readonly Matrix[]): void {
  if (amount === 0) return;
  const from = row * moves.columns;
  for (const { values, columns } of tables) {
    const sum = sumOf(values.subarray(from, from + columns));
    if (sum === 0) continue;
    for (let at = from; at < from + columns; at++) moves.values[at] = (amount * values[at]!) / sum;
    return;
  }
}

function less(matrix: Matrix, taken: Matrix): Matrix {
  return { ...matrix, values: matrix.values.map((persons, at) => persons - taken.values[at]!) };
}
