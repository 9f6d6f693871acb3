/** A number of days, both ends with it. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

const DAY = 86_400_000;
const MONTHS = 12;

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** How many days a period has. */
export const daysIn = ({ from, until }: Period): number => Math.round((at(until) - at(from)) / DAY) + 1;

/** The same day some months later or earlier; the month's last day where it has no such day. */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const index = year * MONTHS + (month - 1) + months;
  return dayInMonth(Math.floor(index / MONTHS), (index % MONTHS) + 1, date);
};

/** A day of the year ("06-30") in one year; the month's last day where it has no such day. */
export const dayInYear = (year: number, monthAndDay: string): string => {
  const [month = 1, date = 1] = monthAndDay.split("-").map(Number);
  return dayInMonth(year, month, date);
};

const dayInMonth = (year: number, month: number, date: number): string => {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(Math.min(date, last)).padStart(2, "0")}`;
};

export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** What two periods have in common; undefined where that is nothing. */
export const common = (one: Period, other: Period): Period | undefined => {
  const from = one.from > other.from ? one.from : other.from;
  const until = one.until < other.until ? one.until : other.until;
  return from <= until ? { from, until } : undefined;
};
