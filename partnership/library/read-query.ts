import { searchText } from "./search-text.ts";

/** One thing that a reader looks for. */
export interface QueryTerm {
  /** Its words as they are searched. */
  readonly words: readonly string[];
  /** As it was typed. */
  readonly typed: string;
  /** In quotation marks: these words in this order. */
  readonly quoted: boolean;
  /** With a minus: works without it. */
  readonly excluded: boolean;
  /** The last word, which may only be the beginning of one. */
  readonly beginning: boolean;
}

/** Terms of a search; what goes beyond is left out. */
const MOST_TERMS = 12;
const MOST_WORDS = 10;
const LONGEST_WORD = 60;
/** A word that is not finished has at least so many letters. */
const LEAST_BEGINNING = 3;

const TERM = /([-−–]?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»]+))/gu;

/** Reads a search: words, phrases in quotation marks, a minus before what is not wanted. There is nothing it refuses; what has no word in it is left out. */
export const readQuery = (text: string): readonly QueryTerm[] => {
  const terms: QueryTerm[] = [];
  for (const match of text.matchAll(TERM)) {
    if (terms.length >= MOST_TERMS) break;
    const [whole, minus = "", phrase, word] = match;
    const typed = (phrase ?? word ?? "").trim();
    const words = searchText(typed)
      .split(" ")
      .filter(Boolean)
      .slice(0, MOST_WORDS)
      .map((one) => [...one].slice(0, LONGEST_WORD).join(""));
    if (words.length === 0) continue;
    const quoted = phrase !== undefined;
    // A hyphen inside a word ("low-income") is none before it.
    const excluded = minus !== "" && (match.index === 0 || /\s/.test(text[match.index - 1]!));
    const isLast = match.index + whole.length === text.length;
    const beginning = isLast && !quoted && !excluded && words.length === 1 && words[0]!.length >= LEAST_BEGINNING;
    terms.push({ words, typed, quoted, excluded, beginning });
  }
  return terms;
};
