import { exponential } from "../elementary/exponential.ts";
import { logarithm } from "../elementary/logarithm.ts";
import type { DualProblem, DualState } from "./dual-problem.ts";

const STEPS = 40;

/** Solves for each row multiplier in turn, then for each column multiplier, the others being held. */
export function coordinateSweep(problem: DualProblem, state: DualState): void {
  const { support, byColumn, rowTotals, columnTotals, rowVariances, columnVariances } = problem;
  const { rowMultipliers, columnMultipliers } = state;
  const longest = Math.max(support.rows, support.columns);
  const line: Line = { weight: new Float64Array(longest), elasticity: new Float64Array(longest), cells: 0 };
  const take = (cell: number, multiplier: number): void => {
    const t = problem.elasticity[cell]!;
    line.elasticity[line.cells] = t;
    line.weight[line.cells++] = logarithm(support.seed[cell]!) + t * multiplier;
  };
  for (let i = 0; i < support.rows; i++) {
    line.cells = 0;
    for (let at = support.start[i]!; at < support.start[i + 1]!; at++) take(at, columnMultipliers[support.column[at]!]!);
    rowMultipliers[i] = solveLine(line, rowTotals[i]!, rowVariances[i]!, rowMultipliers[i]!);
  }
  for (let j = 0; j < support.columns; j++) {
    line.cells = 0;
    for (let at = byColumn.start[j]!; at < byColumn.start[j + 1]!; at++) {
      take(byColumn.cells[at]!, rowMultipliers[byColumn.row[byColumn.cells[at]!]!]!);
    }
    columnMultipliers[j] = solveLine(line, columnTotals[j]!, columnVariances[j]!, columnMultipliers[j]!);
  }
}

/** One row or column: its cells are e^{weight + elasticity·x}. */
interface Line {
  readonly weight: Float64Array;
  readonly elasticity: Float64Array;
  cells: number;
}

/**
 * Solves Σ e^{w + t·x} + v·x = total for x. In logarithms, ln Σ… − ln(total − v·x), the equation is increasing and
 * convex,
 * so Newton's method comes down on the root from above; the only danger is to leap past total / v, where it ends.
 */
function solveLine(line: Line, total: number, variance: number, start: number): number {
  if (variance === Infinity || line.cells === 0) return 0;
  let x = variance > 0 ? Math.min(start, (total - Math.max(1, total * 1e-3)) / variance) : start;
  for (let step = 0; step < STEPS; step++) {
    const { log, slope } = logSum(line, x);
    const rest = total - variance * x;
    const next = x - (log - logarithm(rest)) / (slope + variance / rest);
    const last = x;
    x = variance > 0 && next * variance >= total ? (x + total / variance) / 2 : next;
    if (Math.abs(x - last) <= 1e-10 * (1 + Math.abs(x))) break;
  }
  return x;
}

/** ln Σ e^{w + t·x} and its slope, without overflow. */
function logSum({ weight, elasticity, cells }: Line, x: number): { log: number; slope: number } {
  let largest = -Infinity;
  for (let at = 0; at < cells; at++) largest = Math.max(largest, weight[at]! + elasticity[at]! * x);
  let sum = 0;
  let slope = 0;
  for (let at = 0; at < cells; at++) {
    const part = exponential(weight[at]! + elasticity[at]! * x - largest);
    sum += part;
    slope += elasticity[at]! * part;
  }
  return { log: largest + logarithm(sum), slope: slope / sum };
}
