import { requireAgreement } from "../harmonise/checks/index.ts";
import type { Reported } from "../harmonise/reported.ts";
import { CARRIED_SERIES } from "../harmonise/carried-series.ts";
import { carriedTable } from "../harmonise/carried-table.ts";
import { SOURCE_OF } from "../harmonise/source-ids.ts";
import { type StockFrame, stockFrame } from "../harmonise/stock-frame.ts";
import type { ObservationTable } from "../structure/observation-table.ts";
import { isCountry, peersOf, subregionOf } from "./area-peers.ts";
import { costTable } from "./cost-table.ts";
import type { CoverageRow } from "./profile/coverage.ts";
import { estimateProfile } from "./profile/estimate-profile.ts";
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
  /** What the profile's aggregates rest on. */
  readonly coverage: readonly CoverageRow[];
  /** Makes the released tables, by "dataflow/indicator"; the large ones anew at each call, so that they need not lie in memory together. */
  readonly tables: ReadonlyMap<string, () => ObservationTable>;
}

/** Climbs the ladder from reported figures to tables ready for release. `step` is told what begins. */
export function estimateAll(reported: Reported, step: (words: string) => void): Estimates {
  const tables = new Map<string, () => ObservationTable>();
  const keep = (table: ObservationTable): void => void tables.set(`${table.dataflow}/${table.indicator}`, () => table);
  requireAgreement(reported);
  step("fitting migrant stocks");
  const frame = stockFrame(reported);
  const comparables = comparablesBySubregion(frame, subregionOf);
  const rounds = estimateStockRounds(reported, frame, comparables);
  step("annual migrant stocks");
  const stock = stockTable(reported, frame, asFitted(rounds), rounds);
  keep(stock.table);
  tables.set(
    "DF_MIGRANT_STOCK/STOCK_OTHER_DISTRIBUTED",
    () => stockTable(reported, frame, withOtherShared(frame, rounds, comparables), rounds).table,
  );
  step("allocating and reconciling remittances");
  const years = remittanceYears({ reported, frame, stock, isCountry, peersOf });
  keep(remittanceTable(frame, years, "REM_RS3"));
  keep(remittanceTable(frame, years, "REM_RECONCILED"));
  step("carrying reported series");
  for (const series of CARRIED_SERIES) keep(carriedTable(series, reported.table(series.source), isReleasedArea));
  keep(costTable(reported.table(SOURCE_OF.prices)));
  step("core indicators of migration profiles");
  const inputs = new Map([...tables].flatMap(([name, make]) => (name.endsWith("_DISTRIBUTED") ? [] : [[name, make()] as const])));
  const profile = estimateProfile({ reported, tables: inputs });
  for (const table of profile.tables) keep(table);
  return { frame, rounds, years, tables, coverage: profile.coverage };
}

/** Countries, and the rows that stand for no single country ("other", "unknown", "stateless"); aggregates are computed, not carried. */
const isReleasedArea = (code: string): boolean => isCountry(code) || isOther(code);

const isOther = (code: string): boolean => ["OTH", "UNK", "XXA", "TIB"].includes(code);
