import * as z from "zod";
import type { DueRule } from "./due-rule.ts";
import { OF, recordKind, STARTS_ON, wholeNumber, yearStart } from "./parameter-shapes.ts";
import { monthsAfter, yearsWithin } from "./years.ts";

const parameters = z.object({ of: recordKind, monthsAfter: wholeNumber(0, 36), startsOn: yearStart });

type Parameters = z.infer<typeof parameters>;

/** A report on each year, due some months after it. A body that is open for a part of the year reports on that part, by the same day. */
export const yearlyReport: DueRule<Parameters> = {
  id: "yearly report",
  words: "A report on each year, due some months after the year.",
  parameters,
  fields: [OF, { name: "monthsAfter", label: "Due how many months after the year", kind: "number" }, STARTS_ON],
  describe: ({ of, monthsAfter: months, startsOn }) =>
    `A ${of} on each year${startsOn === "01-01" ? "" : ` from ${startsOn}`}, due ${months} month${months === 1 ? "" : "s"} after it.`,
  asks: ({ of }) => ({ kind: of, leastDays: 1 }),
  occurrences: ({ monthsAfter: months, startsOn }, facts) =>
    yearsWithin(facts, startsOn).map(({ year, part }) => ({ ...part, dueOn: monthsAfter(year.until, months), needed: 1 })),
};
