import type { Worksheet } from "../worksheet.ts";
import { areaReader } from "./area-coding.ts";
import { readFigure, type FigureCoding } from "./figure-coding.ts";
import { reportOffence } from "./offence.ts";
import type { ReadingCollector } from "./reading-collector.ts";
import type { WideYearsWorkbook } from "./wide-years-workbook.ts";
import type { YearColumn } from "./year-header.ts";

/** Reads the areas' rows down to the first row without a name; below it only notes may stand. */
export const readWideYearsRows = (
  sheet: Worksheet,
  layout: WideYearsWorkbook,
  years: readonly YearColumn[],
  collector: ReadingCollector,
): void => {
  const readArea = areaReader(layout.areas);
  let inNotes = false;
  for (let row = layout.header.row + 1; row <= sheet.rowCount; row++) {
    const value = sheet.text(row, 1);
    inNotes ||= value === "";
    if (inNotes) {
      reportStray(sheet, row, years, collector);
      continue;
    }
    const area = readArea(value);
    if (area === undefined) collector.reportUnknownArea({ sheet: sheet.name, row, column: 1, value }, "name");
    else readRow(sheet, row, { area, layout, years, collector });
  }
};

interface RowContext {
  readonly area: string;
  readonly layout: WideYearsWorkbook;
  readonly years: readonly YearColumn[];
  readonly collector: ReadingCollector;
}

const readRow = (sheet: Worksheet, row: number, { area, layout, years, collector }: RowContext): void => {
  const coding: FigureCoding = { markers: layout.markers ?? {} };
  for (const { year, column, status } of years) {
    const value = sheet.text(row, column);
    const figure = readFigure(value, coding);
    if (figure.kind === "offence") {
      reportOffence(collector, "error", figure.code, { sheet: sheet.name, row, column, value });
    } else if (figure.kind !== "left-out") {
      collector.add({
        ...{ indicator: layout.indicator, area, counterpart: "", sex: "_T", period: year },
        value: figure.kind === "figure" ? figure.value : null,
        status: figure.kind === "figure" ? status : figure.status,
        note: "",
        ...{ sheet: sheet.name, row, column },
      });
    }
  }
};

/** A figure among the notes belongs to a row that would otherwise be lost without a word. */
const reportStray = (sheet: Worksheet, row: number, years: readonly YearColumn[], collector: ReadingCollector): void => {
  const stray = years.find(({ column }) => sheet.text(row, column) !== "");
  if (!stray) return;
  const place = { sheet: sheet.name, row, column: stray.column, value: sheet.text(row, stray.column) };
  collector.report("error", "row-skipped", place, "A figure stands below the end of the table; the row is left out.");
};
