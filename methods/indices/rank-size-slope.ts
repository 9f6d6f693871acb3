import { logarithm } from "../elementary/logarithm.ts";
import { sumOf } from "../matrix/sums.ts";

/** A line through ln(rank − shift) against ln size. */
export interface RankSizeSlope {
  /** How fast rank falls with size: 1 is Zipf's law, less is more uneven. */
  readonly exponent: number;
  /** ln(rank − shift) that the line gives a size of 1. */
  readonly intercept: number;
  /** Standard error of the exponent, √(2/n) times it: errors of ranks are not independent, so not that of the regression. */
  readonly standardError: number;
  /** Share of the variance of ln(rank − shift) that the line explains. */
  readonly explained: number;
}

/**
 * Rank–size slope (Zipf): how evenly sizes fall from the largest corridor, area or city to the smallest.
 *
 * Choose the smallest size that counts before looking: the slope of a whole distribution is seldom one number. Use
 * `giniCoefficient` for inequality without a law.
 *
 * @param sizes above 0, at least three, not all equal; in any order; not changed
 * @param options `shift` taken off each rank, at or above 0 and below 1: ½ (default) removes most of the bias of small
 * samples, 0 is the plain rank
 * @returns the slope, its error and how well a line fits
 * @throws RangeError for a size that is not finite and above 0, fewer than three sizes, or sizes that are all equal
 * @see Zipf (1949), Human Behavior and the Principle of Least Effort; Gabaix & Ibragimov (2011), Journal of Business &
 * Economic Statistics 29(1)
 * @example rankSizeSlope([120, 60, 40, 30], { shift: 0 }).exponent // 1
 */
export function rankSizeSlope(sizes: ArrayLike<number>, options: { readonly shift?: number } = {}): RankSizeSlope {
  const { shift = 0.5 } = options;
  if (!(shift >= 0 && shift < 1)) throw new RangeError(`rankSizeSlope: shift ${shift} is not at or above 0 and below 1`);
  if (sizes.length < 3) throw new RangeError(`rankSizeSlope: ${sizes.length} sizes; at least three are needed`);
  for (let at = 0; at < sizes.length; at++) {
    if (!(sizes[at]! > 0 && sizes[at]! < Infinity))
      throw new RangeError(`rankSizeSlope: size ${at} is ${sizes[at]}, not finite and above 0`);
  }
  const x = Float64Array.from(sizes).sort().reverse().map(logarithm);
  const y = x.map((_, at) => logarithm(at + 1 - shift));
  const meanX = sumOf(x) / x.length;
  const meanY = sumOf(y) / y.length;
  const spread = sumOf(x.map((value) => (value - meanX) * (value - meanX)));
  if (!(spread > 0)) throw new RangeError(`rankSizeSlope: all ${x.length} sizes are ${sizes[0]}; a slope needs different ones`);
  const together = sumOf(x.map((value, at) => (value - meanX) * (y[at]! - meanY)));
  const ofRanks = sumOf(y.map((value) => (value - meanY) * (value - meanY)));
  const slope = together / spread;
  return {
    exponent: -slope,
    intercept: meanY - slope * meanX,
    standardError: Math.sqrt(2 / x.length) * -slope,
    explained: (together * together) / (spread * ofRanks),
  };
}
