import type { Matrix } from "#methods";

/** Where a seed cell comes from; the order is the code kept per cell. */
export const SEED_ORIGINS = [
  "none",
  "same-round",
  "earlier-revision",
  "other-round",
  "comparable",
  "displaced",
  "carried",
  "other-model",
] as const;
export type SeedOrigin = (typeof SEED_ORIGINS)[number];

/** What a round's fit starts from. Rows = origins, columns = destinations. */
export interface StockSeed {
  /** Persons expected before the fit; 0 where there is no corridor. */
  readonly matrix: Matrix;
  /** How far a cell follows the fit's adjustment: small for well-documented destinations. */
  readonly elasticity: Matrix;
  /** Index into SEED_ORIGINS for each cell. */
  readonly origin: Uint8Array;
}
