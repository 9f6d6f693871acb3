import type { Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeMatrix, requireSameShape } from "../matrix/requirements.ts";
import { residual, solveSquare } from "../matrix/solve-square.ts";
import { columnSums } from "../matrix/sums.ts";

const LARGEST_CONDITION = 1e10;

/** When a solution is refused. */
export interface TransitionOptions {
  /** Largest condition of the shares by birthplace that is accepted, above 1. Default 1e10: six digits remain. */
  readonly maximumCondition?: number;
}

/** A flow below 0, which no table of people can have. */
export interface NegativeFlow {
  readonly origin: number;
  readonly destination: number;
  readonly persons: number;
}

/** Flows of one matrix of transitions that holds for every birthplace. */
export interface TransitionFlows {
  /** Persons; rows = origin, columns = destination, diagonal 0; may be below 0. */
  readonly flows: Matrix;
  /** Persons at the end in the column's area for each resident of the row's area at the start, growth included. */
  readonly transitions: Matrix;
  /** Every flow below 0, row after row: where there are many, one matrix does not hold for every birthplace. */
  readonly negative: readonly NegativeFlow[];
  /** How much errors of the stocks may grow: about its logarithm to base 10 in digits. */
  readonly condition: number;
  /** Largest difference between the stocks that the transitions give and those at the end, in persons. */
  readonly largestDeviation: number;
}

/**
 * Flows from the one matrix of transitions that turns the stocks of every birthplace at the start into those at the
 * end.
 *
 * All residents of an area are taken to move alike, wherever they were born; births and deaths are in the
 * transitions, whose rows add to the growth of the origin's residents. Nothing keeps a flow from being below 0, and
 * with stocks of many areas many are: they are listed, not removed. Use `minimumMigrationFlows` for figures to
 * release.
 *
 * @param start persons at the earlier date; rows = birthplace, columns = residence
 * @param end the same at the later date
 * @param options when shares by birthplace are too much alike to be told apart
 * @returns flows and transitions; start × transitions = end, and flows with stayers add over origins to the residents
 * at the end
 * @throws RangeError for negative or non-finite stocks, shapes that differ or are not square, an area without
 * residents, and shares by birthplace of which one follows from others, with their condition
 * @see Rogers & von Rabenau (1971), Estimation of interregional migration streams from place-of-birth-by-residence
 * data, Demography 8(2)
 * @example transitionFlows(matrixFromRows([[80, 20], [20, 80]]), matrixFromRows([[74, 26], [26, 74]])).flows // [[0, 10], [10, 0]]
 */
export function transitionFlows(start: Matrix, end: Matrix, options: TransitionOptions = {}): TransitionFlows {
  requireNonNegativeMatrix(start, "transitionFlows: stock at start");
  requireNonNegativeMatrix(end, "transitionFlows: stock at end");
  requireSameShape(start, end, "transitionFlows: stocks at start and end");
  const { maximumCondition = LARGEST_CONDITION } = options;
  if (!(maximumCondition > 1)) throw new RangeError(`transitionFlows: maximumCondition is ${maximumCondition}, not above 1`);
  if (start.rows !== start.columns) throw new RangeError(`transitionFlows: stocks are ${start.rows} × ${start.columns}, not square`);
  const residents = columnSums(start);
  const shares = sharesByBirthplace(start, residents);
  // The flows with stayers solve shares × flows = end: scaled like this, the size of an area does not count.
  const { solution, condition } = solveSquare(shares, end);
  if (!(condition <= maximumCondition)) {
    throw new RangeError(
      `transitionFlows: shares by birthplace at the start follow from one another: condition ${condition}, above ${maximumCondition}`,
    );
  }
  const left = residual(shares, solution, end).values;
  return {
    ...withoutStayers(solution),
    transitions: perResident(solution, residents),
    condition,
    largestDeviation: left.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0),
  };
}

function sharesByBirthplace(stock: Matrix, residents: Float64Array): Matrix {
  const empty = residents.indexOf(0);
  if (empty >= 0) throw new RangeError(`transitionFlows: area ${empty} has 0 residents at the start; leave it out or join it to another`);
  return { ...stock, values: stock.values.map((persons, at) => persons / residents[at % stock.columns]!) };
}

function perResident(flows: Matrix, residents: Float64Array): Matrix {
  return { ...flows, values: flows.values.map((persons, at) => persons / residents[Math.floor(at / flows.columns)]!) };
}

function withoutStayers(solution: Matrix): { flows: Matrix; negative: NegativeFlow[] } {
  const areas = solution.columns;
  const flows = { ...solution, values: solution.values.slice() };
  const negative: NegativeFlow[] = [];
  flows.values.forEach((persons, at) => {
    const [origin, destination] = [Math.floor(at / areas), at % areas];
    if (origin === destination) flows.values[at] = 0;
    else if (persons < 0) negative.push({ origin, destination, persons });
  });
  return { flows, negative };
}
