/** How a publisher writes periods: "year" 2020, "quarter" 2011Q1, 2011-Q1 or 2011 Q1. */
export type PeriodCoding = "year" | "quarter";

/** The period as we write it ("2020", "2011-Q1"), or undefined where the text is none. */
export const readPeriod = (text: string, coding: PeriodCoding): string | undefined => {
  const trimmed = text.trim();
  if (coding === "year") return isYear(trimmed) ? trimmed : undefined;
  const quarter = /^(\d{4})[- ]?Q([1-4])$/.exec(trimmed);
  return quarter && isYear(quarter[1]!) ? `${quarter[1]}-Q${quarter[2]}` : undefined;
};

/** Years outside are misprints: no figure here is older than the first censuses or a century ahead. */
const isYear = (text: string): boolean => /^\d{4}$/.test(text) && Number(text) >= 1750 && Number(text) <= 2150;
