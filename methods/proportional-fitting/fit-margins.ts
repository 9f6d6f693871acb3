import type { Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeList } from "../matrix/requirements.ts";
import { diagnoseFeasibility } from "./diagnose-feasibility.ts";
import type { FitFailure, FitOptions, FitReport } from "./fit-result.ts";
import { evidentFailure, largestMarginDeviation, requireFitInput } from "./margins-request.ts";
import { withinRounding } from "./rounding-limit.ts";
import { scaleToMargins } from "./scale-to-margins.ts";
import { startScaling } from "./scaling.ts";
import { supportOf } from "./support.ts";

const SWEEPS_WHEN_HOPELESS = 20;

/** When a fit by factors stops, and where it starts. */
export interface MarginsFitOptions extends FitOptions {
  /**
   * Column factors to start from, those of a fit to nearly the same seed and totals; length = columns, finite and at or
   * above 0. They change how many steps are needed, and the result by no more than the tolerance. Default 1 everywhere.
   */
  readonly startFactors?: ArrayLike<number>;
}

/** A table fitted by factors: `matrix` (i, j) = seed (i, j) × `rowFactors`[i] × `columnFactors`[j]. */
export interface MarginsFit extends FitReport {
  readonly rowFactors: Float64Array;
  readonly columnFactors: Float64Array;
}

/**
 * Fits a table to row and column totals, staying as near to the seed as they allow (proportional fitting, RAS).
 *
 * The result minimises the relative entropy Σ y·ln(y/s) − y + s. Use `fitElasticMargins` when some cells are known
 * better
 * than others, `fitSoftMargins` when totals carry errors or disagree, and `fitWithFixedCells` when cells are known.
 * Cells that are 0 in the seed stay 0. Check `converged`: totals that cannot be met are reported with a reason, and
 * the matrix is then the last iterate (rows met, columns not).
 *
 * @param seed finite numbers at or above 0; rows = origin, columns = destination; not changed
 * @param rowTotals persons, length = rows of the seed
 * @param columnTotals persons, length = columns of the seed
 * @param options when to stop, and where to start
 * @returns the table, its factors (unique up to a constant that moves between the two) and how the fit ended
 * @throws RangeError for a negative or non-finite cell or total, or lengths that do not fit
 * @see Deming & Stephan (1940), Annals of Mathematical Statistics 11(4); Bacharach (1970), Biproportional Matrices
 * @example fitMargins(matrixFromRows([[5, 2], [1, 7]]), [18, 20], [16, 22]).matrix // [[13.25, 4.75], [2.75, 17.25]]
 */
export function fitMargins(
  seed: Matrix,
  rowTotals: ArrayLike<number>,
  columnTotals: ArrayLike<number>,
  options: MarginsFitOptions = {},
): MarginsFit {
  requireFitInput("fitMargins", seed, rowTotals, columnTotals, options);
  const { tolerance = 1e-6, maximumIterations = 1000, startFactors } = options;
  if (startFactors) requireNonNegativeList(startFactors, seed.columns, "fitMargins: start factors");
  const support = supportOf(seed, rowTotals, columnTotals);
  const evident = evidentFailure(support, rowTotals, columnTotals, tolerance);
  const scaling = startScaling(support, rowTotals, columnTotals, startFactors);
  const allowed = evident ? Math.min(SWEEPS_WHEN_HOPELESS, maximumIterations) : maximumIterations;
  const { iterations } = scaleToMargins(scaling, tolerance, allowed);
  const { rowFactors, columnFactors } = scaling;
  const matrix = scaled(seed, rowFactors, columnFactors);
  const largestDeviation = largestMarginDeviation(matrix, rowTotals, columnTotals);
  const converged = evident === undefined && largestDeviation <= tolerance;
  const report = { matrix, rowFactors, columnFactors, converged, iterations, largestDeviation };
  if (converged) return report;
  if (evident) return { ...report, reason: evident };
  if (withinRounding(largestDeviation, columnTotals)) return { ...report, reason: { kind: "rounding-limit" } };
  const exhausted: FitFailure = { kind: "iterations-exhausted" };
  return { ...report, reason: diagnoseFeasibility(seed, rowTotals, columnTotals, tolerance) ?? exhausted };
}

function scaled(seed: Matrix, rowFactors: Float64Array, columnFactors: Float64Array): Matrix {
  const { rows, columns } = seed;
  const values = seed.values.slice();
  for (let i = 0; i < rows; i++) {
    const factor = rowFactors[i]!;
    for (let at = i * columns, j = 0; j < columns; j++, at++) values[at]! *= factor * columnFactors[j]!;
  }
  return { rows, columns, values };
}
