import type { Matrix } from "../matrix/matrix.ts";
import { requireSameShape } from "../matrix/requirements.ts";
import { minimumMigrationFlows } from "./demographic-accounting-flows.ts";
import type { FlowEstimate } from "./flow-estimate.ts";
import type { StocksAndEvents } from "./stocks-and-events.ts";

/** Flows of women and of men, and what they add to. */
export interface FlowsBySex {
  readonly female: FlowEstimate;
  readonly male: FlowEstimate;
  /** Women and men, each estimated apart; rows = origin, columns = destination, diagonal 0. */
  readonly flows: Matrix;
  readonly total: number;
  /** Immigrants less emigrants of each area, women and men. */
  readonly net: Float64Array;
  /** The estimate from the stocks of both sexes together, which is another one: more moves cancel out in it. */
  readonly together: FlowEstimate;
  /** `total` less the total of both sexes together, in persons. */
  readonly beyondTogether: number;
  /** Whether both sexes' estimates converged; their own reports say which did not, and why. */
  readonly converged: boolean;
}

/**
 * Flows of women and of men, each from the stocks, births and deaths of the sex, and their sum.
 *
 * Give both sexes' sum when flows are released by sex: then they add up. It is not the estimate from both sexes'
 * stocks, which is returned beside it with the difference: a woman who leaves and a man who comes count as two moves
 * apart and as none together. No published method forces the two to agree, and none is made up here.
 *
 * @param female stocks of women, girls' births and women's deaths; as `minimumMigrationFlows`
 * @param male the same of men
 * @param estimate the method, with its options; default `minimumMigrationFlows`
 * @throws RangeError as the method, for either sex or both; for tables of different areas
 * @see Abel (2018), International Migration Review 52(3); Abel & Cohen (2022), Scientific Data 9:173: each sex apart
 * @example flowsBySex({ start, end }, { start, end }).beyondTogether // 0
 */
export function flowsBySex(
  female: StocksAndEvents,
  male: StocksAndEvents,
  estimate: (given: StocksAndEvents) => FlowEstimate = minimumMigrationFlows,
): FlowsBySex {
  requireSameShape(female.start, male.start, "flowsBySex: stocks of women and men at start");
  requireSameShape(female.end, male.end, "flowsBySex: stocks of women and men at end");
  const [women, men] = [estimate(female), estimate(male)];
  const together = estimate({
    start: sumOfTables(female.start, male.start),
    end: sumOfTables(female.end, male.end),
    births: sumOfLists(female.births, male.births, female.start.columns),
    deaths: sumOfLists(female.deaths, male.deaths, female.start.columns),
  });
  const total = women.total + men.total;
  return {
    female: women,
    male: men,
    flows: sumOfTables(women.flows, men.flows),
    total,
    net: women.net.map((net, r) => net + men.net[r]!),
    together,
    beyondTogether: total - together.total,
    converged: women.converged && men.converged,
  };
}

function sumOfTables(one: Matrix, other: Matrix): Matrix {
  return { ...one, values: one.values.map((persons, at) => persons + other.values[at]!) };
}

function sumOfLists(one: ArrayLike<number> | undefined, other: ArrayLike<number> | undefined, areas: number): Float64Array {
  return Float64Array.from({ length: areas }, (_, r) => (one?.[r] ?? 0) + (other?.[r] ?? 0));
}
