import type { Matrix } from "../matrix/matrix.ts";
import { sumOf } from "../matrix/sums.ts";
import { coefficientOfVariation } from "./coefficient-of-variation.ts";
import { flowTableOf } from "./flow-table.ts";
import { fieldsOf } from "./flow-fields.ts";

/** Spatial focus of flows by coefficients of variation. Undefined where nobody left, arrived or moved. */
export interface VariationOfFlows {
  /** Of the flows that leave each area: 0 when they go everywhere alike. */
  readonly out: readonly (number | undefined)[];
  /** Of the flows that arrive in each area. */
  readonly in: readonly (number | undefined)[];
  /** `out` weighted by how many left. */
  readonly aggregateOut: number | undefined;
  /** `in` weighted by how many arrived. */
  readonly aggregateIn: number | undefined;
  /** Aggregate coefficient of variation of the system (ACV), the sum of the two. */
  readonly aggregate: number | undefined;
}

/**
 * Spatial focus of a system of flows, by coefficients of variation of what leaves and what enters each area.
 *
 * Close to `giniOfFlows` in what it orders, simpler to take apart; larger for systems of more areas.
 *
 * @param flows persons; rows = origin, columns = destination; the diagonal is not counted; not changed
 * @returns coefficients of each area and of the system
 * @throws RangeError for a table that is not square or an impossible flow
 * @see Rogers & Sweeney (1998), The Professional Geographer 50(2)
 * @example variationOfFlows(matrixFromRows([[0, 10, 10], [20, 0, 20], [30, 30, 0]])).in // [0.2, 0.5, 0.333]
 */
export function variationOfFlows(flows: Matrix): VariationOfFlows {
  const table = flowTableOf("variationOfFlows", flows);
  const { leaving, entering } = fieldsOf(table);
  const out = leaving.map((field) => coefficientOfVariation(field));
  const into = entering.map((field) => coefficientOfVariation(field));
  const aggregateOut = weightedMean(out, table.outflows);
  const aggregateIn = weightedMean(into, table.inflows);
  const aggregate = aggregateOut === undefined || aggregateIn === undefined ? undefined : aggregateOut + aggregateIn;
  return { out, in: into, aggregateOut, aggregateIn, aggregate };
}

/** Mean of what is defined, weighted; undefined when no weight is left. */
export function weightedMean(values: readonly (number | undefined)[], weights: ArrayLike<number>): number | undefined {
  const total = sumOf(values.map((value, at) => (value === undefined ? 0 : weights[at]!)));
  return total > 0 ? sumOf(values.map((value, at) => (value === undefined ? 0 : (weights[at]! / total) * value))) : undefined;
}
