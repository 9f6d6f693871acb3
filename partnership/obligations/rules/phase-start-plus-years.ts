import * as z from "zod";
import { shiftDay } from "../../bodies/mandate-terms.ts";
import { addMonths } from "../days.ts";
import type { DueRule } from "./due-rule.ts";
import { OF, PHASE, phaseSlug, recordKind, wholeNumber } from "./parameter-shapes.ts";
import { isOpenOn, touches } from "./phases.ts";

const MONTHS_A_YEAR = 12;

const parameters = z.object({ of: recordKind, phase: phaseSlug, years: wholeNumber(1, 50) });

type Parameters = z.infer<typeof parameters>;

/** Due once some whole years of a phase are over: the evaluation at the end of year 3. */
export const phaseStartPlusYears: DueRule<Parameters> = {
  id: "phase start plus years",
  words: "Due once, when some years of a phase are over.",
  parameters,
  fields: [OF, PHASE, { name: "years", label: "How many years after its start", kind: "number" }],
  describe: ({ of, phase, years }) => `A ${of} at the end of year ${years} of the phase ${phase}.`,
  asks: ({ of }) => ({ kind: of, leastDays: 1 }),
  occurrences: ({ phase: slug, years }, facts) => {
    const from = facts.phases.find((one) => one.slug === slug)?.from ?? null;
    if (from === null) return [];
    const until = shiftDay(addMonths(from, years * MONTHS_A_YEAR), -1);
    return isOpenOn(until, facts) && touches({ from, until }, facts) ? [{ from, until, dueOn: until, needed: 1 }] : [];
  },
};
