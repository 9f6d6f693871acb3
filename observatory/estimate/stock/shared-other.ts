import { type Matrix, roundKeepingTotal } from "#methods";
import { OTHER_ORIGIN, type StockFrame } from "../../harmonise/stock-frame.ts";
import type { Comparables } from "./comparables.ts";
import { pooledColumn } from "./comparables.ts";

/** How one destination's unnamed origins are shared out. */
export interface OtherShares {
  /** Weight per origin (row); the share of an origin is its weight over the sum. */
  readonly weights: Float64Array;
  readonly total: number;
}

/**
 * Weights with which a destination's unnamed migrants are shared over named origins: the listed persons, or what the comparable destinations
 * together suggest where that is more. So a corridor that the destination does not list has a part, and no origin gains more than its weight's
 * share of the unnamed.
 *
 * Weight of origin i = max(listed persons, share of i among the named migrants of comparable destinations × all migrants here).
 */
export function otherShares(persons: Matrix, frame: StockFrame, comparables: Comparables, destination: number): OtherShares {
  const { columns } = persons;
  const other = frame.originIndex.get(OTHER_ORIGIN)!;
  const composition = pooledColumn(comparables, withoutRow(persons, other), destination);
  let all = 0;
  for (let i = 0; i < persons.rows; i++) all += persons.values[i * columns + destination]!;
  const weights = composition.map((share, i) => {
    if (i === other || frame.origins[i] === frame.destinations[destination]) return 0;
    return Math.max(persons.values[i * columns + destination]!, share * all);
  });
  return { weights, total: sum(weights) };
}

/** The round's matrix with every destination's unnamed migrants shared out in whole persons; destinations with no weights keep theirs. */
export function shareOther(persons: Matrix, frame: StockFrame, comparables: Comparables): Matrix {
  const { rows, columns } = persons;
  const other = frame.originIndex.get(OTHER_ORIGIN)!;
  const values = Float64Array.from(persons.values);
  for (let j = 0; j < columns; j++) {
    const unnamed = values[other * columns + j]!;
    if (unnamed === 0) continue;
    const { weights, total } = otherShares(persons, frame, comparables, j);
    if (total <= 0) continue;
    const parts = roundKeepingTotal(
      weights.map((weight) => (unnamed * weight) / total),
      unnamed,
    );
    for (let i = 0; i < rows; i++) values[i * columns + j]! += parts[i]!;
    values[other * columns + j] = 0;
  }
  return { rows, columns, values };
}

function withoutRow(matrix: Matrix, row: number): Matrix {
  const values = Float64Array.from(matrix.values);
  values.fill(0, row * matrix.columns, (row + 1) * matrix.columns);
  return { ...matrix, values };
}

const sum = (values: Float64Array): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
