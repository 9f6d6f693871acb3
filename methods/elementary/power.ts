import { productError } from "./exact-sums.ts";
import { exponentialOfSum } from "./exponential.ts";
import { logarithmHigh, logarithmLow } from "./logarithm.ts";

/**
 * `x` to the power `y`, the same bits on every machine.
 *
 * @param x a number at or above 0
 * @param y any finite number; not negative when `x` is 0
 * @returns x^y within 2 units in the last place; Infinity on overflow, 0 on underflow; 0^0 is 1
 * @throws RangeError when `x` is negative, infinite or NaN, when `y` is not finite, or for 0 to a negative power
 * @see exponential for when to prefer this over `**`
 * @example power(52000, 0.75) // 3443.5…: the premium of a host 52,000 dollars richer, Ratha & Shaw (2007)
 */
export function power(x: number, y: number): number {
  if (!(x >= 0 && x < Infinity)) throw new RangeError(`power: base ${x} is not a finite number at or above 0`);
  if (!Number.isFinite(y)) throw new RangeError(`power: exponent ${y} is not finite`);
  if (y === 0 || x === 1) return 1;
  if (x === 0) {
    if (y < 0) throw new RangeError(`power: 0 to the negative power ${y}`);
    return 0;
  }
  const log = logarithmHigh(x);
  const logLow = logarithmLow();
  const product = y * log;
  if (product > 710 || product < -746) return product > 0 ? Infinity : 0;
  return exponentialOfSum(product, productError(y, log, product) + y * logLow);
}
