import { power } from "../elementary/power.ts";
import type { Matrix } from "../matrix/matrix.ts";

/** The exponent of Ratha & Shaw (2007); the published 2017 matrix is reproduced best by the same value. */
export const DEFAULT_BETA = 0.75;

/**
 * What one migrant remits at the third rule of Ratha & Shaw: the income of home, and in a richer host a premium for
 * the gap.
 *
 * Only ratios between hosts of one origin matter, but the rule is not free of units: give incomes in whole PPP dollars,
 * never in thousands.
 *
 * @param originIncome income per head where the remittance is received, PPP dollars
 * @param hostIncome income per head where it is sent from, PPP dollars of the same vintage
 * @param beta exponent of the gap, above 0 and at most 1
 * @returns y_i when the host is not richer, else y_i + (y_j − y_i)^β
 * @throws RangeError for a missing or negative income, or an exponent outside (0, 1]
 * @see Ratha & Shaw (2007), South-South Migration and Remittances, World Bank Working Paper 102, annex 2
 * @example remittancePerMigrant(8000, 18000) // 9000
 */
export function remittancePerMigrant(originIncome: number, hostIncome: number, beta = DEFAULT_BETA): number {
  if (!(originIncome >= 0 && originIncome < Infinity)) throw new RangeError(`remittancePerMigrant: origin income is ${originIncome}`);
  if (!(hostIncome >= 0 && hostIncome < Infinity)) throw new RangeError(`remittancePerMigrant: host income is ${hostIncome}`);
  requireBeta(beta);
  return weightOf(originIncome, hostIncome, beta);
}

/**
 * `remittancePerMigrant` for all pairs.
 *
 * @param income per head in whole PPP dollars, one for each area
 * @param beta exponent of the gap, above 0 and at most 1
 * @returns rows = received by, columns = sent from
 * @throws RangeError naming the index of an area whose income is missing or negative
 * @example incomeGapWeights([8000, 18000]).values[1] // 9000
 */
export function incomeGapWeights(income: ArrayLike<number>, beta = DEFAULT_BETA): Matrix {
  requireIncomes(income);
  requireBeta(beta);
  const areas = income.length;
  const values = new Float64Array(areas * areas);
  for (let i = 0; i < areas; i++) {
    for (let j = 0; j < areas; j++) values[i * areas + j] = weightOf(income[i]!, income[j]!, beta);
  }
  return { rows: areas, columns: areas, values };
}

/** Throws RangeError naming the area unless each income is a finite number at or above 0. */
export function requireIncomes(income: ArrayLike<number>): void {
  for (let area = 0; area < income.length; area++) {
    if (!(income[area]! >= 0 && income[area]! < Infinity)) {
      throw new RangeError(`income of area ${area} is ${income[area]}: impute it first, and flag it`);
    }
  }
}

function requireBeta(beta: number): void {
  if (!(beta > 0 && beta <= 1)) throw new RangeError(`beta is ${beta}, not above 0 and at most 1`);
}

function weightOf(originIncome: number, hostIncome: number, beta: number): number {
  return hostIncome > originIncome ? originIncome + power(hostIncome - originIncome, beta) : originIncome;
}
