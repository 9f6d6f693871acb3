import type { Matrix } from "../matrix/matrix.ts";
import { allocateRemittances, type Allocation, type AllocationOptions } from "./allocate-remittances.ts";
import { DEFAULT_BETA, incomeGapWeights } from "./remittance-per-migrant.ts";

/** Which corridors are left out, and how the income gap counts. */
export interface IncomeGapOptions extends AllocationOptions {
  /** Exponent of the income gap, above 0 and at most 1. Default 0.75. */
  readonly beta?: number;
}

/**
 * Allocates remittances by migrant stocks times what a migrant remits given both incomes: the third rule of Ratha &
 * Shaw (2007), behind the published bilateral remittance matrices.
 *
 * For middle-income origins the result is near `allocateByStock`; the rule tells most for poor origins with rich hosts.
 *
 * @param received what each area receives; length = areas
 * @param stock migrants; rows = origin = received by, columns = destination = sent from
 * @param income per head of each area in whole PPP dollars of one vintage: the rule depends on the unit
 * @param options corridors assumed to be zero, and the exponent
 * @throws RangeError naming the index of an area whose income is missing; else as `allocateRemittances`
 * @see Ratha & Shaw (2007), World Bank Working Paper 102, annex 2; Mohapatra & Ratha (2012), Migration and
 * Remittances during the Global Financial Crisis and Beyond, annex 2A
 * @example allocateByIncomeGap([30600, 0], stock, [19000, 60000], { beta: 0.75 }).matrix
 */
export function allocateByIncomeGap(
  received: ArrayLike<number>,
  stock: Matrix,
  income: ArrayLike<number>,
  options: IncomeGapOptions = {},
): Allocation {
  return allocateRemittances(received, stock, incomeGapWeights(income, options.beta ?? DEFAULT_BETA), options);
}
