import * as z from "zod";
import { shiftDay } from "../../bodies/mandate-terms.ts";
import { addMonths, common, type Period } from "../days.ts";
import type { DueRule } from "./due-rule.ts";
import { OF, recordKind, STARTS_ON, wholeNumber, yearStart } from "./parameter-shapes.ts";
import { monthsAfter, spanOf, yearsWithin } from "./years.ts";

const MONTHS = 12;

const parameters = z.object({
  of: recordKind,
  /** Months of one period: 1, 2, 3, 4 or 6. */
  everyMonths: wholeNumber(1, 6).refine((months) => MONTHS % months === 0, "Write 1, 2, 3, 4 or 6."),
  monthsAfter: wholeNumber(0, 36),
  startsOn: yearStart,
});

type Parameters = z.infer<typeof parameters>;

/** A report on each part of a year, due some months after it: quarterly, half-yearly. A body that is open for a part of it reports on that. */
export const periodicReport: DueRule<Parameters> = {
  id: "periodic report",
  words: "A report on each quarter, half year or other part of a year, due some months after it.",
  parameters,
  fields: [
    OF,
    { name: "everyMonths", label: "Every how many months", kind: "number", help: "3 for each quarter, 6 for each half year." },
    { name: "monthsAfter", label: "Due how many months after the period", kind: "number" },
    STARTS_ON,
  ],
  describe: ({ of, everyMonths, monthsAfter: months, startsOn }) =>
    `A ${of} every ${everyMonths === 1 ? "month" : `${everyMonths} months`}${startsOn === "01-01" ? "" : ` from ${startsOn}`}, due ${months} month${months === 1 ? "" : "s"} after.`,
  asks: ({ of }) => ({ kind: of, leastDays: 1 }),
  occurrences: ({ everyMonths, monthsAfter: months, startsOn }, facts) =>
    yearsWithin(facts, startsOn)
      .flatMap(({ year }) => partsOf(year, everyMonths))
      .flatMap((whole) => {
        const part = common(whole, spanOf(facts.span));
        return part && common(whole, facts.horizon) ? [{ ...part, dueOn: monthsAfter(whole.until, months), needed: 1 }] : [];
      }),
};

/** A year in parts of so many months; the last one ends with it. */
const partsOf = (year: Period, months: number): readonly Period[] =>
  Array.from({ length: MONTHS / months }, (_, part) => ({
    from: addMonths(year.from, part * months),
    until: (part + 1) * months === MONTHS ? year.until : shiftDay(addMonths(year.from, (part + 1) * months), -1),
  }));
