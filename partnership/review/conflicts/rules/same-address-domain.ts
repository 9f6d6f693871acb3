import { runs } from "../courses.ts";
import { meetings } from "../shared-organisation.ts";
import type { ConflictRule } from "./conflict-rule.ts";

/** An e-mail address hints at an organisation that nobody named: not more than a hint. */
export const sameAddressDomain: ConflictRule = {
  id: "same-address-domain",
  words: "An e-mail address hints at an organisation of the other's.",
  usual: "warn",
  least: "disclose",
  waiver: "always",
  find: ({ on, person, matter }) =>
    matter.parties
      .filter(({ id }) => id !== person.id)
      .flatMap(({ name, organisations }) => {
        const hint = meetings(
          person.organisations,
          organisations,
          (link) => (link.how === "works at" || link.how === "address at") && runs(link, on),
        ).find(({ one, other }) => one.how === "address at" || other.how === "address at");
        return hint === undefined
          ? []
          : [
              {
                path: `By an e-mail address, ${person.name} and ${name} both belong to ${hint.organisation.name}; nobody said so.`,
                guarded: `There is a sign, not public, that ${person.name} and ${name} belong to one organisation.`,
              },
            ];
      }),
};
