import { sumOf } from "../matrix/sums.ts";
import { requireCosts, type CostShare } from "./known-costs.ts";

const SERVICES = 3;

/** What a well-informed sender pays on one corridor. */
export interface SmartRemitterCost {
  /** Average of the three cheapest qualifying services; undefined when fewer than three qualify with a known cost. */
  readonly cost: CostShare;
  /** Which services those are, cheapest first; equal costs in the order given. */
  readonly services: readonly number[];
  /** How many qualify and have a known cost. */
  readonly qualifying: number;
}

/**
 * Smart remitter cost (SmaRT): the simple average of the three cheapest services of a corridor that qualify.
 *
 * Whether a service qualifies (its price is open, the money arrives within five days, those who send and receive can
 * reach it) is for the caller to say. With fewer than three the corridor has no SmaRT: it is reported so, not averaged
 * over what there is.
 *
 * @param costs of each service of one corridor, shares of the same amount; undefined where not known; not changed
 * @param qualifies whether each service qualifies, same length
 * @returns the average, and the services behind it
 * @throws RangeError for an impossible cost or lists of different lengths
 * @see World Bank (2016), Getting SmaRT about Remittance Price Monitoring
 * @example smartRemitterCost([0.09, 0.02, 0.05, 0.04, 0.01], [true, true, true, true, false]).cost // 0.03667
 */
export function smartRemitterCost(costs: readonly CostShare[], qualifies: readonly boolean[]): SmartRemitterCost {
  requireCosts("smartRemitterCost", costs);
  if (qualifies.length !== costs.length) throw new RangeError(`smartRemitterCost: ${qualifies.length} marks for ${costs.length} costs`);
  const usable = costs.flatMap((cost, service) => (cost !== undefined && qualifies[service] ? [{ cost, service }] : []));
  if (usable.length < SERVICES) return { cost: undefined, services: [], qualifying: usable.length };
  const cheapest = usable.toSorted((a, b) => a.cost - b.cost || a.service - b.service).slice(0, SERVICES);
  return {
    cost: sumOf(cheapest.map(({ cost }) => cost)) / SERVICES,
    services: cheapest.map(({ service }) => service),
    qualifying: usable.length,
  };
}
