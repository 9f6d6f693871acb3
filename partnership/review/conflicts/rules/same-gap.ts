import type { ConflictRule } from "./conflict-rule.ts";

/** Somebody who answers the same question with another work. That it was submitted is not for everybody to know. */
export const sameGap: ConflictRule = {
  id: "same-gap",
  words: "The person is at work on the same knowledge gap.",
  usual: "warn",
  least: "disclose",
  waiver: "always",
  find: ({ person, matter }) =>
    matter.onSameGap
      .filter(({ personId }) => personId === person.id)
      .map(({ reference }) => ({
        path: `${person.name} is at work on the same knowledge gap: ${reference}.`,
        guarded: `${person.name} is at work on the same knowledge gap.`,
      })),
};
