import type { Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeList, requireNonNegativeMatrix, requireSameShape } from "../matrix/requirements.ts";
import { rowSums } from "../matrix/sums.ts";

/** Corridors left out of an allocation. */
export interface AllocationOptions {
  /** Not 0 where no remittance is assumed to flow: one for each cell, row after row (received by, sent from). */
  readonly assumedZero?: ArrayLike<number>;
}

/** Remittances allocated to corridors, and what each figure was made of. */
export interface Allocation {
  /** In the unit of `received`; rows = received by, columns = sent from. */
  readonly matrix: Matrix;
  /** Receipts of areas that have no migrants anywhere: they are in no corridor. */
  readonly unallocated: readonly { readonly row: number; readonly amount: number }[];
  /** Stock × weight of each corridor; 0 for self-pairs and corridors assumed zero. */
  readonly weights: Matrix;
  /** Row sums of `weights`: a corridor has the share weights (i, j) / weightTotals (i) of what i receives. */
  readonly weightTotals: Float64Array;
}

/**
 * Allocates what each area receives over the areas where its migrants live, in proportion to stock × weight.
 *
 * The three published rules are `allocateByStock`, `allocateByStockAndHostIncome` and `allocateByIncomeGap`; use this
 * one
 * for weights of your own. An area's own row and column (i, i) is left out. Nothing is scaled to what areas report to
 * have sent; fit the result to both margins for that.
 *
 * @param received what each area receives, any one currency unit; length = areas
 * @param stock migrants, areas × areas; rows = origin (the receiving area), columns = destination (the sending area)
 * @param weightMatrix remittance per migrant up to a factor for each row, same shape; at or above 0
 * @param options corridors assumed to be zero
 * @throws RangeError for a missing or negative figure, or shapes that do not fit
 * @see Ratha & Shaw (2007), World Bank Working Paper 102, annex 2
 * @example allocateRemittances([90, 0], matrixFromRows([[0, 5], [0, 0]]), matrixFromRows([[1, 1], [1, 1]])).matrix
 */
export function allocateRemittances(
  received: ArrayLike<number>,
  stock: Matrix,
  weightMatrix: Matrix,
  options: AllocationOptions = {},
): Allocation {
  requireNonNegativeMatrix(stock, "allocateRemittances: stock");
  requireNonNegativeMatrix(weightMatrix, "allocateRemittances: weights");
  requireSameShape(stock, weightMatrix, "allocateRemittances: stock and weights");
  if (stock.rows !== stock.columns) throw new RangeError(`allocateRemittances: stock is ${stock.rows} × ${stock.columns}, not square`);
  requireNonNegativeList(received, stock.rows, "allocateRemittances: received");
  const { assumedZero } = options;
  const areas = stock.rows;
  if (assumedZero && assumedZero.length !== areas * areas) {
    throw new RangeError(`allocateRemittances: ${assumedZero.length} marks of assumed zero for ${areas * areas} corridors`);
  }
  const values = stock.values.map((migrants, at) => {
    const self = at % (areas + 1) === 0;
    return self || assumedZero?.[at] ? 0 : migrants * weightMatrix.values[at]!;
  });
  const weights = { rows: areas, columns: areas, values };
  const weightTotals = rowSums(weights);
  const amounts = new Float64Array(values.length);
  const unallocated: { row: number; amount: number }[] = [];
  for (let row = 0; row < areas; row++) {
    const amount = received[row]!;
    const total = weightTotals[row]!;
    if (amount > 0 && total === 0) unallocated.push({ row, amount });
    if (amount === 0 || total === 0) continue;
    for (let at = row * areas; at < (row + 1) * areas; at++) amounts[at] = (values[at]! / total) * amount;
  }
  return { matrix: { rows: areas, columns: areas, values: amounts }, unallocated, weights, weightTotals };
}
