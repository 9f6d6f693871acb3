import { inflateSync } from "node:zlib";

const HEADER = 44;
const ENTRY = 20;

/**
 * The tables of a WOFF 1 file by tag, as they stand in the TrueType font it was made from.
 * @throws RangeError when the bytes are no WOFF 1
 */
export const woffTables = (woff: Buffer): ReadonlyMap<string, Buffer> => {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new RangeError("not a WOFF 1 file");
  const tables = new Map<string, Buffer>();
  for (let table = 0; table < woff.readUInt16BE(12); table++) {
    const entry = HEADER + table * ENTRY;
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number];
    const bytes = woff.subarray(offset, offset + packed);
    tables.set(woff.toString("latin1", entry, entry + 4), packed < length ? inflateSync(bytes) : bytes);
  }
  return tables;
};
