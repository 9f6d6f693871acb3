import type { ConflictRule } from "./conflict-rule.ts";

/** Two records of one person: the same ORCID iD, or an e-mail address that stands on both. Somebody can say that they are two. */
export const samePerson: ConflictRule = {
  id: "same-person",
  words: "A person is one, whatever address or record they come with.",
  usual: "block",
  least: "block",
  waiver: "never",
  capacities: ["reviewer", "editor", "review editor", "programme officer", "director", "chair"],
  find: ({ person, matter }) =>
    matter.parties.flatMap(({ id, name, orcid, addresses }) => {
      if (id === person.id) return [];
      if (orcid !== null && orcid === person.orcid) return [{ path: `${person.name} has the ORCID iD of ${name}.` }];
      if (id !== undefined && person.keptApart.includes(id)) return [];
      const shared = addresses.find((address) => person.addresses.includes(address));
      return shared === undefined
        ? []
        : [
            {
              path: `${person.name} and ${name} have the e-mail address ${shared}: they are one, or somebody has to say that they are two.`,
              guarded: `The records of ${person.name} and ${name} look like one person.`,
            },
          ];
    }),
};
