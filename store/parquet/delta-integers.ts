import { deltaBinaryUnpack } from "hyparquet/src/delta.js";
import { wideAt, windowAt } from "./bits.ts";

/** Integers of at most this size have deltas, and differences of deltas, that a double holds exactly. */
const EXACT = 2 ** 51;

/**
 * Decodes DELTA_BINARY_PACKED integers into `target[from … from + count)`.
 * @param bytes padded by at least 8 bytes after the encoded data
 * @param largest largest absolute value to expect; beyond 2^51 (or unknown: Infinity) a slow exact way is taken
 * @throws RangeError for a value that is no safe integer
 */
export const decodeDeltas = (bytes: Uint8Array, target: Int32Array | Float64Array, from: number, count: number, largest: number): void => {
  if (count === 0) return;
  if (largest > EXACT) decodeWide(bytes, target, from, count);
  else new DeltaReader(bytes).read(target, from, count);
};

const decodeWide = (bytes: Uint8Array, target: Int32Array | Float64Array, from: number, count: number): void => {
  const wide = new BigInt64Array(count);
  deltaBinaryUnpack({ view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 }, count, wide);
  for (let i = 0; i < count; i++) {
    const value = Number(wide[i]);
    if (!Number.isSafeInteger(value)) throw new RangeError(`${wide[i]} is no safe integer`);
    target[from + i] = value;
  }
};

class DeltaReader {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(target: Int32Array | Float64Array, from: number, count: number): void {
    const bytes = this.#bytes;
    const blockSize = this.#varint();
    const miniblocks = this.#varint();
    this.#varint();
    const perMiniblock = blockSize / miniblocks;
    let value = this.#zigzag();
    target[from] = value;
    let row = from + 1;
    const end = from + count;
    // Deltas of 32-bit columns wrap around: an Int32Array keeps the low 32 bits, which is what is meant.
    while (row < end) {
      const least = this.#zigzag();
      const widths = this.#position;
      this.#position += miniblocks;
      for (let m = 0; m < miniblocks && row < end; m++) {
        const width = bytes[widths + m]!;
        const stop = Math.min(end, row + perMiniblock);
        let bit = this.#position * 8;
        if (width <= 24) {
          const mask = (1 << width) - 1;
          for (; row < stop; row++, bit += width) {
            value += least + ((windowAt(bytes, bit >>> 3) >>> (bit & 7)) & mask);
            target[row] = value;
          }
        } else {
          for (; row < stop; row++, bit += width) {
            value += least + wideAt(bytes, bit, width);
            target[row] = value;
          }
        }
        this.#position += (perMiniblock * width) / 8;
      }
    }
  }

  #varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.#position++]!;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  #zigzag(): number {
    const folded = this.#varint();
    return folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
  }
}
