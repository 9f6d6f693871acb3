import type { Row } from "write-excel-file/node";
import type { ColumnValues } from "#store/columns";
import { oneOf, phrase, Problem } from "#vocabulary";
import type { ExportFormat } from "./export-format.ts";
import { GatheredColumns } from "./gather-columns.ts";
import { gatherAll, STEP, type PackedFormat } from "./packed-format.ts";
import { workbookNotes } from "./workbook-notes.ts";
import { workbookWords } from "./workbook-words.ts";
import { zipWithTimes } from "./zip-times.ts";

/** More rows than this make a workbook that neither this programme nor a spreadsheet handles well. */
const LIMIT = 100_000;

const packed: PackedFormat = {
  *gather(observations, context) {
    const gathered = new GatheredColumns(context);
    const [statuses, methods, sources] = [new Set<string>(), new Set<string>(), new Set<string>()];
    for (const observation of observations) {
      if (gathered.rows >= LIMIT) throw tooManyRows();
      gathered.push(observation);
      statuses.add(observation.status);
      methods.add(observation.method);
      sources.add(observation.source);
      if (gathered.rows % STEP === 0) yield;
    }
    const notes = workbookNotes(context, { statuses, methods, sources });
    return { columns: gathered.columns(), notes, frozenOn: context.manifest.frozenOn, locale: context.locale };
  },
  async pack({ columns, notes, frozenOn, locale }) {
    const { default: writeExcelFile } = await import("write-excel-file/node");
    const names = Object.keys(columns);
    const words = workbookWords(locale);
    const data: Row[] = [names.map((name) => ({ value: name, fontWeight: "bold" })), ...rowsOf(Object.values(columns))];
    const sheets = [
      { data, sheet: words.data, stickyRowsCount: 1, columns: names.map((name) => ({ width: Math.max(12, name.length + 2) })) },
      { data: notesSheet(notes), sheet: words.notes, columns: [{ width: 24 }, { width: 60 }, { width: 60 }, { width: 60 }] },
    ];
    return zipWithTimes(await writeExcelFile(sheets).toBuffer(), frozenOn);
  },
};

/** An Excel workbook: a sheet of observations, and one of notes with the release, licence, citation, meaning of statuses and methods, and sources. The same figures are the same bytes. */
export const xlsx: ExportFormat = {
  id: "xlsx",
  name: "Excel workbook",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  extension: "xlsx",
  async *write(observations, context) {
    yield await packed.pack(gatherAll(packed.gather(observations, context)));
  },
  packed,
};

const tooManyRows = (): Problem =>
  new Problem("too-many-rows", { limit: LIMIT, format: phrase("an-excel-workbook"), others: oneOf(["CSV", "Parquet"]) });

function* rowsOf(columns: readonly ColumnValues[]): Generator<Row> {
  const [first] = columns;
  const rows = first === undefined ? 0 : (first.kind === "text" ? first.codes : first.values).length;
  for (let row = 0; row < rows; row++) yield columns.map((column) => cellOf(column, row));
}

/** Texts are written as texts, so a spreadsheet does not take one that begins with "=" for a formula. */
const cellOf = (column: ColumnValues, row: number): Row[number] => {
  if (column.kind === "text") return { value: column.texts[column.codes[row]!]!, type: String };
  const value = column.values[row]!;
  return Number.isNaN(value) ? null : { value, type: Number };
};

const notesSheet = (notes: readonly (readonly string[])[]): Row[] =>
  notes.map((line) => line.map((value, place) => ({ value, type: String, ...(place === 0 ? { fontWeight: "bold" as const } : {}) })));
