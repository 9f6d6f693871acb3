import { exponential } from "../elementary/exponential.ts";

/** Parameters of a model schedule, by the names that Rogers and Castro gave them. */
export interface RogersCastroParameters {
  /** Children: level at age 0 and how fast it declines. */
  readonly a1: number;
  readonly alpha1: number;
  /** Labour force: level, decline after the peak, place of the peak in years of age, and rise before it. */
  readonly a2: number;
  readonly alpha2: number;
  readonly mu2: number;
  readonly lambda2: number;
  /** Constant. */
  readonly c: number;
  /** Retirement, with the same four; all of them or none. */
  readonly a3?: number;
  readonly alpha3?: number;
  readonly mu3?: number;
  readonly lambda3?: number;
  /** Old age: level at age 0 and how fast it rises; both or none. */
  readonly a4?: number;
  readonly lambda4?: number;
}

/** Names of the parameters of each part of a schedule. */
export const PARTS = {
  always: ["a1", "alpha1", "a2", "alpha2", "mu2", "lambda2", "c"],
  retirement: ["a3", "alpha3", "mu3", "lambda3"],
  oldAge: ["a4", "lambda4"],
} as const satisfies Record<string, readonly (keyof RogersCastroParameters)[]>;

/**
 * Model migration schedule of Rogers and Castro: rates by age from 7, 9 (with old age), 11 (with retirement) or 13
 * parameters.
 *
 * a1·e^(−alpha1·x) + a2·e^(−alpha2·(x − mu2) − e^(−lambda2·(x − mu2))) + the same with a3 … + a4·e^(lambda4·x) + c. To
 * find parameters from rates use `fitRogersCastro`.
 *
 * @param ages exact ages or middles of age groups, in years, at or above 0; not changed
 * @param parameters 7 of them, and all or none of each further part
 * @returns rates in the unit of the levels, one for each age
 * @throws RangeError for an impossible age or parameter, or a part that is given by half
 * @see Rogers & Castro (1981), Model Migration Schedules, IIASA Research Report 81-30
 * @example rogersCastroRates([0, 20], { a1: 0.02, alpha1: 0.1, a2: 0.06, alpha2: 0.1, mu2: 20, lambda2: 0.4, c: 0.003 }) // [0.0230, 0.0278]
 */
export function rogersCastroRates(ages: ArrayLike<number>, parameters: RogersCastroParameters): Float64Array {
  requireAges("rogersCastroRates", ages);
  requireParameters(parameters);
  return Float64Array.from(ages, (age) => rateAt(age, parameters));
}

/** The rate at one age; parts that are absent are 0. */
export function rateAt(x: number, p: RogersCastroParameters): number {
  let rate = p.a1 * exponential(-p.alpha1 * x) + p.c + p.a2 * peak(x, p.alpha2, p.mu2, p.lambda2);
  if (p.a3 !== undefined) rate += p.a3 * peak(x, p.alpha3!, p.mu3!, p.lambda3!);
  if (p.a4 !== undefined) rate += p.a4 * exponential(p.lambda4! * x);
  return rate;
}

/** e^(−alpha·(x − mu) − e^(−lambda·(x − mu))), highest at mu + ln(lambda / alpha) / lambda. */
function peak(x: number, alpha: number, mu: number, lambda: number): number {
  const after = x - mu;
  return exponential(-alpha * after - exponential(-lambda * after));
}

/** Throws RangeError, naming the value, unless every age is finite and at or above 0. */
export function requireAges(method: string, ages: ArrayLike<number>): void {
  for (let at = 0; at < ages.length; at++) {
    if (!(ages[at]! >= 0 && ages[at]! < Infinity))
      throw new RangeError(`${method}: age ${at} is ${ages[at]}, not finite and at or above 0`);
  }
}

function requireParameters(parameters: RogersCastroParameters): void {
  for (const [part, names] of Object.entries(PARTS)) {
    const given = names.filter((name) => parameters[name] !== undefined);
    if (part !== "always" && given.length === 0) continue;
    for (const name of names) {
      const value = parameters[name];
      if (value === undefined) throw new RangeError(`rogersCastroRates: ${name} is missing beside ${given.join(", ")}`);
      if (!Number.isFinite(value)) throw new RangeError(`rogersCastroRates: ${name} is ${value}`);
    }
  }
}
