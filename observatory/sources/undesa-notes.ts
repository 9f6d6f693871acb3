import type { Finding } from "./finding.ts";
import type { SourceFile } from "./layouts/layout.ts";
import { openWorkbook } from "./workbook.ts";

/** The publisher's notes by their number or letter, and what was wrong with the file. */
export interface NotesReading {
  readonly notes: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/**
 * Reads a sheet of notes of a UN DESA workbook, such as "Migrant notes" or "Population notes":
 * the number or letter in the first column, as figures carry it in their note, and the text in the second.
 */
export const readNotes = async (file: SourceFile, sheetName: string): Promise<NotesReading> => {
  const { workbook, findings } = await openWorkbook(file, { sheets: [sheetName] });
  const notes = new Map<string, string>();
  const sheet = workbook?.sheet(sheetName);
  if (workbook && !sheet) return { notes, findings: [...findings, sheetMissing(sheetName, workbook.sheetNames)] };
  for (let row = 1; row <= (sheet?.rowCount ?? 0); row++) {
    const [mark, text] = [sheet!.text(row, 1), sheet!.text(row, 2)];
    if (mark !== "" && text !== "") notes.set(mark.replace(/^\((.*)\)$/, "$1"), text);
  }
  return { notes, findings };
};

const sheetMissing = (sheet: string, names: readonly string[]): Finding => ({
  level: "error",
  code: "sheet-missing",
  sheet,
  row: 0,
  column: 0,
  value: sheet,
  message: `There is no sheet "${sheet}"; there are ${names.join(", ")}.`,
});
