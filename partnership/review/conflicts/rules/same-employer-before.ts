import { counts, courseWords, runs } from "../courses.ts";
import { bothDays, meetings, wayUp } from "../shared-organisation.ts";
import type { ConflictRule } from "./conflict-rule.ts";

/** One of them left the organisation, not long ago. */
export const sameEmployerBefore: ConflictRule = {
  id: "same-employer-before",
  words: "Both worked at the same organisation, or at parts of one, not long ago.",
  usual: "warn",
  least: "disclose",
  years: 3,
  waiver: "always",
  find: ({ on, person, matter }, { years }) =>
    matter.parties
      .filter(({ id }) => id !== person.id)
      .flatMap(({ name, organisations }) =>
        meetings(person.organisations, organisations, (link) => link.how === "works at" && counts(link, on, years))
          .filter(({ one, other }) => !runs(one, on) || !runs(other, on))
          .map(({ organisation, one, other }) => ({
            path: `${person.name} and ${name} were both employed by ${organisation.name}${courseWords(bothDays(one, other), on)}${wayUp(one, organisation)}${wayUp(other, organisation)}.`,
          })),
      ),
};
