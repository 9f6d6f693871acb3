import { common, type Period } from "../days.ts";
import type { DueFacts } from "./due-rule.ts";
import { spanOf } from "./years.ts";

/** A phase whose days are both known; undefined where it is not planned yet. */
export const plannedPhase = ({ phases }: Pick<DueFacts, "phases">, slug: string): Period | undefined => {
  const phase = phases.find((one) => one.slug === slug);
  if (!phase || phase.from === null || phase.until === null || phase.until < phase.from) return undefined;
  return { from: phase.from, until: phase.until };
};

/** Whether something of a period is wanted. */
export const touches = (period: Period, { horizon }: Pick<DueFacts, "horizon">): boolean => common(period, horizon) !== undefined;

/** Whether the body is open and the rule holds on a day. */
export const isOpenOn = (day: string, { span }: Pick<DueFacts, "span">): boolean => {
  const { from, until } = spanOf(span);
  return from <= day && day <= until;
};
