import type { Milestone, Phase } from "./programme-records.ts";

/** A day on which a milestone falls, and what it was counted from. */
export interface MilestoneDay {
  readonly on: string;
  /** "fixed" where somebody set the day; else which of a phase's days it was counted from. */
  readonly from: "planned" | "actual" | "fixed";
  /** Document of the phase's day. */
  readonly document: string | null;
}

const MONTHS = 12;

/** A day so many months on: the same day of the month, or the month's last where it has none. `addMonths("2012-01-31", 1)` is "2012-02-29". */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const count = year * MONTHS + (month - 1) + months;
  const last = new Date(Date.UTC(Math.floor(count / MONTHS), (count % MONTHS) + 1, 0)).getUTCDate();
  return new Date(Date.UTC(Math.floor(count / MONTHS), count % MONTHS, Math.min(date, last))).toISOString().slice(0, 10);
};

/**
 * When a milestone falls: the day somebody set, else one for each day that a document gives for its phase. Documents that contradict each other
 * give several days; none wins.
 */
export const daysOfMilestone = (
  milestone: Pick<Milestone, "phase" | "countsFrom" | "offsetMonths" | "fixedOn" | "sourceDocument">,
  phases: readonly Phase[],
): readonly MilestoneDay[] => {
  if (milestone.fixedOn !== null) return [{ on: milestone.fixedOn, from: "fixed", document: milestone.sourceDocument }];
  const days = phases
    .filter(({ slug }) => slug === milestone.phase)
    .flatMap((phase): readonly MilestoneDay[] => {
      const [planned, actual] =
        milestone.countsFrom === "start" ? [phase.plannedFrom, phase.actualFrom] : [phase.plannedUntil, phase.actualUntil];
      return [
        ...(planned === null
          ? []
          : [{ on: addMonths(planned, milestone.offsetMonths), from: "planned" as const, document: phase.sourceDocument }]),
        ...(actual === null
          ? []
          : [{ on: addMonths(actual, milestone.offsetMonths), from: "actual" as const, document: phase.sourceDocument }]),
      ];
    });
  return days.toSorted((a, b) => a.on.localeCompare(b.on) || (a.document ?? "").localeCompare(b.document ?? ""));
};
