import { exponential } from "../elementary/exponential.ts";
import type { Matrix } from "../matrix/matrix.ts";
import { columnSums, rowSums } from "../matrix/sums.ts";
import { dualProblemOf, startState } from "./dual-problem.ts";
import type { FitFailure, FitOptions, FitReport } from "./fit-result.ts";
import { emptyLines, requireElasticity, requireFitInput, sumMismatch } from "./margins-request.ts";
import { minimiseDual } from "./minimise-dual.ts";
import { supportOf, unpack, type Support } from "./support.ts";

const SWEEPS_WHEN_HOPELESS = 4;

/** When a soft fit stops, and how far each cell may move. */
export interface SoftFitOptions extends FitOptions {
  /** As in `fitElasticMargins`, same shape as the seed. Default 1 everywhere. */
  readonly elasticity?: Matrix;
}

/**
 * A table fitted between its seed and uncertain totals. `largestDeviation` is of the optimality conditions, in persons.
 */
export interface SoftFit extends FitReport {
  /** Logarithms of the row factors; 0 where the total is free or has no cell, −Infinity for a certain total of 0. */
  readonly rowMultipliers: Float64Array;
  readonly columnMultipliers: Float64Array;
  /** Without elasticities, cell = seed × row factor × column factor. Infinity where the multiplier exceeds 709. */
  readonly rowFactors: Float64Array;
  readonly columnFactors: Float64Array;
  /** Fitted row sum less the total asked for, in persons; also for free rows. */
  readonly rowDeviations: Float64Array;
  readonly columnDeviations: Float64Array;
}

/**
 * Fits a table to totals that carry errors: each total pulls in proportion to how well it is known.
 *
 * Minimises Σ y·ln(y/s) − y + s + ½Σ((row − r)/σ)² + ½Σ((column − c)/σ)². An error of 0 makes a total binding, an
 * error of
 * Infinity leaves it free; row and column totals need not agree unless all bind. When all bind, `fitMargins` is faster.
 * Cells that are 0 in the seed stay 0. Check `converged`: totals that contradict each other by very many standard
 * errors
 * cannot be resolved to a millionth of a person.
 *
 * @param seed finite numbers at or above 0; rows = origin, columns = destination; not changed
 * @param rowTotals persons, length = rows; ignored where the error is Infinity, but a number all the same
 * @param rowErrors standard errors of the row totals in persons, 0 to Infinity
 * @param columnTotals persons, length = columns
 * @param columnErrors standard errors of the column totals in persons, 0 to Infinity
 * @param options when to stop, and elasticities
 * @returns the table, its multipliers, what the totals became and how the fit ended
 * @throws RangeError for an impossible cell, total, error or elasticity, or lengths that do not fit
 * @see Golan, Judge & Miller (1996), Maximum Entropy Econometrics; Robinson, Cattaneo & El-Said (2001), Economic
 * Systems Research 13(1)
 * @example fitSoftMargins(matrixFromRows([[100]]), [120], [10], [90], [Infinity]).matrix // between 100 and 120
 */
export function fitSoftMargins(
  seed: Matrix,
  rowTotals: ArrayLike<number>,
  rowErrors: ArrayLike<number>,
  columnTotals: ArrayLike<number>,
  columnErrors: ArrayLike<number>,
  options: SoftFitOptions = {},
): SoftFit {
  requireFitInput("fitSoftMargins", seed, rowTotals, columnTotals, options);
  requireErrors(rowErrors, seed.rows, "row errors");
  requireErrors(columnErrors, seed.columns, "column errors");
  const { tolerance = 1e-6, maximumIterations = 1000, elasticity } = options;
  if (elasticity) requireElasticity("fitSoftMargins", seed, elasticity);
  const closed = (totals: ArrayLike<number>, errors: ArrayLike<number>) =>
    Float64Array.from(totals, (total, at) => (total === 0 && errors[at] === 0 ? 0 : 1));
  const rowKept = closed(rowTotals, rowErrors);
  const columnKept = closed(columnTotals, columnErrors);
  const support = supportOf(seed, rowKept, columnKept);
  const problem = dualProblemOf(
    support,
    (row, column) => elasticity?.values[row * seed.columns + column] ?? 1,
    { rows: rowTotals, columns: columnTotals },
    { rows: rowErrors, columns: columnErrors },
  );
  const evident = evidentSoftFailure(support, rowTotals, rowErrors, columnTotals, columnErrors, tolerance);
  const state = startState(problem);
  const allowed = evident ? Math.min(SWEEPS_WHEN_HOPELESS, maximumIterations) : maximumIterations;
  const { iterations, deviation, stalled } = minimiseDual(problem, state, tolerance, allowed);
  const matrix = unpack(support, state.fitted);
  const rowMultipliers = state.rowMultipliers.map((value, i) => (rowKept[i] === 0 ? -Infinity : value));
  const columnMultipliers = state.columnMultipliers.map((value, j) => (columnKept[j] === 0 ? -Infinity : value));
  const failure: FitFailure = evident ?? { kind: stalled ? "rounding-limit" : "iterations-exhausted" };
  const converged = evident === undefined && deviation <= tolerance;
  return {
    matrix,
    rowMultipliers,
    columnMultipliers,
    rowFactors: rowMultipliers.map(exponential),
    columnFactors: columnMultipliers.map(exponential),
    rowDeviations: rowSums(matrix).map((sum, i) => sum - rowTotals[i]!),
    columnDeviations: columnSums(matrix).map((sum, j) => sum - columnTotals[j]!),
    converged,
    iterations,
    largestDeviation: deviation,
    ...(converged ? {} : { reason: failure }),
  };
}

function evidentSoftFailure(
  support: Support,
  rowTotals: ArrayLike<number>,
  rowErrors: ArrayLike<number>,
  columnTotals: ArrayLike<number>,
  columnErrors: ArrayLike<number>,
  tolerance: number,
): FitFailure | undefined {
  const binding = (totals: ArrayLike<number>, errors: ArrayLike<number>) =>
    Float64Array.from(totals, (total, at) => (errors[at] === 0 ? total : 0));
  const allBind = Array.from(rowErrors)
    .concat(Array.from(columnErrors))
    .every((error) => error === 0);
  return (
    emptyLines(support, binding(rowTotals, rowErrors), binding(columnTotals, columnErrors)) ??
    (allBind ? sumMismatch(rowTotals, columnTotals, tolerance) : undefined)
  );
}

function requireErrors(errors: ArrayLike<number>, length: number, what: string): void {
  if (errors.length !== length) {
    throw new RangeError(`fitSoftMargins: ${what}: ${errors.length} values where ${length} were expected`);
  }
  for (let at = 0; at < length; at++) {
    if (!(errors[at]! >= 0)) throw new RangeError(`fitSoftMargins: ${what}: value ${at} is ${errors[at]}, not at or above 0`);
  }
}
