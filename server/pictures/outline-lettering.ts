import type { OutlineFamily } from "./outline-family.ts";

const TEXT = /<text\b([^>]*)>([^<]*)<\/text>/g;
const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/**
 * The drawing with its lettering as outlines, so that a renderer needs no fonts and draws the same everywhere. Our drawings write each line as one
 * `<text>` without anything inside it, left to right.
 * @throws RangeError naming the first character that the family lacks: an empty box is never drawn
 */
export const outlineLettering = (svg: string, family: OutlineFamily): string =>
  svg.replace(TEXT, (_, attributes: string, content: string) => outlined(attributesOf(attributes), decoded(content), family));

type Attributes = Readonly<Record<string, string>>;

const attributesOf = (text: string): Attributes =>
  Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));

const decoded = (content: string): string => content.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

const outlined = (attributes: Attributes, content: string, family: OutlineFamily): string => {
  const size = Number(attributes["font-size"]);
  const weight = attributes["font-weight"] === "600" ? 600 : 400;
  const glyphs = [...content.normalize("NFC")].map((character) => {
    const outline = family.outline(character === "\u202f" ? "\u00a0" : character, weight);
    if (!outline) throw new RangeError(`no face has ${JSON.stringify(character)} of ${JSON.stringify(content)}`);
    return outline;
  });
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0) * size;
  const anchor = attributes["text-anchor"];
  let x = Number(attributes["x"]) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  const paths = glyphs.map(({ advance, path }) => {
    const drawn = path && `<path transform="translate(${rounded(x)} ${attributes["y"]}) scale(${size})" d="${path}"/>`;
    x += advance * size;
    return drawn;
  });
  return `<g fill="${attributes["fill"] ?? "#000"}">${paths.join("")}</g>`;
};

const rounded = (value: number): number => Math.round(value * 100) / 100;
