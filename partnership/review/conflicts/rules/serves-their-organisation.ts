import { runs } from "../courses.ts";
import { meetingOf } from "../shared-organisation.ts";
import type { ConflictRule } from "./conflict-rule.ts";

/** One advises, or does business with, the organisation at which the other works. */
export const servesTheirOrganisation: ConflictRule = {
  id: "serves-their-organisation",
  words: "One advises, or does business with, the organisation at which the other works.",
  usual: "warn",
  least: "disclose",
  waiver: "always",
  find: ({ on, person, matter }) =>
    matter.parties
      .filter(({ id }) => id !== person.id)
      .flatMap(({ name, organisations }) =>
        person.organisations.flatMap((one) =>
          organisations
            .filter(
              (other) =>
                [one.how, other.how].includes("serves") &&
                ["serves", "works at"].includes(one.how) &&
                ["serves", "works at"].includes(other.how),
            )
            .filter((other) => runs(one, on) && runs(other, on))
            .flatMap((other) => meetingOf(one, other) ?? [])
            .map(({ organisation }) => ({
              path: `${one.how === "serves" ? person.name : name} advises or does business with ${organisation.name}, to which ${one.how === "serves" ? name : person.name} belongs.`,
              guarded: "A tie that is not public.",
            })),
        ),
      ),
};
