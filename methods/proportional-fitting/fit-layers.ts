import type { Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeMatrix } from "../matrix/requirements.ts";
import { fitMargins, type MarginsFit } from "./fit-margins.ts";
import type { FitOptions } from "./fit-result.ts";

/** Fits of all layers, and how they ended together. */
export interface LayersFit {
  readonly layers: readonly MarginsFit[];
  /** True when every layer converged. */
  readonly converged: boolean;
  /** Layers that did not; each says why in its `reason`. */
  readonly failed: readonly number[];
  /** Sweeps and Newton steps of all layers. */
  readonly iterations: number;
  readonly largestDeviation: number;
}

/**
 * Fits a table of three dimensions whose rows and columns are known within each layer, such as origin × destination ×
 * birthplace with what each birthplace counts at both dates.
 *
 * Margins (row, layer) and (column, layer) leave the layers nothing in common: each is a fit of its own, and this is
 * exact where sweeps over the whole table only come near. When the margin (row, column) is known too, use
 * `fitThreeMargins`.
 *
 * @param seeds a table for each layer, of one shape; rows = origin, columns = destination; not changed
 * @param rowTotals persons; rows = rows of the seeds, columns = layers
 * @param columnTotals persons; rows = columns of the seeds, columns = layers
 * @param options when each fit stops
 * @returns a fit for each layer
 * @throws RangeError for an impossible cell or total, or shapes that do not fit
 * @see Abel (2013), Demographic Research 28(18), for such tables; Bishop, Fienberg & Holland (1975), Discrete
 * Multivariate Analysis
 * @example fitLayers([seed, seed], matrixFromRows([[18, 5], [20, 8]]), matrixFromRows([[16, 6], [22, 7]])).layers[0].matrix // [[13.25, 4.75], [2.75, 17.25]]
 */
export function fitLayers(seeds: readonly Matrix[], rowTotals: Matrix, columnTotals: Matrix, options: FitOptions = {}): LayersFit {
  requireLayers("fitLayers", seeds);
  const [first] = seeds;
  requireMargin("fitLayers: row totals", rowTotals, first?.rows ?? rowTotals.rows, seeds.length);
  requireMargin("fitLayers: column totals", columnTotals, first?.columns ?? columnTotals.rows, seeds.length);
  const layers = seeds.map((seed, k) => fitMargins(seed, columnOf(rowTotals, k), columnOf(columnTotals, k), options));
  const failed = layers.flatMap(({ converged }, k) => (converged ? [] : [k]));
  return {
    layers,
    converged: failed.length === 0,
    failed,
    iterations: layers.reduce((sum, layer) => sum + layer.iterations, 0),
    largestDeviation: layers.reduce((largest, layer) => Math.max(largest, layer.largestDeviation), 0),
  };
}

/** Throws RangeError unless all layers have one shape and finite cells at or above 0. */
export function requireLayers(method: string, seeds: readonly Matrix[]): void {
  for (const [k, seed] of seeds.entries()) {
    requireNonNegativeMatrix(seed, `${method}: seed of layer ${k}`);
    const first = seeds[0]!;
    if (seed.rows === first.rows && seed.columns === first.columns) continue;
    throw new RangeError(`${method}: layer ${k} is ${seed.rows} × ${seed.columns}, layer 0 is ${first.rows} × ${first.columns}`);
  }
}

/** Throws RangeError unless a margin has this shape and finite totals at or above 0. */
export function requireMargin(what: string, margin: Matrix, rows: number, columns: number): void {
  if (margin.rows !== rows || margin.columns !== columns) {
    throw new RangeError(`${what}: ${margin.rows} × ${margin.columns} where ${rows} × ${columns} were expected`);
  }
  requireNonNegativeMatrix(margin, what);
}

function columnOf({ rows, columns, values }: Matrix, column: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, i) => values[i * columns + column]!);
}
