import { exponential } from "../elementary/exponential.ts";
import { logarithm } from "../elementary/logarithm.ts";
import { requireNonNegativeList } from "../matrix/requirements.ts";
import { sumOf } from "../matrix/sums.ts";
import { solveSymmetric } from "../proportional-fitting/cholesky.ts";

/** When an iterative fit stops. */
export interface RegressionOptions {
  /** Largest deviation of a likelihood equation that counts as met, as a share of its size. Default 1e-10. */
  readonly tolerance?: number;
  /** Steps allowed. Default 50. */
  readonly maximumIterations?: number;
}

/** Coefficients of a Poisson regression. When it has not converged they are the last iterate and not to be used. */
export interface PoissonRegression {
  /** In the order of the covariates. */
  readonly coefficients: Float64Array;
  /** Standard errors if counts are Poisson; for flows, which vary more, they are too small. Infinity where undetermined. */
  readonly standardErrors: Float64Array;
  readonly fitted: Float64Array;
  /** 2·Σ count·ln(count / fitted) − (count − fitted). */
  readonly deviance: number;
  readonly converged: boolean;
  readonly iterations: number;
  /** Largest |Σ covariate × (count − fitted)| / Σ |covariate| × count: the equations that a maximum of likelihood meets. */
  readonly largestDeviation: number;
  /** Present exactly when `converged` is false. */
  readonly reason?: { readonly kind: "iterations-exhausted" | "undetermined-coefficients" };
}

const HALVINGS = 30;

/**
 * Poisson regression with logarithmic link, by reweighted least squares: expected count = e^(Σ coefficient × covariate).
 *
 * Zero counts stay in, which a regression of logarithms must drop. For flows and distances see `distanceDecay`.
 *
 * @param counts finite numbers at or above 0, not all 0; not changed
 * @param covariates a list for each coefficient, as long as the counts; a list of ones is the constant
 * @param options when to stop
 * @returns coefficients, their errors and how the fit ended
 * @throws RangeError for an impossible count or covariate, or lists of different lengths
 * @see Nelder & Wedderburn (1972), Journal of the Royal Statistical Society A 135(3)
 * @example fitPoissonRegression([2, 4], [[1, 1], [0, 1]]).coefficients // [0.6931, 0.6931]
 */
export function fitPoissonRegression(
  counts: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
  options: RegressionOptions = {},
): PoissonRegression {
  const { tolerance = 1e-10, maximumIterations = 50 } = options;
  requireRegression(counts, covariates, tolerance, maximumIterations);
  const state = startRegression(counts, covariates.length);
  let iterations = 0;
  let largestDeviation = scoreDeviation(counts, covariates, state.fitted);
  let halted = false;
  while (!(iterations > 0 && largestDeviation <= tolerance) && iterations < maximumIterations && !halted) {
    halted = !step(counts, covariates, state, iterations === 0);
    iterations += 1;
    largestDeviation = scoreDeviation(counts, covariates, state.fitted);
  }
  const standardErrors = errorsOf(covariates, state.fitted);
  const determined = standardErrors.every((error) => error < Infinity);
  const converged = determined && largestDeviation <= tolerance;
  const kind = determined ? "iterations-exhausted" : "undetermined-coefficients";
  return {
    coefficients: state.coefficients,
    standardErrors,
    fitted: state.fitted,
    deviance: devianceOf(counts, state.fitted),
    converged,
    iterations,
    largestDeviation,
    ...(converged ? {} : { reason: { kind } as const }),
  };
}

interface RegressionState {
  coefficients: Float64Array;
  fitted: Float64Array;
}

function startRegression(counts: ArrayLike<number>, length: number): RegressionState {
  const mean = sumOf(counts) / counts.length;
  return { coefficients: new Float64Array(length), fitted: Float64Array.from(counts, (count) => (count + mean) / 2) };
}

