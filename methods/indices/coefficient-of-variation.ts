import { requireNonNegativeList } from "../matrix/requirements.ts";
import { sumOf } from "../matrix/sums.ts";

/**
 * Coefficient of variation: standard deviation over mean, of all members (not of a sample of them).
 *
 * @param values amounts at or above 0, one for each member; not changed
 * @returns 0 when all are equal, √(n − 1) when one holds everything; undefined when there is nothing to share
 * @throws RangeError for an impossible amount
 * @see Rogers & Sweeney (1998), The Professional Geographer 50(2), for flows
 * @example coefficientOfVariation([10, 30]) // 0.5
 */
export function coefficientOfVariation(values: ArrayLike<number>): number | undefined {
  requireNonNegativeList(values, values.length, "coefficientOfVariation");
  const total = sumOf(values);
  if (!(total > 0)) return undefined;
  const mean = total / values.length;
  // Deviations as shares of the mean: their squares cannot overflow.
  const squares = Float64Array.from(values, (value) => (value / mean - 1) * (value / mean - 1));
  return Math.sqrt(sumOf(squares) / values.length);
}
