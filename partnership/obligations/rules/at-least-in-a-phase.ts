import * as z from "zod";
import { common } from "../days.ts";
import type { DueRule } from "./due-rule.ts";
import { LEAST, OF, PHASE, phaseSlug, recordKind, wholeNumber } from "./parameter-shapes.ts";
import { isOpenOn, plannedPhase, touches } from "./phases.ts";
import { spanOf } from "./years.ts";

const parameters = z.object({ of: recordKind, least: wholeNumber(1, 1_000), phase: phaseSlug });

type Parameters = z.infer<typeof parameters>;

/** A number of meetings, or of something else, by the end of a phase; asked in full of a body that is open on the phase's last day. */
export const atLeastInAPhase: DueRule<Parameters> = {
  id: "at least in a phase",
  words: "At least so many by the end of a phase.",
  parameters,
  fields: [OF, LEAST, PHASE],
  describe: ({ of, least, phase }) => `At least ${least} × ${of} in the phase ${phase}.`,
  asks: ({ of }) => ({ kind: of, leastDays: 1 }),
  occurrences: ({ least, phase: slug }, facts) => {
    const phase = plannedPhase(facts, slug);
    if (!phase || !isOpenOn(phase.until, facts) || !touches(phase, facts)) return [];
    const part = common(phase, spanOf(facts.span)) ?? phase;
    return [{ ...part, dueOn: phase.until, needed: least }];
  },
};
