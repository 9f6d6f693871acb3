import type { Reported } from "./reported.ts";
import { SOURCE_OF } from "./source-ids.ts";

/** GDP per capita at purchasing power parity, current international dollars. */
export const INCOME_INDICATOR = "NY.GDP.PCAP.PP.CD";

/** How an income was found. */
export type IncomeBasis = "reported" | "nearest-year" | "subregion-median";

export interface Income {
  /** International dollars a person. */
  readonly value: number;
  readonly basis: IncomeBasis;
  /** Year of the figure taken: the year asked for, or the nearest that has one. */
  readonly year: string;
  /** Areas whose median it is; empty unless the basis is a median. */
  readonly medianOf: readonly string[];
}

/** Reported incomes by area and year. */
export type ReportedIncomes = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function reportedIncomes(reported: Reported): ReportedIncomes {
  const table = reported.table(SOURCE_OF.indicators);
  const wanted = table.indicator.find(INCOME_INDICATOR);
  const incomes = new Map<string, Map<string, number>>();
  for (let row = 0; row < table.length; row++) {
    const value = table.indicator.codes[row] === wanted ? table.valueAt(row) : null;
    if (value === null) continue;
    const area = table.area.at(row);
    if (!incomes.has(area)) incomes.set(area, new Map());
    incomes.get(area)!.set(table.period.at(row), value);
  }
  return incomes;
}

/**
 * The income of an area in a year: reported; else that of the nearest year with a figure (the earlier of two equally near);
 * else the median of the reported incomes of the other areas of its M49 subregion, or failing those of its region.
 *
 * @param peersOf areas of the subregion, then of the region, as two lists; codes only
 */
export function incomeOf(
  incomes: ReportedIncomes,
  area: string,
  year: string,
  peersOf: (area: string) => readonly (readonly string[])[],
): Income | undefined {
  const own = incomes.get(area);
  const reported = own?.get(year);
  if (reported !== undefined) return { value: reported, basis: "reported", year, medianOf: [] };
  if (own && own.size > 0) {
    const nearest = [...own.keys()].sort((a, b) => distance(a, year) - distance(b, year) || (a < b ? -1 : 1))[0]!;
    return { value: own.get(nearest)!, basis: "nearest-year", year: nearest, medianOf: [] };
  }
  for (const peers of peersOf(area)) {
    const known = peers.filter((peer) => peer !== area && incomes.get(peer)?.has(year)).sort();
    if (known.length === 0) continue;
    return { value: median(known.map((peer) => incomes.get(peer)!.get(year)!)), basis: "subregion-median", year, medianOf: known };
  }
  return undefined;
}

const distance = (a: string, b: string): number => Math.abs(Number(a) - Number(b));

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};
