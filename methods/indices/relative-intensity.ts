import type { Matrix } from "../matrix/matrix.ts";
import type { FitFailure, FitOptions } from "../proportional-fitting/fit-result.ts";
import { flowTableOf } from "./flow-table.ts";
import { independentFlowsBetween } from "./independent-flows-between.ts";
import { ratiosOf, type FlowRatios } from "./migration-preference-index.ts";

/** Ratios with how the expected table was fitted. */
export interface RelativeIntensity extends FlowRatios {
  readonly converged: boolean;
  readonly iterations: number;
  readonly largestDeviation: number;
  readonly reason?: FitFailure;
}

/**
 * Relative intensity: each flow against what the outflow of its origin and the inflow of its destination alone would
 * give, nobody being able to move to where they are (quasi-independence).
 *
 * Above 1 the two areas are tied more closely than what they send and attract explains. Use `migrationPreferenceIndex`
 * to measure against populations. Check `converged`: where one area is at an end
 * of every flow, the fit comes near its answer slowly.
 *
 * @param flows persons; rows = origin, columns = destination; the diagonal is not counted; not changed
 * @param options when to stop; the tolerance is in persons, by default a billionth of all movers
 * @returns ratios, the expected flows (same outflows and inflows) and how the fit ended
 * @throws RangeError for a table that is not square or an impossible flow
 * @see Goodman (1968), Journal of the American Statistical Association 63(324), for quasi-independence
 * @example relativeIntensity(matrixFromRows([[0, 2, 2], [2, 0, 2], [2, 2, 0]])).ratios[1] // 1
 */
export function relativeIntensity(flows: Matrix, options: FitOptions = {}): RelativeIntensity {
  const table = flowTableOf("relativeIntensity", flows);
  const tolerance = options.tolerance ?? Math.max(1e-9 * table.total, Number.MIN_VALUE);
  const { matrix, converged, iterations, largestDeviation, reason } = independentFlowsBetween(table, { ...options, tolerance });
  const ratios = ratiosOf(table.between.values, matrix.values);
  return { areas: table.areas, ratios, expected: matrix, converged, iterations, largestDeviation, ...(reason ? { reason } : {}) };
}
