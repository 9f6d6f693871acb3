import type { Matrix } from "../matrix/matrix.ts";
import { columnSums } from "../matrix/sums.ts";
import type { Adjustment } from "./adjustments.ts";

/**
 * Takes births off a stock at the end: the newborn are native-born residents. Where there are fewer native-born than
 * births, all residents give in proportion.
 *
 * @returns what was done about areas with fewer native-born than births
 */
export function takeOffBirths(stock: Matrix, births: Float64Array): Adjustment[] {
  const areas = stock.columns;
  const residents = columnSums(stock);
  const adjustments: Adjustment[] = [];
  births.forEach((born, area) => {
    const natives = stock.values[area * (areas + 1)]!;
    if (born <= natives) {
      stock.values[area * (areas + 1)] = natives - born;
      return;
    }
    takeInProportion(stock, area, born, residents[area]!, "births");
    adjustments.push({ kind: "births-beyond-natives", area, births: born, natives });
  });
  return adjustments;
}

/** Takes births off a stock at the end as people live there: every birthplace gains at the same rate. */
export function takeOffBirthsInProportion(stock: Matrix, births: Float64Array): void {
  const residents = columnSums(stock);
  births.forEach((born, r) => takeInProportion(stock, r, born, residents[r]!, "births"));
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
