import { exponential } from "../elementary/exponential.ts";
import { newtonDirection } from "./newton-direction.ts";
import { withinRounding } from "./rounding-limit.ts";
import { meetRows, sweep, type Scaling } from "./scaling.ts";

const FIRST_SWEEPS = 6;
const PATIENCE = 12;
const LONGEST_STEP = 3;
const HALVINGS = 6;
const FUTILE_ROUNDS = 8;
/** Factors beyond this size, or its inverse, belong to totals that cannot be met: stop before they overflow. */
const LARGEST_FACTOR = 1e130;

/** How an iteration ended. */
export interface ScalingOutcome {
  readonly iterations: number;
  readonly deviation: number;
}

/**
 * Changes the factors in `scaling` until columns are met too, or until `maximumIterations`.
 *
 * A few sweeps of proportional fitting, then, where these are slow, Newton steps. A Newton step that does not bring the
 * columns nearer is shortened, and at last replaced by sweeps, which always do.
 */
export function scaleToMargins(scaling: Scaling, tolerance: number, maximumIterations: number): ScalingOutcome {
  let deviation = meetRows(scaling);
  let before = deviation;
  let iterations = 0;
  const step = (): void => {
    before = deviation;
    deviation = sweep(scaling);
    iterations += 1;
  };
  while (deviation > tolerance && iterations < Math.min(FIRST_SWEEPS, maximumIterations)) step();
  let best = Infinity;
  let rounds = 0;
  while (deviation > tolerance && iterations < maximumIterations) {
    rounds = deviation < best ? 0 : rounds + 1;
    best = Math.min(best, deviation);
    if (rounds > FUTILE_ROUNDS && withinRounding(best, scaling.columnTotals)) break;
    if (sweepsLeft(before, deviation, tolerance) <= PATIENCE) {
      step();
      continue;
    }
    const better = newtonStep(scaling, deviation);
    iterations += 1;
    if (better === undefined) for (let again = 0; again < 5 && iterations < maximumIterations; again++) step();
    else deviation = better;
    if (deviation > tolerance && iterations < maximumIterations) step();
    if (factorsRunAway(scaling.columnFactors)) break;
  }
  return { iterations, deviation };
}

function factorsRunAway(factors: Float64Array): boolean {
  let smallest = Infinity;
  let largest = 0;
  for (const factor of factors) {
    if (factor === 0) continue;
    smallest = Math.min(smallest, factor);
    largest = Math.max(largest, factor);
  }
  return largest > LARGEST_FACTOR || smallest < 1 / LARGEST_FACTOR;
}

function sweepsLeft(before: number, now: number, tolerance: number): number {
  const ratio = now / before;
  if (!(ratio < 0.9)) return Infinity;
  let left = 0;
  for (let deviation = now; deviation > tolerance && left <= PATIENCE; deviation *= ratio) left += 1;
  return left;
}

/** Returns the new deviation, or undefined after putting the factors back because no length of the step helped. */
function newtonStep(scaling: Scaling, deviation: number): number | undefined {
  const { columnFactors } = scaling;
  const start = columnFactors.slice();
  const direction = newtonDirection(scaling, 1e-4, columnFactors.length);
  let longest = 0;
  for (const part of direction) longest = Math.max(longest, Math.abs(part));
  if (!(longest < Infinity)) return undefined;
  let length = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
  for (let halving = 0; halving < HALVINGS; halving++, length /= 4) {
    for (let j = 0; j < start.length; j++) columnFactors[j] = start[j]! * exponential(length * direction[j]!);
    const reached = meetRows(scaling);
    if (reached < deviation) return reached;
  }
  columnFactors.set(start);
  meetRows(scaling);
  return undefined;
}
