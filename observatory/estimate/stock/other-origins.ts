import type { Matrix } from "#methods";

/** Result of `modelOtherOrigins`, per destination, in persons. */
export interface OtherOrigins {
  /** Seed of the row of unnamed origins. */
  readonly seed: Float64Array;
  /** The earlier row grown with the destination's total. */
  readonly carried: Float64Array;
  /** Persons of named origins that the new totals by origin no longer support, weighted by how loosely the destination is documented. */
  readonly unsupported: Float64Array;
  /** What the row must gain (or lose, if negative) over the carried row. */
  readonly gap: number;
}

/**
 * Models the row of unnamed origins before a fit, so that a blind fit does not pour its growth over well-documented destinations.
 *
 * Every column is grown to its new total; named rows that then exceed their new total are unsupported where they stand.
 * The row's growth goes to destinations in proportion to their unsupported persons × elasticity; a fall is spread in proportion to the row.
 *
 * @param named grown seed of the named origins (rows) by destination; the row of unnamed origins is 0
 * @param other grown row of unnamed origins
 * @param originTotals new totals of the named origins (rows)
 * @param otherTotal new total of the unnamed origins
 * @param elasticity per destination
 */
export function modelOtherOrigins(
  named: Matrix,
  other: Float64Array,
  originTotals: Float64Array,
  otherTotal: number,
  elasticity: Float64Array,
): OtherOrigins {
  const unsupported = excessPersons(named, originTotals).map((excess, j) => Math.max(0, excess) * elasticity[j]!);
  const carriedTotal = sum(other);
  const unsupportedTotal = sum(unsupported);
  const gap = otherTotal - carriedTotal;
  const seed = other.map((carried, j) => {
    if (gap >= 0 && unsupportedTotal > 0) return carried + (gap * unsupported[j]!) / unsupportedTotal;
    return carriedTotal > 0 ? (carried * otherTotal) / carriedTotal : 0;
  });
  return { seed, carried: other, unsupported, gap };
}

/** Per destination, the named persons beyond what the new totals by origin support; negative where origins need more. */
function excessPersons({ rows, columns, values }: Matrix, originTotals: Float64Array): Float64Array {
  const persons = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    let rowSum = 0;
    for (let j = 0; j < columns; j++) rowSum += values[i * columns + j]!;
    if (rowSum === 0) continue;
    const excess = 1 - originTotals[i]! / rowSum;
    for (let j = 0; j < columns; j++) persons[j]! += values[i * columns + j]! * excess;
  }
  return persons;
}

const sum = (values: Float64Array): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
