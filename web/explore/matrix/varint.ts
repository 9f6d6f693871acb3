/** Unsigned integers as LEB128: seven bits a byte, least first, the high bit set where more follow. */
export class VarintWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** @param value an integer from 0 to 2^32 − 1 */
  write(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) throw new RangeError(`not an unsigned 32-bit integer: ${value}`);
    if (this.#length + 5 > this.#bytes.length) this.#grow();
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what `VarintWriter` wrote, from a place on. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  #place: number;

  constructor(bytes: Uint8Array, place: number) {
    this.#bytes = bytes;
    this.#place = place;
  }

  /** Throws RangeError past the end. */
  read(): number {
    let value = 0;
    for (let weight = 1; ; weight *= 0x80) {
      const byte = this.#bytes[this.#place++];
      if (byte === undefined) throw new RangeError("the bytes end within a number");
      value += (byte & 0x7f) * weight;
      if (byte < 0x80) return value;
    }
  }

  get atEnd(): boolean {
    return this.#place === this.#bytes.length;
  }
}
