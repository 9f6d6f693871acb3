import { addMonths, common, dayInYear, daysIn, yearOf, type Period } from "../days.ts";
import { shiftDay } from "../../bodies/mandate-terms.ts";
import type { DueFacts } from "./due-rule.ts";

/** A year of the rule, and what of it lies in the days on which the body is open and the rule holds. */
export interface YearPart {
  readonly year: Period;
  readonly part: Period;
}

/** First and last day of any calendar that people keep here. */
const EVER: Period = { from: "1900-01-01", until: "2999-12-31" };

/** The days of a span, with ends that are not known left open. */
export const spanOf = ({ from, until }: DueFacts["span"]): Period => ({ from: from ?? EVER.from, until: until ?? EVER.until });

/**
 * Years that begin on a day of the year, cut to the span: without gap and without overlap within it. Those that touch the horizon, whole.
 * @param startsOn "01-01"
 */
export const yearsWithin = ({ span, horizon }: Pick<DueFacts, "span" | "horizon">, startsOn: string): readonly YearPart[] => {
  const open = spanOf(span);
  const parts: YearPart[] = [];
  for (let number = yearOf(horizon.from) - 1; number <= yearOf(horizon.until); number++) {
    const year = { from: dayInYear(number, startsOn), until: shiftDay(dayInYear(number + 1, startsOn), -1) };
    const part = common(year, open);
    if (part && common(year, horizon)) parts.push({ year, part });
  }
  return parts;
};

/**
 * How many of a number a year are due in a part of it: the part's share by days, rounded to the nearest whole, halves up. A part too short for
 * one asks for none.
 */
export const shareOf = (least: number, { year, part }: YearPart): number => Math.floor((least * daysIn(part)) / daysIn(year) + 0.5);

/** The day some months after a period: three months after 31 December is 31 March, and a month's last day stays a last day. */
export const monthsAfter = (until: string, months: number): string => shiftDay(addMonths(shiftDay(until, 1), months), -1);
