/** A method code's page of the methodology, and the series its example is looked for in. */
export interface MethodPlace {
  readonly page: string;
  readonly dataflow: string;
  readonly indicator: string;
}

const stock = (page: string, indicator = "STOCK"): MethodPlace => ({ page, dataflow: "DF_MIGRANT_STOCK", indicator });
const flow = (page: string, indicator: string): MethodPlace => ({ page, dataflow: "DF_REMITTANCE_FLOW", indicator });
const ROUNDS = "migrant-stock-rounds";
const RULE = "ratha-shaw-rule-3";

/** Where each method is explained; a code that is not here stands under the statuses. */
export const METHOD_PLACES: Readonly<Record<string, MethodPlace>> = {
  FIT: stock(ROUNDS),
  FIT_EARLIER: stock(ROUNDS),
  FIT_COMPARABLE: stock(ROUNDS),
  FIT_DISPLACED: stock(ROUNDS),
  FIT_CARRIED: stock(ROUNDS),
  FIT_OTHER: stock(ROUNDS),
  INTERPOLATED: stock("annual-series"),
  SUM: stock("annual-series"),
  OTHER_SHARED: stock("other-shared-out", "STOCK_OTHER_DISTRIBUTED"),
  REPORTED: { page: "remittances-received-and-paid", dataflow: "DF_REMITTANCE_TOTAL", indicator: "REM_RECEIVED" },
  RS3: flow(RULE, "REM_RS3"),
  RS3_INCOME_FILLED: flow(RULE, "REM_RS3"),
  ASSUMED_ZERO: flow(RULE, "REM_RS3"),
  UNALLOCATED: flow(RULE, "REM_RS3"),
  RECONCILED: flow("reconciled-remittances", "REM_RECONCILED"),
  AVERAGE: { page: "costs", dataflow: "DF_REMITTANCE_COST", indicator: "COST_AVERAGE" },
  DERIVED: { page: "migration-profiles", dataflow: "DF_MIGRATION_PROFILE", indicator: "REM_RECEIVED_GDP" },
  AGGREGATED: { page: "migration-profiles", dataflow: "DF_MIGRATION_PROFILE", indicator: "REM_RECEIVED_GDP" },
};
