import writeExcelFile, { type Row } from "write-excel-file/node";
import { oneOf, phrase, Problem } from "#vocabulary";
import type { Observation } from "../structure/observation.ts";
import { exportColumns, type ExportColumn } from "./export-columns.ts";
import type { ExportContext, ExportFormat } from "./export-format.ts";
import { workbookNotes } from "./workbook-notes.ts";
import { workbookWords } from "./workbook-words.ts";
import { zipWithTimes } from "./zip-times.ts";

/** More rows than this make a workbook that neither this programme nor a spreadsheet handles well. */
const LIMIT = 100_000;

/** An Excel workbook: a sheet of observations, and one of notes with the release, licence, citation, meaning of statuses and methods, and sources. The same figures are the same bytes. */
export const xlsx: ExportFormat = {
  id: "xlsx",
  name: "Excel workbook",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  extension: "xlsx",
  async *write(observations, context) {
    const columns = exportColumns(context);
    const rows: Row[] = [columns.map(({ name }) => ({ value: name, fontWeight: "bold" }))];
    const used: UsedCodes = { statuses: new Set(), methods: new Set(), sources: new Set() };
    for (const observation of observations) {
      if (rows.length > LIMIT) throw tooManyRows();
      rows.push(columns.map((column) => cellOf(column, observation)));
      used.statuses.add(observation.status);
      used.methods.add(observation.method);
      used.sources.add(observation.source);
    }
    const names = workbookWords(context.locale);
    const sheets = [
      { data: rows, sheet: names.data, stickyRowsCount: 1, columns: columns.map(({ name }) => ({ width: Math.max(12, name.length + 2) })) },
      { data: notesSheet(context, used), sheet: names.notes, columns: [{ width: 24 }, { width: 60 }, { width: 60 }, { width: 60 }] },
    ];
    yield zipWithTimes(await writeExcelFile(sheets).toBuffer(), context.manifest.frozenOn);
  },
};

const tooManyRows = (): Problem =>
  new Problem("too-many-rows", { limit: LIMIT, format: phrase("an-excel-workbook"), others: oneOf(["CSV", "Parquet"]) });

interface UsedCodes {
  readonly statuses: Set<string>;
  readonly methods: Set<string>;
  readonly sources: Set<string>;
}

/** Texts are written as texts, so a spreadsheet does not take one that begins with "=" for a formula. */
const cellOf = (column: ExportColumn, observation: Observation): Row[number] => {
  if (column.kind === "text") return { value: column.of(observation), type: String };
  const value = column.of(observation);
  return value === null ? null : { value, type: Number };
};

const notesSheet = (context: ExportContext, used: UsedCodes): Row[] =>
  workbookNotes(context, used).map((line) =>
    line.map((value, place) => ({ value, type: String, ...(place === 0 ? { fontWeight: "bold" as const } : {}) })),
  );
