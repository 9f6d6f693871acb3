import { Problem } from "./problem.ts";

export type Quarter = 1 | 2 | 3 | 4;

/** A calendar year, or a quarter of it. */
export interface TimePeriod {
  readonly year: number;
  readonly quarter?: Quarter;
}

/** From the first to the last period, both included. */
export interface TimeRange {
  readonly from: TimePeriod;
  readonly to: TimePeriod;
}

const PERIOD = /^(\d{4})(?:-?Q([1-4]))?$/;

/** The period written "2020", "2020-Q1" (SDMX) or "2020Q1" (World Bank), or undefined. */
export const findTimePeriod = (text: string): TimePeriod | undefined => {
  const [, year, quarter] = PERIOD.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  return quarter === undefined ? { year: Number(year) } : { year: Number(year), quarter: Number(quarter) as Quarter };
};

/**
 * The period written "2020", "2020-Q1" or "2020Q1".
 * @throws Problem `bad-time-period`
 */
export const parseTimePeriod = (text: string): TimePeriod => {
  const period = findTimePeriod(text);
  if (period === undefined) throw new Problem("bad-time-period", { period: text });
  return period;
};

/** "2020" or "2020-Q1", as in SDMX. */
export const formatTimePeriod = ({ year, quarter }: TimePeriod): string =>
  quarter === undefined ? yearText(year) : `${yearText(year)}-Q${quarter}`;

const yearText = (year: number): string => String(year).padStart(4, "0");

/** Order in time for `sort`: by beginning, a year before its quarters. */
export const compareTimePeriods = (a: TimePeriod, b: TimePeriod): number => a.year - b.year || (a.quarter ?? 0) - (b.quarter ?? 0);

/** FREQ of the period: A for a year, Q for a quarter. */
export const frequencyOf = ({ quarter }: TimePeriod): "A" | "Q" => (quarter === undefined ? "A" : "Q");

/** First day of the period, ISO 8601. */
export const firstDay = ({ year, quarter = 1 }: TimePeriod): string => `${yearText(year)}-${String(quarter * 3 - 2).padStart(2, "0")}-01`;

/** Last day of the period, ISO 8601. */
export const lastDay = ({ year, quarter = 4 }: TimePeriod): string =>
  `${yearText(year)}-${["03-31", "06-30", "09-30", "12-31"][quarter - 1]}`;

/** The day to which a mid-year stock or population of the year refers: 1 July, ISO 8601. */
export const midYear = (year: number): string => `${yearText(year)}-07-01`;

/** Middle of the period as a decimal year: 2020.5 for 2020, 2020.125 for its first quarter. */
export const middleOf = ({ year, quarter }: TimePeriod): number => (quarter === undefined ? year + 0.5 : year + (quarter - 0.5) / 4);

/**
 * The range written "2015/2020" (ISO 8601), "2015-2020" or "2015–2020", also of quarters; one period is a range of one.
 * @throws Problem `bad-time-period` for another form, for years with quarters, and when the end is before the beginning
 */
export const parseTimeRange = (text: string): TimeRange => {
  const [first, last, more] = text.split(/\s*[/–]\s*|(?<=^\s*\d{4}(?:-?Q[1-4])?)\s*-\s*(?=\d)/);
  const from = findTimePeriod(first ?? "");
  const to = last === undefined ? from : findTimePeriod(last);
  const fits = from !== undefined && to !== undefined && more === undefined && frequencyOf(from) === frequencyOf(to);
  if (!fits || compareTimePeriods(from, to) > 0) throw new Problem("bad-time-period", { period: text });
  return { from, to };
};

/** "2015/2020", or "2020" for a range of one period. */
export const formatTimeRange = ({ from, to }: TimeRange): string =>
  compareTimePeriods(from, to) === 0 ? formatTimePeriod(from) : `${formatTimePeriod(from)}/${formatTimePeriod(to)}`;

/** True when the whole period lies within the range: 2020-Q3 lies in 2015/2020, 2020 does not lie in 2020-Q1/2020-Q3. */
export const liesWithin = (period: TimePeriod, { from, to }: TimeRange): boolean =>
  firstDay(period) >= firstDay(from) && lastDay(period) <= lastDay(to);

/** Every year or quarter of the range, in order. */
export const periodsOf = ({ from, to }: TimeRange): readonly TimePeriod[] => {
  const found: TimePeriod[] = [];
  for (let period = from; compareTimePeriods(period, to) <= 0; period = nextPeriod(period)) found.push(period);
  return found;
};

/** The year after a year, the quarter after a quarter. */
export const nextPeriod = ({ year, quarter }: TimePeriod): TimePeriod => {
  if (quarter === undefined) return { year: year + 1 };
  return quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: (quarter + 1) as Quarter };
};
