import type { Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeList } from "../matrix/requirements.ts";
import { flowTableOf } from "./flow-table.ts";

/** Observed against expected flows of each pair, row after row; undefined on the diagonal and where none is expected. */
export interface FlowRatios {
  readonly areas: number;
  readonly ratios: readonly (number | undefined)[];
  /** The expected flows, which add up to the observed ones; 0 on the diagonal. */
  readonly expected: Matrix;
}

/**
 * Migration preference index: each flow against what sizes of the two areas alone would give.
 *
 * All movers are spread over pairs of different areas in proportion to population of the origin × population of the
 * destination; 1 is as expected, 2 twice as many. Use `relativeIntensity` to take what areas send and attract as given.
 *
 * @param flows persons; rows = origin, columns = destination; the diagonal is not counted; not changed
 * @param populations persons of each area, length = areas
 * @returns ratios (times 100 for the index as often printed) and the expected flows
 * @throws RangeError for a table that is not square, or an impossible flow or population
 * @see Bachi (1956), Bulletin of the International Statistical Institute 35; Shryock & Siegel (1976), The Methods and
 * Materials of Demography
 * @example migrationPreferenceIndex(matrixFromRows([[0, 10], [30, 0]]), [400, 600]).ratios[1] // 0.5
 */
export function migrationPreferenceIndex(flows: Matrix, populations: ArrayLike<number>): FlowRatios {
  const { areas, between, total } = flowTableOf("migrationPreferenceIndex", flows);
  requireNonNegativeList(populations, areas, "migrationPreferenceIndex: populations");
  const weights = new Float64Array(areas * areas);
  let sum = 0;
  for (let i = 0; i < areas; i++) {
    for (let j = 0; j < areas; j++) {
      if (i === j) continue;
      weights[i * areas + j] = populations[i]! * populations[j]!;
      sum += weights[i * areas + j]!;
    }
  }
  const values = weights.map((weight) => (sum > 0 ? total * (weight / sum) : 0));
  return { areas, ratios: ratiosOf(between.values, values), expected: { rows: areas, columns: areas, values } };
}

/** Cell by cell, observed / expected; undefined where nothing is expected. */
export function ratiosOf(observed: Float64Array, expected: Float64Array): (number | undefined)[] {
  return Array.from(observed, (flow, at) => (expected[at]! > 0 ? flow / expected[at]! : undefined));
}
