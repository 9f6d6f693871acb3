import { openWorkbook } from "../workbook.ts";
import type { Layout } from "./layout.ts";
import { ReadingCollector } from "./reading-collector.ts";
import { type CorridorSheet, CorridorSheetReader } from "./undesa-corridor-sheet.ts";

export type { CorridorSheet } from "./undesa-corridor-sheet.ts";

/** The workbook of the International Migrant Stock with a row for each destination and origin, described by data alone. */
export const undesaDestinationAndOriginWorkbook = (layout: CorridorSheet): Layout => ({
  kind: "undesa-destination-and-origin-workbook",
  async read(file, source) {
    const collector = new ReadingCollector(source);
    const { workbook, findings } = await openWorkbook(file, { sheets: [layout.sheet] });
    for (const { level, code, message, ...place } of findings) collector.report(level, code, place, message);
    const sheet = workbook?.sheet(layout.sheet);
    if (sheet) new CorridorSheetReader(sheet, layout, collector).read();
    else if (workbook) {
      const message = `There is no sheet "${layout.sheet}"; there are ${workbook.sheetNames.join(", ")}.`;
      collector.report("error", "sheet-missing", { sheet: layout.sheet }, message);
    }
    return collector.finish();
  },
});
