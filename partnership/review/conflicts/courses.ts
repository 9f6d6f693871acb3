import type { Course } from "./conflict-facts.ts";

/** The same day so many years later; the first of March for a leap day where there is none. */
const yearsAfter = (day: string, years: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
};

/** Whether it runs on a day, its first and last day included. */
export const runs = ({ fromOn, untilOn }: Course, on: string): boolean =>
  (fromOn === null || fromOn <= on) && (untilOn === null || untilOn >= on);

/** Whether it runs on a day or ended at most so many years before; without years it counts for life. */
export const counts = ({ fromOn, untilOn }: Course, on: string, years: number | undefined): boolean =>
  (fromOn === null || fromOn <= on) && (untilOn === null || years === undefined || yearsAfter(untilOn, years) >= on);

/** What two courses have in common, or nothing. */
export const common = (one: Course, other: Course): Course | undefined => {
  const fromOn = later(one.fromOn, other.fromOn);
  const untilOn = earlier(one.untilOn, other.untilOn);
  return fromOn !== null && untilOn !== null && untilOn < fromOn ? undefined : { fromOn, untilOn };
};

const later = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? (one ?? other) : one > other ? one : other;
const earlier = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? (one ?? other) : one < other ? one : other;

/** "until 2025", "since 2020", or nothing where no day is known that tells more. */
export const courseWords = ({ fromOn, untilOn }: Course, on: string): string => {
  if (untilOn !== null && untilOn < on) return ` until ${untilOn.slice(0, 4)}`;
  return fromOn === null ? "" : ` since ${fromOn.slice(0, 4)}`;
};
