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
export { fitMargins, type MarginsFit, type MarginsFitOptions } from "./proportional-fitting/fit-margins.ts";
export { fitElasticMargins, type ElasticFit } from "./proportional-fitting/fit-elastic-margins.ts";
export { fitSoftMargins, type SoftFit, type SoftFitOptions } from "./proportional-fitting/fit-soft-margins.ts";
export { fitWithFixedCells, type FixedCells } from "./proportional-fitting/fit-with-fixed-cells.ts";
export { fitPartialMargins, type PartialMarginsOptions } from "./proportional-fitting/fit-partial-margins.ts";
export { fitQuasiIndependence, type QuasiIndependence } from "./proportional-fitting/fit-quasi-independence.ts";
export { fitLayers, type LayersFit } from "./proportional-fitting/fit-layers.ts";
export {
  fitThreeMargins,
  type ThreeMargins,
  type ThreeMarginsFailure,
  type ThreeMarginsFit,
} from "./proportional-fitting/fit-three-margins.ts";
export { fitEnsemble, type EnsembleReport, type MarginsDraw } from "./proportional-fitting/fit-ensemble.ts";
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

// What sending money costs
export { averageCost, type AverageCost } from "./prices/average-cost.ts";
export { averageCostByCorridor, type CorridorCost } from "./prices/average-cost-by-corridor.ts";
export { exchangeRateMargin } from "./prices/exchange-rate-margin.ts";
export { lossAboveTargetCost, type LossAboveTargetCost, type LossOptions } from "./prices/loss-above-target-cost.ts";
export { smartRemitterCost, type SmartRemitterCost } from "./prices/smart-remitter-cost.ts";
export { totalCostOfTransfer, type CostOfTransfer } from "./prices/total-cost-of-transfer.ts";

// Indices of flows: how many move, how far it cancels out, where it gathers
export { aggregateNetMigrationRate } from "./indices/aggregate-net-migration-rate.ts";
export { crudeMigrationIntensity } from "./indices/crude-migration-intensity.ts";
export { migrationEffectiveness, type MigrationEffectiveness } from "./indices/migration-effectiveness.ts";
export { migrationConnectivity } from "./indices/migration-connectivity.ts";
export { inequalityOfConnections, type InequalityOfConnections } from "./indices/inequality-of-connections.ts";
export { migrationPreferenceIndex, type FlowRatios } from "./indices/migration-preference-index.ts";
export { relativeIntensity, type RelativeIntensity } from "./indices/relative-intensity.ts";
export { giniOfFlows, type GiniOfFlows } from "./indices/gini-of-flows.ts";
export { variationOfFlows, type VariationOfFlows } from "./indices/variation-of-flows.ts";

// Flows by distance and by age
export { distanceDecay, type DistanceDecay } from "./indices/distance-decay.ts";
export { fitPoissonRegression, type PoissonRegression, type RegressionOptions } from "./indices/fit-poisson-regression.ts";
export { fitRogersCastro, type RogersCastroFit, type RogersCastroOptions } from "./indices/fit-rogers-castro.ts";
export { rogersCastroRates, type RogersCastroParameters } from "./indices/rogers-castro-rates.ts";

// Inequality of a list
export { coefficientOfVariation } from "./indices/coefficient-of-variation.ts";
export { giniCoefficient } from "./indices/gini-coefficient.ts";
export { hooverIndex } from "./indices/hoover-index.ts";
export { lorenzCurve, type LorenzCurve } from "./indices/lorenz-curve.ts";
export { rankSizeSlope, type RankSizeSlope } from "./indices/rank-size-slope.ts";
export { theilIndex, type TheilIndex } from "./indices/theil-index.ts";

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
export type { Adjustment, NegativeSurvivors } from "./flows-from-stocks/adjustments.ts";
export type { OutsideMoves } from "./flows-from-stocks/balance-birthplaces.ts";
export { flowsOfBirthplace, type FlowEstimate } from "./flows-from-stocks/flow-estimate.ts";
export type { StocksAndEvents } from "./flows-from-stocks/stocks-and-events.ts";
export type { AccountingOptions } from "./flows-from-stocks/survivors.ts";
export { flowsBySex, type FlowsBySex } from "./flows-from-stocks/flows-by-sex.ts";
export { spreadByStocks } from "./flows-from-stocks/spread-by-stocks.ts";
export { transitionFlows, type NegativeFlow, type TransitionFlows, type TransitionOptions } from "./flows-from-stocks/transition-flows.ts";

// Flows of single years
export { annualFlows, type AnnualFlows, type CorridorCell, type YearlyRule } from "./flows-from-stocks/annual-flows.ts";
export { smoothAnnualFlows, type PeriodFlows, type SmoothAnnualFlows } from "./flows-from-stocks/smooth-annual-flows.ts";

// Net migration, and whether it agrees with population change
export { checkNetMigration, type NetMigrationCheck, type NetMigrationTolerance } from "./net-migration/check-net-migration.ts";
export { netMigration, type NetMigration, type PopulationChange } from "./net-migration/net-migration.ts";
