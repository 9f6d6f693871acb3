import { cellName } from "../cell-name.ts";
import type { Worksheet } from "../worksheet.ts";
import type { ReadingCollector } from "./reading-collector.ts";
import type { HeaderCell } from "./sheet-header.ts";
import { readUndesaFigure, UNDESA_MARKS } from "./undesa-figure.ts";
import { addsToWorld, areaOfLocation, readLocation } from "./undesa-location.ts";
import { writeUndesaNote } from "./undesa-note.ts";
import { UndesaRemarks } from "./undesa-remarks.ts";
import { UndesaTotals } from "./undesa-totals.ts";
import { findFirstDataRow, type YearBlocks } from "./year-blocks.ts";

/** One table of a UN DESA stock workbook: areas down, blocks of years across. */
export interface StockTable extends YearBlocks {
  readonly sheet: string;
  readonly indicator: string;
  /** What the areas are; "resident" where the series has no counterpart. */
  readonly areasAre: "destinations" | "origins" | "residents";
  readonly columns: {
    readonly name: HeaderCell;
    /** Left out where the publisher gives no codes: then they are taken from another table by the index. */
    readonly code?: HeaderCell;
    readonly index?: HeaderCell;
    readonly coverage?: HeaderCell;
    readonly dataType?: HeaderCell;
    /** Checked and not read. */
    readonly others?: readonly HeaderCell[];
  };
  /** Column of the index, which has no header in some editions. */
  readonly indexColumn?: number;
  /** Sheet whose rows have the same index and carry the codes. */
  readonly codesFrom?: string;
  /** True for counts of persons. */
  readonly whole: boolean;
  /** What the world's figure counts and no row lists: then countries may make less than the world. */
  readonly unlisted?: string;
  /** Largest honest difference between a total and the sum of two parts, from rounding. */
  readonly rounding: number;
}

/** What the index of another table stands for. */
export type CodesByIndex = ReadonlyMap<string, { readonly location: number; readonly name: string }>;

interface AreaRow {
  readonly row: number;
  readonly location: number;
  readonly area: string;
  readonly note: string;
}

/** Reads one table of a sheet into a collector. */
export class StockTableReader {
  readonly #sheet: Worksheet;
  readonly #table: StockTable;
  readonly #collector: ReadingCollector;
  readonly #codes: CodesByIndex;
  readonly #rowOfLocation = new Map<number, number>();
  readonly #remarks: UndesaRemarks;
  readonly #totals: UndesaTotals;

  constructor(sheet: Worksheet, table: StockTable, codes: CodesByIndex, collector: ReadingCollector) {
    this.#sheet = sheet;
    this.#table = table;
    this.#codes = codes;
    this.#collector = collector;
    this.#remarks = new UndesaRemarks(table.sheet);
    this.#totals = new UndesaTotals(table, collector);
  }

