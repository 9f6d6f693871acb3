import { cellName, columnLetters } from "../cell-name.ts";
import type { Worksheet } from "../worksheet.ts";
import type { ReadingCollector } from "./reading-collector.ts";

/** A column as the declaration expects it. */
export interface HeaderCell {
  /** From 1: A is 1. */
  readonly column: number;
  /** The header's text, without regard to capitals, line breaks and doubled blanks. */
  readonly header: string;
}

/** Titles above a header stand within so many rows. */
const TITLE_REACH = 4;
/** Headers stand among the first rows. */
const HEADER_REACH = 60;

const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

/** Finds and checks the header of a sheet; every difference is reported, with where the missing header now stands. */
export class SheetHeader {
  readonly #sheet: Worksheet;
  readonly #collector: ReadingCollector;
  /** Row of the column names; 0 where none was found. */
  readonly row: number;

  /** @param anchor the column by whose header the header row is known. */
  constructor(sheet: Worksheet, anchor: HeaderCell, collector: ReadingCollector) {
    this.#sheet = sheet;
    this.#collector = collector;
    this.row = this.#findRow(anchor);
  }

  /** Checks the columns' names; false after a finding. */
  checkColumns(columns: readonly HeaderCell[]): boolean {
    return columns.map((expected) => this.#checkCell(expected, this.row)).every(Boolean);
  }

  /** Checks the title of a block of columns: the nearest text above its first column. */
  checkTitle({ column, header }: HeaderCell, below: number): boolean {
    for (let row = below - 1; row >= Math.max(1, below - TITLE_REACH); row--) {
      const found = this.#sheet.text(row, column);
      if (found === "") continue;
      return plain(found) === plain(header) || this.#differs(row, column, header, found);
    }
    return this.#differs(below - 1, column, header, "");
  }

  /** Checks the years across a block and returns true where all stand as declared. */
  checkYears(row: number, firstColumn: number, years: readonly string[]): boolean {
    const checks = years.map((year, index) => this.#checkCell({ column: firstColumn + index, header: year }, row));
    return checks.every(Boolean);
  }

  #findRow(anchor: HeaderCell): number {
    const wanted = plain(anchor.header);
    const last = Math.min(this.#sheet.rowCount, HEADER_REACH);
    for (let row = 1; row <= last; row++) {
      for (const cell of this.#sheet.cells(row)) if (plain(cell.text) === wanted) return row;
    }
    const message = `No row among the first ${last} has the header "${anchor.header}"; compare the file with its declaration.`;
    this.#collector.report("error", "header-differs", { sheet: this.#sheet.name }, message);
    return 0;
  }

  #checkCell({ column, header }: HeaderCell, row: number): boolean {
    const found = this.#sheet.text(row, column);
    return plain(found) === plain(header) || this.#differs(row, column, header, found);
  }

  #differs(row: number, column: number, header: string, found: string): false {
    const elsewhere = [...this.#sheet.cells(row)].filter((cell) => plain(cell.text) === plain(header));
    const moved = elsewhere.length > 0 ? ` It stands in ${elsewhere.map((cell) => columnLetters(cell.column)).join(", ")} now.` : "";
    const message = `${cellName(row, column)} should say "${header}" and says "${found}".${moved} Nothing is read until the declaration fits.`;
    this.#collector.report("error", "header-differs", { sheet: this.#sheet.name, row, column, value: found }, message);
    return false;
  }
}
