import { fitElasticMargins, type Matrix, roundKeepingMargins } from "#methods";
import type { StockMargins } from "../../harmonise/stock-margins.ts";
import type { RoundSeed } from "./round-seed.ts";

/** One round and sex, fitted and rounded. Rows = origins, columns = destinations. */
export interface FittedRound {
  /** Whole persons whose margins are the published totals. */
  readonly persons: Matrix;
  readonly seed: RoundSeed;
  readonly margins: StockMargins;
  /** Logarithms of the adjustment by origin and by destination: cell = seed × exp(elasticity × (origin + destination)). */
  readonly originMultipliers: Float64Array;
  readonly destinationMultipliers: Float64Array;
  readonly iterations: number;
  /** Persons; before rounding. */
  readonly largestDeviation: number;
}

/** Fits a seed to both margins to a millionth of a person and rounds it keeping them. Throws RangeError when the fit does not converge. */
export function fitRound(label: string, seed: RoundSeed, margins: StockMargins): FittedRound {
  const fit = fitElasticMargins(seed.matrix, seed.elasticity, margins.origins, margins.destinations, { tolerance: 1e-6 });
  if (!fit.converged) {
    throw new RangeError(
      `stock ${label}: the fit stopped after ${fit.iterations} iterations, ${fit.largestDeviation} persons off its margins (${JSON.stringify(fit.reason)})`,
    );
  }
  return {
    persons: roundKeepingMargins(fit.matrix, margins.origins, margins.destinations),
    seed,
    margins,
    originMultipliers: fit.rowMultipliers,
    destinationMultipliers: fit.columnMultipliers,
    iterations: fit.iterations,
    largestDeviation: fit.largestDeviation,
  };
}
