/** Placing units in a two-way table: which cells of a row, or column, may hold one, in order of preference. */
export interface Placement {
  readonly rows: number;
  readonly columns: number;
  readonly rowUnits: Int32Array;
  readonly columnUnits: Int32Array;
  readonly cells: Uint32Array;
  /** 1 where a unit has been placed. */
  readonly placed: Uint8Array;
}

interface Lists {
  readonly start: Uint32Array;
  readonly cells: Uint32Array;
}

/**
 * Places one more unit for `row` by a chain of exchanges that ends in a column with a unit to spare: the row takes a
 * cell, its column gives up another cell, whose row takes one, and so on. Shortest chain, preferred cells first.
 * Returns false when there is no chain.
 */
export class Exchanges {
  readonly #placement: Placement;
  readonly #byRow: Lists;
  readonly #byColumn: Lists;
  readonly #cameTo: Int32Array;
  readonly #queue: Int32Array;

  constructor(placement: Placement) {
    const { rows, columns, cells } = placement;
    this.#placement = placement;
    this.#byRow = listBy(cells, rows, (cell) => Math.floor(cell / columns), false);
    // A column gives up its least preferred cell first.
    this.#byColumn = listBy(cells, columns, (cell) => cell % columns, true);
    this.#cameTo = new Int32Array(rows + columns);
    this.#queue = new Int32Array(rows + columns);
  }

  place(row: number): boolean {
    const { rows, columnUnits, rowUnits } = this.#placement;
    const cameTo = this.#cameTo.fill(-1);
    cameTo[row] = -2;
    this.#queue[0] = row;
    let last = 1;
    for (let next = 0; next < last; next++) {
      const node = this.#queue[next]!;
      const from = last;
      last = node < rows ? this.#takers(node, last) : this.#givers(node - rows, last);
      if (node >= rows) continue;
      for (let at = from; at < last; at++) {
        const column = this.#queue[at]! - rows;
        if (columnUnits[column]! <= 0) continue;
        columnUnits[column]! -= 1;
        rowUnits[row]! -= 1;
        this.#exchange(column + rows);
        return true;
      }
    }
    return false;
  }

  #takers(row: number, last: number): number {
    const { rows, columns, placed } = this.#placement;
    const { start, cells } = this.#byRow;
    let end = last;
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      const cell = cells[at]!;
      const node = rows + (cell - row * columns);
      if (placed[cell] === 1 || this.#cameTo[node] !== -1) continue;
      this.#cameTo[node] = cell;
      this.#queue[end++] = node;
    }
    return end;
  }

  #givers(column: number, last: number): number {
    const { columns, placed } = this.#placement;
    const { start, cells } = this.#byColumn;
    let end = last;
    for (let at = start[column]!; at < start[column + 1]!; at++) {
      const cell = cells[at]!;
      const node = Math.floor(cell / columns);
      if (placed[cell] === 0 || this.#cameTo[node] !== -1) continue;
      this.#cameTo[node] = cell;
      this.#queue[end++] = node;
    }
    return end;
  }

  #exchange(lastNode: number): void {
    const { rows, columns, placed } = this.#placement;
    let node = lastNode;
    for (let cell = this.#cameTo[node]!; cell >= 0; cell = this.#cameTo[node]!) {
      placed[cell] = 1 - placed[cell]!;
      node = node >= rows ? Math.floor(cell / columns) : rows + (cell % columns);
    }
  }
}

function listBy(cells: Uint32Array, count: number, keyOf: (cell: number) => number, backwards: boolean): Lists {
  const start = new Uint32Array(count + 1);
  for (const cell of cells) start[keyOf(cell) + 1]! += 1;
  for (let key = 0; key < count; key++) start[key + 1]! += start[key]!;
  const next = start.slice();
  const listed = new Uint32Array(cells.length);
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[backwards ? cells.length - 1 - at : at]!;
    const key = keyOf(cell);
    listed[next[key]!] = cell;
    next[key]! += 1;
  }
  return { start, cells: listed };
}
