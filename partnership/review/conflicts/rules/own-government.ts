import { areaOf, findArea } from "#vocabulary";
import type { ConflictRule } from "./conflict-rule.ts";

const nameOf = (area: string): string => (findArea(area) ? areaOf(area).names.en : area);

/** Officials may judge what is said of their own government, and readers are told that they are officials. */
export const ownGovernment: ConflictRule = {
  id: "own-government",
  words: "The person works for the government of a country that the work is about.",
  usual: "disclose",
  least: "disclose",
  waiver: "always",
  find: ({ person, matter }) =>
    person.governments
      .filter((area) => matter.areas.includes(area))
      .map((area) => ({ path: `${person.name} works for the government of ${nameOf(area)}, which the work is about.` })),
};
