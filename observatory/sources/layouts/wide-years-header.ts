import type { Worksheet } from "../worksheet.ts";
import type { ReadingCollector } from "./reading-collector.ts";
import type { WideYearsWorkbook } from "./wide-years-workbook.ts";
import { readYearHeader, yearsAmiss, type YearColumn } from "./year-header.ts";

/** Checks the header row and returns its years; every difference is a fatal finding. */
export const readWideYearsHeader = (
  sheet: Worksheet,
  { header, years, notRead = [] }: WideYearsWorkbook,
  collector: ReadingCollector,
): YearColumn[] => {
  const place = { sheet: sheet.name, row: header.row };
  const corner = sheet.text(header.row, 1);
  if (corner !== header.corner) {
    const message = `Here should stand "${header.corner}". Is this the file that was meant, or has its layout changed?`;
    collector.report("error", "header-differs", { ...place, column: 1, value: corner }, message);
  }
  const columns: YearColumn[] = [];
  for (const { text, column } of sheet.cells(header.row)) {
    if (column === 1 || notRead.includes(text)) continue;
    const year = readYearHeader(text, column);
    if (year) columns.push(year);
    else
      collector.report(
        "error",
        "header-differs",
        { ...place, column, value: text },
        "This is no year, and no column that is known and not read.",
      );
  }
  for (const amiss of yearsAmiss(columns, years.first, years.last)) {
    collector.report("error", "header-differs", place, `Years should run from ${years.first} to ${years.last}: ${amiss}.`);
  }
  return columns;
};
