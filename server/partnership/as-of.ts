import { dayOf } from "#partnership";
import type { AsOf } from "#web";

const DAY = /^(19|20|21|22)\d\d-\d\d-\d\d$/;

const isDay = (text: string): boolean =>
  DAY.test(text) && text <= "2200-12-31" && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && dayOf(new Date(`${text}T00:00:00Z`)) === text;

/** The day that a page is asked for by `?on=`: today where it names none, or one that cannot be. */
export const askedDay = (text: string, now: Date): Pick<AsOf, "on" | "today" | "unread"> => {
  const today = dayOf(now);
  const unread = text !== "" && !isDay(text);
  const on = text === "" || unread ? today : text;
  return { on, today: on === today, unread };
};

/** The last day of a year; today for this one. */
export const dayOfYear = (year: string, now: Date): string => {
  const today = dayOf(now);
  return year === today.slice(0, 4) ? today : `${year}-12-31`;
};

/** Ways to the years in which something changed, up to this one. */
export const yearWays = (days: readonly string[], address: string, on: string, now: Date): AsOf["years"] => {
  const thisYear = dayOf(now).slice(0, 4);
  const years = [...new Set([...days.map((day) => day.slice(0, 4)), thisYear])].filter((year) => year <= thisYear).toSorted();
  return years.map((year) => {
    const day = dayOfYear(year, now);
    return { year, href: day === dayOf(now) ? address : `${address}?on=${day}`, current: on === day };
  });
};

/** An address that keeps to the day that is shown. */
export const onDay = (address: string, { on, today }: Pick<AsOf, "on" | "today">): string => (today ? address : `${address}?on=${on}`);
