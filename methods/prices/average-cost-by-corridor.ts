import { averageCost } from "./average-cost.ts";
import { requireCosts, type CostShare } from "./known-costs.ts";

/** The average of one corridor's services. */
export interface CorridorCost {
  /** Simple average of the services whose cost is known; undefined when none is. */
  readonly cost: CostShare;
  readonly known: number;
  readonly unknown: number;
}

/**
 * Average cost of each corridor: the simple average of its services.
 *
 * @param corridors the corridor of each service, a whole number from 0
 * @param costs the cost of each service as a share of the same amount; undefined where not known
 * @param count how many corridors there are; those without a service have no cost
 * @returns one entry for each corridor
 * @throws RangeError for a corridor outside the count, an impossible cost, or lists of different lengths
 * @see World Bank, Remittance Prices Worldwide, methodology
 * @example averageCostByCorridor([0, 0, 1], [0.04, 0.06, 0.1], 2).map(({ cost }) => cost) // [0.05, 0.1]
 */
export function averageCostByCorridor(corridors: ArrayLike<number>, costs: readonly CostShare[], count: number): CorridorCost[] {
  requireCosts("averageCostByCorridor", costs);
  if (corridors.length !== costs.length) {
    throw new RangeError(`averageCostByCorridor: ${corridors.length} corridors for ${costs.length} costs`);
  }
  if (!(Number.isInteger(count) && count >= 0)) throw new RangeError(`averageCostByCorridor: there cannot be ${count} corridors`);
  const services = Array.from({ length: count }, (): CostShare[] => []);
  for (const [at, cost] of costs.entries()) {
    const ofCorridor = services[corridors[at]!];
    if (!ofCorridor) throw new RangeError(`averageCostByCorridor: corridor ${corridors[at]} of service ${at} is not one of ${count}`);
    ofCorridor.push(cost);
  }
  return services.map((ofCorridor) => {
    const { simple, known, unknown } = averageCost(ofCorridor);
    return { cost: simple, known, unknown };
  });
}
