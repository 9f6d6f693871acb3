import { sumOf } from "../matrix/sums.ts";

/**
 * Parts of a total at or above 0, in proportion to weights, that add to it to the last bit, in any order of adding.
 *
 * Parts but the last with a weight are whole multiples of the total's last bit, so that every sum of them is exact.
 */
export function partsOf(total: number, weights: Float64Array): Float64Array {
  const all = sumOf(weights);
  const parts = new Float64Array(weights.length);
  const last = weights.findLastIndex((weight) => weight > 0);
  let left = total;
  for (let at = 0; at < last; at++) {
    const part = Math.min(total + total * (weights[at]! / all) - total, left);
    parts[at] = part;
    left -= part;
  }
  parts[last] = left;
  return parts;
}
