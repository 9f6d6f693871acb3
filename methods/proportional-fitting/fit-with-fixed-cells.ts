import type { Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeMatrix, requireSameShape } from "../matrix/requirements.ts";
import { columnSums, rowSums } from "../matrix/sums.ts";
import { fitMargins, type MarginsFit } from "./fit-margins.ts";
import type { FitFailure, FitOptions } from "./fit-result.ts";
import { largestMarginDeviation, requireFitInput } from "./margins-request.ts";

/** Cells that are known and stay. */
export interface FixedCells {
  /** 1 where the cell is fixed, 0 elsewhere; row after row, one for each cell. */
  readonly mask: ArrayLike<number>;
  /** The fixed values, of the seed's shape; ignored where the mask is 0. */
  readonly values: Matrix;
}

/**
 * Fits a table to row and column totals while some cells keep known values (quasi-independence).
 *
 * Takes the fixed cells off the totals, fits the rest by `fitMargins`, and puts them back. For cells that are known but
 * not exactly, use `fitElasticMargins` with small elasticities. The factors belong to the cells that are not fixed.
 *
 * @param seed finite numbers at or above 0; rows = origin, columns = destination; not changed
 * @param fixed which cells stay, and their values at or above 0
 * @param rowTotals persons including the fixed cells, length = rows of the seed
 * @param columnTotals persons including the fixed cells, length = columns of the seed
 * @param options when to stop
 * @returns as `fitMargins`; where fixed cells exceed a total the reason names the rows and columns
 * @throws RangeError for an impossible cell, mask or total, or shapes that do not fit
 * @see Goodman (1968), Journal of the American Statistical Association 63(324); Willekens (1999), Mathematical
 * Population Studies 7(3)
 * @example fitWithFixedCells(seed, { mask: [1, 0, 0, 0], values: matrixFromRows([[4, 0], [0, 0]]) }, [6, 8], [7, 7])
 */
export function fitWithFixedCells(
  seed: Matrix,
  fixed: FixedCells,
  rowTotals: ArrayLike<number>,
  columnTotals: ArrayLike<number>,
  options: FitOptions = {},
): MarginsFit {
  requireFitInput("fitWithFixedCells", seed, rowTotals, columnTotals, options);
  requireSameShape(seed, fixed.values, "fitWithFixedCells: seed and fixed values");
  const { rows, columns, values } = seed;
  if (fixed.mask.length !== values.length) {
    throw new RangeError(`fitWithFixedCells: ${fixed.mask.length} marks for ${values.length} cells`);
  }
  const known = { rows, columns, values: fixed.values.values.map((value, at) => (fixed.mask[at] ? value : 0)) };
  requireNonNegativeMatrix(known, "fitWithFixedCells: fixed values");
  const free = { rows, columns, values: values.map((value, at) => (fixed.mask[at] ? 0 : value)) };
  // Half of the tolerance for what is clipped and rounded, half for the fit.
  const { tolerance = 1e-6 } = options;
  const restOfRows = remainders(rowTotals, rowSums(known), tolerance / 2);
  const restOfColumns = remainders(columnTotals, columnSums(known), tolerance / 2);
  const fit = fitMargins(free, restOfRows.left, restOfColumns.left, { ...options, tolerance: tolerance / 2 });
  fit.matrix.values.forEach((_, at) => (fit.matrix.values[at]! += known.values[at]!));
  const largestDeviation = largestMarginDeviation(fit.matrix, rowTotals, columnTotals);
  if (restOfRows.exceeded.length + restOfColumns.exceeded.length === 0) {
    const converged = fit.converged && largestDeviation <= tolerance;
    const reason: FitFailure = fit.reason ?? { kind: "iterations-exhausted" };
    return { ...fit, largestDeviation, converged, ...(converged ? {} : { reason }) };
  }
  const reason: FitFailure = {
    kind: "fixed-cells-exceed-totals",
    rows: restOfRows.exceeded,
    columns: restOfColumns.exceeded,
  };
  return { ...fit, largestDeviation, converged: false, reason };
}

function remainders(totals: ArrayLike<number>, taken: Float64Array, tolerance: number): { left: Float64Array; exceeded: number[] } {
  const exceeded: number[] = [];
  const left = taken.map((amount, at) => {
    const rest = totals[at]! - amount;
    if (rest < -tolerance) exceeded.push(at);
    return rest > 0 ? rest : 0;
  });
  return { left, exceeded };
}
