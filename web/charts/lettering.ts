/** Widths of characters of IBM Plex Sans semibold, in parts of its size; what no row names is `USUAL`. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  // What sets the direction of letters has no width.
  [/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/, 0],
  [/[ \u00a0\u202f.,:;'’|ijlI()[\]-]/, 0.32],
  [/[0-9$€]/, 0.61],
  [/[MWmw%@→←—]/, 0.9],
  [/\p{Lu}/u, 0.68],
];
const USUAL = 0.57;

const characterWidth = (character: string): number => WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? USUAL;

/** Estimated width of a text; errs on the wide side. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + characterWidth(character), 0) * size;

/** The text, or its beginning with an ellipsis where it would be wider than `width`. */
export const shorten = (text: string, size: number, width: number): string => {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, size) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
};

/** The text in lines no wider than `width`, broken between words. */
export const wrap = (text: string, size: number, width: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};
