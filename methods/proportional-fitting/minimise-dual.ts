import { coordinateSweep } from "./coordinate-sweep.ts";
import { dualNewtonStep } from "./dual-newton-step.ts";
import { evaluate, type DualProblem, type DualState } from "./dual-problem.ts";

const FIRST_SWEEPS = 4;
const HALVINGS = 10;
const SUFFICIENT = 1e-4;
const FUTILE_ROUNDS = 12;
const NO_CHANGE = 1e-13;

/** How a minimisation ended. */
export interface DualOutcome {
  readonly iterations: number;
  /** Largest slope. */
  readonly deviation: number;
  /** True when neither the objective nor the largest slope got smaller any more: rounding stands in the way. */
  readonly stalled: boolean;
}

/**
 * Changes the multipliers in `state` until no slope exceeds `tolerance`, or until `maximumIterations`.
 *
 * A few sweeps of one multiplier at a time, then Newton steps, each shortened until it lowers the objective or the
 * largest slope. After a shortened step comes a sweep, which always lowers the objective.
 */
export function minimiseDual(problem: DualProblem, state: DualState, tolerance: number, maximumIterations: number): DualOutcome {
  let iterations = 0;
  let now = evaluate(problem, state);
  const sweep = (): void => {
    coordinateSweep(problem, state);
    now = evaluate(problem, state);
    iterations += 1;
  };
  while (now.deviation > tolerance && iterations < Math.min(FIRST_SWEEPS, maximumIterations)) sweep();
  let best: Reached = { objective: Infinity, deviation: Infinity };
  let futile = 0;
  while (now.deviation > tolerance && iterations < maximumIterations) {
    futile = progressed(best, now) ? 0 : futile + 1;
    if (futile > FUTILE_ROUNDS) break;
    best = { objective: Math.min(best.objective, now.objective), deviation: Math.min(best.deviation, now.deviation) };
    const reached = newtonStep(problem, state, now);
    iterations += 1;
    if (reached) now = reached;
    if (reached?.shortened !== false && iterations < maximumIterations) sweep();
  }
  return { iterations, deviation: now.deviation, stalled: futile > FUTILE_ROUNDS };
}

function progressed(best: Reached, now: Reached): boolean {
  if (!(best.objective < Infinity)) return true;
  return now.deviation < 0.9 * best.deviation || best.objective - now.objective > NO_CHANGE * Math.abs(now.objective);
}

interface Reached {
  readonly objective: number;
  readonly deviation: number;
}

function newtonStep(problem: DualProblem, state: DualState, now: Reached): (Reached & { shortened: boolean }) | undefined {
  const { rowMultipliers, columnMultipliers, rowSlopes, columnSlopes } = state;
  const step = dualNewtonStep(problem, state);
  const descent = dot(step.rows, rowSlopes) + dot(step.columns, columnSlopes);
  const rowStart = rowMultipliers.slice();
  const columnStart = columnMultipliers.slice();
  for (let halving = 0, length = 1; halving < HALVINGS; halving++, length /= 2.5) {
    for (let i = 0; i < rowStart.length; i++) rowMultipliers[i] = rowStart[i]! + length * step.rows[i]!;
    for (let j = 0; j < columnStart.length; j++) columnMultipliers[j] = columnStart[j]! + length * step.columns[j]!;
    const reached = evaluate(problem, state);
    if (reached.deviation < now.deviation) return { ...reached, shortened: halving > 0 };
    if (reached.objective < now.objective + SUFFICIENT * length * descent) return { ...reached, shortened: halving > 0 };
  }
  rowMultipliers.set(rowStart);
  columnMultipliers.set(columnStart);
  evaluate(problem, state);
  return undefined;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
