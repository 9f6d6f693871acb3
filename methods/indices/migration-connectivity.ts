import type { Matrix } from "../matrix/matrix.ts";
import { flowTableOf, shareOf } from "./flow-table.ts";

/**
 * Migration connectivity: the share of all ordered pairs of different areas between which anybody moved.
 *
 * It says nothing of how many: for that use `inequalityOfConnections`. A 0 in a table where small flows were suppressed
 * or never asked for is no absence of movers; such tables give a lower bound.
 *
 * @param flows persons; rows = origin, columns = destination; the diagonal is not counted; not changed
 * @returns 0 to 1, or undefined for fewer than two areas
 * @throws RangeError for a table that is not square or an impossible flow
 * @see Bell et al. (2002), Journal of the Royal Statistical Society A 165(3)
 * @example migrationConnectivity(matrixFromRows([[0, 5, 0], [2, 0, 0], [0, 1, 0]])) // 0.5
 */
export function migrationConnectivity(flows: Matrix): number | undefined {
  const { areas, between } = flowTableOf("migrationConnectivity", flows);
  let connected = 0;
  for (const flow of between.values) if (flow > 0) connected += 1;
  return shareOf(connected, areas * (areas - 1));
}
