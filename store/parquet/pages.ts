import type { ColumnMetaData, PageHeader } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { snappyUncompress } from "hyparquet";

/** A page of a column chunk, uncompressed. */
export interface Page {
  readonly header: PageHeader;
  /** Definition levels as they stand in the file (run-lengths of one bit); empty for a required column. */
  readonly levels: Uint8Array;
  /** Encoded values, followed by padding, so that decoders may read a few bytes past the end. */
  readonly values: Uint8Array;
}

const PADDING = 16;

/**
 * The pages of one column chunk, in the order of the file.
 * @throws RangeError for a codec other than SNAPPY or a page of another version than `writeColumns` writes
 */
export function* readPages(bytes: Uint8Array, chunk: ColumnMetaData): Generator<Page> {
  if (chunk.codec !== "SNAPPY") throw new RangeError(`column ${chunk.path_in_schema.join(".")}: codec ${chunk.codec}, not SNAPPY`);
  const start = Number(chunk.dictionary_page_offset ?? chunk.data_page_offset);
  const end = start + Number(chunk.total_compressed_size);
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: start };
  while (reader.offset < end) {
    const header = parquetHeader(reader);
    const body = bytes.subarray(reader.offset, reader.offset + header.compressed_page_size);
    reader.offset += header.compressed_page_size;
    yield openPage(header, body);
  }
}

const openPage = (header: PageHeader, body: Uint8Array): Page => {
  const data = header.data_page_header_v2;
  if (header.type !== "DICTIONARY_PAGE" && !data) throw new RangeError(`a page of type ${header.type} is not read here`);
  const levelBytes = data?.definition_levels_byte_length ?? 0;
  return {
    header,
    levels: padded(body.subarray(0, levelBytes)),
    values: uncompress(body.subarray(levelBytes), header.uncompressed_page_size - levelBytes),
  };
};

const padded = (bytes: Uint8Array): Uint8Array => {
  const copy = new Uint8Array(bytes.length + PADDING);
  copy.set(bytes);
  return copy;
};

const uncompress = (bytes: Uint8Array, size: number): Uint8Array => {
  const room = new Uint8Array(size + PADDING);
  if (size > 0) snappyUncompress(bytes, room.subarray(0, size));
  return room;
};
