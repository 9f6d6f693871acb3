import { remittanceKey, corridorOfMoney, stockKey, type AreaKey } from "#vocabulary";

/** A word with which a writer names a figure without knowing its codes. */
export interface ShortForm {
  readonly word: string;
  readonly dataflow: string;
  readonly indicator: string;
  /** What the arrow of `A > B` means: people moving from A to B, or money sent from A to B. Undefined where there is one area. */
  readonly pair?: (from: string, to: string) => AreaKey;
}

const people = (from: string, to: string): AreaKey => stockKey({ origin: from, destination: to });
const money = (from: string, to: string): AreaKey => remittanceKey(corridorOfMoney(from, to));

/**
 * The words writers may use; a new one is a line. The arrow points where people or money go: `stock MEX>USA` are people from Mexico in the
 * United States, `remittances USA>MEX` is money sent from the United States to Mexico.
 */
export const SHORT_FORMS: readonly ShortForm[] = [
  { word: "stock", dataflow: "DF_MIGRANT_STOCK", indicator: "STOCK", pair: people },
  { word: "remittances", dataflow: "DF_REMITTANCE_FLOW", indicator: "REM_RECONCILED", pair: money },
  { word: "cost", dataflow: "DF_REMITTANCE_COST", indicator: "COST_AVERAGE", pair: money },
  { word: "refugees", dataflow: "DF_DISPLACEMENT", indicator: "REFUGEES", pair: people },
  { word: "received", dataflow: "DF_REMITTANCE_TOTAL", indicator: "REM_RECEIVED" },
  { word: "paid", dataflow: "DF_REMITTANCE_TOTAL", indicator: "REM_PAID" },
  { word: "population", dataflow: "DF_POPULATION", indicator: "POPULATION" },
  { word: "immigrants", dataflow: "DF_MIGRATION_PROFILE", indicator: "IMMIGRANTS" },
  { word: "emigrants", dataflow: "DF_MIGRATION_PROFILE", indicator: "EMIGRANTS" },
];
