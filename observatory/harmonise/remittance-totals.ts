import type { Reported } from "./reported.ts";
import { SOURCE_OF } from "./source-ids.ts";

/** A country-year total taken from a source, with the row it stands in. */
export interface RemittanceTotal {
  /** US dollars, current. */
  readonly dollars: number;
  readonly row: number;
}

const MILLION = 1e6;

/** What areas received in a year, by the vintage the allocation uses (World Development Indicators). Aggregates are left out. */
export const receivedIn = (reported: Reported, year: string, isCountry: (area: string) => boolean): ReadonlyMap<string, RemittanceTotal> =>
  totalsIn(reported, SOURCE_OF.indicators, "BX.TRF.PWKR.CD.DT", 1, year, isCountry);

/** What areas paid in a year, by the vintage the allocation uses (KNOMAD, Data360). Aggregates and "not reported" are left out. */
export const paidIn = (reported: Reported, year: string, isCountry: (area: string) => boolean): ReadonlyMap<string, RemittanceTotal> =>
  totalsIn(reported, SOURCE_OF.remittances, "REM_PAID", MILLION, year, isCountry);

function totalsIn(
  reported: Reported,
  source: string,
  indicator: string,
  multiplier: number,
  year: string,
  isCountry: (area: string) => boolean,
): ReadonlyMap<string, RemittanceTotal> {
  const table = reported.table(source);
  const wanted = table.indicator.find(indicator);
  const period = table.period.find(year);
  const totals = new Map<string, RemittanceTotal>();
  for (let row = 0; row < table.length; row++) {
    if (table.indicator.codes[row] !== wanted || table.period.codes[row] !== period) continue;
    const value = table.valueAt(row);
    if (value !== null && value > 0 && isCountry(table.area.at(row))) totals.set(table.area.at(row), { dollars: value * multiplier, row });
  }
  return new Map([...totals].sort(([a], [b]) => (a < b ? -1 : 1)));
}
