import { logarithm } from "../elementary/logarithm.ts";
import { requireNonNegativeList } from "../matrix/requirements.ts";
import { sumOf } from "../matrix/sums.ts";

/** Inequality that adds up: over all members, between groups, and within them. */
export interface TheilIndex {
  /** 0 when all are equal, ln n when one holds everything; undefined when there is nothing to share. */
  readonly total: number | undefined;
  /** With groups: what would remain if all in a group held the same. */
  readonly between: number | undefined;
  /** With groups: the rest, their own indices weighted by what they hold. */
  readonly within: number | undefined;
}

/**
 * Theil's index of inequality, which splits exactly into inequality between groups and within them.
 *
 * @param values amounts at or above 0, one for each member; not changed
 * @param groups the group of each member, a whole number at or above 0; without it `between` and `within` are undefined
 * @returns indices in units of natural logarithms
 * @throws RangeError for an impossible amount or group, or lists of different lengths
 * @see Theil (1967), Economics and Information Theory
 * @example theilIndex([1, 1, 3, 3], [0, 0, 1, 1]).between // 0.1308
 */
export function theilIndex(values: ArrayLike<number>, groups?: ArrayLike<number>): TheilIndex {
  requireNonNegativeList(values, values.length, "theilIndex");
  const sum = sumOf(values);
  if (groups) requireGroups(groups, values.length);
  if (!(sum > 0)) return { total: undefined, between: undefined, within: undefined };
  const count = values.length;
  const total = sumOf(Float64Array.from(values, (value) => term(value / sum, 1 / count)));
  if (!groups) return { total, between: undefined, within: undefined };
  const members = new Map<number, { held: number; count: number }>();
  for (let at = 0; at < count; at++) {
    const group = members.get(groups[at]!) ?? { held: 0, count: 0 };
    members.set(groups[at]!, { held: group.held + values[at]!, count: group.count + 1 });
  }
  const between = sumOf([...members.values()].map((group) => term(group.held / sum, group.count / count)));
  const within = sumOf(
    Float64Array.from(values, (value, at) => {
      const group = members.get(groups[at]!)!;
      return group.held > 0 ? (group.held / sum) * term(value / group.held, 1 / group.count) : 0;
    }),
  );
  return { total, between, within };
}

/** share · ln(share / even), 0 for a share of 0. */
function term(share: number, even: number): number {
  return share > 0 ? share * logarithm(share / even) : 0;
}

function requireGroups(groups: ArrayLike<number>, length: number): void {
  if (groups.length !== length) throw new RangeError(`theilIndex: ${groups.length} groups for ${length} values`);
  for (let at = 0; at < length; at++) {
    if (!(Number.isInteger(groups[at]) && groups[at]! >= 0)) {
      throw new RangeError(`theilIndex: group ${at} is ${groups[at]}, not a whole number at or above 0`);
    }
  }
}