  read(): void {
    const { name, code, index, coverage, dataType, others = [] } = this.#table.columns;
    const columns = [code, index, coverage, dataType, ...others];
    const first = findFirstDataRow(this.#sheet, name, columns, this.#table, this.#collector);
    if (first === 0) return;
    for (let row = first; row <= this.#sheet.rowCount; row++) {
      const area = this.#readArea(row);
      if (area) this.#readFigures(area);
    }
    this.#totals.check();
    this.#remarks.report(this.#collector);
  }

  #readArea(row: number): AreaRow | undefined {
    const { columns, indexColumn } = this.#table;
    const name = this.#sheet.text(row, columns.name.column);
    const index = this.#sheet.text(row, columns.index?.column ?? indexColumn ?? 0);
    const codeText = columns.code ? this.#sheet.text(row, columns.code.column) : this.#codeByIndex(index, name);
    if (codeText === "" && !this.#hasFigures(row)) return this.#skipHeading(row, name);
    const location = readLocation(codeText);
    const area = location === undefined ? undefined : areaOfLocation(location);
    const place = { sheet: this.#sheet.name, row, column: (columns.code ?? columns.name).column, value: `${codeText} ${name}`.trim() };
    if (location === undefined || area === undefined) {
      const message = `No area is known by the location code "${codeText}" (${name}); the row is left out. Add it to the vocabulary.`;
      this.#collector.report("error", "unknown-area", place, message);
      return undefined;
    }
    const earlier = this.#rowOfLocation.get(location);
    if (earlier !== undefined) return this.#reportRepetition(row, earlier, location);
    this.#rowOfLocation.set(location, row);
    const coverage = columns.coverage ? this.#sheet.text(row, columns.coverage.column) : "";
    const dataType = columns.dataType ? this.#sheet.text(row, columns.dataType.column) : "";
    return { row, location, area, note: writeUndesaNote({ coverage, dataType }) };
  }

  /** The code that another table has for the index, provided that it names the same area. */
  #codeByIndex(index: string, name: string): string {
    const known = this.#codes.get(index);
    return known && sameName(known.name, name) ? String(known.location) : "";
  }

  #hasFigures(row: number): boolean {
    const { blocks, years } = this.#table;
    return blocks.some((block) => years.some((_, index) => !Object.hasOwn(UNDESA_MARKS, this.#sheet.text(row, block.firstColumn + index))));
  }

  /** A group may be listed twice, under two headings: harmless where the figures are the same. */
  #reportRepetition(row: number, earlier: number, location: number): undefined {
    const { blocks, years, columns } = this.#table;
    const same = blocks.every(({ firstColumn }) =>
      years.every((_, index) => this.#sheet.text(row, firstColumn + index) === this.#sheet.text(earlier, firstColumn + index)),
    );
    const value = `${location} ${this.#sheet.text(row, columns.name.column)}`;
    const place = { sheet: this.#sheet.name, row, column: (columns.code ?? columns.name).column, value };
    const message = same
      ? `Location ${location} stands already in row ${earlier} with the same figures; it is read once.`
      : `Location ${location} stands already in row ${earlier} with other figures; the first is kept. Ask the publisher which one holds.`;
    this.#collector.report(same ? "note" : "error", "duplicate-key", place, message);
  }

  #skipHeading(row: number, name: string): undefined {
    if (name === "") return;
    const place = { sheet: this.#sheet.name, row, column: this.#table.columns.name.column, value: name };
    this.#collector.report("note", "row-skipped", place, `"${name}" has neither a code nor figures: taken as a heading.`);
  }

  #readFigures({ row, location, area, note }: AreaRow): void {
    const { blocks, years, whole, indicator, areasAre } = this.#table;
    const sheet = this.#sheet.name;
    const key = areasAre === "origins" ? { area: "WLD", counterpart: area } : { area, counterpart: areasAre === "residents" ? "" : "WLD" };
    for (const { sex, firstColumn } of blocks) {
      for (const [index, period] of years.entries()) {
        const column = firstColumn + index;
        const figure = readUndesaFigure(this.#sheet.cell(row, column), whole);
        if (figure.kind === "offence") {
          const place = { sheet, row, column, value: this.#sheet.text(row, column) };
          this.#collector.report("error", figure.code, place, `${cellName(row, column)}: ${figure.message}`);
          continue;
        }
        this.#remarks.note(figure, row, column);
        const value = figure.kind === "figure" ? figure.value : null;
        const status = figure.kind === "figure" ? "A" : figure.status;
        this.#collector.add({ indicator, ...key, sex, period, value, status, note, sheet, row, column });
        this.#totals.add({ area, sex, period, value, row, column, addsToWorld: addsToWorld(location) });
      }
    }
  }
}

/** Names differ between tables in capitals, indents and the asterisk that points to a note. */
const sameName = (one: string, other: string): boolean => bareName(one) === bareName(other);

const bareName = (name: string): string =>
  name
    .replace(/[*\s]+$/, "")
    .trim()
    .toLowerCase();
