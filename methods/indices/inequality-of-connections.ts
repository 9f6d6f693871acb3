import type { Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeMatrix, requireSameShape } from "../matrix/requirements.ts";
import { sumOf } from "../matrix/sums.ts";
import type { FitFailure } from "../proportional-fitting/fit-result.ts";
import { flowTableOf, type FlowTable } from "./flow-table.ts";
import { independentFlowsBetween } from "./independent-flows-between.ts";

/** An inequality of connections, with how the table it is measured against was made. */
export interface InequalityOfConnections {
  /** 0 when flows are as expected, towards 1 when they all go elsewhere; undefined where nobody moved. */
  readonly inequality: number | undefined;
  /** False when the expected table could not be fitted: the index is then not to be used. */
  readonly converged: boolean;
  readonly iterations: number;
  readonly largestDeviation: number;
  readonly reason?: FitFailure;
}

/**
 * Inequality of connections: the share of movers who would have to move between another pair of areas for the flows to
 * be as expected.
 *
 * @param flows persons; rows = origin, columns = destination; the diagonal is not counted; not changed
 * @param expected "equal" (default): all pairs alike; "independent": as many leave and arrive everywhere, but where to
 * does not depend on where from; or a table of expected flows of the same shape, of which shares are taken
 * @returns the index and how the expected table was found
 * @throws RangeError for a table that is not square, an impossible flow, or an expected table without any flow
 * @see Bell et al. (2002), Journal of the Royal Statistical Society A 165(3)
 * @example inequalityOfConnections(matrixFromRows([[0, 10], [30, 0]])).inequality // 0.25
 */
export function inequalityOfConnections(flows: Matrix, expected: "equal" | "independent" | Matrix = "equal"): InequalityOfConnections {
  const table = flowTableOf("inequalityOfConnections", flows);
  const report = { converged: true, iterations: 0, largestDeviation: 0 };
  if (expected === "equal") {
    const share = 1 / (table.areas * (table.areas - 1));
    return { inequality: distanceFrom(table, () => share), ...report };
  }
  if (expected === "independent") {
    const { matrix, converged, iterations, largestDeviation, reason } = independentFlowsBetween(table, {
      tolerance: Math.max(1e-9 * table.total, Number.MIN_VALUE),
    });
    const inequality = distanceFrom(table, (at) => matrix.values[at]! / table.total);
    return { inequality, converged, iterations, largestDeviation, ...(reason ? { reason } : {}) };
  }
  requireSameShape(flows, expected, "inequalityOfConnections: flows and expected flows");
  requireNonNegativeMatrix(expected, "inequalityOfConnections: expected flows");
  const { between, total } = flowTableOf("inequalityOfConnections", expected);
  if (total === 0) throw new RangeError("inequalityOfConnections: the expected flows add to 0 and have no shares");
  return { inequality: distanceFrom(table, (at) => between.values[at]! / total), ...report };
}

function distanceFrom({ areas, between, total }: FlowTable, expectedShare: (at: number) => number): number | undefined {
  if (total === 0) return undefined;
  const apart = between.values.map((flow, at) => {
    const diagonal = at % (areas + 1) === 0;
    return diagonal ? 0 : Math.abs(flow / total - expectedShare(at));
  });
  return sumOf(apart) / 2;
}
