/**
 * The estimation methods: numbers in, numbers out. This file is the table of contents; `README.md` says how to add to
 * it.
 */

// Tables of numbers
export { cellOf, matrixFromRows, matrixOf, toRows, transpose, zeroMatrix, type Matrix } from "./matrix/matrix.ts";
export { columnSums, rowSums, sumOf } from "./matrix/sums.ts";

// Arithmetic that gives the same bits on every machine
export { exponential } from "./elementary/exponential.ts";
export { logarithm } from "./elementary/logarithm.ts";
export { power } from "./elementary/power.ts";

// Fitting a table to its row and column totals
export { fitMargins, type MarginsFit } from "./proportional-fitting/fit-margins.ts";
export { fitElasticMargins, type ElasticFit } from "./proportional-fitting/fit-elastic-margins.ts";
export { fitSoftMargins, type SoftFit, type SoftFitOptions } from "./proportional-fitting/fit-soft-margins.ts";
export { fitWithFixedCells, type FixedCells } from "./proportional-fitting/fit-with-fixed-cells.ts";
export { diagnoseFeasibility } from "./proportional-fitting/diagnose-feasibility.ts";
export type { FitFailure, FitOptions, FitReport, SupportTooThin } from "./proportional-fitting/fit-result.ts";

// Whole numbers that keep their totals
export { roundKeepingMargins } from "./rounding/round-keeping-margins.ts";
export { roundKeepingTotal } from "./rounding/round-keeping-total.ts";

// Remittances over corridors
export { allocateByIncomeGap, type IncomeGapOptions } from "./remittances/allocate-by-income-gap.ts";
export { allocateByStock, allocateByStockAndHostIncome } from "./remittances/allocate-by-stock.ts";
export { allocateRemittances, type Allocation, type AllocationOptions } from "./remittances/allocate-remittances.ts";
export { DEFAULT_BETA, incomeGapWeights, remittancePerMigrant } from "./remittances/remittance-per-migrant.ts";

// Between two dates
export { interpolateShares, type DatedCells, type InterpolatedCells, type InterpolationOptions } from "./imputation/interpolate-shares.ts";

// Migration flows from two tables of stocks
export {
  independentFlows,
  minimumMigrationFlows,
  pseudoBayesianFlows,
  type PseudoBayesianOptions,
} from "./flows-from-stocks/demographic-accounting-flows.ts";
export { differenceStocks, type DifferencingOptions } from "./flows-from-stocks/difference-stocks.ts";
export { flowsOfBirthplace, type FlowEstimate } from "./flows-from-stocks/flow-estimate.ts";
export type { StocksAndEvents } from "./flows-from-stocks/stocks-and-events.ts";
export type { AccountingOptions } from "./flows-from-stocks/survivors.ts";
export { spreadByStocks } from "./flows-from-stocks/spread-by-stocks.ts";
export { transitionFlows, type NegativeFlow, type TransitionFlows, type TransitionOptions } from "./flows-from-stocks/transition-flows.ts";
