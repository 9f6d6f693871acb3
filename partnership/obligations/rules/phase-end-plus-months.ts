import * as z from "zod";
import type { DueRule } from "./due-rule.ts";
import { OF, PHASE, phaseSlug, recordKind, wholeNumber } from "./parameter-shapes.ts";
import { isOpenOn, plannedPhase, touches } from "./phases.ts";
import { monthsAfter } from "./years.ts";

const parameters = z.object({ of: recordKind, phase: phaseSlug, months: wholeNumber(0, 120) });

type Parameters = z.infer<typeof parameters>;

/** Due once, some months after a phase: the completion report. A body that closes with the phase still owes it. */
export const phaseEndPlusMonths: DueRule<Parameters> = {
  id: "phase end plus months",
  words: "Due once, some months after a phase.",
  parameters,
  fields: [OF, PHASE, { name: "months", label: "How many months after its end", kind: "number" }],
  describe: ({ of, phase, months }) => `A ${of} ${months} month${months === 1 ? "" : "s"} after the phase ${phase}.`,
  asks: ({ of }) => ({ kind: of, leastDays: 1 }),
  occurrences: ({ phase: slug, months }, facts) => {
    const phase = plannedPhase(facts, slug);
    if (!phase || !isOpenOn(phase.until, facts)) return [];
    const dueOn = monthsAfter(phase.until, months);
    return touches({ from: phase.from, until: dueOn }, facts) ? [{ ...phase, dueOn, needed: 1 }] : [];
  },
};
