import type { Area, IncomeGroup } from "./area.ts";
import { areaOf } from "./areas.ts";

/** First World Bank fiscal year of the income history (FY89: July 1988 to June 1989, by income of 1987). */
export const FIRST_FISCAL_YEAR = 1989;
/** Newest World Bank fiscal year of the income history. */
export const NEWEST_FISCAL_YEAR = 2027;

const GROUP_OF_LETTER: Readonly<Record<string, IncomeGroup>> = { L: "LIC", M: "LMC", U: "UMC", H: "HIC" };

/** Fiscal year in force on a day (ISO 8601): it begins on 1 July, so 2022-07-01 is in fiscal year 2023. */
export const fiscalYearOn = (day: string): number => Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) >= 7 ? 1 : 0);

/** 2023 for "FY23", 1998 for "FY98". */
export const parseFiscalYear = (label: string): number => {
  const found = /^FY(\d\d)$/.exec(label);
  if (found === null) throw new RangeError(`not a World Bank fiscal year: ${label}`);
  const short = Number(found[1]);
  return short + (short >= FIRST_FISCAL_YEAR % 100 ? 1900 : 2000);
};

export const incomeGroupOf = (area: Area, fiscalYear?: number): IncomeGroup | undefined => {
  if (fiscalYear !== undefined) return GROUP_OF_LETTER[area.income?.[fiscalYear - FIRST_FISCAL_YEAR] ?? ""];
  // Without a year: the newest fiscal year whose table has the area.
  return GROUP_OF_LETTER[area.income?.replace(/\?+$/, "").at(-1) ?? ""];
};

/**
 * World Bank income group of an area in a fiscal year (2023 is FY23, July 2022 to June 2023), or the newest known;
 * undefined where the World Bank did not classify it.
 * @throws Problem `unknown-area`
 * @example incomeGroup("CHN", 1999) // "LMC"
 */
export const incomeGroup = (code: string, fiscalYear?: number): IncomeGroup | undefined => incomeGroupOf(areaOf(code), fiscalYear);
