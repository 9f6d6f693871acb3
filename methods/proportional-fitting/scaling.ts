import type { Support } from "./support.ts";

/** Factors of a fit whose rows are met: `rowFactors` follow from `columnFactors`. */
export interface Scaling {
  readonly support: Support;
  readonly rowTotals: ArrayLike<number>;
  readonly columnTotals: ArrayLike<number>;
  readonly rowFactors: Float64Array;
  readonly columnFactors: Float64Array;
  /** Column sums of the scaled table when its rows are met. */
  readonly columnSums: Float64Array;
}

/** The start: column factors as given where they are above 0, else 1 (0 where the total is 0), rows met. */
export function startScaling(
  support: Support,
  rowTotals: ArrayLike<number>,
  columnTotals: ArrayLike<number>,
  startFactors?: ArrayLike<number>,
): Scaling {
  const scaling = {
    support,
    rowTotals,
    columnTotals,
    rowFactors: new Float64Array(support.rows),
    columnFactors: Float64Array.from(columnTotals, (total, j) => (total > 0 ? (startFactors?.[j] ?? 0) || 1 : 0)),
    columnSums: new Float64Array(support.columns),
  };
  meetRows(scaling);
  return scaling;
}

/** Sets the row factors that meet the row totals; returns the largest deviation of a column. */
export function meetRows(scaling: Scaling): number {
  const { support, rowTotals, columnTotals, rowFactors, columnFactors, columnSums } = scaling;
  const { start, column, seed, rows, columns } = support;
  columnSums.fill(0);
  for (let i = 0; i < rows; i++) {
    const first = start[i]!;
    const end = start[i + 1]!;
    let sum = 0;
    for (let at = first; at < end; at++) sum += seed[at]! * columnFactors[column[at]!]!;
    const factor = sum > 0 ? rowTotals[i]! / sum : 0;
    rowFactors[i] = factor;
    for (let at = first; at < end; at++) columnSums[column[at]!]! += seed[at]! * factor;
  }
  let largest = 0;
  for (let j = 0; j < columns; j++) {
    columnSums[j]! *= columnFactors[j]!;
    const deviation = Math.abs(columnSums[j]! - columnTotals[j]!);
    if (!(deviation <= largest)) largest = Number.isNaN(deviation) ? Infinity : deviation;
  }
  return largest;
}

/** One sweep of proportional fitting: columns, then rows. Returns the largest deviation of a column. */
export function sweep(scaling: Scaling): number {
  const { columnTotals, columnFactors, columnSums } = scaling;
  for (let j = 0; j < columnFactors.length; j++) {
    if (columnSums[j]! > 0) columnFactors[j]! *= columnTotals[j]! / columnSums[j]!;
  }
  return meetRows(scaling);
}
