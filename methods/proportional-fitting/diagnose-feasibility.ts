import type { Matrix } from "../matrix/matrix.ts";
import type { FitFailure } from "./fit-result.ts";
import { evidentFailure, requireFitInput } from "./margins-request.ts";
import { supportOf } from "./support.ts";
import { violatingRows } from "./violating-rows.ts";

/**
 * Says why a table with this support cannot meet these totals, or returns undefined when it can.
 *
 * In this order: positive totals without a cell, sums that disagree, and rows whose cells lie only in columns that
 * cannot hold them all (by maximum flow). Fits call this themselves when they fail.
 *
 * @param support a table; its positive cells are the cells that may hold persons
 * @param rowTotals persons, length = rows
 * @param columnTotals persons, length = columns
 * @param tolerance persons by which a margin may miss its total. Default 1e-6
 * @returns the rows and columns at fault with their totals, or undefined
 * @throws RangeError for impossible input
 * @see Pukelsheim (2014), Annals of Operations Research 215: biproportional fits exist exactly under these conditions
 * @example diagnoseFeasibility(matrixFromRows([[1, 0], [1, 1]]), [5, 1], [3, 3]) // row 0 needs 5, column 0 holds 3
 */
export function diagnoseFeasibility(
  support: Matrix,
  rowTotals: ArrayLike<number>,
  columnTotals: ArrayLike<number>,
  tolerance = 1e-6,
): FitFailure | undefined {
  requireFitInput("diagnoseFeasibility", support, rowTotals, columnTotals, { tolerance });
  const cells = supportOf(support, rowTotals, columnTotals);
  return evidentFailure(cells, rowTotals, columnTotals, tolerance) ?? violatingRows(cells, rowTotals, columnTotals, tolerance);
}
