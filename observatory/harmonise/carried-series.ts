import type { CarriedSeries } from "./carried-table.ts";
import { SOURCE_OF } from "./source-ids.ts";

const received = (indicator: string, source: string, sourceIndicator: string, multiplier: number): CarriedSeries => ({
  dataflow: "DF_REMITTANCE_TOTAL",
  indicator,
  source,
  sourceIndicator,
  multiplier,
});
const displaced = (indicator: string, source: string, sourceIndicator: string): CarriedSeries => ({
  dataflow: "DF_DISPLACEMENT",
  indicator,
  source,
  sourceIndicator,
  multiplier: 1,
});
const population = (indicator: string, source: string, sourceIndicator: string, multiplier: number): CarriedSeries => ({
  dataflow: "DF_POPULATION",
  indicator,
  source,
  sourceIndicator,
  multiplier,
});

/** Reported series that are released as they stand; one line each. */
export const CARRIED_SERIES: readonly CarriedSeries[] = [
  received("REM_RECEIVED", SOURCE_OF.indicators, "BX.TRF.PWKR.CD.DT", 1),
  received("REM_RECEIVED_WDI_2023", SOURCE_OF.indicatorsBefore, "BX.TRF.PWKR.CD.DT", 1),
  received("REM_RECEIVED_KNOMAD_2025", SOURCE_OF.remittances, "REM_RECEIVED", 1e6),
  received("REM_RECEIVED_KNOMAD_2023", "knomad-june-2023-inward", "REM_RECEIVED", 1e6),
  received("REM_RECEIVED_WB_2013", "world-bank-remittances-april-2013", "REM_RECEIVED", 1e6),
  received("REM_PAID", SOURCE_OF.remittances, "REM_PAID", 1e6),
  received("REM_PAID_WDI_2023", SOURCE_OF.indicators, "BM.TRF.PWKR.CD.DT", 1),
  received("REM_PAID_KNOMAD_2023", "knomad-june-2023-outward", "REM_PAID", 1e6),
  displaced("REFUGEES", SOURCE_OF.displacement, "REFUGEES"),
  displaced("ASYLUM_SEEKERS", SOURCE_OF.displacement, "ASYLUM_SEEKERS"),
  displaced("OIP", SOURCE_OF.displacement, "OIP"),
  displaced("IDPS", SOURCE_OF.displacement, "IDPS"),
  displaced("STATELESS", SOURCE_OF.displacement, "STATELESS"),
  displaced("PALESTINE_REFUGEES", SOURCE_OF.palestineRefugees, "UNRWA_REFUGEES"),
  population("POPULATION", SOURCE_OF.stockByDestination, "POPULATION", 1000),
  population("POPULATION_WDI", SOURCE_OF.indicators, "SP.POP.TOTL", 1),
  { ...population("POPULATION_PROJECTED", SOURCE_OF.populationProjection, "POPULATION_YEAR_END", 1000), status: "F" },
  population("BIRTHS", SOURCE_OF.populationComponents, "BIRTHS", 1000),
  population("DEATHS", SOURCE_OF.populationComponents, "DEATHS", 1000),
  population("NET_MIGRATION", SOURCE_OF.populationComponents, "NET_MIGRATION", 1000),
];
