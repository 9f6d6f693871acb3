import type { ConflictRule } from "./conflict-rule.ts";

/** Whoever made any version of the work, or a draft of it, judges nothing of it. */
export const author: ConflictRule = {
  id: "author",
  words: "Nobody judges what they made, submitted or hold the commission for.",
  usual: "block",
  least: "block",
  waiver: "never",
  find: ({ person, matter }) =>
    matter.parties.some(({ id }) => id === person.id)
      ? [
          {
            path: matter.kind === "submission" ? `${person.name} is an author of this work.` : `${person.name} is to hold this commission.`,
          },
        ]
      : [],
  capacities: ["reviewer", "editor", "review editor", "programme officer", "director", "chair"],
};
