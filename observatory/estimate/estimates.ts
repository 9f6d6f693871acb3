import type { Reported } from "../harmonise/reported.ts";
import { CARRIED_SERIES } from "../harmonise/carried-series.ts";
import { carriedTable } from "../harmonise/carried-table.ts";
import { SOURCE_OF } from "../harmonise/source-ids.ts";
import { type StockFrame, stockFrame } from "../harmonise/stock-frame.ts";
import type { ObservationTable } from "../structure/observation-table.ts";
import { isCountry, peersOf, subregionOf } from "./area-peers.ts";
import { costTable } from "./cost-table.ts";
import { remittanceTable } from "./remittances/remittance-tables.ts";
import { type RemittanceYear, remittanceYears } from "./remittances/remittance-years.ts";
import { comparablesBySubregion } from "./stock/comparables.ts";
import { withOtherShared } from "./stock/distributed-stock.ts";
import { estimateStockRounds, type StockRounds } from "./stock/stock-rounds.ts";
import { asFitted, stockTable } from "./stock/stock-tables.ts";

/** Everything that is estimated, and what it went through. */
export interface Estimates {
  readonly frame: StockFrame;
  readonly rounds: StockRounds;
  readonly years: readonly RemittanceYear[];
  /** Released tables by "dataflow/indicator". */
  readonly tables: ReadonlyMap<string, ObservationTable>;
}

/** Climbs the ladder from reported figures to tables ready for release. `step` is told what begins. */
export function estimateAll(reported: Reported, step: (words: string) => void): Estimates {
  const tables = new Map<string, ObservationTable>();
  const keep = (table: ObservationTable): void => void tables.set(`${table.dataflow}/${table.indicator}`, table);
  step("fitting migrant stocks");
  const frame = stockFrame(reported);
  const comparables = comparablesBySubregion(frame, subregionOf);
  const rounds = estimateStockRounds(reported, frame, comparables);
  step("annual migrant stocks");
  const stock = stockTable(frame, asFitted(rounds), rounds);
  keep(stock.table);
  step("sharing out other origins");
  keep(stockTable(frame, withOtherShared(frame, rounds, comparables), rounds).table);
  step("allocating and reconciling remittances");
  const years = remittanceYears({ reported, frame, stock, isCountry, peersOf });
  keep(remittanceTable(frame, years, "REM_RS3"));
  keep(remittanceTable(frame, years, "REM_RECONCILED"));
  step("carrying reported series");
  for (const series of CARRIED_SERIES.filter(x => !x.source.includes("wpp"))) keep(carriedTable(series, reported.table(series.source), isReleasedArea));
  keep(costTable(reported.table(SOURCE_OF.prices)));
  return { frame, rounds, years, tables };
}

/** Countries, and the rows that stand for no single country ("other", "unknown", "stateless"); aggregates are computed, not carried. */
const isReleasedArea = (code: string): boolean => isCountry(code) || isOther(code);

const isOther = (code: string): boolean => ["OTH", "UNK", "XXA", "TIB"].includes(code);
