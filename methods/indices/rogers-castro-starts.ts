import type { Bound } from "./bounded-least-squares.ts";
import type { RogersCastroParameters } from "./rogers-castro-rates.ts";

/** Rates are scaled to mean 1 before they are fitted, so no level comes near this. */
const HIGHEST_LEVEL = 1e4;
const STEEPEST = 5;
const STEEPEST_IN_OLD_AGE = 0.3;
const RETIREMENT_AGES = [58, 64, 70];
const LABOUR_DECLINE = 0.1;
const LABOUR_RISES = [0.4, 0.2];

/** Least and largest value of each parameter. */
export function boundsOf(names: readonly (keyof RogersCastroParameters)[], ages: ArrayLike<number>): Bound[] {
  let oldest = 0;
  for (let at = 0; at < ages.length; at++) oldest = Math.max(oldest, ages[at]!);
  return names.map((name): Bound => {
    if (name.startsWith("mu")) return [0, oldest];
    if (name === "lambda4") return [0, STEEPEST_IN_OLD_AGE];
    const level = name === "c" || /^a\d$/.test(name);
    return level ? [0, HIGHEST_LEVEL] : [1e-4, STEEPEST];
  });
}

/** Places to start from: the peak of working ages where the rates have theirs, retirement at a few ages. */
export function startsOf(ages: ArrayLike<number>, rates: Float64Array, retirement: boolean): RogersCastroParameters[] {
  let least = Infinity;
  let youngest = 0;
  let peak = -1;
  for (let at = 0; at < rates.length; at++) {
    least = Math.min(least, rates[at]!);
    if (ages[at]! < ages[youngest]!) youngest = at;
    if (ages[at]! >= 15 && ages[at]! <= 50 && (peak < 0 || rates[at]! > rates[peak]!)) peak = at;
  }
  const height = Math.max((peak < 0 ? 1 : rates[peak]!) - least, 0.1);
  const peakAge = peak < 0 ? 25 : ages[peak]!;
  const children = Math.max(rates[youngest]! - least, 0.1);
  return LABOUR_RISES.flatMap((lambda2) => {
    // The part is highest at mu + ln(lambda / alpha) / lambda, 3.5 years later for both rises, at about half of its level.
    const mu2 = Math.max(peakAge - 3.5, 0);
    const base = {
      a1: children,
      alpha1: 0.1,
      a2: 2 * height,
      alpha2: LABOUR_DECLINE,
      mu2,
      lambda2,
      c: least / 2,
      a4: least / 10,
      lambda4: 0.03,
    };
    const late = RETIREMENT_AGES.map((mu3) => ({ ...base, a3: height / 5, alpha3: 0.4, mu3, lambda3: 0.4 }));
    return retirement ? late : [base];
  });
}
