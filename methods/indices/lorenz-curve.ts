import { requireNonNegativeList } from "../matrix/requirements.ts";
import { sumOf } from "../matrix/sums.ts";

/** Corners of a Lorenz curve from (0, 0) to (1, 1); `held` is undefined when there is nothing to share. */
export interface LorenzCurve {
  /** Share of members, from the smallest on. */
  readonly members: Float64Array;
  /** Share of the total that they hold together. */
  readonly held: Float64Array | undefined;
}

/**
 * Lorenz curve: what share of the total the smallest members hold together.
 *
 * @param values amounts at or above 0, one for each member; not changed
 * @returns corners, one more than there are members
 * @throws RangeError for an impossible amount
 * @see Lorenz (1905), Publications of the American Statistical Association 9(70)
 * @example lorenzCurve([3, 1]).held // [0, 0.25, 1]
 */
export function lorenzCurve(values: ArrayLike<number>): LorenzCurve {
  requireNonNegativeList(values, values.length, "lorenzCurve");
  const sorted = Float64Array.from(values).sort();
  const count = sorted.length;
  const members = Float64Array.from({ length: count + 1 }, (_, at) => (count > 0 ? at / count : 0));
  const total = sumOf(sorted);
  if (!(total > 0)) return { members, held: undefined };
  const held = new Float64Array(count + 1);
  let sum = 0;
  sorted.forEach((value, at) => {
    sum += value;
    held[at + 1] = sum / total;
  });
  return { members, held };
}
