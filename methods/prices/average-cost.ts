import { sumOf } from "../matrix/sums.ts";
import { requireAmounts, requireCosts, type CostShare } from "./known-costs.ts";

/** An average over the costs that are known, and how many those are. */
export interface AverageCost {
  /** Each known cost counts alike; undefined when none is known. */
  readonly simple: CostShare;
  /** Each known cost counts by its amount; undefined without amounts, or when no known cost has one above 0. */
  readonly weighted: CostShare;
  readonly known: number;
  readonly unknown: number;
  /** Share of all amounts given that lies behind `weighted`; undefined when there are none. */
  readonly coverage: number | undefined;
}

/**
 * Average cost of sending, simple and weighted (indicator 10.c.1 of the Sustainable Development Goals).
 *
 * The published simple average is over all services of all corridors, the weighted one over averages of corridors, by
 * what flows through each: give the first the costs of services, the second those of corridors
 * (`averageCostByCorridor`) with their flows. What is not known is left out and counted, never taken as 0.
 *
 * @param costs shares of one amount sent, all of the same amount; undefined where not known; not changed
 * @param amounts what flows at each cost, in one unit; undefined where not known
 * @returns both averages and what stands behind them
 * @throws RangeError for an impossible cost or amount, or lists of different lengths
 * @see United Nations, metadata of indicator 10.c.1; World Bank, Remittance Prices Worldwide, issue 19 (2016)
 * @example averageCost([0.1, 0.04, undefined], [100, 300, 100]).weighted // 0.055
 */
export function averageCost(costs: readonly CostShare[], amounts?: readonly (number | undefined)[]): AverageCost {
  requireCosts("averageCost", costs);
  if (amounts) requireAmounts("averageCost", amounts, costs.length);
  const known = costs.filter((cost) => cost !== undefined);
  const weights = costs.map((cost, at) => (cost === undefined ? 0 : (amounts?.[at] ?? 0)));
  const counted = sumOf(weights);
  const given = sumOf((amounts ?? []).map((amount) => amount ?? 0));
  return {
    simple: known.length > 0 ? sumOf(known) / known.length : undefined,
    weighted: counted > 0 ? sumOf(costs.map((cost, at) => (cost ?? 0) * (weights[at]! / counted))) : undefined,
    known: known.length,
    unknown: costs.length - known.length,
    coverage: given > 0 ? counted / given : undefined,
  };
}
