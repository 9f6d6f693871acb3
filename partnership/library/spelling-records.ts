import { sql } from "kysely";
import { editDistance } from "#vocabulary";
import type { Readable } from "../bodies/readable.ts";
import type { AskedWords } from "./matching-records.ts";

const MOST_PROPOSED = 3;
const LEAST_LETTERS = 4;
const SHORT = 6;

/** Other spellings of a search that found nothing: each of its words that no title and no summary has, as one that some have. */
export const otherSpellings = async (from: Readable, words: string, { understood }: AskedWords): Promise<readonly string[]> => {
  const single = understood.wanted.filter(({ term, meant }) => !meant && term.words.length === 1 && term.words[0]!.length >= LEAST_LETTERS);
  for (const { term } of single) {
    const [word = ""] = term.words;
    const near = await nearWords(from, word);
    if (near.length > 0) return near.map((other) => words.replace(term.typed, other));
  }
  return [];
};

const nearWords = async (from: Readable, word: string): Promise<readonly string[]> => {
  const limit = word.length <= SHORT ? 1 : 2;
  // Two mistakes leave a beginning, an end or a middle; words that share none of two letters at either end are not looked at.
  const { rows } = await sql<{ word: string }>`
    select word from partnership_index.library_word
    where length(word) between ${word.length - limit} and ${word.length + limit} and (left(word, 2) = ${word.slice(0, 2)} or right(word, 3) = ${word.slice(-3)})
      and word <> ${word}`.execute(from.tables());
  return rows
    .map(({ word: other }) => ({ other, distance: editDistance(word, other, limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1))
    .slice(0, MOST_PROPOSED)
    .map(({ other }) => other);
};
