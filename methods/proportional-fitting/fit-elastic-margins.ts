import type { Matrix } from "../matrix/matrix.ts";
import { diagnoseFeasibility } from "./diagnose-feasibility.ts";
import { dualProblemOf, startState } from "./dual-problem.ts";
import type { FitFailure, FitOptions, FitReport } from "./fit-result.ts";
import { largestMarginDeviation, requireElasticity, requireFitInput } from "./margins-request.ts";
import { minimiseDual } from "./minimise-dual.ts";
import { supportOf, unpack } from "./support.ts";

const SWEEPS_WHEN_HOPELESS = 4;

/**
 * A table fitted by multipliers: `matrix` (i, j) = seed × e^(elasticity × (`rowMultipliers`[i] +
 * `columnMultipliers`[j])).
 */
export interface ElasticFit extends FitReport {
  /** λ, in logarithms; −Infinity where the row total is 0. */
  readonly rowMultipliers: Float64Array;
  /** μ, in logarithms; −Infinity where the column total is 0. */
  readonly columnMultipliers: Float64Array;
}

/**
 * Fits a table to row and column totals, moving each cell in proportion to how little it is known.
 *
 * Minimises Σ (1/t)·(y·ln(y/s) − y + s): a cell of elasticity t = 0.1 is held ten times tighter to its seed than one of
 * t = 1. With all elasticities 1 this is `fitMargins`, which is faster. When totals carry errors use `fitSoftMargins`.
 * Cells that are 0 in the seed stay 0. Check `converged`.
 *
 * @param seed finite numbers at or above 0; rows = origin, columns = destination; not changed
 * @param elasticity same shape; above 0 and at most 1,000 wherever the seed is positive
 * @param rowTotals persons, length = rows of the seed
 * @param columnTotals persons, length = columns of the seed
 * @param options when to stop
 * @returns the table, its multipliers (unique up to a constant that moves between the two) and how the fit ended
 * @throws RangeError for an impossible cell, elasticity or total, or lengths that do not fit
 * @see Deville & Särndal (1992), Journal of the American Statistical Association 87(418): calibration with weights q
 * = t
 * @example fitElasticMargins(matrixFromRows([[10, 10]]), matrixFromRows([[1, 1e-3]]), [30], [20, 10])
 */
export function fitElasticMargins(
  seed: Matrix,
  elasticity: Matrix,
  rowTotals: ArrayLike<number>,
  columnTotals: ArrayLike<number>,
  options: FitOptions = {},
): ElasticFit {
  requireFitInput("fitElasticMargins", seed, rowTotals, columnTotals, options);
  requireElasticity("fitElasticMargins", seed, elasticity);
  const { tolerance = 1e-6, maximumIterations = 1000 } = options;
  const support = supportOf(seed, rowTotals, columnTotals);
  const failure = diagnoseFeasibility(seed, rowTotals, columnTotals, tolerance);
  const problem = dualProblemOf(
    support,
    (row, column) => elasticity.values[row * seed.columns + column]!,
    { rows: rowTotals, columns: columnTotals },
    { rows: new Float64Array(seed.rows), columns: new Float64Array(seed.columns) },
  );
  const state = startState(problem);
  const allowed = failure ? Math.min(SWEEPS_WHEN_HOPELESS, maximumIterations) : maximumIterations;
  const { iterations, stalled } = minimiseDual(problem, state, tolerance, allowed);
  const matrix = unpack(support, state.fitted);
  const largestDeviation = largestMarginDeviation(matrix, rowTotals, columnTotals);
  const converged = failure === undefined && largestDeviation <= tolerance;
  const rowMultipliers = state.rowMultipliers.map((value, i) => (rowTotals[i] === 0 ? -Infinity : value));
  const columnMultipliers = state.columnMultipliers.map((value, j) => (columnTotals[j] === 0 ? -Infinity : value));
  const report = { matrix, rowMultipliers, columnMultipliers, converged, iterations, largestDeviation };
  if (converged) return report;
  const unfinished: FitFailure = { kind: stalled ? "rounding-limit" : "iterations-exhausted" };
  return { ...report, reason: failure ?? unfinished };
}
