import * as z from "zod";
import type { DueRule } from "./due-rule.ts";
import { LEAST, OF, recordKind, STARTS_ON, wholeNumber, yearStart } from "./parameter-shapes.ts";
import { shareOf, yearsWithin } from "./years.ts";

const parameters = z.object({ of: recordKind, least: wholeNumber(1, 366), startsOn: yearStart });

type Parameters = z.infer<typeof parameters>;

/** A number of meetings, or of something else, in each year; for a part of a year its share by days, to the nearest whole. */
export const atLeastAYear: DueRule<Parameters> = {
  id: "at least a year",
  words: "At least so many in each year.",
  parameters,
  fields: [OF, LEAST, STARTS_ON],
  describe: ({ of, least, startsOn }) => `At least ${least} × ${of} each year${startsOn === "01-01" ? "" : ` from ${startsOn}`}.`,
  asks: ({ of }) => ({ kind: of, leastDays: 1 }),
  occurrences: ({ least, startsOn }, facts) =>
    yearsWithin(facts, startsOn).flatMap((one) => {
      const needed = shareOf(least, one);
      return needed === 0 ? [] : [{ ...one.part, dueOn: one.part.until, needed }];
    }),
};
