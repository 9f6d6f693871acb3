import type { Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeMatrix } from "../matrix/requirements.ts";

/**
 * A known number of migrants, spread over corridors as the foreign-born live at the start: the rate of Dennett.
 *
 * The migrants of a period are taken to follow those who live abroad already, from birthplace to residence; return and
 * moves between third areas are not told apart. Use `minimumMigrationFlows` where stocks at two dates, births and
 * deaths are known: this method takes the size of migration as given and cannot find it.
 *
 * @param start persons at the earlier date; rows = birthplace, columns = residence; the native-born do not count
 * @param total migrants of the period between all areas, in persons
 * @returns persons; rows = origin, columns = destination, diagonal 0; the cells add to `total`
 * @throws RangeError for negative or non-finite stocks or total, a table that is not square, or a total above 0 where
 * nobody lives outside the birthplace
 * @see Dennett (2016), Estimating an Annual Time Series of Global Migration Flows, in Global Dynamics: Approaches from
 * Complexity Science, chapter 7
 * @example spreadByStocks(matrixFromRows([[90, 6], [2, 50]]), 40) // [[0, 30], [10, 0]]
 */
export function spreadByStocks(start: Matrix, total: number): Matrix {
  const areas = start.columns;
  if (start.rows !== areas) throw new RangeError(`spreadByStocks: stocks are ${start.rows} × ${areas}, not square`);
  requireNonNegativeMatrix(start, "spreadByStocks: stock at start");
  if (!(total >= 0 && total < Infinity)) throw new RangeError(`spreadByStocks: total is ${total}, not a finite number at or above 0`);
  const values = start.values.slice();
  for (let r = 0; r < areas; r++) values[r * (areas + 1)] = 0;
  const abroad = values.reduce((sum, persons) => sum + persons, 0);
  if (abroad === 0 && total > 0) throw new RangeError(`spreadByStocks: ${total} migrants and nobody who lives outside the birthplace`);
  if (abroad > 0) for (let at = 0; at < values.length; at++) values[at] = (values[at]! / abroad) * total;
  return { rows: areas, columns: areas, values };
}
