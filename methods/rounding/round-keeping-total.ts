import { fractionInSteps, snappedFloor } from "./fractions.ts";

/**
 * Rounds each value down or up so that the whole numbers add to `total` (largest remainder, Hamilton's method).
 *
 * For a table with row and column totals use `roundKeepingMargins`. The units left over go to the largest fractions;
 * of equal fractions the largest value is rounded up first, then the earlier one. Whole values stay as they are.
 *
 * @param values finite numbers at or above 0; not changed
 * @param total whole number, less than 1 away from the sum of the values
 * @returns whole numbers that add to `total`
 * @throws RangeError for an impossible value or a total that no rounding down or up can reach
 * @see Balinski & Young (1982), Fair Representation, on largest remainders
 * @example roundKeepingTotal([1.4, 2.4, 6.2], 10) // [1, 3, 6]
 */
export function roundKeepingTotal(values: ArrayLike<number>, total: number): Float64Array {
  if (!Number.isInteger(total)) throw new RangeError(`roundKeepingTotal: total ${total} is not a whole number`);
  const rounded = new Float64Array(values.length);
  const fractions = new Float64Array(values.length);
  const candidates: number[] = [];
  let left = total;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (!(value >= 0 && value < Infinity)) throw new RangeError(`roundKeepingTotal: value ${at} is ${value}`);
    rounded[at] = snappedFloor(value);
    fractions[at] = fractionInSteps(value, rounded[at]!);
    left -= rounded[at]!;
    if (fractions[at]! > 0) candidates.push(at);
  }
  if (left < 0 || left > candidates.length) {
    throw new RangeError(
      `roundKeepingTotal: total ${total} cannot be reached; rounding down gives ${total - left}, up ${total - left + candidates.length}`,
    );
  }
  candidates.sort((a, b) => fractions[b]! - fractions[a]! || values[b]! - values[a]! || a - b);
  for (const at of candidates.slice(0, left)) rounded[at]! += 1;
  return rounded;
}
