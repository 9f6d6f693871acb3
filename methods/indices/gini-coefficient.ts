import { requireNonNegativeList } from "../matrix/requirements.ts";
import { sumOf } from "../matrix/sums.ts";

/**
 * Gini coefficient: mean difference between any two members, over twice the mean; twice the area between the Lorenz
 * curve and the line of equality.
 *
 * With n members the largest value is 1 − 1/n; `corrected` divides by that. It is moved most by the middle: use
 * `theilIndex` to see the top.
 *
 * @param values amounts at or above 0, one for each member; not changed
 * @param options `corrected`: 1 when one member holds everything. Default false
 * @returns 0 when all are equal; undefined when there is nothing to share (or, corrected, fewer than two members)
 * @throws RangeError for an impossible amount
 * @see Gini (1914), Atti del Reale Istituto Veneto 73; Plane & Mulligan (1997), Demography 34(2), for flows
 * @example giniCoefficient([1, 3]) // 0.25
 */
export function giniCoefficient(values: ArrayLike<number>, options: { readonly corrected?: boolean } = {}): number | undefined {
  requireNonNegativeList(values, values.length, "giniCoefficient");
  const count = values.length;
  const total = sumOf(values);
  if (!(total > 0) || (options.corrected && count < 2)) return undefined;
  return sumOfDifferences(values) / ((options.corrected ? count - 1 : count) * total);
}

/** Σ |a − b| over unordered pairs, from the sorted list. */
export function sumOfDifferences(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  let sum = 0;
  for (let at = 1; at < sorted.length; at++) sum += (sorted[at]! - sorted[at - 1]!) * at * (sorted.length - at);
  return sum;
}
