import type { Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeList, requireNonNegativeMatrix, requireSameShape } from "../matrix/requirements.ts";
import { columnSums } from "../matrix/sums.ts";
import type { Adjustment, StockDate } from "./adjustments.ts";

/** Where people born anywhere lived at two dates, and who was born and died in between. */
export interface StocksAndEvents {
  /** Persons at the earlier date; rows = birthplace, columns = residence, the native-born on the diagonal. */
  readonly start: Matrix;
  /** The same at the later date. */
  readonly end: Matrix;
  /** Births in each area between the dates. Default none. */
  readonly births?: ArrayLike<number>;
  /** Deaths in each area between the dates. Default none. */
  readonly deaths?: ArrayLike<number>;
}

/** The same, checked, complete and copied. */
export interface Accounts {
  readonly start: Matrix;
  readonly end: Matrix;
  readonly births: Float64Array;
  readonly deaths: Float64Array;
  /** Native-born below 0 that were set to 0. */
  readonly adjustments: readonly Adjustment[];
}

/**
 * Copies the input for a method to work on. A native-born cell below 0 (more foreign-born than residents) becomes 0,
 * and the foreign-born of that residence are scaled down to the residents.
 */
export function requireAccounts(method: string, given: StocksAndEvents): Accounts {
  const { start, end } = given;
  requireSameShape(start, end, `${method}: stocks at start and end`);
  if (start.rows !== start.columns) throw new RangeError(`${method}: stocks are ${start.rows} × ${start.columns}, not square`);
  const none = new Float64Array(start.columns);
  const births = Float64Array.from(given.births ?? none);
  const deaths = Float64Array.from(given.deaths ?? none);
  requireNonNegativeList(births, start.columns, `${method}: births`);
  requireNonNegativeList(deaths, start.columns, `${method}: deaths`);
  const adjustments: Adjustment[] = [];
  return {
    start: withoutNegativeNatives(method, start, "start", adjustments),
    end: withoutNegativeNatives(method, end, "end", adjustments),
    births,
    deaths,
    adjustments,
  };
}

function withoutNegativeNatives(method: string, stock: Matrix, date: StockDate, adjustments: Adjustment[]): Matrix {
  const what = `${method}: stock at ${date}`;
  const values = stock.values.slice();
  const areas = stock.columns;
  const copy = { rows: areas, columns: areas, values };
  const residents = columnSums(stock);
  for (let r = 0; r < areas; r++) {
    const native = values[r * (areas + 1)]!;
    if (!(native < 0)) continue;
    if (!(residents[r]! >= 0)) throw new RangeError(`${what}: column ${r} adds to ${residents[r]}`);
    values[r * (areas + 1)] = 0;
    const scale = residents[r]! / (residents[r]! - native);
    for (let k = 0; k < areas; k++) values[k * areas + r]! *= scale;
    adjustments.push({ kind: "natives-below-zero", date, area: r, natives: native });
  }
  requireNonNegativeMatrix(copy, what);
  return copy;
}
