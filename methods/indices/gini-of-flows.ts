import type { Matrix } from "../matrix/matrix.ts";
import { sumOf } from "../matrix/sums.ts";
import { fieldsOf } from "./flow-fields.ts";
import { flowTableOf, shareOf } from "./flow-table.ts";
import { giniCoefficient, sumOfDifferences } from "./gini-coefficient.ts";
import { weightedMean } from "./variation-of-flows.ts";

/** Spatial focus of flows by Gini coefficients. Undefined where nobody left, arrived or moved. */
export interface GiniOfFlows {
  /** Over all pairs of areas. */
  readonly total: number | undefined;
  /** The part of `total` that comes from comparing destinations of one origin. */
  readonly rows: number | undefined;
  /** The part of `total` that comes from comparing origins of one destination. */
  readonly columns: number | undefined;
  /** The part of `total` that comes from comparing each flow with the flow the other way. */
  readonly exchange: number | undefined;
  /** Of the flows that leave each area: 0 alike, 1 all to one (with three areas or more). */
  readonly out: readonly (number | undefined)[];
  /** Of the flows that arrive in each area. */
  readonly in: readonly (number | undefined)[];
  /** `out` weighted by how many left (AGC of departures). */
  readonly aggregateOut: number | undefined;
  /** `in` weighted by how many arrived (AGC of arrivals). */
  readonly aggregateIn: number | undefined;
}

/**
 * Spatial focus of a system of flows, by Gini coefficients of all flows and of what leaves and enters each area.
 *
 * `total`, `rows`, `columns` and `exchange` have 2n(n − 1)Σ below the line, as first published; `corrected` takes
 * 2(n(n − 1) − 1)Σ, so that one flow alone gives 1. Use `variationOfFlows` for its simpler sibling, `giniCoefficient`
 * for a list.
 *
 * @param flows persons; rows = origin, columns = destination; the diagonal is not counted; not changed
 * @param options `corrected` as above. Default false
 * @returns coefficients of the system and of each area
 * @throws RangeError for a table that is not square or an impossible flow
 * @see Plane & Mulligan (1997), Demography 34(2); Bell et al. (2002), Journal of the Royal Statistical Society A 165(3)
 * @example giniOfFlows(matrixFromRows([[0, 10, 10], [20, 0, 20], [30, 30, 0]])).in // [0.2, 0.5, 0.333]
 */
export function giniOfFlows(flows: Matrix, options: { readonly corrected?: boolean } = {}): GiniOfFlows {
  const table = flowTableOf("giniOfFlows", flows);
  const { leaving, entering } = fieldsOf(table);
  const pairs = table.areas * (table.areas - 1);
  // Each unordered comparison counts twice above the line, hence once over half of what is below it.
  const below = (options.corrected ? pairs - 1 : pairs) * table.total;
  const compared = (lists: readonly Float64Array[]): number | undefined => shareOf(sumOf(lists.map(sumOfDifferences)), below);
  const out = leaving.map((field) => giniCoefficient(field, { corrected: true }));
  const into = entering.map((field) => giniCoefficient(field, { corrected: true }));
  const between = Float64Array.from(leaving.flatMap((field) => Array.from(field)));
  return {
    total: compared([between]),
    rows: compared(leaving),
    columns: compared(entering),
    exchange: shareOf(sumOfExchanges(table.between), below),
    out,
    in: into,
    aggregateOut: weightedMean(out, table.outflows),
    aggregateIn: weightedMean(into, table.inflows),
  };
}

/** Σ |flow − flow the other way| over pairs of areas. */
function sumOfExchanges({ rows, values }: Matrix): number {
  let sum = 0;
  for (let i = 0; i < rows; i++) for (let j = 0; j < i; j++) sum += Math.abs(values[i * rows + j]! - values[j * rows + i]!);
  return sum;
}
