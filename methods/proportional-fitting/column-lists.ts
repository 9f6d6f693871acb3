import type { Support } from "./support.ts";

/** The cells of a support listed by column, and the row of each cell. */
export interface ColumnLists {
  /** Cells of column j are `cells[start[j]]` to `cells[start[j + 1] − 1]`, from the first row to the last. */
  readonly start: Uint32Array;
  readonly cells: Uint32Array;
  /** Row of each cell, in the order of the support. */
  readonly row: Uint32Array;
}

/** Lists the cells of a support by column. */
export function columnListsOf(support: Support): ColumnLists {
  const { rows, columns, start: rowStart, column } = support;
  const start = new Uint32Array(columns + 1);
  for (const j of column) start[j + 1]! += 1;
  for (let j = 0; j < columns; j++) start[j + 1]! += start[j]!;
  const next = start.slice();
  const cells = new Uint32Array(column.length);
  const row = new Uint32Array(column.length);
  for (let i = 0; i < rows; i++) {
    for (let at = rowStart[i]!; at < rowStart[i + 1]!; at++) {
      row[at] = i;
      cells[next[column[at]!]!++] = at;
    }
  }
  return { start, cells, row };
}
