/** A longer one is cut within. */
const LONGEST_WORD = 40;

/** The beginning of a text, to the end of a word, with dots where something is left out; its lines are put together. */
export const shortened = (text: string, most: number): string => {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > most - LONGEST_WORD ? end : most).replace(/[\s,;:.–-]+$/, "")}…`;
};
