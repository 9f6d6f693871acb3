import { type Matrix, roundKeepingTotal } from "#methods";
import { OTHER_ORIGIN, type StockFrame } from "../../harmonise/stock-frame.ts";
import type { Comparables } from "./comparables.ts";
import { comparableColumn } from "./comparables.ts";

/** How one destination's unnamed origins are shared out. */
export interface OtherShares {
  /** Weight per origin (row); the share of an origin is its weight over the sum. */
  readonly weights: Float64Array;
  readonly total: number;
}

/**
 * Weights with which a destination's unnamed migrants are shared over named origins: how far each listed corridor falls short of what
 * comparable destinations suggest; where none does, the comparable composition itself. Large named corridors therefore gain nothing for being large.
 *
 * Shortfall of origin i = max(0, mean share of i among comparable destinations × all migrants − listed persons).
 */
export function otherShares(persons: Matrix, frame: StockFrame, comparables: Comparables, destination: number): OtherShares {
  const { columns } = persons;
  const other = frame.originIndex.get(OTHER_ORIGIN)!;
  const composition = comparableColumn(comparables, withoutRow(persons, other), destination);
  let all = 0;
  for (let i = 0; i < persons.rows; i++) all += persons.values[i * columns + destination]!;
  const admitted = (i: number): boolean => i !== other && frame.origins[i] !== frame.destinations[destination];
  const shortfall = composition.map((share, i) =>
    admitted(i) ? Math.max(0, share * all - persons.values[i * columns + destination]!) : 0,
  );
  const total = sum(shortfall);
  if (total > 0) return { weights: shortfall, total };
  const listed = Float64Array.from({ length: persons.rows }, (_, i) => (admitted(i) ? persons.values[i * columns + destination]! : 0));
  return { weights: listed, total: sum(listed) };
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
    const parts = roundKeepingTotal(weights.map((weight) => (unnamed * weight) / total), unnamed);
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
