import { Problem } from "#vocabulary";
import { csv } from "./csv.ts";
import type { ExportFormat } from "./export-format.ts";
import { json } from "./json.ts";
import { parquet } from "./parquet.ts";
import { xlsx } from "./xlsx.ts";

export { type ExportContext, type ExportFormat } from "./export-format.ts";
export { type Gathered, type PackedFormat } from "./packed-format.ts";
export { releaseLabels, type LabelledConcept, type Labels } from "./labels.ts";

/** Every format, in the order of menus; the first is the one given when none is asked for. Adding one is a file and a line here. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [csv, xlsx, json, parquet];

/** A format by its id. Throws Problem unknown-format, naming those there are. */
export const findExportFormat = (id: string): ExportFormat => {
  const format = EXPORT_FORMATS.find((one) => one.id === id);
  if (!format) throw new Problem("unknown-format", { format: id, known: EXPORT_FORMATS.map((one) => one.id).join(", ") });
  return format;
};

/** The pieces of an export as one. */
export const collectBytes = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
};
