/** The four bytes at a place, lowest first, as one 32-bit number; needs 3 bytes of padding at the end. */
export const windowAt = (bytes: Uint8Array, at: number): number =>
  bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);

/** An unsigned number of 25 to 53 bits that starts at a bit, put together 24 bits at a time. */
export const wideAt = (bytes: Uint8Array, bit: number, width: number): number => {
  let value = 0;
  let scale = 1;
  for (let left = width, at = bit; left > 0; left -= 24, at += 24, scale *= 0x1000000) {
    const mask = left >= 24 ? 0xffffff : (1 << left) - 1;
    value += ((windowAt(bytes, at >>> 3) >>> (at & 7)) & mask) * scale;
  }
  return value;
};
