import { parquetMetadata, type ColumnMetaData, type FileMetaData } from "hyparquet";
import type { ColumnFile, ReadColumn } from "../columns.ts";
import { readNumberColumn } from "./read-numbers.ts";
import { readTextColumn } from "./read-text.ts";

/**
 * Reads columns that `writeColumns` wrote, into typed arrays and dictionary codes; other Parquet files may use
 * encodings that are not read here.
 * @param bytes the whole file
 * @param names columns wanted; all when left out
 * @throws RangeError for a file that is no Parquet, an unknown column name or an encoding not read here
 */
export const readColumns = (bytes: Uint8Array, names?: readonly string[]): ColumnFile => {
  const metadata = readMetadata(bytes);
  const rows = Number(metadata.num_rows);
  const elements = metadata.schema.slice(1);
  const columns: Record<string, ReadColumn> = {};
  for (const name of names ?? elements.map((element) => element.name)) {
    const index = elements.findIndex((element) => element.name === name);
    if (index < 0) throw new RangeError(`the file has no column ${name}`);
    const chunks = metadata.row_groups.map((group) => group.columns[index]!.meta_data!);
    columns[name] = readColumn(bytes, chunks, elements[index]!.type, rows);
  }
  const notes = Object.fromEntries((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? ""]));
  return { rows, columns, notes };
};

const readMetadata = (bytes: Uint8Array): FileMetaData => {
  try {
    return parquetMetadata(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  } catch (cause) {
    throw new RangeError("these bytes are no Parquet file", { cause });
  }
};

const readColumn = (bytes: Uint8Array, chunks: readonly ColumnMetaData[], type: string | undefined, rows: number): ReadColumn =>
  type === "BYTE_ARRAY" ? readTextColumn(bytes, chunks, rows) : readNumberColumn(bytes, chunks, type, rows);
