import { inflateSync } from "node:zlib";

/** Width and height of a PNG. */
export const sizeOf = (png: Uint8Array): { readonly width: number; readonly height: number } => {
  const bytes = Buffer.from(png);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

/** How many pixels of a PNG (eight bits, colours with opacity) are darker than half grey. */
export const inkOf = (png: Uint8Array): number => {
  const { width, height } = sizeOf(png);
  const rows = inflateSync(dataOf(Buffer.from(png)));
  const stride = width * 4;
  let before = new Uint8Array(stride);
  let ink = 0;
  for (let row = 0; row < height; row++) {
    const start = row * (stride + 1);
    const line = unfiltered(rows[start]!, rows.subarray(start + 1, start + 1 + stride), before);
    for (let x = 0; x < stride; x += 4) if (line[x + 3]! > 0 && line[x]! + line[x + 1]! + line[x + 2]! < 384) ink++;
    before = line;
  }
  return ink;
};

const dataOf = (png: Buffer): Buffer => {
  const pieces: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") pieces.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return Buffer.concat(pieces);
};

/** Undoes the filter of a row: none, left, above, average, Paeth. */
const unfiltered = (filter: number, row: Uint8Array, above: Uint8Array): Uint8Array<ArrayBuffer> => {
  const line = new Uint8Array(row.length);
  for (let x = 0; x < row.length; x++) {
    const [left, up, corner] = [x < 4 ? 0 : line[x - 4]!, above[x]!, x < 4 ? 0 : above[x - 4]!];
    line[x] = row[x]! + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
  }
  return line;
};

const paeth = (left: number, up: number, corner: number): number => {
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};
