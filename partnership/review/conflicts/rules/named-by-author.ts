import type { ConflictRule } from "./conflict-rule.ts";

/** The authors asked for this reviewer, or asked that it be somebody else. */
export const namedByAuthor: ConflictRule = {
  id: "named-by-author",
  words: "The authors suggested this reviewer, or wished for another.",
  usual: "disclose",
  least: "disclose",
  waiver: "always",
  capacities: ["reviewer"],
  find: ({ person, matter }) =>
    matter.named
      .filter(({ personId, address }) => personId === person.id || (address !== null && person.addresses.includes(address)))
      .map(({ wish }) => ({
        path:
          wish === "suggested"
            ? `The authors suggested ${person.name} as a reviewer.`
            : `The authors asked that ${person.name} not review it.`,
      })),
};
