/** A point of an outline in the font's units, y upwards; off the curve it is a control point. */
export interface ContourPoint {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

export type Contour = readonly ContourPoint[];

/** Where glyphs stand in a font. */
export interface GlyphTables {
  readonly glyf: Buffer;
  /** Offsets of glyphs in glyf, one more than there are glyphs. */
  readonly offsets: readonly number[];
}

const [ON, X_SHORT, Y_SHORT, REPEAT, X_SAME, Y_SAME] = [1, 2, 4, 8, 16, 32] as const;
const [WORDS, OFFSETS, SCALE, MORE, XY_SCALE, MATRIX] = [1, 2, 8, 32, 64, 128] as const;

/** The outlines of a TrueType glyph; a glyph made of others is put together. */
export const glyphContours = (tables: GlyphTables, glyph: number): readonly Contour[] => {
  const [start, end] = [tables.offsets[glyph] ?? 0, tables.offsets[glyph + 1] ?? 0];
  if (end <= start) return [];
  const data = tables.glyf.subarray(start, end);
  const count = data.readInt16BE(0);
  return count >= 0 ? simpleContours(data, count) : composedContours(tables, data);
};

const simpleContours = (data: Buffer, count: number): readonly Contour[] => {
  const ends = Array.from({ length: count }, (_, contour) => data.readUInt16BE(10 + contour * 2));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = 10 + count * 2;
  at += 2 + data.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = data[at++]!;
    flags.push(flag);
    if (flag & REPEAT) for (let times = data[at++]!; times > 0; times--) flags.push(flag);
  }
  const read = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? data[at++]! : -data[at++]!;
      else if (!(flag & same)) {
        value += data.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = read(X_SHORT, X_SAME);
  const ys = read(Y_SHORT, Y_SAME);
  const all = flags.map((flag, place): ContourPoint => ({ x: xs[place]!, y: ys[place]!, on: (flag & ON) !== 0 }));
  return ends.map((end, contour) => all.slice(contour === 0 ? 0 : ends[contour - 1]! + 1, end + 1));
};

const composedContours = (tables: GlyphTables, data: Buffer): readonly Contour[] => {
  const contours: Contour[] = [];
  for (let at = 10, flags: number = MORE; flags & MORE;) {
    flags = data.readUInt16BE(at);
    const part = data.readUInt16BE(at + 2);
    const wide = (flags & WORDS) !== 0;
    const read = (place: number): number => (wide ? data.readInt16BE(at + 4 + place * 2) : data.readInt8(at + 4 + place));
    const [dx, dy] = flags & OFFSETS ? [read(0), read(1)] : [0, 0];
    at += wide ? 8 : 6;
    const scale = (place: number): number => data.readInt16BE(at + place * 2) / 16_384;
    const [xx, yy] = flags & SCALE ? [scale(0), scale(0)] : flags & XY_SCALE ? [scale(0), scale(1)] : [1, 1];
    if (flags & MATRIX) throw new RangeError("a glyph of the font is turned, which is not read here");
    at += flags & SCALE ? 2 : flags & XY_SCALE ? 4 : 0;
    const place = (one: ContourPoint): ContourPoint => ({ x: one.x * xx + dx, y: one.y * yy + dy, on: one.on });
    contours.push(...glyphContours(tables, part).map((contour) => contour.map(place)));
  }
  return contours;
};
