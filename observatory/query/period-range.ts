import { findTimePeriod, firstDay, lastDay, Problem } from "#vocabulary";

/**
 * Whether a period lies inside a range whose ends are inclusive and may be of another frequency: a year as end takes in its last quarter, a
 * quarter as start leaves out the year it cuts. Ends may also be months and days, as SDMX allows.
 * @throws Problem bad-time-period for an end that is no year, quarter, month or day
 */
export const periodRange = (start: string | undefined, end: string | undefined): ((period: string) => boolean) => {
  const from = start === undefined ? "" : daysOf(start).first;
  const to = end === undefined ? "9999-99-99" : daysOf(end).last;
  return (period) => {
    const { first, last } = daysOf(period);
    return first >= from && last <= to;
  };
};

const MONTH_OR_DAY = /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/;

/** First and last day, ISO 8601; a month ends on its 31st, which sorts after any day it has. */
const daysOf = (text: string): { readonly first: string; readonly last: string } => {
  const period = findTimePeriod(text);
  if (period) return { first: firstDay(period), last: lastDay(period) };
  if (!MONTH_OR_DAY.test(text)) throw new Problem("bad-time-period", { period: text });
  return text.length > 7 ? { first: text, last: text } : { first: `${text}-01`, last: `${text}-31` };
};
