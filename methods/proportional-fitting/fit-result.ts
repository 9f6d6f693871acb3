import type { Matrix } from "../matrix/matrix.ts";

/** When a fit stops. */
export interface FitOptions {
  /**
   * Largest deviation of a margin from its total that counts as met, in persons (or the table's unit). Default 1e-6.
   */
  readonly tolerance?: number;
  /** Sweeps and Newton steps allowed, together. Default 1,000. */
  readonly maximumIterations?: number;
}

/** Why a fit cannot reach its totals. Rows and columns are indices. */
export type FitFailure =
  | { readonly kind: "sum-mismatch"; readonly rowTotal: number; readonly columnTotal: number }
  | { readonly kind: "empty-rows"; readonly rows: readonly number[] }
  | { readonly kind: "empty-columns"; readonly columns: readonly number[] }
  | SupportTooThin
  | {
      readonly kind: "fixed-cells-exceed-totals";
      readonly rows: readonly number[];
      readonly columns: readonly number[];
    }
  /** The tolerance is finer than sums of such large numbers can be computed. */
  | { readonly kind: "rounding-limit" }
  | { readonly kind: "iterations-exhausted" };

/** These rows have cells only in these columns, and together need more than the columns may hold. */
export interface SupportTooThin {
  readonly kind: "support-too-thin";
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** What the rows need. */
  readonly rowTotal: number;
  /** What the columns may hold. */
  readonly columnTotal: number;
}

/** What every fit reports. A fit that has not converged says so and why; its matrix is the last iterate. */
export interface FitReport {
  readonly matrix: Matrix;
  readonly converged: boolean;
  /** Sweeps and Newton steps taken. */
  readonly iterations: number;
  /** Largest absolute deviation of a row or column from what was asked, in persons, measured on `matrix`. */
  readonly largestDeviation: number;
  /** Present exactly when `converged` is false. */
  readonly reason?: FitFailure;
}
