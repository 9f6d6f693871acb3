import type { Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeList } from "../matrix/requirements.ts";
import { sumOf } from "../matrix/sums.ts";
import { flowTableOf, shareOf } from "./flow-table.ts";

/**
 * Crude migration intensity: all who moved between areas, for each person at risk.
 *
 * It grows with the number of areas a system is cut into: compare systems of like areas only. For what the moves leave
 * behind use `aggregateNetMigrationRate`, for how far they cancel out `migrationEffectiveness`.
 *
 * @param flows persons; rows = origin, columns = destination; the diagonal is not counted; not changed
 * @param populations persons at risk of each area, length = areas
 * @returns a share (times 100 for per cent), or undefined when nobody is at risk
 * @throws RangeError for a table that is not square, or an impossible flow or population
 * @see Bell, Blake, Boyle, Duke-Williams, Rees, Stillwell & Hugo (2002), Journal of the Royal Statistical Society A 165(3)
 * @example crudeMigrationIntensity(matrixFromRows([[0, 10], [30, 0]]), [400, 600]) // 0.04
 */
export function crudeMigrationIntensity(flows: Matrix, populations: ArrayLike<number>): number | undefined {
  const { areas, total } = flowTableOf("crudeMigrationIntensity", flows);
  requireNonNegativeList(populations, areas, "crudeMigrationIntensity: populations");
  return shareOf(total, sumOf(populations));
}
