import type { Matrix } from "../matrix/matrix.ts";
import { sumOf } from "../matrix/sums.ts";
import { flowTableOf, shareOf } from "./flow-table.ts";

/** How much of the moves remains when arrivals and departures are set against each other. */
export interface MigrationEffectiveness {
  /** Of the whole system: 0 when every area gains as many as it loses, 1 when each only gains or only loses. */
  readonly system: number | undefined;
  /** Of each area, (arrivals − departures) / (arrivals + departures): −1 to 1; undefined where nobody moved. */
  readonly areas: readonly (number | undefined)[];
}

/**
 * Migration effectiveness: net migration as a share of all moves, of the system and of each area.
 *
 * Sizes of areas play no part. For the change in where people live use `aggregateNetMigrationRate`.
 *
 * @param flows persons; rows = origin, columns = destination; the diagonal is not counted; not changed
 * @returns shares (times 100 for the index as often printed)
 * @throws RangeError for a table that is not square or an impossible flow
 * @see Shryock & Siegel (1976), The Methods and Materials of Demography; Bell et al. (2002), Journal of the Royal
 * Statistical Society A 165(3)
 * @example migrationEffectiveness(matrixFromRows([[0, 10], [30, 0]])).areas[0] // 0.5
 */
export function migrationEffectiveness(flows: Matrix): MigrationEffectiveness {
  const { inflows, outflows, total } = flowTableOf("migrationEffectiveness", flows);
  const areas = Array.from(inflows, (inflow, i) => shareOf(inflow - outflows[i]!, inflow + outflows[i]!));
  return { system: shareOf(sumOf(inflows.map((inflow, i) => Math.abs(inflow - outflows[i]!))), 2 * total), areas };
}
