import * as spreadsheets from "@e965/xlsx";
import type { SourceFile } from "./layouts/layout.ts";

/** A row as a test writes it; null leaves a cell empty. */
export type SampleRow = readonly (string | number | boolean | null)[];

/** A made-up workbook: sheets by name, rows from the first. */
export const sampleWorkbook = (sheets: Readonly<Record<string, readonly SampleRow[]>>, bookType: "xlsx" | "biff8" = "xlsx"): SourceFile => {
  const book = spreadsheets.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    spreadsheets.utils.book_append_sheet(book, spreadsheets.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  const bytes = new Uint8Array(spreadsheets.write(book, { type: "array", bookType, compression: true }) as ArrayBuffer);
  return { name: bookType === "xlsx" ? "sample.xlsx" : "sample.xls", bytes };
};