/** One weighted least squares step, shortened until the deviance falls; false when no length lowers it. */
function step(counts: ArrayLike<number>, covariates: readonly ArrayLike<number>[], state: RegressionState, first: boolean): boolean {
  const { fitted } = state;
  const square = informationOf(covariates, fitted);
  // The first step solves for the coefficients themselves from logarithms of the starting means; later ones for their change.
  const working = fitted.map((mean, at) => (first ? logarithm(mean) : 0) + (counts[at]! - mean) / mean);
  const right = Float64Array.from(covariates, (list) => sumOf(working.map((value, at) => list[at]! * fitted[at]! * value)));
  solveSymmetric(square, right);
  const before = first ? Infinity : devianceOf(counts, fitted);
  for (let halving = 0, length = 1; halving < HALVINGS; halving++, length /= 2) {
    const coefficients = state.coefficients.map((value, c) => value + length * right[c]!);
    const tried = predict(covariates, coefficients, fitted.length);
    const deviance = devianceOf(counts, tried);
    if (!(deviance <= before + 1e-12 * (Math.abs(before) + 1)) && !(first && deviance < Infinity)) continue;
    state.coefficients = coefficients;
    state.fitted = tried;
    return true;
  }
  return false;
}

function predict(covariates: readonly ArrayLike<number>[], coefficients: Float64Array, length: number): Float64Array {
  return Float64Array.from({ length }, (_, at) => exponential(sumOf(covariates.map((list, c) => list[at]! * coefficients[c]!))));
}

function informationOf(covariates: readonly ArrayLike<number>[], weights: Float64Array): Float64Array {
  const n = covariates.length;
  const square = new Float64Array(n * n);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let at = 0; at < weights.length; at++) sum += covariates[a]![at]! * weights[at]! * covariates[b]![at]!;
      square[a * n + b] = sum;
    }
  }
  return square;
}

function errorsOf(covariates: readonly ArrayLike<number>[], fitted: Float64Array): Float64Array {
  return Float64Array.from(covariates, (_, c) => {
    const square = informationOf(covariates, fitted);
    const unit = new Float64Array(covariates.length);
    unit[c] = 1;
    solveSymmetric(square, unit);
    // An undetermined coefficient is left at 0 by the solver.
    const last = Array.from(covariates, (_list, at) => square[at * covariates.length + at]!);
    return last.some((pivot) => pivot === Infinity) || !(unit[c]! > 0) ? Infinity : Math.sqrt(unit[c]!);
  });
}

function scoreDeviation(counts: ArrayLike<number>, covariates: readonly ArrayLike<number>[], fitted: Float64Array): number {
  return covariates.reduce((largest, list) => {
    const score = Math.abs(sumOf(fitted.map((mean, at) => list[at]! * (counts[at]! - mean))));
    const size = sumOf(fitted.map((_, at) => Math.abs(list[at]!) * counts[at]!));
    const deviation = size > 0 ? score / size : score;
    return deviation <= largest ? largest : Number.isNaN(deviation) ? Infinity : deviation;
  }, 0);
}

function devianceOf(counts: ArrayLike<number>, fitted: Float64Array): number {
  const parts = fitted.map((mean, at) => {
    const count = counts[at]!;
    return count > 0 ? (mean > 0 ? count * logarithm(count / mean) - (count - mean) : Infinity) : mean;
  });
  return 2 * sumOf(parts);
}

function requireRegression(counts: ArrayLike<number>, covariates: readonly ArrayLike<number>[], tolerance: number, steps: number): void {
  requireNonNegativeList(counts, counts.length, "fitPoissonRegression: counts");
  if (!(sumOf(counts) > 0)) throw new RangeError(`fitPoissonRegression: all ${counts.length} counts are 0`);
  if (!(tolerance > 0)) throw new RangeError(`fitPoissonRegression: tolerance ${tolerance} is not above 0`);
  if (!(steps >= 1)) throw new RangeError(`fitPoissonRegression: maximumIterations ${steps} is below 1`);
  for (const [c, list] of covariates.entries()) {
    if (list.length !== counts.length) {
      throw new RangeError(`fitPoissonRegression: covariate ${c} has ${list.length} values for ${counts.length} counts`);
    }
    for (let at = 0; at < list.length; at++) {
      if (!Number.isFinite(list[at])) throw new RangeError(`fitPoissonRegression: value ${at} of covariate ${c} is ${list[at]}`);
    }
  }
}
