import { sumOf } from "../matrix/sums.ts";
import { solveSymmetric } from "../proportional-fitting/cholesky.ts";

/** Least and largest value of a parameter. */
export type Bound = readonly [number, number];

/** What is fitted to what. */
export interface LeastSquaresProblem {
  readonly observed: Float64Array;
  readonly bounds: readonly Bound[];
  readonly model: (values: Float64Array) => Float64Array;
}

/** Where a minimisation ended. */
export interface LeastSquaresEnd {
  readonly values: Float64Array;
  readonly squares: number;
  /** Largest |column · residual| / (|column| · |observed|) over parameters that may still move. */
  readonly deviation: number;
  readonly converged: boolean;
  readonly stalled: boolean;
  readonly iterations: number;
}

const FIRST_DAMPING = 1e-2;
const LARGEST_DAMPING = 1e14;
const STEP_OF_DERIVATIVE = 1e-6;

/** Least squares within bounds: Gauss–Newton steps over the parameters that are not held at a bound, damped until they help. */
export function minimiseSquares(
  problem: LeastSquaresProblem,
  start: readonly number[],
  tolerance: number,
  maximumIterations: number,
): LeastSquaresEnd {
  const { observed, bounds, model } = problem;
  const within = (value: number, at: number): number => Math.min(Math.max(value, bounds[at]![0]), bounds[at]![1]);
  let values = Float64Array.from(start, within);
  let residual = apart(observed, model(values));
  let squares = sumOfSquares(residual);
  const size = Math.sqrt(sumOfSquares(observed));
  let damping = FIRST_DAMPING;
  let iterations = 0;
  let slopes = slopesOf(problem, values, residual);
  let deviation = largestSlope(slopes, size);
  while (deviation > tolerance && iterations < maximumIterations && damping < LARGEST_DAMPING) {
    iterations += 1;
    const step = dampedStep(slopes, damping);
    const tried = values.map((value, at) => within(value + step[at]!, at));
    const triedResidual = apart(observed, model(tried));
    const triedSquares = sumOfSquares(triedResidual);
    if (!(triedSquares < squares)) {
      damping *= 4;
      continue;
    }
    values = tried;
    residual = triedResidual;
    squares = triedSquares;
    damping = Math.max(damping / 5, 1e-12);
    slopes = slopesOf(problem, values, residual);
    deviation = largestSlope(slopes, size);
  }
  const converged = deviation <= tolerance;
  return { values, squares, deviation, converged, stalled: !converged && damping >= LARGEST_DAMPING, iterations };
}

/** Derivatives of the model, and which parameters may move. */
interface Slopes {
  readonly columns: readonly Float64Array[];
  /** column · residual: positive where a larger value brings the model nearer. */
  readonly gradient: Float64Array;
  readonly free: readonly number[];
}

function slopesOf({ bounds, model }: LeastSquaresProblem, values: Float64Array, residual: Float64Array): Slopes {
  const columns = Array.from(values, (value, at) => {
    const [least, largest] = bounds[at]!;
    const by = STEP_OF_DERIVATIVE * Math.max(Math.abs(value), 1e-2);
    const up = Math.min(value + by, largest);
    const down = Math.max(value - by, least);
    const above = model(values.with(at, up));
    const below = model(values.with(at, down));
    return above.map((one, x) => (one - below[x]!) / (up - down));
  });
  const gradient = Float64Array.from(columns, (column) => sumOf(column.map((one, x) => one * residual[x]!)));
  const free = columns.flatMap((_, at) => {
    const [least, largest] = bounds[at]!;
    const held = (values[at]! <= least && gradient[at]! <= 0) || (values[at]! >= largest && gradient[at]! >= 0);
    return held ? [] : [at];
  });
  return { columns, gradient, free };
}

function largestSlope({ columns, gradient, free }: Slopes, size: number): number {
  return free.reduce((largest, at) => {
    const length = Math.sqrt(sumOfSquares(columns[at]!));
    return length > 0 ? Math.max(largest, Math.abs(gradient[at]!) / (length * size)) : largest;
  }, 0);
}

function dampedStep({ columns, gradient, free }: Slopes, damping: number): Float64Array {
  const n = free.length;
  const square = new Float64Array(n * n);
  const right = Float64Array.from(free, (at) => gradient[at]!);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b <= a; b++) {
      const other = columns[free[b]!]!;
      square[a * n + b] = sumOf(columns[free[a]!]!.map((one, x) => one * other[x]!));
    }
    square[a * n + a]! *= 1 + damping;
  }
  solveSymmetric(square, right);
  const step = new Float64Array(columns.length);
  free.forEach((at, a) => (step[at] = right[a]!));
  return step;
}

function apart(observed: Float64Array, fitted: Float64Array): Float64Array {
  return observed.map((value, at) => value - fitted[at]!);
}

function sumOfSquares(list: Float64Array): number {
  return sumOf(list.map((value) => value * value));
}
