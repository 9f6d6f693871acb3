/** What a transfer costs, as shares of the amount sent. */
export interface CostOfTransfer {
  readonly fee: number;
  /** Undefined where the service does not say at which rate it pays out. */
  readonly margin: number | undefined;
  /** Fee and margin; undefined where the margin is: a cost that is known in part is not known. */
  readonly total: number | undefined;
}

/**
 * Total cost of a transfer: fee and exchange-rate margin, as a share of the amount sent.
 *
 * Fees weigh more on small amounts: compare costs of one amount only (200 dollars in the indicator of the Sustainable
 * Development Goals). A margin of 0 is a margin that is known: where both ends use one currency say 0, not undefined.
 *
 * @param amount what is sent, above 0
 * @param fee in the currency of the amount, at or above 0
 * @param margin share of the amount, below 1, as `exchangeRateMargin` gives it; undefined where it is not disclosed
 * @returns the parts and their sum
 * @throws RangeError for an impossible amount, fee or margin
 * @see World Bank, Remittance Prices Worldwide, methodology; United Nations, metadata of indicator 10.c.1
 * @example totalCostOfTransfer(200, 5, exchangeRateMargin(20, 19.5)).total // 0.05
 */
export function totalCostOfTransfer(amount: number, fee: number, margin: number | undefined): CostOfTransfer {
  if (!(amount > 0 && amount < Infinity)) throw new RangeError(`totalCostOfTransfer: amount ${amount} is not finite and above 0`);
  if (!(fee >= 0 && fee < Infinity)) throw new RangeError(`totalCostOfTransfer: fee ${fee} is not finite and at or above 0`);
  if (margin !== undefined && !(margin > -Infinity && margin < 1)) {
    throw new RangeError(`totalCostOfTransfer: margin ${margin} is not a finite share below 1`);
  }
  return { fee: fee / amount, margin, total: margin === undefined ? undefined : fee / amount + margin };
}
