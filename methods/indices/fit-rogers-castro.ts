import { requireNonNegativeList } from "../matrix/requirements.ts";
import { sumOf } from "../matrix/sums.ts";
import { minimiseSquares } from "./bounded-least-squares.ts";
import { PARTS, rateAt, requireAges, type RogersCastroParameters } from "./rogers-castro-rates.ts";
import { boundsOf, startsOf } from "./rogers-castro-starts.ts";

type Name = keyof RogersCastroParameters;

/** Which parts a schedule has, where its fit starts and when it stops. */
export interface RogersCastroOptions {
  /** 7 (default), 9 with a rise in old age, 11 with a peak at retirement, 13 with both. */
  readonly parameters?: 7 | 9 | 11 | 13;
  /** Where to start; default: a few places found from the rates, of which the best end is kept. */
  readonly start?: RogersCastroParameters;
  /** Largest share of the rates' size that one parameter could still explain, by first order. Default 1e-8. */
  readonly tolerance?: number;
  /** Steps allowed from each start. Default 500. */
  readonly maximumIterations?: number;
}

/** A schedule fitted to rates. When it has not converged it is the best that was reached, and not to be used. */
export interface RogersCastroFit {
  readonly parameters: RogersCastroParameters;
  /** Fitted rates, one for each age. */
  readonly rates: Float64Array;
  /** Share of the variance of the rates over ages that the schedule explains; undefined when they are all alike. */
  readonly explained: number | undefined;
  /** Parameters that ended at the edge of what is allowed: the part they belong to is not found in these rates. */
  readonly atBounds: readonly Name[];
  readonly converged: boolean;
  /** Steps from all starts. */
  readonly iterations: number;
  /** Largest share of the rates' size that one parameter could still explain, by first order. */
  readonly largestDeviation: number;
  /** Present exactly when `converged` is false. */
  readonly reason?: { readonly kind: "iterations-exhausted" | "no-step-improves" };
}

/**
 * Fits a model schedule of Rogers and Castro to rates by age, by least squares within bounds (Gauss–Newton steps, damped
 * as Levenberg and Marquardt do).
 *
 * Take the fewest parameters that follow the rates: a peak at retirement that is not there leaves four parameters
 * undetermined, and 13 parameters on noisy groups of five years often do not converge. Schedules may fit alike with different parameters: compare rates rather than parameters.
 *
 * @param ages exact ages or middles of age groups, in years; at least as many as parameters; not changed
 * @param rates at or above 0 in any one unit, not all 0; one for each age; not changed
 * @param options number of parameters, start and when to stop
 * @returns parameters, fitted rates and how the fit ended
 * @throws RangeError for an impossible age or rate, too few ages, or a start that lacks a parameter
 * @see Rogers & Castro (1981), Model Migration Schedules, IIASA Research Report 81-30; Marquardt (1963), Journal of the
 * Society for Industrial and Applied Mathematics 11(2)
 * @example fitRogersCastro([0, 5, 10, 15, 20, 25, 30, 40, 50, 60], [0.03, 0.02, 0.014, 0.015, 0.04, 0.05, 0.04, 0.02, 0.01, 0.008]).rates.length // 10
 */
export function fitRogersCastro(ages: ArrayLike<number>, rates: ArrayLike<number>, options: RogersCastroOptions = {}): RogersCastroFit {
  const { parameters: count = 7, start, tolerance = 1e-8, maximumIterations = 500 } = options;
  requireRates(ages, rates, count, tolerance, maximumIterations);
  const names: Name[] = [...PARTS.always, ...(count >= 11 ? PARTS.retirement : []), ...(count === 9 || count === 13 ? PARTS.oldAge : [])];
  // Rates of mean 1: the bounds and the tolerance then hold for any unit.
  const unit = sumOf(rates) / rates.length;
  const scaled = Float64Array.from(rates, (rate) => rate / unit);
  const asParameters = (values: ArrayLike<number>): RogersCastroParameters =>
    Object.fromEntries(names.map((name, at) => [name, values[at]!])) as unknown as RogersCastroParameters;
  const bounds = boundsOf(names, ages);
  const problem = {
    observed: scaled,
    bounds,
    model: (values: Float64Array) => {
      const tried = asParameters(values);
      return Float64Array.from(ages, (age) => rateAt(age, tried));
    },
  };
  const starts = start ? [levelled(start, 1 / unit)] : startsOf(ages, scaled, count >= 11);
  const ends = starts.map((from) => {
    const values = names.map((name) => {
      if (from[name] === undefined) throw new RangeError(`fitRogersCastro: the start lacks ${name}`);
      return from[name];
    });
    return minimiseSquares(problem, values, tolerance, maximumIterations);
  });
  const best = ends.reduce((one, other) => (better(other, one) ? other : one));
  const mean = sumOf(scaled) / scaled.length;
  const variance = sumOf(scaled.map((rate) => (rate - mean) * (rate - mean)));
  return {
    parameters: levelled(asParameters(best.values), unit),
    rates: problem.model(best.values).map((rate) => rate * unit),
    explained: variance > 0 ? 1 - best.squares / variance : undefined,
    atBounds: names.filter((_, at) => best.values[at] === bounds[at]![0] || best.values[at] === bounds[at]![1]),
    converged: best.converged,
    iterations: ends.reduce((sum, end) => sum + end.iterations, 0),
    largestDeviation: best.deviation,
    ...(best.converged ? {} : { reason: { kind: best.stalled ? "no-step-improves" : "iterations-exhausted" } as const }),
  };
}

interface End {
  readonly converged: boolean;
  readonly squares: number;
}

/** A clearly closer fit first, whether or not it converged: a worse one that did is another answer. */
function better(one: End, other: End): boolean {
  if (one.squares < 0.999 * other.squares || other.squares < 0.999 * one.squares) return one.squares < other.squares;
  return one.converged === other.converged ? one.squares < other.squares : one.converged;
}

/** The same schedule with its levels in another unit. */
function levelled(parameters: RogersCastroParameters, by: number): RogersCastroParameters {
  const { a1, a2, c, a3, a4 } = parameters;
  return {
    ...parameters,
    a1: a1 * by,
    a2: a2 * by,
    c: c * by,
    ...(a3 === undefined ? {} : { a3: a3 * by }),
    ...(a4 === undefined ? {} : { a4: a4 * by }),
  };
}

function requireRates(ages: ArrayLike<number>, rates: ArrayLike<number>, count: number, tolerance: number, steps: number): void {
  if (![7, 9, 11, 13].includes(count))
    throw new RangeError(`fitRogersCastro: there is no schedule of ${count} parameters; take 7, 9, 11 or 13`);
  requireAges("fitRogersCastro", ages);
  requireNonNegativeList(rates, ages.length, "fitRogersCastro: rates");
  if (ages.length < count) throw new RangeError(`fitRogersCastro: ${ages.length} ages do not determine ${count} parameters`);
  if (!(sumOf(rates) > 0)) throw new RangeError(`fitRogersCastro: all ${ages.length} rates are 0`);
  if (!(tolerance > 0)) throw new RangeError(`fitRogersCastro: tolerance ${tolerance} is not above 0`);
  if (!(steps >= 1)) throw new RangeError(`fitRogersCastro: maximumIterations ${steps} is below 1`);
}
