import type { Matrix } from "../matrix/matrix.ts";
import { columnSums, rowSums, sumOf } from "../matrix/sums.ts";
import type { FitFailure } from "../proportional-fitting/fit-result.ts";
import type { Adjustment, NegativeSurvivors } from "./adjustments.ts";
import type { OutsideMoves } from "./balance-birthplaces.ts";
import type { Survivors } from "./survivors.ts";

/** Migrant transitions between two dates, with the accounts behind them. */
export interface FlowEstimate {
  /** People who changed residence, all birthplaces together; rows = origin, columns = destination, diagonal 0. */
  readonly flows: Matrix;
  readonly total: number;
  /** Immigrants less emigrants of each area. */
  readonly net: Float64Array;
  /** Survivors by residence at the start, after all adjustments; rows = birthplace, columns = residence. */
  readonly startAccount: Matrix;
  /** Survivors by residence at the end; the same number from every birthplace. */
  readonly endAccount: Matrix;
  /** Share of survivors kept where they are before the rest is spread: 1 for minimum migration, 0 for independence. */
  readonly minimumWeight: number;
  readonly converged: boolean;
  readonly iterations: number;
  /** Largest deviation of a birthplace's or residence's number from its target, in persons. */
  readonly largestDeviation: number;
  /** Present exactly when `converged` is false. */
  readonly reason?: FitFailure;
  /** Everything that was changed in the figures given so that they agree. */
  readonly adjustments: readonly Adjustment[];
  /** Cells of the accounts below 0, which an open world may have; the flows are at or above 0 all the same. */
  readonly negativeSurvivors: readonly NegativeSurvivors[];
  /**
   * In an open world, moves from and to nowhere, which `net` leaves out: the change of residents not due to births
   * and deaths is `net` less exits plus entries.
   */
  readonly outside?: OutsideMoves;
}

/** Puts the flows between balanced accounts, a mixture of minimum migration and independence, into an estimate. */
export function estimateFrom(accounts: Survivors, minimumWeight: number): FlowEstimate {
  const { start, end, ...report } = accounts;
  const areas = start.columns;
  const flows = { rows: areas, columns: areas, values: new Float64Array(areas * areas) };
  for (let k = 0; k < areas; k++) {
    if (minimumWeight > 0) addMovers(flows.values, start, end, k, minimumWeight, true);
    if (minimumWeight < 1) addMovers(flows.values, start, end, k, 1 - minimumWeight, false);
  }
  for (let r = 0; r < areas; r++) flows.values[r * (areas + 1)] = 0;
  const emigrants = rowSums(flows);
  return {
    flows,
    total: sumOf(flows.values),
    net: columnSums(flows).map((immigrants, r) => immigrants - emigrants[r]!),
    startAccount: start,
    endAccount: end,
    minimumWeight,
    ...report,
  };
}

/**
 * Flows of the people of one birthplace; rows = origin, columns = destination, those who stayed on the diagonal.
 *
 * @throws RangeError when there is no such birthplace
 * @example flowsOfBirthplace(minimumMigrationFlows({ start, end }), 0)
 */
export function flowsOfBirthplace(estimate: FlowEstimate, birthplace: number): Matrix {
  const { startAccount: start, endAccount: end, minimumWeight } = estimate;
  const areas = start.columns;
  if (!(Number.isInteger(birthplace) && birthplace >= 0 && birthplace < areas)) {
    throw new RangeError(`flowsOfBirthplace: there is no birthplace ${birthplace} among ${areas}`);
  }
  const values = new Float64Array(areas * areas);
  if (minimumWeight > 0) {
    for (let r = 0; r < areas; r++) {
      const at = birthplace * areas + r;
      values[r * (areas + 1)]! += minimumWeight * Math.min(start.values[at]!, end.values[at]!);
    }
    addMovers(values, start, end, birthplace, minimumWeight, true);
  }
  if (minimumWeight < 1) addMovers(values, start, end, birthplace, 1 - minimumWeight, false);
  return { rows: areas, columns: areas, values };
}

/**
 * Adds `weight` × leavers(i) × arrivers(j) / all leavers. For minimum migration leavers and arrivers are what remains
 * when as many as possible stay; no area has both, so that this closed form is the iterated fit with an empty diagonal.
 */
function addMovers(into: Float64Array, start: Matrix, end: Matrix, k: number, weight: number, keepStayers: boolean): void {
  const areas = start.columns;
  const from = k * areas;
  const arrivers: number[] = [];
  const arriving: number[] = [];
  let leaving = 0;
  for (let r = 0; r < areas; r++) {
    const stay = keepStayers ? Math.min(start.values[from + r]!, end.values[from + r]!) : 0;
    leaving += start.values[from + r]! - stay;
    const arrive = end.values[from + r]! - stay;
    if (arrive === 0) continue;
    arrivers.push(r);
    arriving.push(arrive);
  }
  if (leaving === 0) return;
  for (let i = 0; i < areas; i++) {
    const stay = keepStayers ? Math.min(start.values[from + i]!, end.values[from + i]!) : 0;
    const leave = start.values[from + i]! - stay;
    if (leave === 0) continue;
    const share = (weight * leave) / leaving;
    for (let at = 0; at < arrivers.length; at++) into[i * areas + arrivers[at]!]! += share * arriving[at]!;
  }
}
