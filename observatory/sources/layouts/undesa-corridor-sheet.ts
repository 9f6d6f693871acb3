import { cellName } from "../cell-name.ts";
import type { Worksheet } from "../worksheet.ts";
import { MarginTotals } from "./margin-totals.ts";
import type { ReadingCollector } from "./reading-collector.ts";
import type { HeaderCell } from "./sheet-header.ts";
import { readUndesaFigure } from "./undesa-figure.ts";
import { addsToWorld, areaOfLocation, readLocation } from "./undesa-location.ts";
import { writeUndesaNote } from "./undesa-note.ts";
import { UndesaRemarks } from "./undesa-remarks.ts";
import { findFirstDataRow, type YearBlocks } from "./year-blocks.ts";

/** A sheet with a row for each destination and origin. */
export interface CorridorSheet extends YearBlocks {
  readonly sheet: string;
  readonly indicator: string;
  readonly columns: {
    readonly destination: HeaderCell;
    readonly destinationCode: HeaderCell;
    readonly origin: HeaderCell;
    readonly originCode: HeaderCell;
    readonly coverage?: HeaderCell;
    readonly dataType?: HeaderCell;
    /** Checked and not read. */
    readonly others?: readonly HeaderCell[];
  };
}

interface CorridorRow {
  readonly row: number;
  readonly area: string;
  readonly counterpart: string;
  readonly note: string;
}

/** Reads the corridors of a sheet into a collector: countries, the world and other origins; not regions and groups. */
export class CorridorSheetReader {
  readonly #sheet: Worksheet;
  readonly #layout: CorridorSheet;
  readonly #collector: ReadingCollector;
  readonly #remarks: UndesaRemarks;
  readonly #totals: MarginTotals;
  readonly #rowOfPair = new Map<string, number>();

  constructor(sheet: Worksheet, layout: CorridorSheet, collector: ReadingCollector) {
    this.#sheet = sheet;
    this.#layout = layout;
    this.#collector = collector;
    this.#remarks = new UndesaRemarks(sheet.name);
    this.#totals = new MarginTotals(sheet.name, layout, collector);
  }

  read(): void {
    const { destination, destinationCode, origin, originCode, coverage, dataType, others = [] } = this.#layout.columns;
    const columns = [destinationCode, origin, originCode, coverage, dataType, ...others];
    const first = findFirstDataRow(this.#sheet, destination, columns, this.#layout, this.#collector);
    if (first === 0) return;
    for (let row = first; row <= this.#sheet.rowCount; row++) {
      if (this.#sheet.columnCount(row) === 0) continue;
      const corridor = this.#readCorridor(row);
      if (corridor) this.#readFigures(corridor);
    }
    this.#totals.check();
    this.#remarks.report(this.#collector);
  }

  #readCorridor(row: number): CorridorRow | undefined {
    const { destinationCode, originCode, coverage, dataType } = this.#layout.columns;
    const area = this.#readArea(row, destinationCode);
    const counterpart = this.#readArea(row, originCode);
    if (area === undefined || counterpart === undefined) return undefined;
    if (area === "group" || counterpart === "group") {
      this.#collector.count("rows of regions and groups are left out: they follow from those of the countries.");
      return undefined;
    }
    const pair = `${area}.${counterpart}`;
    const earlier = this.#rowOfPair.get(pair);
    if (earlier !== undefined) {
      const place = { sheet: this.#sheet.name, row, column: destinationCode.column, value: pair };
      const message = `${pair} stands already in row ${earlier}; the first is kept. Ask the publisher which one holds.`;
      this.#collector.report("error", "duplicate-key", place, message);
      return undefined;
    }
    this.#rowOfPair.set(pair, row);
    const note = writeUndesaNote({
      coverage: coverage ? this.#sheet.text(row, coverage.column) : "",
      dataType: dataType ? this.#sheet.text(row, dataType.column) : "",
    });
    return { row, area, counterpart, note };
  }

  #readArea(row: number, { column }: HeaderCell): string | undefined {
    const text = this.#sheet.text(row, column);
    const location = readLocation(text);
    const area = location === undefined ? undefined : areaOfLocation(location);
    if (location === undefined || area === undefined) {
      this.#collector.reportUnknownArea({ sheet: this.#sheet.name, row, column, value: text }, "location code");
      return undefined;
    }
    return addsToWorld(location) || area === "WLD" ? area : "group";
  }

  #readFigures({ row, area, counterpart, note }: CorridorRow): void {
    const { indicator, blocks, years } = this.#layout;
    const sheet = this.#sheet.name;
    const values: (number | null)[] = [];
    for (const { sex, firstColumn } of blocks) {
      for (const [index, period] of years.entries()) {
        const column = firstColumn + index;
        const figure = readUndesaFigure(this.#sheet.cell(row, column), true);
        if (figure.kind === "offence") {
          const place = { sheet, row, column, value: this.#sheet.text(row, column) };
          this.#collector.report("error", figure.code, place, `${cellName(row, column)}: ${figure.message}`);
          values.push(null);
          continue;
        }
        this.#remarks.note(figure, row, column);
        const value = figure.kind === "figure" ? figure.value : null;
        const status = figure.kind === "figure" ? "A" : figure.status;
        this.#collector.add({ indicator, area, counterpart, sex, period, value, status, note, sheet, row, column });
        values.push(value);
      }
    }
    this.#totals.add({ row, area, counterpart, values });
  }
}
