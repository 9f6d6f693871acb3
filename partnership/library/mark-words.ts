import { withoutAccents } from "./search-text.ts";

/** A piece of a text, and whether it is what was looked for. Nothing in it is HTML. */
export interface MarkedPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** What is marked in texts. */
export interface WordMarks {
  /** Words as `withoutAccents` gives them. */
  readonly words: ReadonlySet<string>;
  /** Words in this order, each with any ending. */
  readonly phrases: readonly (readonly string[])[];
}

/** A word of a text, and where it stands. */
export interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text; for words of a long one that begin in some ways use `findWords`. */
export const wordsIn = (text: string): readonly PlacedWord[] =>
  [...text.matchAll(WORD)].map(({ 0: written, index }) => ({ start: index, end: index + written.length, word: withoutAccents(written) }));

/** Small letters as they are written with the accents that `withoutAccents` leaves out. */
const ACCENTED: Readonly<Record<string, string>> = {
  a: "aàáâãäåāăą",
  c: "cçćčĉċ",
  d: "dďđ",
  e: "eèéêëēĕėęě",
  g: "gğĝġģ",
  h: "hĥħ",
  i: "iìíîïĩīĭįı",
  j: "jĵ",
  k: "kķ",
  l: "lĺļľł",
  n: "nñńņňŉ",
  o: "oòóôõöōŏőø",
  r: "rŕŗř",
  s: "sśŝşšșſ",
  t: "tţťŧț",
  u: "uùúûüũūŭůűų",
  w: "wŵ",
  y: "yýÿŷ",
  z: "zźżž",
  ا: "اأإآٱ",
  е: "её",
};
const MOST_HITS = 400;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const WORD_FROM_HERE = /[\p{L}\p{N}\p{M}]+/uy;

/** What finds the words that begin in one of some ways; each way as `withoutAccents` gives it. Undefined for none. */
export const wordFinder = (beginnings: readonly string[]): RegExp | undefined => {
  const ways = [...new Set(beginnings.filter((way) => way !== ""))].map((way) =>
    [...way].map((letter) => (ACCENTED[letter] === undefined ? letter : `[${ACCENTED[letter]}]`)).join(""),
  );
  return ways.length === 0 ? undefined : new RegExp(ways.join("|"), "giu");
};

/** Words of a text that begin in one of the ways of a finder; the first few hundred. */
export const findWords = (text: string, finder: RegExp): readonly PlacedWord[] => {
  const words: PlacedWord[] = [];
  for (const { index } of text.matchAll(finder)) {
    if (words.length >= MOST_HITS) break;
    if (index > 0 && LETTER.test(text[index - 1]!)) continue;
    WORD_FROM_HERE.lastIndex = index;
    const written = WORD_FROM_HERE.exec(text)?.[0] ?? "";
    words.push({ start: index, end: index + written.length, word: withoutAccents(written) });
  }
  return words;
};

const LEAST_ROOT = 3;
const LONGEST_ENDING = 2;

/** The part of a word of a phrase that its endings leave alone. */
export const rootOf = (word: string): string => word.slice(0, Math.max(LEAST_ROOT, word.length - LONGEST_ENDING));

const marksOf = (words: readonly PlacedWord[], { words: single, phrases }: WordMarks): readonly boolean[] => {
  const marked = words.map(({ word }) => single.has(word));
  const roots = phrases.map((phrase) => phrase.map(rootOf));
  for (const phrase of roots)
    for (let at = 0; at + phrase.length <= words.length; at++)
      if (phrase.every((root, place) => words[at + place]!.word.startsWith(root)))
        for (let place = 0; place < phrase.length; place++) marked[at + place] = true;
  return marked;
};

/** A text cut at what was looked for; neighbouring words are one piece. */
export const markWords = (text: string, marks: WordMarks): readonly MarkedPiece[] => {
  const words = wordsIn(text);
  const marked = marksOf(words, marks);
  const pieces: MarkedPiece[] = [];
  let done = 0;
  for (let place = 0; place < words.length; place++) {
    const { start } = words[place]!;
    if (!marked[place]) continue;
    while (place + 1 < words.length && marked[place + 1]) place++;
    if (start > done) pieces.push({ text: text.slice(done, start), marked: false });
    pieces.push({ text: text.slice(start, words[place]!.end), marked: true });
    done = words[place]!.end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), marked: false });
  return pieces;
};

/** Letters of a passage before the first word that was found, and in all. */
const BEFORE = 60;
const PASSAGE = 260;

/**
 * The passage of a text that says most of what was looked for; undefined where it says nothing of it.
 * @param hits where words that were looked for begin, in order, each with the word; as `findWords` gives them
 */
export const bestPassage = (text: string, hits: readonly PlacedWord[], marks: WordMarks): readonly MarkedPiece[] | undefined => {
  let best: { readonly at: number; readonly worth: number } | undefined;
  for (let first = 0; first < hits.length; first++) {
    const different = new Set<string>();
    let count = 0;
    for (let place = first; place < hits.length && hits[place]!.end <= hits[first]!.start + PASSAGE - BEFORE; place++) {
      different.add(hits[place]!.word);
      count++;
    }
    const worth = different.size * 100 + count;
    if (!best || worth > best.worth) best = { at: hits[first]!.start, worth };
  }
  if (!best) return undefined;
  const from = afterSpace(text, best.at - BEFORE, best.at);
  const until = beforeSpace(text, from + PASSAGE, best.at);
  const pieces = markWords(text.slice(from, until), marks);
  return [...(from > 0 ? [{ text: "… ", marked: false }] : []), ...pieces, ...(until < text.length ? [{ text: " …", marked: false }] : [])];
};

const SPACE = /\s/;

/** The first word of a text that begins at a place or after it. */
const afterSpace = (text: string, place: number, latest: number): number => {
  if (place <= 0) return 0;
  let at = place;
  while (at < latest && !SPACE.test(text[at - 1]!)) at++;
  return at;
};

/** Where the last word ends that is whole before a place. */
const beforeSpace = (text: string, place: number, earliest: number): number => {
  if (place >= text.length) return text.length;
  let at = place;
  while (at > earliest && !SPACE.test(text[at]!)) at--;
  return at > earliest ? at : place;
};
