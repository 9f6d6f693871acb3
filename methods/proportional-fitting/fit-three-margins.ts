import type { Matrix } from "../matrix/matrix.ts";
import { columnSums, rowSums } from "../matrix/sums.ts";
import type { FitOptions } from "./fit-result.ts";
import { requireLayers, requireMargin } from "./fit-layers.ts";
import { withinRounding } from "./rounding-limit.ts";
import { adjust, farthestMargin, startCube, type MarginOfCube } from "./three-way-sweep.ts";

/** The three two-way margins of a table of three dimensions, in persons. */
export interface ThreeMargins {
  /** rows = rows of the layers, columns = their columns. */
  readonly rowsByColumns: Matrix;
  /** rows = rows of the layers, columns = layers. */
  readonly rowsByLayers: Matrix;
  /** rows = columns of the layers, columns = layers. */
  readonly columnsByLayers: Matrix;
}

/** Why three margins were not met. */
export type ThreeMarginsFailure =
  /** Two margins give different totals for the same row, column or layer. */
  | {
      readonly kind: "margins-disagree";
      readonly of: "row" | "column" | "layer";
      readonly at: number;
      readonly totals: readonly [number, number];
    }
  /** A positive total without a cell to hold it, at (row, column) of that margin. */
  | { readonly kind: "empty-line"; readonly margin: keyof ThreeMargins; readonly at: readonly [number, number] }
  | { readonly kind: "rounding-limit" }
  | { readonly kind: "iterations-exhausted" };

/** A table fitted to three margins. One that has not converged says so and why; it is then the last iterate. */
export interface ThreeMarginsFit {
  readonly layers: readonly Matrix[];
  readonly converged: boolean;
  /** Sweeps over all three margins. */
  readonly iterations: number;
  /** Largest absolute deviation of any margin, in persons, measured on `layers`. */
  readonly largestDeviation: number;
  /** Present exactly when `converged` is false. */
  readonly reason?: ThreeMarginsFailure;
}

const SWEEPS_WHEN_HOPELESS = 20;

/**
 * Fits a table of three dimensions to all its two-way margins by proportional fitting, staying as near to the seed as
 * they allow: from a seed of ones, the table without interaction of all three.
 *
 * Origin × destination × sex, say, where each pair is known. Without the margin (row, column) use `fitLayers`, which is
 * exact and faster. Margins that agree may still be impossible together, which nothing short of linear programming can
 * tell: such fits end as "iterations-exhausted". So may tables whose cells lie far apart, where sweeps come near slowly.
 *
 * @param seeds a table for each layer, of one shape; rows = origin, columns = destination; not changed
 * @param margins the three margins
 * @param options when to stop; the default allows 10,000 sweeps
 * @returns the fitted layers and how the fit ended
 * @throws RangeError for an impossible cell or total, or shapes that do not fit
 * @see Deming & Stephan (1940), Annals of Mathematical Statistics 11(4); Bishop, Fienberg & Holland (1975), Discrete
 * Multivariate Analysis, chapter 3
 * @example fitThreeMargins([seed, seed], { rowsByColumns: matrixFromRows([[10, 4], [2, 14]]), rowsByLayers: matrixFromRows([[7, 7], [8, 8]]), columnsByLayers: matrixFromRows([[6, 6], [9, 9]]) }).layers[1] // [[5, 2], [1, 7]]
 */
export function fitThreeMargins(seeds: readonly Matrix[], margins: ThreeMargins, options: FitOptions = {}): ThreeMarginsFit {
  const { tolerance = 1e-6, maximumIterations = 10_000 } = options;
  if (!(tolerance > 0)) throw new RangeError(`fitThreeMargins: tolerance ${tolerance} is not above 0`);
  if (!(maximumIterations >= 1)) throw new RangeError(`fitThreeMargins: maximumIterations ${maximumIterations} is below 1`);
  requireLayers("fitThreeMargins", seeds);
  const rows = seeds[0]?.rows ?? 0;
  const columns = seeds[0]?.columns ?? 0;
  requireMargin("fitThreeMargins: rowsByColumns", margins.rowsByColumns, rows, columns);
  requireMargin("fitThreeMargins: rowsByLayers", margins.rowsByLayers, rows, seeds.length);
  requireMargin("fitThreeMargins: columnsByLayers", margins.columnsByLayers, columns, seeds.length);
  const cube = startCube(seeds, rows, columns);
  const asked: readonly MarginOfCube[] = [
    { name: "rowsByColumns", totals: margins.rowsByColumns },
    { name: "rowsByLayers", totals: margins.rowsByLayers },
    { name: "columnsByLayers", totals: margins.columnsByLayers },
  ];
  const evident = disagreement(margins, tolerance) ?? emptyLine(cube, asked);
  const allowed = evident ? Math.min(SWEEPS_WHEN_HOPELESS, maximumIterations) : maximumIterations;
  let iterations = 0;
  let largestDeviation = farthestMargin(cube, asked);
  while (largestDeviation > tolerance && iterations < allowed) {
    for (const margin of asked) adjust(cube, margin);
    iterations += 1;
    largestDeviation = farthestMargin(cube, asked);
  }
  const layers = cube.layers.map((values) => ({ rows, columns, values }));
  if (!evident && largestDeviation <= tolerance) return { layers, converged: true, iterations, largestDeviation };
  const rounded = asked.some(({ totals }) => withinRounding(largestDeviation, totals.values));
  const reason = evident ?? ({ kind: rounded ? "rounding-limit" : "iterations-exhausted" } as const);
  return { layers, converged: false, iterations, largestDeviation, reason };
}

function disagreement({ rowsByColumns, rowsByLayers, columnsByLayers }: ThreeMargins, tolerance: number): ThreeMarginsFailure | undefined {
  const compared = [
    { of: "row", one: rowSums(rowsByColumns), other: rowSums(rowsByLayers) },
    { of: "column", one: columnSums(rowsByColumns), other: rowSums(columnsByLayers) },
    { of: "layer", one: columnSums(rowsByLayers), other: columnSums(columnsByLayers) },
  ] as const;
  const cells = rowsByColumns.rows + rowsByColumns.columns + rowsByLayers.columns;
  for (const { of, one, other } of compared) {
    // Every cell of a margin may be off by the tolerance, and sums are rounded.
    const at = one.findIndex((sum, i) => Math.abs(sum - other[i]!) > tolerance * cells + 4e-16 * cells * sum);
    if (at >= 0) return { kind: "margins-disagree", of, at, totals: [one[at]!, other[at]!] };
  }
  return undefined;
}

function emptyLine(cube: ReturnType<typeof startCube>, asked: readonly MarginOfCube[]): ThreeMarginsFailure | undefined {
  for (const { name, totals } of asked) {
    const sums = cube.sums(name);
    const at = totals.values.findIndex((total, cell) => total > 0 && sums[cell] === 0);
    if (at >= 0) return { kind: "empty-line", margin: name, at: [Math.floor(at / totals.columns), at % totals.columns] };
  }
  return undefined;
}
