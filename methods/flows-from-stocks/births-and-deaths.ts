import type { Matrix } from "../matrix/matrix.ts";
import { columnSums } from "../matrix/sums.ts";

/**
 * Takes births off a stock at the end: the newborn are native-born residents. Where there are fewer native-born than
 * births, all residents give in proportion.
 */
export function takeOffBirths(stock: Matrix, births: Float64Array): void {
  const areas = stock.columns;
  const residents = columnSums(stock);
  births.forEach((born, r) => {
    const native = stock.values[r * (areas + 1)]!;
    if (born <= native) stock.values[r * (areas + 1)] = native - born;
    else takeInProportion(stock, r, born, residents[r]!, "births");
  });
}

/** Takes deaths off a stock at the start: mortality is the same for every birthplace. */
export function takeOffDeaths(stock: Matrix, deaths: Float64Array): void {
  const residents = columnSums(stock);
  deaths.forEach((died, r) => takeInProportion(stock, r, died, residents[r]!, "deaths"));
}

function takeInProportion(stock: Matrix, column: number, amount: number, residents: number, what: string): void {
  if (amount === 0) return;
  if (amount > residents) {
    throw new RangeError(`flows from stocks: ${amount} ${what} in area ${column}, which has ${residents} residents`);
  }
  const left = 1 - amount / residents;
  for (let k = 0; k < stock.rows; k++) stock.values[k * stock.columns + column]! *= left;
}
