import type { MatterFacts } from "../conflict-facts.ts";
import type { ConflictRule } from "./conflict-rule.ts";

const PATHS: Readonly<Record<MatterFacts["kind"], (name: string) => string>> = {
  submission: (name) => `${name} is an author of this work.`,
  commission: (name) => `${name} is to hold this commission.`,
  choice: (name) => `${name} proposed this policy choice or wrote evidence that it rests on.`,
  response: (name) => `${name} wrote this response or made what it answers.`,
};

/** Whoever made any version of the work, or a draft of it, judges nothing of it. */
export const author: ConflictRule = {
  id: "author",
  words: "Nobody judges what they made, submitted or hold the commission for.",
  usual: "block",
  least: "block",
  waiver: "never",
  find: ({ person, matter }) => (matter.parties.some(({ id }) => id === person.id) ? [{ path: PATHS[matter.kind](person.name) }] : []),
  capacities: ["reviewer", "editor", "review editor", "programme officer", "director", "chair"],
};
