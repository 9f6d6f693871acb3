/** A line of a text that may say who wrote it. */
export interface AuthorTrace {
  /** From 1. */
  readonly line: number;
  readonly words: string;
}

const THANKS =
  /acknowledg|we thank|i thank|remerci|agradec|thanks to|funded by|previous(?:ly)? (?:published|shown) by us|our (?:earlier|previous) (?:paper|work)/i;
const SHORTEST_NAME = 4;
const LONGEST = 160;

/**
 * Finds lines by which reviewers could tell who wrote a text that hides its authors: thanks, funding, references to own work, names. For the author
 * to look at; nothing is taken out.
 * @param names of the authors
 */
export const findAuthorTraces = (source: string, names: readonly string[]): readonly AuthorTrace[] => {
  const parts = names.flatMap((name) => [name, name.split(/\s+/).at(-1) ?? ""]).filter((name) => name.length >= SHORTEST_NAME);
  const wanted = parts.map((name) => name.toLowerCase());
  return source.split(/\r?\n/).flatMap((words, place) => {
    const lower = words.toLowerCase();
    const found = THANKS.test(words) || wanted.some((name) => lower.includes(name));
    return found ? [{ line: place + 1, words: words.trim().slice(0, LONGEST) }] : [];
  });
};
