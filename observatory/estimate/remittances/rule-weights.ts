import { type Matrix, remittancePerMigrant, zeroMatrix } from "#methods";
import type { Income } from "../../harmonise/income.ts";

/** Ratha and Shaw's exponent of the income gap. */
export const BETA = 0.75;

/** One year's rule-3 weights: migrants × remittance per migrant. Rows = receiving areas (origins), columns = hosts. */
export interface RuleWeights {
  readonly weights: Matrix;
  /** 1 where an income at either end was filled in rather than reported for the year. */
  readonly filled: Uint8Array;
}

/**
 * @param migrants persons, rows = origins, columns = destinations; negative cells are corridors not listed
 * @param originIncomes by row; undefined where none can be found: the row then has no weights
 */
export function ruleWeights(
  migrants: Matrix,
  originIncomes: readonly (Income | undefined)[],
  hostIncomes: readonly (Income | undefined)[],
): RuleWeights {
  const { rows, columns } = migrants;
  const weights = zeroMatrix(rows, columns);
  const filled = new Uint8Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const home = originIncomes[i];
    if (!home) continue;
    for (let j = 0; j < columns; j++) {
      const host = hostIncomes[j];
      const persons = migrants.values[i * columns + j]!;
      if (!host || persons <= 0) continue;
      weights.values[i * columns + j] = persons * remittancePerMigrant(home.value, host.value, BETA);
      filled[i * columns + j] = home.basis === "reported" && host.basis === "reported" ? 0 : 1;
    }
  }
  return { weights, filled };
}
