import type { Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeList } from "../matrix/requirements.ts";
import { sumOf } from "../matrix/sums.ts";
import { flowTableOf, shareOf } from "./flow-table.ts";

/**
 * Aggregate net migration rate: how much of the population the flows move from one area to another for good, half the
 * sum of all net gains and losses for each person at risk.
 *
 * It is the crude migration intensity times the effectiveness of the system.
 *
 * @param flows persons; rows = origin, columns = destination; the diagonal is not counted; not changed
 * @param populations persons at risk of each area, length = areas
 * @returns a share (times 100 for per cent), or undefined when nobody is at risk
 * @throws RangeError for a table that is not square, or an impossible flow or population
 * @see Bell et al. (2002), Journal of the Royal Statistical Society A 165(3)
 * @example aggregateNetMigrationRate(matrixFromRows([[0, 10], [30, 0]]), [400, 600]) // 0.02
 */
export function aggregateNetMigrationRate(flows: Matrix, populations: ArrayLike<number>): number | undefined {
  const { areas, inflows, outflows } = flowTableOf("aggregateNetMigrationRate", flows);
  requireNonNegativeList(populations, areas, "aggregateNetMigrationRate: populations");
  return shareOf(sumOf(inflows.map((inflow, i) => Math.abs(inflow - outflows[i]!))) / 2, sumOf(populations));
}
