import type { CslDate } from "../csl-item.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?[-/]*(?:~|\?)?$/;

/** A date written 2020, 2020-03, 2020/03/05, or two of them with a slash between years; words stay words. */
export const readDate = (written: string): CslDate | undefined => {
  const text = written.trim();
  if (text === "") return undefined;
  const [first, last, ...more] = text.split(/(?<=^\d{4}(?:-\d\d){0,2})\s*(?:\/|–|--)\s*(?=\d{4})/);
  const ends = [first, ...(last === undefined ? [] : [last]), ...more].map((end) => dateParts(end ?? ""));
  return ends.length <= 2 && ends.every((end) => end !== undefined) ? { "date-parts": ends } : { literal: text };
};

/** A date from its year, month and day, as BibTeX has them apart. */
export const dateOf = (year: string, month: string, day: string): CslDate | undefined => {
  const date = readDate(year);
  const whole = date?.["date-parts"];
  const number = monthNumber(month);
  if (!whole || whole.length !== 1 || whole[0]!.length !== 1 || number === undefined) return date;
  const dayNumber = /^\d{1,2}$/.test(day.trim()) ? [Number(day)] : [];
  return { "date-parts": [[whole[0]![0]!, number, ...dayNumber]] };
};

const dateParts = (text: string): number[] | undefined => {
  const [, year, month, day] = DAY.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number);
  return (parts[1] ?? 1) < 1 || (parts[1] ?? 1) > 12 || (parts[2] ?? 1) < 1 || (parts[2] ?? 1) > 31 ? undefined : parts;
};

const monthNumber = (text: string): number | undefined => {
  const month = text.trim().toLowerCase();
  const number = /^\d{1,2}$/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3)) + 1;
  return number >= 1 && number <= 12 ? number : undefined;
};

/** "2020-03-05", "2019/2020", or the words. */
export const writeDate = (date: CslDate): string =>
  date["date-parts"]?.map((end) => end.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, "0")).join("-")).join("/") ??
  date.literal ??
  "";
