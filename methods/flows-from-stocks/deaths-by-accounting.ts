import type { Matrix } from "../matrix/matrix.ts";
import { rowSums } from "../matrix/sums.ts";
import { fitMargins } from "../proportional-fitting/fit-margins.ts";
import type { FitOptions } from "../proportional-fitting/fit-result.ts";
import type { BalancedAccounts } from "./balance-birthplaces.ts";

/**
 * Takes deaths off a stock at the start so that every birthplace keeps the number it has at the end: the dead of a
 * birthplace are those of its people who are missing at the end, and live as its people live. Nothing is balanced
 * afterwards.
 *
 * @throws RangeError for a birthplace with more people at the end, births taken off, than at the start
 */
export function takeOffDeathsByAccounting(start: Matrix, end: Matrix, deaths: Float64Array, options: FitOptions): BalancedAccounts {
  const after = rowSums(end);
  const missing = rowSums(start).map((before, k) => before - after[k]!);
  const grown = missing.findIndex((persons) => persons < 0);
  if (grown >= 0) {
    throw new RangeError(
      `flows from stocks: ${-missing[grown]!} more people born in ${grown} at the end than at the start and born since: deaths by accounting cannot be below 0; use deathsBy "residence"`,
    );
  }
  const { matrix: dead, converged, iterations, largestDeviation, reason } = fitMargins(start, missing, deaths, options);
  const survivors = { ...start, values: start.values.map((persons, at) => persons - dead.values[at]!) };
  return { start: survivors, end, converged, iterations, largestDeviation, ...(reason ? { reason } : {}) };
}
