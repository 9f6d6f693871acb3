import * as z from "zod";
import type { DueRule } from "./due-rule.ts";
import { OF, recordKind, STARTS_ON, wholeNumber, yearStart } from "./parameter-shapes.ts";
import { shareOf, yearsWithin } from "./years.ts";

const parameters = z.object({ of: recordKind, leastDays: wholeNumber(1, 366), startsOn: yearStart });

type Parameters = z.infer<typeof parameters>;

/** One of a kind in each year that lasts some days; in a part of a year, where the part is half of it or more. */
export const longOneAYear: DueRule<Parameters> = {
  id: "long one a year",
  words: "At least one in each year that lasts so many days.",
  parameters,
  fields: [OF, { name: "leastDays", label: "How many days at least", kind: "number" }, STARTS_ON],
  describe: ({ of, leastDays, startsOn }) =>
    `At least one ${of} of ${leastDays} day${leastDays === 1 ? "" : "s"} or more each year${startsOn === "01-01" ? "" : ` from ${startsOn}`}.`,
  asks: ({ of, leastDays }) => ({ kind: of, leastDays }),
  occurrences: ({ startsOn }, facts) =>
    yearsWithin(facts, startsOn).flatMap((one) => (shareOf(1, one) === 0 ? [] : [{ ...one.part, dueOn: one.part.until, needed: 1 }])),
};
