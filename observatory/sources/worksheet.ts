/** A cell with something in it. */
export interface Cell {
  /** As stored: a number, a text, or true and false. */
  readonly value: string | number | boolean;
  /** The value as text, without blanks around it. */
  readonly text: string;
  /** From 1. */
  readonly row: number;
  /** From 1: A is 1. */
  readonly column: number;
}

/** What the parser leaves of a row; holes where nothing stands. */
export type ParsedRow = ({ t: string; v?: unknown } | undefined)[] | undefined;

/** One sheet, read by row and column from 1 as a spreadsheet counts them. */
export class Worksheet {
  readonly name: string;
  readonly #rows: readonly ParsedRow[];

  constructor(name: string, rows: readonly ParsedRow[]) {
    this.name = name;
    this.#rows = rows;
  }

  /** The last row with anything in it. */
  get rowCount(): number {
    return this.#rows.length;
  }

  /** The last column of a row with anything in it. */
  columnCount(row: number): number {
    return this.#rows[row - 1]?.length ?? 0;
  }

  /** The cell, or undefined where it is empty or holds blanks only. */
  cell(row: number, column: number): Cell | undefined {
    const value = this.#value(row, column);
    if (value === undefined) return undefined;
    const text = String(value).trim();
    return text === "" ? undefined : { value, text, row, column };
  }

  /** The text of a cell, "" where it is empty. */
  text(row: number, column: number): string {
    const value = this.#value(row, column);
    return value === undefined ? "" : String(value).trim();
  }

  /** The cells of a row that hold something, from left to right. */
  *cells(row: number): Generator<Cell> {
    for (let column = 1; column <= this.columnCount(row); column++) {
      const cell = this.cell(row, column);
      if (cell) yield cell;
    }
  }

  #value(row: number, column: number): string | number | boolean | undefined {
    const parsed = this.#rows[row - 1]?.[column - 1];
    if (!parsed) return undefined;
    if (parsed.t === "e") return "#error";
    const { v } = parsed;
    return typeof v === "string" || typeof v === "number" || typeof v === "boolean" ? v : undefined;
  }
}
