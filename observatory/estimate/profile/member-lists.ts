import { membersInYear, membershipOf } from "./profile-aggregates.ts";
import type { ProfileFrame } from "./profile-frame.ts";

/** Members of each aggregate by year, as places on the frame's axis; years of one membership share a list. */
export type MemberLists = ReadonlyMap<string, readonly (readonly number[])[]>;

/** Looks up the members of every aggregate once for all indicators. */
export function memberLists(aggregates: readonly string[], frame: ProfileFrame): MemberLists {
  return new Map(aggregates.map((aggregate) => [aggregate, listsOf(aggregate, frame)]));
}

function listsOf(aggregate: string, { countryIndex, years }: ProfileFrame): readonly (readonly number[])[] {
  const known = new Map<number | string, readonly number[]>();
  return years.map((year) => {
    const membership = membershipOf(aggregate, year);
    const list = known.get(membership) ?? membersInYear(aggregate, year).map((code) => countryIndex.get(code)!);
    known.set(membership, list);
    return list;
  });
}
