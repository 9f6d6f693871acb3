import type { Support } from "./support.ts";

/** How a table falls apart: rows and columns with cells, and blocks of them that share none with one another. */
export interface Blocks {
  readonly rows: number;
  readonly columns: number;
  readonly count: number;
}

/** Counts the blocks into which the cells of a table join its rows and columns. */
export function blocksOf(support: Support): Blocks {
  const { rows, columns, start, column } = support;
  const root = Int32Array.from({ length: rows + columns }, (_, at) => at);
  const find = (at: number): number => {
    let now = at;
    while (root[now] !== now) now = root[now] = root[root[now]!]!;
    return now;
  };
  const used = new Uint8Array(rows + columns);
  for (let i = 0; i < rows; i++) {
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      used[i] = used[rows + column[at]!] = 1;
      root[find(i)] = find(rows + column[at]!);
    }
  }
  let count = 0;
  for (let at = 0; at < root.length; at++) if (used[at] && root[at] === at) count += 1;
  const usedRows = used.subarray(0, rows).reduce((sum, one) => sum + one, 0);
  return { rows: usedRows, columns: used.reduce((sum, one) => sum + one, 0) - usedRows, count };
}
