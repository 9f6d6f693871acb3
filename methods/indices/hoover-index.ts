import { requireNonNegativeList } from "../matrix/requirements.ts";
import { sumOf } from "../matrix/sums.ts";

/**
 * Hoover index: the share of the total that would have to change hands for shares to match those of a reference.
 *
 * Without a reference all members should hold the same. With populations and areas of land it is the concentration of
 * population; with migrants and populations, the unevenness of where migrants live.
 *
 * @param values amounts at or above 0, one for each member; not changed
 * @param reference amounts whose shares would be even, same length. Default: all the same
 * @returns 0 to 1; undefined when either list adds to 0
 * @throws RangeError for an impossible amount or lists of different lengths
 * @see Hoover (1936), Review of Economics and Statistics 18(4)
 * @example hooverIndex([80, 20], [50, 50]) // 0.3
 */
export function hooverIndex(values: ArrayLike<number>, reference?: ArrayLike<number>): number | undefined {
  requireNonNegativeList(values, values.length, "hooverIndex");
  if (reference) requireNonNegativeList(reference, values.length, "hooverIndex: reference");
  const total = sumOf(values);
  const wanted = reference ? sumOf(reference) : values.length;
  if (!(total > 0 && wanted > 0)) return undefined;
  return sumOf(Float64Array.from(values, (value, at) => Math.abs(value / total - (reference?.[at] ?? 1) / wanted))) / 2;
}
