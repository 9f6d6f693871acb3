import { counts } from "../courses.ts";
import { meetingOf, wayUp } from "../shared-organisation.ts";
import type { ConflictRule } from "./conflict-rule.ts";

/** Whoever works for an organisation that paid for the work, or earmarked what it gave for it. */
export const funder: ConflictRule = {
  id: "funder",
  words: "Whoever works for a funder of the work, or for a donor that earmarked money for it, does not judge it.",
  usual: "block",
  least: "block",
  years: 0,
  leastYears: 0,
  waiver: "never",
  find: ({ on, person, matter }, { years }) =>
    person.organisations
      .filter((link) => link.how === "works at" && counts(link, on, years))
      .flatMap((link) =>
        matter.funders
          .filter((one) => counts(one, on, years))
          .flatMap((one) => meetingOf(link, one) ?? [])
          .map(({ organisation }) => ({
            path: `${person.name} works for ${organisation.name}, which funds the work or an author of it${wayUp(link, organisation)}.`,
          })),
      ),
};
