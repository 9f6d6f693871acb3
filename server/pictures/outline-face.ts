import { characterMap } from "./character-map.ts";
import { glyphContours, type Contour, type ContourPoint, type GlyphTables } from "./glyph-contours.ts";
import { woffTables } from "./woff-tables.ts";

/** A character as an outline: how far it moves on, and its path, both for a size of 1 with y downwards. */
export interface Outline {
  readonly advance: number;
  readonly path: string;
}

/** One face of a family as outlines, read from a WOFF 1 file; a character it lacks is undefined. */
export class OutlineFace {
  readonly #glyphs: ReadonlyMap<number, number>;
  readonly #tables: GlyphTables;
  readonly #hmtx: Buffer;
  readonly #widths: number;
  readonly #unitsPerEm: number;
  readonly #outlines = new Map<number, Outline>();

  constructor(woff: Buffer) {
    const tables = woffTables(woff);
    const table = (tag: string): Buffer => {
      const found = tables.get(tag);
      if (!found) throw new RangeError(`the font has no ${tag}`);
      return found;
    };
    this.#glyphs = characterMap(table("cmap"));
    this.#unitsPerEm = table("head").readUInt16BE(18);
    this.#widths = table("hhea").readUInt16BE(34);
    this.#hmtx = table("hmtx");
    const loca = table("loca");
    const long = table("head").readInt16BE(50) === 1;
    const count = loca.length / (long ? 4 : 2);
    const offsets = Array.from({ length: count }, (_, place) => (long ? loca.readUInt32BE(place * 4) : loca.readUInt16BE(place * 2) * 2));
    this.#tables = { glyf: table("glyf"), offsets };
  }

  outline(character: number): Outline | undefined {
    const kept = this.#outlines.get(character);
    if (kept) return kept;
    const glyph = this.#glyphs.get(character);
    if (glyph === undefined) return undefined;
    const advance = this.#hmtx.readUInt16BE(Math.min(glyph, this.#widths - 1) * 4) / this.#unitsPerEm;
    const path = glyphContours(this.#tables, glyph)
      .map((contour) => pathOf(contour, 1 / this.#unitsPerEm))
      .join("");
    const outline = { advance, path };
    this.#outlines.set(character, outline);
    return outline;
  }
}

/** A quadratic contour as a path; between two control points there is a point on the curve half-way. */
const pathOf = (contour: Contour, scale: number): string => {
  const write = (x: number, y: number): string => `${round(x * scale)} ${round(-y * scale)}`;
  const between = (a: ContourPoint, b: ContourPoint): ContourPoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });
  const firstOn = contour.findIndex(({ on }) => on);
  const [head] = contour;
  if (!head) return "";
  const start = firstOn < 0 ? between(head, contour.at(-1)!) : contour[firstOn]!;
  const rest = firstOn < 0 ? contour : [...contour.slice(firstOn + 1), ...contour.slice(0, firstOn)];
  let path = `M${write(start.x, start.y)}`;
  rest.forEach((point, place) => {
    if (point.on) {
      const before = rest[place - 1];
      if (!before || before.on) path += `L${write(point.x, point.y)}`;
      return;
    }
    const after = rest[place + 1] ?? start;
    const end = after.on ? after : between(point, after);
    path += `Q${write(point.x, point.y)} ${write(end.x, end.y)}`;
  });
  return `${path}Z`;
};

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
