import { plainWords } from "../../../people/plain-name.ts";
import type { ConflictRule } from "./conflict-rule.ts";

const key = (name: string): string => [...plainWords(name)].toSorted().join(" ");

/** A contributor without a record may be the person: the name alone does not say. */
export const sameName: ConflictRule = {
  id: "same-name",
  words: "An author without a record has the person's name.",
  usual: "warn",
  least: "disclose",
  waiver: "always",
  find: ({ person, matter }) =>
    matter.parties
      .filter(({ id, name, orcid }) => id === undefined && key(name) === key(person.name) && (orcid === null || person.orcid === null))
      .map(({ name }) => ({ path: `An author is called ${name} too, and nobody said whether they are one.` })),
};
