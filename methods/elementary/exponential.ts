import { scaleByPowerOfTwo } from "./powers-of-two.ts";

const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019412;
const INVERSE_LN2 = 1.4426950408889634;
/** ln 2 in two parts; the first ends in zero bits, so that small whole multiples of it are exact. */
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;

/**
 * e to the power `x`, the same bits on every machine.
 *
 * Math.exp, Math.log and Math.pow may differ in the last digit between engines and their versions; a released figure
 * may not. Use this wherever a result is stored or compared; use Math.exp for a drawing on a screen.
 *
 * @param x any number that is not NaN
 * @returns e^x within 1 unit in the last place; Infinity above 709.78, 0 below −745.13
 * @throws RangeError when `x` is NaN
 * @see Bernoulli's series of r·coth(r/2): Abramowitz & Stegun (1964), section 4.5
 * @example exponential(Math.LN2) // 2
 */
export function exponential(x: number): number {
  return exponentialOfSum(x, 0);
}

/**
 * e to the power of `high + low`, where |low| is far smaller than |high|: keeps the digits that one number would lose.
 */
export function exponentialOfSum(high: number, low: number): number {
  if (!(high > UNDERFLOW && high < OVERFLOW)) return outsideRange(high, low);
  const halvings = Math.floor(high * INVERSE_LN2 + 0.5);
  const major = high - halvings * LN2_HIGH;
  const minor = halvings * LN2_LOW - low;
  const r = major - minor;
  const s = r * r;
  // r·coth(r/2) = 2 + s/6 − s²/360 + …, so that e^r = 1 + 2r / (r·coth(r/2) − r).
  const c =
    r - s * (1 / 6 - s * (1 / 360 - s * (1 / 15120 - s * (1 / 604800 - s * (1 / 23950080 - s * (691 / 653837184000 - s / 37362124800))))));
  return scaleByPowerOfTwo(1 - (minor - (r * c) / (2 - c) - major), halvings);
}

function outsideRange(high: number, low: number): number {
  if (Number.isNaN(high)) throw new RangeError("exponential: the exponent is NaN");
  if (high === OVERFLOW && low <= 0) return exponentialOfSum(709, high - 709 + low);
  return high > 0 ? Infinity : 0;
}
