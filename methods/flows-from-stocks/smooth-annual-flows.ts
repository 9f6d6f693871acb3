import { zeroMatrix, type Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeMatrix, requireSameShape } from "../matrix/requirements.ts";
import { solveSquare } from "../matrix/solve-square.ts";
import { sumOf } from "../matrix/sums.ts";
import type { CorridorCell } from "./annual-flows.ts";
import { partsOf } from "./parts-of.ts";

/** The flows of some years together. */
export interface PeriodFlows {
  /** Persons; rows = origin, columns = destination. */
  readonly flows: Matrix;
  /** Length of the period, a whole number of years. */
  readonly years: number;
}

/** The flows of each year of consecutive periods. */
export interface SmoothAnnualFlows {
  /** A table a year, the earliest first; rows = origin, columns = destination, in persons. */
  readonly years: readonly Matrix[];
  /** Corridors whose smoothest series goes below 0: they have equal parts in every period. */
  readonly equalParts: readonly CorridorCell[];
}

/**
 * Flows of single years of consecutive periods that change as little as they can from year to year, while the years
 * of each period add to its flows, to the last bit.
 *
 * The rule makes no use of anything but the periods' flows: what happened in one year of them is not found. Use
 * `annualFlows` with a series where one is known, or when every period must stand alone: here a later period changes
 * the years of an earlier one.
 *
 * @param periods flows of consecutive periods and their lengths, the earliest first
 * @returns a table for each year; corridors that would go below 0 are in equal parts instead, and listed
 * @throws RangeError for no period, a length that is not a whole number above 0, negative or non-finite flows, or shapes
 * that differ
 * @see Boot, Feibes & Lisman (1967), Further methods of derivation of quarterly figures from annual data, Applied
 * Statistics 16(1): first differences
 * @example smoothAnnualFlows([{ flows: matrixOf(1, 1, [10]), years: 2 }, { flows: matrixOf(1, 1, [22]), years: 2 }]).years.map((year) => year.values[0]) // [4, 6, 10, 12]
 */
export function smoothAnnualFlows(periods: readonly PeriodFlows[]): SmoothAnnualFlows {
  const first = requirePeriods(periods);
  const starts = periods.map((_, p) => sumOf(periods.slice(0, p).map(({ years }) => years)));
  const shares = smoothestShares(periods.map(({ years }) => years));
  const years = Array.from({ length: shares.rows }, () => zeroMatrix(first.rows, first.columns));
  const equalParts: CorridorCell[] = [];
  for (let at = 0; at < first.values.length; at++) {
    const totals = periods.map(({ flows }) => flows.values[at]!);
    const series = seriesOf(totals, shares);
    const equal = series.some((persons) => persons < 0);
    if (equal) equalParts.push({ origin: Math.floor(at / first.columns), destination: at % first.columns });
    totals.forEach((total, p) => {
      if (total === 0) return;
      const span = series.slice(starts[p]!, starts[p]! + periods[p]!.years);
      partsOf(total, equal || sumOf(span) === 0 ? span.fill(1) : span).forEach(
        (part, year) => (years[starts[p]! + year]!.values[at] = part),
      );
    });
  }
  return { years, equalParts };
}

function requirePeriods(periods: readonly PeriodFlows[]): Matrix {
  const first = periods[0]?.flows;
  if (first === undefined) throw new RangeError("smoothAnnualFlows: 0 periods");
  periods.forEach(({ flows, years }, p) => {
    requireSameShape(first, flows, `smoothAnnualFlows: flows of periods 0 and ${p}`);
    requireNonNegativeMatrix(flows, `smoothAnnualFlows: flows of period ${p}`);
    if (!(Number.isInteger(years) && years > 0)) {
      throw new RangeError(`smoothAnnualFlows: period ${p} has ${years} years, not a whole number above 0`);
    }
  });
  return first;
}

/** Years × periods: the smoothest series is this times the periods' totals. */
function smoothestShares(lengths: readonly number[]): Matrix {
  const [years, periods] = [sumOf(lengths), lengths.length];
  const size = years + periods;
  const conditions = zeroMatrix(size, size);
  for (let year = 1; year < years; year++) {
    conditions.values[(year - 1) * (size + 1)]! += 1;
    conditions.values[year * (size + 1)]! += 1;
    conditions.values[(year - 1) * size + year]! -= 1;
    conditions.values[year * size + year - 1]! -= 1;
  }
  const totals = zeroMatrix(size, periods);
  let from = 0;
  lengths.forEach((length, p) => {
    for (let year = from; year < from + length; year++) {
      conditions.values[year * size + years + p] = 1;
      conditions.values[(years + p) * size + year] = 1;
    }
    totals.values[(years + p) * periods + p] = 1;
    from += length;
  });
  const { solution } = solveSquare(conditions, totals);
  return { rows: years, columns: periods, values: solution.values.slice(0, years * periods) };
}

/** Rounding errors of a series that is 0 are not below 0. */
function seriesOf(totals: readonly number[], shares: Matrix): Float64Array {
  const nothing = -1e-12 * sumOf(totals);
  return Float64Array.from({ length: shares.rows }, (_, year) => {
    let persons = 0;
    totals.forEach((total, p) => (persons += total * shares.values[year * shares.columns + p]!));
    return persons < 0 && persons >= nothing ? 0 : persons;
  });
}
