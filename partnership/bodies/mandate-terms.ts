/** When a mandate runs: first and last day, undefined ends open, and the moment it was ended early. */
export interface Term {
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly endedAt: Date | null;
}

/** The day of a moment, in universal time. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The day after, or before, a day. */
export const shiftDay = (day: string, days: number): string => dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000));

/**
 * Whether a term runs on a day. A mandate that was ended early counts no more on the day of its end, so a day shows what it left behind;
 * what it opens until that moment is for `standingOf`.
 */
export const runsOn = ({ fromOn, untilOn, endedAt }: Term, day: string): boolean =>
  (fromOn === null || fromOn <= day) && (untilOn === null || untilOn >= day) && (endedAt === null || dayOf(endedAt) > day);

/** Whether a term is over on a day, for good. */
export const isOver = ({ untilOn, endedAt }: Term, day: string): boolean =>
  (untilOn !== null && untilOn < day) || (endedAt !== null && dayOf(endedAt) <= day);

/** The last day on which a term runs; null for an open end. May lie before its first day, when it ended before it began. */
export const lastDay = ({ untilOn, endedAt }: Term): string | null => {
  if (endedAt === null) return untilOn;
  const before = shiftDay(dayOf(endedAt), -1);
  return untilOn !== null && untilOn < before ? untilOn : before;
};

/** Whether two terms have a day in common. */
export const overlap = (one: Term, other: Term): boolean => {
  const from = (term: Term): string => term.fromOn ?? "0000-01-01";
  const until = (term: Term): string => lastDay(term) ?? "9999-12-31";
  if (until(one) < from(one) || until(other) < from(other)) return false;
  return from(one) <= until(other) && from(other) <= until(one);
};
