import * as z from "zod";
import { shiftDay } from "../../bodies/mandate-terms.ts";
import { common, dayInYear, yearOf } from "../days.ts";
import type { DueRule } from "./due-rule.ts";
import { monthAndDay, OF, recordKind } from "./parameter-shapes.ts";
import { spanOf } from "./years.ts";

const parameters = z.object({ of: recordKind, day: monthAndDay });

type Parameters = z.infer<typeof parameters>;

/** Due on the same day of each year on which the body is open; for the time since that day of the year before. */
export const yearlyOnADay: DueRule<Parameters> = {
  id: "yearly on a day",
  words: "Due on the same day of each year.",
  parameters,
  fields: [OF, { name: "day", label: "Day of the year", kind: "text", help: "Month and day: 06-30." }],
  describe: ({ of, day }) => `A ${of} each year by ${day}.`,
  asks: ({ of }) => ({ kind: of, leastDays: 1 }),
  occurrences: ({ day }, { span, horizon }) => {
    const open = spanOf(span);
    const found = [];
    for (let year = yearOf(horizon.from); year <= yearOf(horizon.until) + 1; year++) {
      const dueOn = dayInYear(year, day);
      const whole = { from: shiftDay(dayInYear(year - 1, day), 1), until: dueOn };
      const part = common(whole, open);
      if (part?.until === dueOn && common(whole, horizon)) found.push({ ...part, dueOn, needed: 1 });
    }
    return found;
  },
};
