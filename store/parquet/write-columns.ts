import type { SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter, type ColumnSource } from "hyparquet-writer";
import type { Columns, ColumnValues, DoubleValues, IntegerValues, TextValues } from "../columns.ts";

/** Rows of a row group: each column of a group is one page. */
export const GROUP_ROWS = 131_072;

/** Texts kept in a file's key-value metadata, written in the order of their names. */
type Notes = Readonly<Record<string, string>>;

/**
 * Writes columns as a Parquet file and returns its bytes: the same columns and notes always give the same bytes
 * (SNAPPY in plain JavaScript, no clock, a fixed writer name). Text is dictionary-encoded, integers are 32 or 64 bits wide as their
 * range asks and delta-encoded, doubles are byte-stream-split.
 * @param columns by name, in the order of the file; all of the same length
 * @throws RangeError for columns of different length, for no column at all, or for an integer that is not safe
 */
export const writeColumns = (columns: Columns, notes: Notes = {}): Uint8Array =>
  new Uint8Array(Buffer.concat([...writeColumnGroups([columns], notes)]));

/**
 * Writes a Parquet file whose rows come in groups, and gives the bytes as each group is written: only one group is in memory at a time. The same
 * bytes as `writeColumns` of all rows, when every group but the last has `GROUP_ROWS` and its integers are as wide as those of all rows.
 * @param groups the same columns each time; the first says which there are and how wide their integers are. At least one, which may be empty
 * @throws RangeError as `writeColumns`, for no group, and for one with other columns or wider integers than the first
 */
export function* writeColumnGroups(groups: Iterable<Columns>, notes: Notes = {}): Generator<Uint8Array> {
  const writer = new DrainedWriter();
  let file: ParquetWriter | undefined;
  let elements = "";
  for (const columns of groups) {
    const encoded = encodeAll(columns);
    const schema = [{ name: "root", num_children: encoded.length }, ...encoded.map(({ element }) => element)];
    file ??= openFile(writer, schema, notes);
    elements ||= JSON.stringify(schema);
    if (JSON.stringify(schema) !== elements)
      throw new RangeError(`a group has the columns ${JSON.stringify(schema)}, the first ${elements}`);
    // Nothing here waits: the writer holds its bytes in memory.
    void file.write({ columnData: encoded.map(({ source }) => source), rowGroupSize: GROUP_ROWS, pageSize: GROUP_ROWS * 16 });
    yield* writer.drain();
  }
  if (!file) throw new RangeError("a file needs at least one group of columns");
  void file.finish();
  yield* writer.drain();
}

/** Holds what was written since it was last emptied; places in the file are counted from its start. */
class DrainedWriter extends ByteWriter {
  *drain(): Generator<Uint8Array> {
    if (this.index > 0) yield this.getBytes().slice();
    this.index = 0;
  }
}

const openFile = (writer: ByteWriter, schema: SchemaElement[], notes: Notes): ParquetWriter =>
  new ParquetWriter({
    writer,
    schema,
    codec: "SNAPPY",
    createdBy: "knomad version 1 (build 0)",
    kvMetadata: Object.keys(notes)
      .sort()
      .map((key) => ({ key, value: notes[key]! })),
  });

const encodeAll = (columns: Columns): Encoded[] => {
  const named = Object.entries(columns);
  const rows = named[0] ? lengthOf(named[0][1]) : 0;
  if (named.length === 0) throw new RangeError("a file needs at least one column");
  for (const [name, column] of named) {
    if (lengthOf(column) !== rows) throw new RangeError(`column ${name} has ${lengthOf(column)} rows, others ${rows}`);
  }
  return named.map(([name, column]) => encode(name, column));
};

interface Encoded {
  readonly element: SchemaElement;
  readonly source: ColumnSource;
}

const lengthOf = (column: ColumnValues): number => (column.kind === "text" ? column.codes : column.values).length;

const encode = (name: string, column: ColumnValues): Encoded => {
  if (column.kind === "text") {
    const data = textsOf(name, column);
    return {
      element: { name, type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" }, repetition_type: "REQUIRED" },
      source: { name, data, encoding: "RLE_DICTIONARY" },
    };
  }
  if (column.kind === "double") {
    return {
      element: { name, type: "DOUBLE", repetition_type: "OPTIONAL" },
      source: { name, data: doublesOf(column), encoding: "BYTE_STREAM_SPLIT" },
    };
  }
  const data = integersOf(name, column);
  return {
    element: { name, type: fitsInt32(data) ? "INT32" : "INT64", repetition_type: column.missing ? "OPTIONAL" : "REQUIRED" },
    source: { name, data, encoding: "DELTA_BINARY_PACKED" },
  };
};

// Plain loops: with millions of rows, a callback for each costs more than the encoding.

const textsOf = (name: string, { texts, codes }: TextValues): string[] => {
  const data: string[] = [];
  for (let row = 0; row < codes.length; row++) {
    const text = texts[codes[row]!];
    if (text === undefined) throw new RangeError(`column ${name}: no text has the code ${codes[row]}`);
    data.push(text);
  }
  return data;
};

const doublesOf = ({ values }: DoubleValues): (number | null)[] => {
  const data: (number | null)[] = [];
  for (let row = 0; row < values.length; row++) data.push(Number.isNaN(values[row]) ? null : values[row]!);
  return data;
};

const integersOf = (name: string, { values, missing }: IntegerValues): (number | null)[] => {
  const data: (number | null)[] = [];
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (missing?.[row]) data.push(null);
    else if (Number.isSafeInteger(value)) data.push(value + 0);
    else throw new RangeError(`column ${name}, row ${row}: ${value} is no safe integer`);
  }
  return data;
};

const fitsInt32 = (values: readonly (number | null)[]): boolean => values.every((value) => value === null || value === (value | 0));
