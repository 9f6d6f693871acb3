import type { Matrix } from "../matrix/matrix.ts";
import { allocateRemittances, type Allocation, type AllocationOptions } from "./allocate-remittances.ts";
import { requireIncomes } from "./remittance-per-migrant.ts";

/**
 * Allocates remittances by migrant stocks alone: the first rule of Ratha & Shaw (2007).
 *
 * Every migrant of an origin is taken to remit the same. Use `allocateByStockAndHostIncome` or `allocateByIncomeGap`
 * when
 * incomes are known.
 *
 * @param received what each area receives; length = areas
 * @param stock migrants; rows = origin = received by, columns = destination = sent from
 * @param options corridors assumed to be zero
 * @throws RangeError as `allocateRemittances`
 * @see Ratha & Shaw (2007), World Bank Working Paper 102, annex 2, equation 2A.1
 * @example allocateByStock([30600, 0], matrixFromRows([[0, 11573680], [739168, 0]])).matrix
 */
export function allocateByStock(received: ArrayLike<number>, stock: Matrix, options: AllocationOptions = {}): Allocation {
  const ones = { rows: stock.rows, columns: stock.columns, values: new Float64Array(stock.values.length).fill(1) };
  return allocateRemittances(received, stock, ones, options);
}

/**
 * Allocates remittances by migrant stocks times the income of the host: the second rule of Ratha & Shaw (2007).
 *
 * @param received what each area receives; length = areas
 * @param stock migrants; rows = origin = received by, columns = destination = sent from
 * @param hostIncome income per head of each area, in any one unit
 * @param options corridors assumed to be zero
 * @throws RangeError naming the index of an area whose income is missing; else as `allocateRemittances`
 * @see Ratha & Shaw (2007), World Bank Working Paper 102, annex 2, equation 2A.2
 * @example allocateByStockAndHostIncome([30600, 0], stock, [19000, 60000]).matrix
 */
export function allocateByStockAndHostIncome(
  received: ArrayLike<number>,
  stock: Matrix,
  hostIncome: ArrayLike<number>,
  options: AllocationOptions = {},
): Allocation {
  requireIncomes(hostIncome);
  const { rows, columns } = stock;
  const values = Float64Array.from(stock.values, (_, at) => hostIncome[at % columns] ?? Number.NaN);
  return allocateRemittances(received, stock, { rows, columns, values }, options);
}
