import { power } from "../elementary/power.ts";
import { sumOf } from "../matrix/sums.ts";

/** A list of cells at a date, for example the migrants from each origin in one destination. */
export interface DatedCells {
  /** Any number that grows with time, for example a decimal year. */
  readonly date: number;
  readonly values: ArrayLike<number>;
}

/** How the total moves between the two dates. */
export interface InterpolationOptions {
  /** "linear" (default), "geometric" (constant growth rate), or the total itself where it is known. */
  readonly total?: "linear" | "geometric" | number;
}

/** Interpolated cells with everything they were made of. */
export interface InterpolatedCells {
  /** `total` × `shares`. */
  readonly values: Float64Array;
  readonly total: number;
  readonly shares: Float64Array;
  /** Where the date lies: 0 at the earlier list, 1 at the later. */
  readonly position: number;
  readonly startTotal: number;
  readonly endTotal: number;
  readonly startShares: Float64Array;
  readonly endShares: Float64Array;
}

/**
 * Cells at a date between two lists: the shares move linearly, and the total on its own path.
 *
 * Interpolating shares and total apart keeps the structure steady where the total jumps (a census of better coverage).
 * At the two dates the result is the list itself. Outside them this refuses: extrapolation needs a model. A list
 * that adds to 0 has no shares, and takes those of the other.
 *
 * @param start the earlier list, persons at or above 0
 * @param end the later list, of the same cells in the same order
 * @param date between the two dates, both included
 * @param options how the total moves
 * @returns cells, which add to the total, with the shares and totals behind them
 * @throws RangeError for dates out of order or out of range, impossible cells, or a geometric path from or to 0
 * @see Özden, Parsons, Schiff & Walmsley (2011), World Bank Economic Review 25(1), for decadal stocks; United Nations
 * (2020), International Migrant Stock, documentation
 * @example interpolateShares({ date: 1990, values: [60, 40] }, { date: 2000, values: [160, 40] }, 1995).values // [105, 45]
 */
export function interpolateShares(start: DatedCells, end: DatedCells, date: number, options: InterpolationOptions = {}): InterpolatedCells {
  const position = positionOf(start.date, end.date, date);
  requireCells(start.values, start.values.length, "start");
  requireCells(end.values, start.values.length, "end");
  const startTotal = sumOf(start.values);
  const endTotal = sumOf(end.values);
  const startShares = sharesOf(startTotal > 0 ? start.values : end.values);
  const endShares = sharesOf(endTotal > 0 ? end.values : start.values);
  const shares = startShares.map((share, at) => share * (1 - position) + endShares[at]! * position);
  const total = totalAt(startTotal, endTotal, position, options.total ?? "linear");
  const values = shares.map((share) => share * total);
  return { values, total, shares, position, startTotal, endTotal, startShares, endShares };
}

function positionOf(start: number, end: number, date: number): number {
  if (!(start < end && Number.isFinite(end - start))) throw new RangeError(`interpolateShares: dates ${start} and ${end} are not in order`);
  if (!(date >= start && date <= end)) throw new RangeError(`interpolateShares: ${date} is not between ${start} and ${end}`);
  return (date - start) / (end - start);
}

function requireCells(values: ArrayLike<number>, length: number, which: string): void {
  if (values.length !== length) throw new RangeError(`interpolateShares: ${length} cells at the start, ${values.length} at the ${which}`);
  for (let at = 0; at < length; at++) {
    if (!(values[at]! >= 0 && values[at]! < Infinity)) throw new RangeError(`interpolateShares: ${which} cell ${at} is ${values[at]}`);
  }
}

function sharesOf(values: ArrayLike<number>): Float64Array {
  const total = sumOf(values);
  return Float64Array.from(values, (value) => (total > 0 ? value / total : 0));
}

function totalAt(start: number, end: number, position: number, path: "linear" | "geometric" | number): number {
  if (typeof path === "number") {
    if (!(path >= 0 && path < Infinity)) throw new RangeError(`interpolateShares: total is ${path}`);
    if (path > 0 && start === 0 && end === 0) throw new RangeError(`interpolateShares: total ${path}, but both lists add to 0`);
    return path;
  }
  if (path === "linear") return start * (1 - position) + end * position;
  if (start === end) return start;
  if (start === 0 || end === 0) {
    throw new RangeError(`interpolateShares: no geometric path from ${start} to ${end}; use a linear one`);
  }
  return start * power(end / start, position);
}
