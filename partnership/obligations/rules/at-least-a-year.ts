import * as z from "zod";
import type { DueRule } from "./due-rule.ts";
import { LEAST, OF, recordKind, wholeNumber } from "./parameter-shapes.ts";
import { shareOf, yearsWithin } from "./years.ts";

const parameters = z.object({ of: recordKind, least: wholeNumber(1, 366) });

type Parameters = z.infer<typeof parameters>;

/** A number of meetings, or of something else, in each calendar year; for a part of a year its share by days, to the nearest whole. */
export const atLeastAYear: DueRule<Parameters> = {
  id: "at least a year",
  words: "At least so many in each calendar year.",
  parameters,
  fields: [OF, LEAST],
  describe: ({ of, least }) => `At least ${least} × ${of} each year.`,
  asks: ({ of }) => ({ kind: of, leastDays: 1 }),
  occurrences: ({ least }, facts) =>
    yearsWithin(facts, "01-01").flatMap((one) => {
      const needed = shareOf(least, one);
      return needed === 0 ? [] : [{ ...one.part, dueOn: one.part.until, needed }];
    }),
};
