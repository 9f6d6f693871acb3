import { exponential } from "../elementary/exponential.ts";
import { columnListsOf, type ColumnLists } from "./column-lists.ts";
import type { Support } from "./support.ts";

/**
 * A fit seen from its multipliers: find λ, μ that minimise
 * Σ (s/t)·e^{t(λ+μ)} − r·λ − c·μ + ½Σ v·λ² + ½Σ w·μ², which is convex. The fitted cell is y = s·e^{t(λ+μ)}.
 */
export interface DualProblem {
  readonly support: Support;
  readonly byColumn: ColumnLists;
  /** t of each cell of the support. */
  readonly elasticity: Float64Array;
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
  /** v: squared errors of the row totals; 0 = must be met, Infinity = free. */
  readonly rowVariances: Float64Array;
  readonly columnVariances: Float64Array;
}

/** Multipliers and all that follows from them. */
export interface DualState {
  readonly rowMultipliers: Float64Array;
  readonly columnMultipliers: Float64Array;
  /** y of each cell of the support. */
  readonly fitted: Float64Array;
  /** Slope of the objective along each λ: row sum + v·λ − r, in persons; 0 where the total is free. */
  readonly rowSlopes: Float64Array;
  readonly columnSlopes: Float64Array;
}

/** The problem with its cells listed by column; `elasticityAt` gives t for a cell (row, column). */
export function dualProblemOf(
  support: Support,
  elasticityAt: (row: number, column: number) => number,
  totals: { rows: ArrayLike<number>; columns: ArrayLike<number> },
  errors: { rows: ArrayLike<number>; columns: ArrayLike<number> },
): DualProblem {
  const byColumn = columnListsOf(support);
  // An uncertain total without a cell pulls at nothing: it is left free.
  const variances = (list: ArrayLike<number>, start: Uint32Array): Float64Array =>
    Float64Array.from(list, (error, at) => (error > 0 && start[at] === start[at + 1] ? Infinity : error * error));
  return {
    support,
    byColumn,
    elasticity: Float64Array.from(support.column, (column, at) => elasticityAt(byColumn.row[at]!, column)),
    rowTotals: Float64Array.from(totals.rows),
    columnTotals: Float64Array.from(totals.columns),
    rowVariances: variances(errors.rows, support.start),
    columnVariances: variances(errors.columns, byColumn.start),
  };
}

/** All multipliers 0: the seed itself. */
export function startState(problem: DualProblem): DualState {
  const { rows, columns, seed } = problem.support;
  return {
    rowMultipliers: new Float64Array(rows),
    columnMultipliers: new Float64Array(columns),
    fitted: new Float64Array(seed.length),
    rowSlopes: new Float64Array(rows),
    columnSlopes: new Float64Array(columns),
  };
}

/** Brings `fitted` and the slopes up to date with the multipliers; returns the objective and the largest slope. */
export function evaluate(problem: DualProblem, state: DualState): { objective: number; deviation: number } {
  const { support, elasticity, rowTotals, columnTotals, rowVariances, columnVariances } = problem;
  const { rowMultipliers, columnMultipliers, fitted, rowSlopes, columnSlopes } = state;
  const { start, column, seed, rows } = support;
  let objective = 0;
  columnSlopes.fill(0);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      const t = elasticity[at]!;
      const y = seed[at]! * exponential(t * (rowMultipliers[i]! + columnMultipliers[column[at]!]!));
      fitted[at] = y;
      objective += y / t;
      sum += y;
      columnSlopes[column[at]!]! += y;
    }
    rowSlopes[i] = sum;
  }
  const rowPart = finish(rowSlopes, rowMultipliers, rowTotals, rowVariances);
  const columnPart = finish(columnSlopes, columnMultipliers, columnTotals, columnVariances);
  return {
    objective: objective + rowPart.objective + columnPart.objective,
    deviation: Math.max(rowPart.deviation, columnPart.deviation),
  };
}

function finish(
  slopes: Float64Array,
  multipliers: Float64Array,
  totals: Float64Array,
  variances: Float64Array,
): { objective: number; deviation: number } {
  let objective = 0;
  let deviation = 0;
  for (let at = 0; at < slopes.length; at++) {
    const variance = variances[at]!;
    if (variance === Infinity) {
      slopes[at] = 0;
      continue;
    }
    const multiplier = multipliers[at]!;
    objective += (0.5 * variance * multiplier - totals[at]!) * multiplier;
    slopes[at] = slopes[at]! + variance * multiplier - totals[at]!;
    const distance = Math.abs(slopes[at]!);
    if (!(distance <= deviation)) deviation = Number.isNaN(distance) ? Infinity : distance;
  }
  return { objective, deviation };
}
