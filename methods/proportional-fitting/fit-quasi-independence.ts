import { logarithm } from "../elementary/logarithm.ts";
import type { Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeMatrix } from "../matrix/requirements.ts";
import { columnSums, rowSums, sumOf } from "../matrix/sums.ts";
import { blocksOf } from "./blocks-of-support.ts";
import type { FitOptions, FitReport } from "./fit-result.ts";
import { fitWithFixedCells } from "./fit-with-fixed-cells.ts";
import { supportOf } from "./support.ts";

/** Expected cells under quasi-independence, and how far the observed ones lie from them. */
export interface QuasiIndependence extends FitReport {
  /** Cells that are free, less what rows and columns determine; 0 when the model cannot be tested. */
  readonly degreesOfFreedom: number;
  /** G² = 2·Σ observed·ln(observed / expected) over free cells. */
  readonly likelihoodRatio: number;
  /** X² = Σ (observed − expected)² / expected over free cells with an expectation. */
  readonly pearson: number;
}

/**
 * Fits the model of quasi-independence to an observed table: outside of the cells set apart, the column does not depend
 * on the row.
 *
 * Cells set apart (stayers on the diagonal, pairs that cannot be) keep what was observed. `fitWithFixedCells` fits to
 * given totals from any seed; this takes the table's own totals, and says how well the model describes it. Degrees of
 * freedom allow for a table that the missing cells take apart into blocks.
 *
 * @param table observed persons; rows = origin, columns = destination; not changed
 * @param apart 1 where a cell is set apart, 0 elsewhere; row after row, one for each cell
 * @param options when to stop
 * @returns the expected table (the cells set apart as observed), measures of fit, and how the fit ended
 * @throws RangeError for an impossible cell or a mask of another length
 * @see Goodman (1968), Journal of the American Statistical Association 63(324); Bishop, Fienberg & Holland (1975),
 * Discrete Multivariate Analysis, chapter 5
 * @example fitQuasiIndependence(matrixFromRows([[50, 2, 4], [3, 60, 6], [1, 2, 70]]), [1, 0, 0, 0, 1, 0, 0, 0, 1]).degreesOfFreedom // 1
 */
export function fitQuasiIndependence(table: Matrix, apart: ArrayLike<number>, options: FitOptions = {}): QuasiIndependence {
  requireNonNegativeMatrix(table, "fitQuasiIndependence: table");
  const { rows, columns, values } = table;
  if (apart.length !== values.length) throw new RangeError(`fitQuasiIndependence: ${apart.length} marks for ${values.length} cells`);
  const ones = { rows, columns, values: new Float64Array(values.length).fill(1) };
  const fit = fitWithFixedCells(ones, { mask: apart, values: table }, rowSums(table), columnSums(table), options);
  const free = (matrix: Matrix): Matrix => ({ rows, columns, values: matrix.values.map((value, at) => (apart[at] ? 0 : value)) });
  const observed = free(table);
  const support = supportOf(free(ones), rowSums(observed), columnSums(observed));
  const blocks = blocksOf(support);
  const { matrix, converged, iterations, largestDeviation, reason } = fit;
  const expected = free(matrix).values;
  return {
    matrix,
    converged,
    iterations,
    largestDeviation,
    ...(reason ? { reason } : {}),
    degreesOfFreedom: support.column.length - blocks.rows - blocks.columns + blocks.count,
    likelihoodRatio: 2 * sumOf(observed.values.map((value, at) => (value > 0 ? value * logarithm(value / expected[at]!) : 0))),
    pearson: sumOf(observed.values.map((value, at) => (expected[at]! > 0 ? squared(value - expected[at]!) / expected[at]! : 0))),
  };
}

const squared = (value: number): number => value * value;
