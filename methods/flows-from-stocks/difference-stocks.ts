import type { Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeMatrix, requireSameShape } from "../matrix/requirements.ts";

/** What a fall of a stock means. */
export interface DifferencingOptions {
  /** "reverse" (default): a fall of people born in k living in r is return from r to k. "drop": it is ignored. */
  readonly decrease?: "reverse" | "drop";
  /** Keep changes of the native-born, on the diagonal. Default false. */
  readonly includeNative?: boolean;
}

/**
 * Flows as changes of stocks: more people born in k living in r are migrants from k to r.
 *
 * The simplest method and the one that knows least: it ignores births, deaths and moves between third areas. Use
 * `minimumMigrationFlows` where births and deaths are known.
 *
 * @param start persons at the earlier date; rows = birthplace, columns = residence
 * @param end the same at the later date
 * @param options what a fall means, and whether to keep the native-born
 * @returns rows = origin, columns = destination
 * @throws RangeError for negative or non-finite stocks, or shapes that differ or are not square
 * @see Abel & Cohen (2019), Scientific Data 6:82, stock differencing (drop negative; reverse negative)
 * @example differenceStocks(matrixFromRows([[5, 1], [2, 9]]), matrixFromRows([[5, 4], [1, 9]])) // [[0, 4], [0, 0]]
 */
export function differenceStocks(start: Matrix, end: Matrix, options: DifferencingOptions = {}): Matrix {
  requireNonNegativeMatrix(start, "differenceStocks: stock at start");
  requireNonNegativeMatrix(end, "differenceStocks: stock at end");
  requireSameShape(start, end, "differenceStocks: stocks at start and end");
  if (start.rows !== start.columns) throw new RangeError(`differenceStocks: stocks are ${start.rows} × ${start.columns}, not square`);
  const { decrease = "reverse", includeNative = false } = options;
  const areas = start.rows;
  const values = new Float64Array(areas * areas);
  for (let k = 0; k < areas; k++) {
    for (let r = 0; r < areas; r++) {
      if (k === r && !includeNative) continue;
      const change = end.values[k * areas + r]! - start.values[k * areas + r]!;
      if (change > 0) values[k * areas + r]! += change;
      else if (decrease === "reverse") values[r * areas + k]! -= change;
    }
  }
  return { rows: areas, columns: areas, values };
}
