import type { ConflictRule } from "./conflict-rule.ts";

/** Whoever advises from the committee does not work in the groups. */
export const committeeInGroup: ConflictRule = {
  id: "committee-in-group",
  words: "Members of the committee do no work in the groups.",
  usual: "block",
  least: "warn",
  waiver: "while it warns",
  capacities: ["holder"],
  find: ({ person, matter }) =>
    matter.bodyKind === "group"
      ? person.committees.map(({ name }) => ({ path: `${person.name} is a member of ${name}, and its members do not work in groups.` }))
      : [],
};
