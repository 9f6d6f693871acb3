/** Width of a character of IBM Plex Sans, in parts of its size, on average. */
const CHARACTER = 0.56;

/** Estimated width of a text; errs on the wide side. */
export const textWidth = (text: string, size: number): number => [...text].length * size * CHARACTER;

/** The text, or its beginning with an ellipsis where it would be wider than `width`. */
export const shorten = (text: string, size: number, width: number): string => {
  const characters = [...text];
  const room = Math.floor(width / (size * CHARACTER));
  return characters.length <= room ? text : `${characters.slice(0, Math.max(1, room - 1)).join("").trimEnd()}…`;
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
