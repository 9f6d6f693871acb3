/** The glyph of each character, from a font's cmap in format 4 (the Basic Multilingual Plane). */
export const characterMap = (cmap: Buffer): ReadonlyMap<number, number> => {
  const count = cmap.readUInt16BE(2);
  const offsets = Array.from({ length: count }, (_, place) => cmap.readUInt32BE(4 + place * 8 + 4));
  const start = offsets.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (start === undefined) throw new RangeError("the font has no character map in format 4");
  const segments = cmap.readUInt16BE(start + 6) / 2;
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < segments; segment++) readSegment(cmap, start + 14 + segment * 2, segments, glyphs);
  return glyphs;
};

const LAST = 0xffff;

/** @param at where the segment's last character stands; first character, delta and range follow in arrays of their own */
const readSegment = (cmap: Buffer, at: number, segments: number, glyphs: Map<number, number>): void => {
  const [firstAt, deltaAt, rangeAt] = [at + segments * 2 + 2, at + segments * 4 + 2, at + segments * 6 + 2];
  const range = cmap.readUInt16BE(rangeAt);
  const delta = cmap.readUInt16BE(deltaAt);
  const first = cmap.readUInt16BE(firstAt);
  for (let character = first; character <= cmap.readUInt16BE(at) && character < LAST; character++) {
    const listed = range === 0 ? character : cmap.readUInt16BE(rangeAt + range + (character - first) * 2);
    const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & LAST;
    if (glyph !== 0) glyphs.set(character, glyph);
  }
};
