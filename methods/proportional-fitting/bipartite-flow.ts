import { columnListsOf, type ColumnLists } from "./column-lists.ts";
import type { Support } from "./support.ts";

/** Less than this share of all persons counts as nothing: flows are sums of rounded numbers. */
const NOTHING = 1e-13;

/**
 * Maximum flow from row totals through the cells of a support into column totals, by Dinic's method of layers
 * (1970). Cells themselves hold any number.
 */
export class BipartiteFlow {
  readonly #support: Support;
  readonly #rowLeft: Float64Array;
  readonly #columnLeft: Float64Array;
  readonly #flow: Float64Array;
  readonly #byColumn: ColumnLists;
  readonly #level: Int32Array;
  readonly #next: Uint32Array;
  readonly #nothing: number;

  constructor(support: Support, rowTotals: ArrayLike<number>, columnTotals: ArrayLike<number>) {
    const { rows, columns, column } = support;
    this.#support = support;
    this.#rowLeft = Float64Array.from(rowTotals);
    this.#columnLeft = Float64Array.from(columnTotals);
    this.#flow = new Float64Array(column.length);
    this.#byColumn = columnListsOf(support);
    this.#level = new Int32Array(rows + columns);
    this.#next = new Uint32Array(rows + columns);
    let total = 0;
    for (const left of this.#rowLeft) total += left;
    this.#nothing = total * NOTHING;
  }

  /** Sends as much as fits; returns how much. */
  fill(): number {
    const { rows, start } = this.#support;
    let sent = 0;
    while (this.#layer()) {
      this.#next.set(start.subarray(0, rows));
      this.#next.set(this.#byColumn.start.subarray(0, this.#level.length - rows), rows);
      for (let row = 0; row < rows; row++) {
        while (this.#rowLeft[row]! > this.#nothing) {
          const amount = this.#sendFromRow(row, this.#rowLeft[row]!);
          if (amount === 0) break;
          this.#rowLeft[row]! -= amount;
          sent += amount;
        }
      }
    }
    return sent;
  }

  /** After `fill`: rows and columns that can still be reached from rows with something left. */
  reachedFromUnfilled(): { rows: number[]; columns: number[] } {
    this.#layer();
    const reached = Array.from(this.#level.keys()).filter((node) => this.#level[node]! >= 0);
    const { rows } = this.#support;
    return {
      rows: reached.filter((node) => node < rows),
      columns: reached.filter((node) => node >= rows).map((node) => node - rows),
    };
  }

  /** Numbers rows and columns by their distance from rows with something left; false when no open column is reached. */
  #layer(): boolean {
    const { rows, start, column } = this.#support;
    const level = this.#level.fill(-1);
    const queue: number[] = [];
    const reach = (node: number, distance: number): void => {
      if (level[node] !== -1) return;
      level[node] = distance;
      queue.push(node);
    };
    for (let i = 0; i < rows; i++) if (this.#rowLeft[i]! > this.#nothing) reach(i, 0);
    let open = false;
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at]!;
      const distance = level[node]! + 1;
      if (node < rows) {
        for (let cell = start[node]!; cell < start[node + 1]!; cell++) reach(rows + column[cell]!, distance);
        continue;
      }
      const j = node - rows;
      if (this.#columnLeft[j]! > this.#nothing) open = true;
      for (let listed = this.#byColumn.start[j]!; listed < this.#byColumn.start[j + 1]!; listed++) {
        const cell = this.#byColumn.cells[listed]!;
        if (this.#flow[cell]! > this.#nothing) reach(this.#byColumn.row[cell]!, distance);
      }
    }
    return open;
  }

  #sendFromRow(row: number, wanted: number): number {
    const { rows, start, column } = this.#support;
    for (; this.#next[row]! < start[row + 1]!; this.#next[row]!++) {
      const cell = this.#next[row]!;
      const node = rows + column[cell]!;
      if (this.#level[node] !== this.#level[row]! + 1) continue;
      const amount = this.#sendFromColumn(node - rows, wanted);
      if (amount === 0) continue;
      this.#flow[cell]! += amount;
      return amount;
    }
    return 0;
  }

  #sendFromColumn(j: number, wanted: number): number {
    const { rows } = this.#support;
    const left = this.#columnLeft[j]!;
    if (left > this.#nothing) {
      const amount = Math.min(left, wanted);
      this.#columnLeft[j]! -= amount;
      return amount;
    }
    const node = rows + j;
    for (; this.#next[node]! < this.#byColumn.start[j + 1]!; this.#next[node]!++) {
      const cell = this.#byColumn.cells[this.#next[node]!]!;
      const row = this.#byColumn.row[cell]!;
      if (this.#level[row] !== this.#level[node]! + 1 || this.#flow[cell]! <= this.#nothing) continue;
      const amount = this.#sendFromRow(row, Math.min(wanted, this.#flow[cell]!));
      if (amount === 0) continue;
      this.#flow[cell]! -= amount;
      return amount;
    }
    return 0;
  }
}
