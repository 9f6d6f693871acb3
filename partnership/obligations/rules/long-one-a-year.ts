import * as z from "zod";
import type { DueRule } from "./due-rule.ts";
import { OF, recordKind, wholeNumber } from "./parameter-shapes.ts";
import { shareOf, yearsWithin } from "./years.ts";

const parameters = z.object({ of: recordKind, leastDays: wholeNumber(1, 366) });

type Parameters = z.infer<typeof parameters>;

/** One of a kind in each calendar year that lasts some days; in a part of a year, where the part is half of it or more. */
export const longOneAYear: DueRule<Parameters> = {
  id: "long one a year",
  words: "At least one in each calendar year that lasts so many days.",
  parameters,
  fields: [OF, { name: "leastDays", label: "How many days at least", kind: "number" }],
  describe: ({ of, leastDays }) => `At least one ${of} of ${leastDays} day${leastDays === 1 ? "" : "s"} or more each year.`,
  asks: ({ of, leastDays }) => ({ kind: of, leastDays }),
  occurrences: (_, facts) =>
    yearsWithin(facts, "01-01").flatMap((one) => (shareOf(1, one) === 0 ? [] : [{ ...one.part, dueOn: one.part.until, needed: 1 }])),
};
