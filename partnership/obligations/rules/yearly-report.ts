import * as z from "zod";
import type { DueRule } from "./due-rule.ts";
import { monthAndDay, OF, recordKind, wholeNumber } from "./parameter-shapes.ts";
import { monthsAfter, yearsWithin } from "./years.ts";

const parameters = z.object({ of: recordKind, monthsAfter: wholeNumber(0, 36), startsOn: monthAndDay.default("01-01") });

type Parameters = z.infer<typeof parameters>;

/** A report on each year, due some months after it. A body that is open for a part of the year reports on that part, by the same day. */
export const yearlyReport: DueRule<Parameters> = {
  id: "yearly report",
  words: "A report on each year, due some months after the year.",
  parameters,
  fields: [
    OF,
    { name: "monthsAfter", label: "Due how many months after the year", kind: "number" },
    { name: "startsOn", label: "The year begins on", kind: "text", help: "Month and day: 01-01." },
  ],
  describe: ({ of, monthsAfter: months, startsOn }) =>
    `A ${of} on each year${startsOn === "01-01" ? "" : ` from ${startsOn}`}, due ${months} month${months === 1 ? "" : "s"} after it.`,
  asks: ({ of }) => ({ kind: of, leastDays: 1 }),
  occurrences: ({ monthsAfter: months, startsOn }, facts) =>
    yearsWithin(facts, startsOn).map(({ year, part }) => ({ ...part, dueOn: monthsAfter(year.until, months), needed: 1 })),
};
