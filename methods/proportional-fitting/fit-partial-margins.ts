import type { Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeList, requireNonNegativeMatrix } from "../matrix/requirements.ts";
import { sumOf } from "../matrix/sums.ts";
import { fitMargins } from "./fit-margins.ts";
import type { FitFailure, FitOptions, FitReport } from "./fit-result.ts";
import { fitSoftMargins } from "./fit-soft-margins.ts";
import { mergeFree, spreadMerged, type KnownTotals } from "./merged-margins.ts";

/** When a fit stops, and what all cells add up to. */
export interface PartialMarginsOptions extends FitOptions {
  /** The total of the whole table where it is known besides. Default: not known, unless all rows or all columns are. */
  readonly total?: number;
}

/**
 * Fits a table to those row and column totals that are known, the others being left to the seed.
 *
 * A total that is not known is `undefined`, never 0. Rows whose totals are not known keep the seed's proportions to one
 * another within each column, and with them its level unless the table's total says otherwise. Use `fitSoftMargins` for
 * totals that are known with an error, `fitMargins` when all are known.
 *
 * @param seed finite numbers at or above 0; rows = origin, columns = destination; not changed
 * @param rowTotals persons, or undefined where not known; length = rows
 * @param columnTotals persons, or undefined where not known; length = columns
 * @param options when to stop, and the total of the table
 * @returns the table and how the fit ended; `largestDeviation` is over known totals
 * @throws RangeError for an impossible cell or total, or lengths that do not fit
 * @see Bishop, Fienberg & Holland (1975), Discrete Multivariate Analysis; Golan, Judge & Miller (1996), Maximum Entropy
 * Econometrics
 * @example fitPartialMargins(matrixFromRows([[1, 1], [2, 6]]), [4, undefined], [4, undefined]).matrix // [[2, 2], [2, 6]]
 */
export function fitPartialMargins(
  seed: Matrix,
  rowTotals: readonly (number | undefined)[],
  columnTotals: readonly (number | undefined)[],
  options: PartialMarginsOptions = {},
): FitReport {
  requireNonNegativeMatrix(seed, "fitPartialMargins: seed");
  requireKnown(rowTotals, seed.rows, "row totals");
  requireKnown(columnTotals, seed.columns, "column totals");
  const { total: given, ...when } = options;
  if (given !== undefined && !(given >= 0 && given < Infinity)) {
    throw new RangeError(`fitPartialMargins: total ${given} is not a finite number at or above 0`);
  }
  const total = given ?? sumWhenKnown(rowTotals) ?? sumWhenKnown(columnTotals);
  return total === undefined ? withoutTotal(seed, rowTotals, columnTotals, when) : withTotal(seed, rowTotals, columnTotals, total, when);
}

/** What is not known is left free; the dual problem of soft fits has a place for that. */
function withoutTotal(seed: Matrix, rowTotals: KnownTotals, columnTotals: KnownTotals, options: FitOptions): FitReport {
  const values = (totals: KnownTotals) => Float64Array.from(totals, (total) => total ?? 0);
  const errors = (totals: KnownTotals) => Float64Array.from(totals, (total) => (total === undefined ? Infinity : 0));
  const fit = fitSoftMargins(seed, values(rowTotals), errors(rowTotals), values(columnTotals), errors(columnTotals), options);
  const { matrix, converged, iterations, largestDeviation, reason } = fit;
  return { matrix, converged, iterations, largestDeviation, ...(reason ? { reason } : {}) };
}

/** With a total, all that is not known has a total together: rows become one, columns become one, and all are known. */
function withTotal(seed: Matrix, rowTotals: KnownTotals, columnTotals: KnownTotals, total: number, options: FitOptions): FitReport {
  const { tolerance = 1e-6 } = options;
  const merged = mergeFree(seed, rowTotals, columnTotals, total);
  const exceeding = [merged.leftOfRows, merged.leftOfColumns].find((left) => left < -tolerance);
  const fit = fitMargins(merged.seed, merged.rowTotals, merged.columnTotals, options);
  const matrix = spreadMerged(seed, fit.matrix, merged);
  const { converged, iterations, largestDeviation, reason } = fit;
  if (exceeding === undefined) return { matrix, converged, iterations, largestDeviation, ...(reason ? { reason } : {}) };
  const known = (totals: KnownTotals): number => sumOf(totals.map((one) => one ?? 0));
  const excess: FitFailure = {
    kind: "sum-mismatch",
    rowTotal: merged.leftOfRows < -tolerance ? known(rowTotals) : total,
    columnTotal: merged.leftOfRows < -tolerance ? total : known(columnTotals),
  };
  return { matrix, converged: false, iterations, largestDeviation: Math.max(largestDeviation, -exceeding), reason: excess };
}

function sumWhenKnown(totals: KnownTotals): number | undefined {
  const known = totals.filter((total) => total !== undefined);
  return known.length === totals.length && known.length > 0 ? sumOf(known) : undefined;
}

function requireKnown(totals: KnownTotals, length: number, what: string): void {
  if (totals.length !== length) throw new RangeError(`fitPartialMargins: ${what}: ${totals.length} values where ${length} were expected`);
  const numbers = totals.map((total) => (total === undefined ? 0 : total));
  requireNonNegativeList(numbers, length, `fitPartialMargins: ${what}`);
}
