/**
 * Exchange-rate margin: what a service keeps by paying out at a worse rate than the market's.
 *
 * @param midRate units of the receiving currency for one of the sending currency, middle of the market; above 0
 * @param offeredRate the same at which the service pays out, above 0
 * @returns a share of the amount sent; below 0 when the service pays out at a better rate
 * @throws RangeError for a rate that is not finite and above 0
 * @see World Bank, Remittance Prices Worldwide, methodology
 * @example exchangeRateMargin(20, 19.5) // 0.025
 */
export function exchangeRateMargin(midRate: number, offeredRate: number): number {
  for (const [what, rate] of [["middle rate", midRate] as const, ["offered rate", offeredRate] as const]) {
    if (!(rate > 0 && rate < Infinity)) throw new RangeError(`exchangeRateMargin: ${what} is ${rate}, not finite and above 0`);
  }
  return (midRate - offeredRate) / midRate;
}
