import { openWorkbook, type Workbook } from "../workbook.ts";
import type { Layout } from "./layout.ts";
import { ReadingCollector } from "./reading-collector.ts";
import { readLocation } from "./undesa-location.ts";
import { type CodesByIndex, type StockTable, StockTableReader } from "./undesa-stock-table.ts";

export type { StockTable } from "./undesa-stock-table.ts";

/** A workbook of the International Migrant Stock with areas down and years across, described by data alone. */
export const undesaStockWorkbook = (layout: { readonly tables: readonly StockTable[] }): Layout => ({
  kind: "undesa-stock-workbook",
  async read(file, source) {
    const collector = new ReadingCollector(source);
    const sheets = [...new Set(layout.tables.map((table) => table.sheet))];
    const { workbook, findings } = await openWorkbook(file, { sheets });
    for (const { level, code, message, ...place } of findings) collector.report(level, code, place, message);
    if (workbook) for (const table of layout.tables) readTable(workbook, table, layout.tables, collector);
    return collector.finish();
  },
});

const readTable = (workbook: Workbook, table: StockTable, tables: readonly StockTable[], collector: ReadingCollector): void => {
  const sheet = workbook.sheet(table.sheet);
  if (!sheet) {
    const message = `There is no sheet "${table.sheet}"; there are ${workbook.sheetNames.join(", ")}.`;
    return collector.report("error", "sheet-missing", { sheet: table.sheet }, message);
  }
  const codes = codesByIndex(
    workbook,
    tables.find((other) => other.sheet === table.codesFrom),
  );
  new StockTableReader(sheet, table, codes, collector).read();
};

const codesByIndex = (workbook: Workbook, table: StockTable | undefined): CodesByIndex => {
  const codes = new Map<string, { location: number; name: string }>();
  const sheet = table && workbook.sheet(table.sheet);
  const indexColumn = table?.columns.index?.column ?? table?.indexColumn;
  if (!sheet || !table.columns.code || indexColumn === undefined) return codes;
  for (let row = 1; row <= sheet.rowCount; row++) {
    const location = readLocation(sheet.text(row, table.columns.code.column));
    const index = sheet.text(row, indexColumn);
    if (location !== undefined && index !== "") codes.set(index, { location, name: sheet.text(row, table.columns.name.column) });
  }
  return codes;
};
