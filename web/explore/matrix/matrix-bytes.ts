import { NO_VALUE, NOT_LISTED, type MatrixYear } from "./matrix-year.ts";
import { VarintReader, VarintWriter } from "./varint.ts";

/**
 * A year of a matrix as bytes; `README.md` beside this file draws the layout. Columns apart rather than cells together: gaps between
 * listed cells, then values, then runs of provenance, each compresses well by itself.
 */
export const MATRIX_MEDIA_TYPE = "application/vnd.knomad.matrix";

const MAGIC = "KMX1";
const HEADER_AT = 8;

type Header = Pick<MatrixYear, "unit" | "period" | "power" | "areas" | "provenances">;

/** Throws RangeError for a value that is no integer from 0 to 2^31 − 2. */
export const encodeMatrix = (year: MatrixYear): Uint8Array<ArrayBuffer> => {
  const { unit, period, power, areas, provenances } = year;
  const header = new TextEncoder().encode(JSON.stringify({ unit, period, power, areas, provenances } satisfies Header));
  const listed = [...year.provenanceOf.keys()].filter((cell) => year.provenanceOf[cell] !== NOT_LISTED);
  const numbers = new VarintWriter();
  numbers.write(listed.length);
  listed.forEach((cell, place) => numbers.write(cell - (listed[place - 1] ?? -1) - 1));
  for (const cell of listed) numbers.write(year.stored[cell]! + 1);
  writeRuns(
    listed.map((cell) => year.provenanceOf[cell]!),
    numbers,
  );
  for (const total of [...year.rowTotals, ...year.columnTotals]) numbers.write(total + 1);
  const body = numbers.bytes();
  const bytes = new Uint8Array(HEADER_AT + header.length + body.length);
  bytes.set(new TextEncoder().encode(MAGIC));
  new DataView(bytes.buffer).setUint32(4, header.length, true);
  bytes.set(header, HEADER_AT);
  bytes.set(body, HEADER_AT + header.length);
  return bytes;
};

const writeRuns = (codes: readonly number[], numbers: VarintWriter): void => {
  for (let start = 0, end = 0; start < codes.length; start = end) {
    while (end < codes.length && codes[end] === codes[start]) end++;
    numbers.write(end - start);
    numbers.write(codes[start]!);
  }
};

/** Throws RangeError for bytes that `encodeMatrix` did not make. */
export const decodeMatrix = (bytes: Uint8Array): MatrixYear => {
  if (bytes.length < HEADER_AT || new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC)
    throw new RangeError("these bytes are no matrix");
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(HEADER_AT, HEADER_AT + headerLength))) as Header;
  const numbers = new VarintReader(bytes, HEADER_AT + headerLength);
  const size = header.areas.length;
  const stored = new Int32Array(size * size).fill(NO_VALUE);
  const provenanceOf = new Uint8Array(size * size).fill(NOT_LISTED);
  const listed = readCells(numbers, size * size);
  for (const cell of listed) stored[cell] = numbers.read() - 1;
  readRuns(numbers, listed, provenanceOf);
  const totals = (): Int32Array => Int32Array.from({ length: size }, () => numbers.read() - 1);
  const year = { ...header, stored, provenanceOf, rowTotals: totals(), columnTotals: totals() };
  if (!numbers.atEnd) throw new RangeError("bytes are left over");
  return year;
};

const readCells = (numbers: VarintReader, cells: number): Uint32Array => {
  const listed = new Uint32Array(Math.min(numbers.read(), cells));
  let cell = -1;
  for (let place = 0; place < listed.length; place++) listed[place] = cell += numbers.read() + 1;
  if (cell >= cells) throw new RangeError("a cell lies outside the matrix");
  return listed;
};

const readRuns = (numbers: VarintReader, listed: Uint32Array, provenanceOf: Uint8Array): void => {
  for (let place = 0; place < listed.length;) {
    const end = place + numbers.read();
    const code = numbers.read();
    if (end === place || end > listed.length) throw new RangeError("a run of provenance does not fit");
    for (; place < end; place++) provenanceOf[listed[place]!] = code;
  }
};
