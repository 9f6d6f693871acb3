import { windowAt } from "./bits.ts";

/**
 * Decodes Parquet's run-length / bit-packed hybrid into `target[from … from + count)`, each value looked up in `translate` when given.
 * @param bytes padded by at least 4 bytes after the encoded data
 * @param offset where the first run starts
 * @param width bits of a value, 0 to 24
 */
export const decodeRuns = (
  bytes: Uint8Array,
  offset: number,
  width: number,
  target: Uint8Array | Uint16Array | Uint32Array,
  from: number,
  count: number,
  translate?: Uint32Array,
): void => {
  if (width > 24) throw new RangeError(`a run of ${width} bits a value is wider than 24`);
  const mask = (1 << width) - 1;
  const end = from + count;
  let position = offset;
  let row = from;
  while (row < end) {
    let header = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[position++]!;
      header |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if (header & 1) {
      const packed = (header >>> 1) * 8;
      const stop = Math.min(end, row + packed);
      let bit = position * 8;
      for (; row < stop; row++, bit += width) {
        const code = (windowAt(bytes, bit >>> 3) >>> (bit & 7)) & mask;
        target[row] = translate ? translate[code]! : code;
      }
      position += (packed * width) / 8;
    } else {
      const code = windowAt(bytes, position) & mask;
      const stop = Math.min(end, row + (header >>> 1));
      target.fill(translate ? translate[code]! : code, row, stop);
      row = stop;
      position += (width + 7) >> 3;
    }
  }
};
