/** Something that can be found by its words. */
export interface Matchable {
  readonly name: string;
  /** Other words for it. */
  readonly words?: string;
}

/** Words of English and French that say nothing of what is looked for, plain. */
const LITTLE = new Set(
  "a an the of in to from for by and per what is are how do we le la les l un une des de du d en et au aux par pour vers que qui quel quelle est sont".split(
    " ",
  ),
);
/** A hit in the name counts more than one in its other words. */
const IN_NAME = 3;

/** Without accents, case and punctuation. */
export const plainWords = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Entries that have every word of a text, its beginning or nearly it; those whose names say most of it first. */
export const matchWords = <Entry extends Matchable>(text: string, entries: readonly Entry[]): readonly Entry[] => {
  const asked = tokens(text);
  if (asked.length === 0) return [];
  return entries
    .map((entry) => ({ entry, score: scoreOf(asked, entry) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
};

const tokens = (text: string): readonly string[] =>
  plainWords(text)
    .split(" ")
    .filter((word) => word !== "" && !LITTLE.has(word));

const scoreOf = (asked: readonly string[], { name, words = "" }: Matchable): number => {
  const [inName, others] = [tokens(name), tokens(words)];
  let score = 0;
  for (const word of asked) {
    if (inName.some((one) => isLike(one, word))) score += IN_NAME;
    else if (others.some((one) => isLike(one, word))) score += 1;
    else return 0;
  }
  return score / (1 + 0.1 * inName.length);
};

/** The word, its beginning, or the same with one letter wrong, missing or too many. */
const isLike = (word: string, asked: string): boolean =>
  word === asked || (asked.length >= 3 && word.startsWith(asked)) || (asked.length >= 5 && oneApart(word, asked)) || `${word}s` === asked;

const oneApart = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
};
