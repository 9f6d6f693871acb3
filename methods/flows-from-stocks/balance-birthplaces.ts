import type { Matrix } from "../matrix/matrix.ts";
import { columnSums, rowSums } from "../matrix/sums.ts";
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
}

/** Closed world: both tables are fitted to the mean number of each birthplace, residents being kept. */
export function balanceClosed(start: Matrix, end: Matrix, options: FitOptions): BalancedAccounts {
  const before = rowSums(start);
  const means = rowSums(end).map((sum, k) => (sum + before[k]!) / 2);
  if (before.every((sum, k) => sum === means[k])) {
    return { start, end, converged: true, iterations: 0, largestDeviation: 0 };
  }
  const first = fitMargins(start, means, columnSums(start), options);
  const second = fitMargins(end, means, columnSums(end), options);
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
 * leave
 * from, or come to, residences as people of that birthplace lived at the other date ("open"), or at the same date
 * ("open-own").
 */
export function balanceOpen(start: Matrix, end: Matrix, spread: "open" | "open-own"): BalancedAccounts {
  const [first, second] = [copyOf(start), copyOf(end)];
  const before = rowSums(start);
  const after = rowSums(end);
  for (let k = 0; k < start.rows; k++) {
    const shrinks = before[k]! - after[k]!;
    const [changed, own, other] = shrinks > 0 ? [first, start, end] : [second, end, start];
    const weights = spread === "open" ? other : own;
    takeOffRow(changed, k, Math.abs(shrinks), weights);
  }
  return { start: first, end: second, converged: true, iterations: 0, largestDeviation: 0 };
}

function takeOffRow(matrix: Matrix, row: number, amount: number, weights: Matrix): void {
  if (amount === 0) return;
  const from = row * matrix.columns;
  let total = 0;
  for (let at = from; at < from + matrix.columns; at++) total += weights.values[at]!;
  // A birthplace with nobody at the other date is spread as it lives itself.
  const [source, sum] = total > 0 ? [weights.values, total] : [matrix.values.slice(), amount];
  for (let at = from; at < from + matrix.columns; at++) matrix.values[at]! -= (amount * source[at]!) / sum;
}

function copyOf(matrix: Matrix): Matrix {
  return { ...matrix, values: matrix.values.slice() };
}
