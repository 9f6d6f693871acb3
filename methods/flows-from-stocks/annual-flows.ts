import type { Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeList, requireNonNegativeMatrix, requireSameShape } from "../matrix/requirements.ts";
import { sumOf } from "../matrix/sums.ts";
import { partsOf } from "./parts-of.ts";

/** How the flows of a period are shared over its years: by one of these rules. */
export type YearlyRule =
  /** Every year the same. */
  | { readonly years: number }
  /** Every corridor in proportion to these, one for each year, at or above 0 and not all 0. */
  | { readonly weights: ArrayLike<number> }
  /** Every corridor in proportion to its own series, a table a year; rows = origin, columns = destination. */
  | { readonly indicators: readonly Matrix[] };

/** A corridor, as indices. */
export interface CorridorCell {
  readonly origin: number;
  readonly destination: number;
}

/** The flows of each year of a period. */
export interface AnnualFlows {
  /** A table a year, the earliest first; rows = origin, columns = destination, in persons. */
  readonly years: readonly Matrix[];
  /** Corridors with flows whose series is 0 in every year: shared in equal parts. Empty without indicators. */
  readonly withoutIndicator: readonly CorridorCell[];
}

/**
 * Flows of single years whose sum is the flows of the period, to the last bit and in any order of adding.
 *
 * The rule is the caller's: equal parts, which make a five-year flow comparable with the mean of annual ones; weights
 * of the years; or a series for each corridor, followed in proportion. Levels jump where two periods meet: use
 * `smoothAnnualFlows` where they must not. A year's part is the mean of a period's transitions and not the number of
 * people who moved in that year, which is larger: who moved on or back within the period is counted once or not at all.
 *
 * @param flows persons of a period, at or above 0; rows = origin, columns = destination
 * @param rule how many years, or the weight of each, or a series for each corridor
 * @throws RangeError for negative or non-finite flows, weights or series, no year, weights that are all 0, or shapes
 * that differ
 * @see Abel & Cohen (2019), Scientific Data 6:82 (five-year flows beside five times the annual mean); Rees (1977), The
 * measurement of migration, from census data and other sources, Environment and Planning A 9(3); Bloem, Dippelsman &
 * Maehle (2001), Quarterly National Accounts Manual, chapter 6 (distribution in proportion)
 * @example annualFlows(matrixFromRows([[0, 50], [10, 0]]), { weights: [1, 1, 3] }).years[2] // [[0, 30], [6, 0]]
 */
export function annualFlows(flows: Matrix, rule: YearlyRule): AnnualFlows {
  requireNonNegativeMatrix(flows, "annualFlows: flows");
  const weightsOf = weightsBy(rule, flows);
  const years = Array.from({ length: weightsOf(0).length }, () => ({ ...flows, values: new Float64Array(flows.values.length) }));
  const withoutIndicator: CorridorCell[] = [];
  flows.values.forEach((persons, at) => {
    if (persons === 0) return;
    let weights = weightsOf(at);
    if (sumOf(weights) === 0) {
      withoutIndicator.push({ origin: Math.floor(at / flows.columns), destination: at % flows.columns });
      weights = weights.map(() => 1);
    }
    partsOf(persons, weights).forEach((part, year) => (years[year]!.values[at] = part));
  });
  return { years, withoutIndicator };
}

function weightsBy(rule: YearlyRule, flows: Matrix): (cell: number) => Float64Array {
  if ("years" in rule) {
    if (!(Number.isInteger(rule.years) && rule.years > 0)) {
      throw new RangeError(`annualFlows: ${rule.years} years, not a whole number above 0`);
    }
    const equal = new Float64Array(rule.years).fill(1);
    return () => equal;
  }
  if ("weights" in rule) {
    const weights = Float64Array.from(rule.weights);
    requireNonNegativeList(weights, weights.length, "annualFlows: weights");
    if (!(sumOf(weights) > 0)) throw new RangeError(`annualFlows: the ${weights.length} weights add to ${sumOf(weights)}`);
    return () => weights;
  }
  const { indicators } = rule;
  if (indicators.length === 0) throw new RangeError("annualFlows: 0 indicators, where one for each year is needed");
  indicators.forEach((table, year) => {
    requireSameShape(flows, table, `annualFlows: flows and indicator of year ${year}`);
    requireNonNegativeMatrix(table, `annualFlows: indicator of year ${year}`);
  });
  return (cell) => Float64Array.from(indicators, (table) => table.values[cell] ?? 0);
}
