import { runs } from "../courses.ts";
import { meetings } from "../shared-organisation.ts";
import type { ConflictRule, Found } from "./conflict-rule.ts";

const NEAR: readonly string[] = ["family", "business partner"];

/** Nobody approves an agreement with themselves, their employer or their kin: the alternate does. */
export const selfApproval: ConflictRule = {
  id: "self-approval",
  words: "Nobody approves an agreement with themselves, their own employer or their kin; the named alternate does.",
  usual: "block",
  least: "block",
  waiver: "never",
  capacities: ["director", "chair"],
  find: ({ on, person, matter }) =>
    matter.kind !== "commission"
      ? []
      : matter.parties.flatMap((party): readonly Found[] => {
          if (party.id === person.id) return [{ path: `${person.name} would approve an agreement with themselves.` }];
          const employers = meetings(person.organisations, party.organisations, (link) => link.how === "works at" && runs(link, on));
          const kin = person.ties.some(({ otherId, kind }) => otherId === party.id && NEAR.includes(kind));
          return [
            ...employers.map(({ organisation }) => ({
              path: `${person.name} would approve an agreement within ${organisation.name}, their employer.`,
            })),
            ...(kin
              ? [{ path: `${person.name} and ${party.name} are family or business partners.`, guarded: "A tie that is not public." }]
              : []),
          ];
        }),
};
