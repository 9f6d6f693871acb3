import { deflateRawSync } from "node:zlib";
import type { SourceFile } from "./layouts/layout.ts";

/** A part of a made-up archive; what its directory says may differ from what it holds. */
export interface SamplePart {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** Size that the directory declares, true unless given. */
  readonly declaredSize?: number;
  /** Name that stands before the content, as in the directory unless given. */
  readonly localName?: string;
  readonly encrypted?: boolean;
}

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** A zip archive written by hand, so that it can lie. */
export const sampleArchive = (parts: readonly SamplePart[]): SourceFile => {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredSize, localName = name, encrypted = false } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain, { level: 9 });
    const size = declaredSize ?? plain.length;
    const common = (fileName: string) =>
      Buffer.concat([
        u16(20),
        u16(encrypted ? 1 : 0),
        u16(8),
        u32(0),
        u32(0),
        u32(packed.length),
        u32(size),
        u16(Buffer.byteLength(fileName)),
        u16(0),
      ]);
    const block = Buffer.concat([Buffer.from("PK\x03\x04"), common(localName), Buffer.from(localName), packed]);
    const rest = Buffer.concat([u16(0), u16(0), u16(0), u32(0), u32(offset)]);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02"), u16(20), common(name), rest, Buffer.from(name)]));
    local.push(block);
    offset += block.length;
  }
  const entries = Buffer.concat(directory);
  const count = u16(parts.length);
  const end = [Buffer.from("PK\x05\x06"), u16(0), u16(0), count, count, u32(entries.length), u32(offset), u16(0)];
  return { name: "sample.xlsx", bytes: Buffer.concat([...local, entries, ...end]) };
};
