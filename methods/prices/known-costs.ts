/** A cost as a share of the amount sent, or undefined where it is not known. */
export type CostShare = number | undefined;

/** Throws RangeError, naming the value, unless every cost is undefined or a finite share below 1. */
export function requireCosts(method: string, costs: readonly CostShare[]): void {
  for (const [at, cost] of costs.entries()) {
    if (cost === undefined || (cost > -Infinity && cost < 1)) continue;
    throw new RangeError(`${method}: cost ${at} is ${cost}, not a finite share below 1; leave it undefined where it is not known`);
  }
}

/** Throws RangeError, naming the value, unless there is one amount for each cost, undefined or finite and at or above 0. */
export function requireAmounts(method: string, amounts: readonly (number | undefined)[], costs: number): void {
  if (amounts.length !== costs) throw new RangeError(`${method}: ${amounts.length} amounts for ${costs} costs`);
  for (const [at, amount] of amounts.entries()) {
    if (amount === undefined || (amount >= 0 && amount < Infinity)) continue;
    throw new RangeError(`${method}: amount ${at} is ${amount}, not finite and at or above 0`);
  }
}
