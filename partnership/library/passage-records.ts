import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import {
  bestPassage,
  findWords,
  markWords,
  rootOf,
  wordFinder,
  wordsIn,
  type MarkedPiece,
  type PlacedWord,
  type WordMarks,
} from "./mark-words.ts";
import type { AskedWords } from "./matching-records.ts";
import type { FoundWork } from "./search-records.ts";
import { searchText } from "./search-text.ts";

/** A found work with what was looked for marked in it. */
export interface MarkedWork {
  readonly title: readonly MarkedPiece[];
  /** Its summary, shortened around what was found. */
  readonly summary: readonly MarkedPiece[];
  /** The passage of its text that says most of it, where the summary does not. */
  readonly passage: readonly MarkedPiece[] | undefined;
}

const LONGEST_SUMMARY = 300;
/** Words of texts that may be forms of a word that was looked for; more are not asked about. */
const MOST_CANDIDATES = 600;

/** Marks what was looked for in works of one page of a list. */
export const markWorks = async (from: Readable, works: readonly FoundWork[], asked: AskedWords): Promise<readonly MarkedWork[]> => {
  const looked = lookedFor(asked);
  const finder = wordFinder(looked.beginnings);
  if (!finder || works.length === 0) return works.map((work) => markedWork(work, undefined, NOTHING));
  const texts = await searchedTexts(from, works, finder);
  const marks = await marksByConfig(from, [...texts.values()], looked);
  return works.map((work) => {
    const text = texts.get(work.id);
    return markedWork(work, text, (text && marks.get(text.config)) ?? NOTHING);
  });
};

const NOTHING: WordMarks = { words: new Set(), phrases: [] };

const markedWork = ({ title, summary }: FoundWork, text: SearchedText | undefined, marks: WordMarks): MarkedWork => {
  const inSummary = text && bestPassage(summary, marked(text.inSummary, marks), marks);
  return {
    title: markWords(title, marks),
    summary: summary.length <= LONGEST_SUMMARY ? markWords(summary, marks) : (inSummary ?? [{ text: shortened(summary), marked: false }]),
    passage: inSummary || !text ? undefined : bestPassage(text.plain, marked(text.inPlain, marks), marks),
  };
};

/** Words that are marked: those that were looked for, and those that begin a phrase. */
const marked = (words: readonly PlacedWord[], { words: single, phrases }: WordMarks): readonly PlacedWord[] => {
  const first = phrases.map(([word = ""]) => rootOf(word));
  return words.filter(({ word }) => single.has(word) || first.some((root) => word.startsWith(root)));
};

const shortened = (text: string): string => `${text.slice(0, LONGEST_SUMMARY).replace(/\s+\S*$/, "")} …`;

/** What is searched of a work, and the words in it that may be what was looked for. */
interface SearchedText {
  readonly config: string;
  readonly plain: string;
  readonly inTitle: readonly PlacedWord[];
  readonly inSummary: readonly PlacedWord[];
  readonly inPlain: readonly PlacedWord[];
}

const searchedTexts = async (from: Readable, works: readonly FoundWork[], finder: RegExp): Promise<ReadonlyMap<string, SearchedText>> => {
  const { rows } = await sql<{ id: string; config: string; plain: string }>`
    select work_id as id, config, plain from partnership_index.library_text where work_id = any(${works.map(({ id }) => id)}::uuid[])`.execute(
    from.tables(),
  );
  const texts = new Map<string, SearchedText>();
  for (const { id, title, summary } of works) {
    const row = rows.find((one) => one.id === id);
    if (!row) continue;
    const { config, plain } = row;
    const inSummary = findWords(summary, finder);
    texts.set(id, { config, plain, inTitle: wordsIn(title), inSummary, inPlain: findWords(plain, finder) });
  }
  return texts;
};

interface Looked {
  /** Single words, and whether only their beginning is looked for. */
  readonly words: readonly { readonly word: string; readonly beginning: boolean }[];
  readonly phrases: readonly (readonly string[])[];
  /** How words that are looked for may begin. */
  readonly beginnings: readonly string[];
}

const BEGINNING = 3;
const ARABIC = /^\p{Script=Arabic}/u;
const ARABIC_ARTICLE = /^(?:[وفبكل]?ال|لل)/u;
const WITH_ARTICLE = ["", "ال", "وال", "بال", "لل", "و"];

const lookedFor = ({ notation, understood: { wanted } }: AskedWords): Looked => {
  if (notation === "") return { words: [], phrases: [], beginnings: [] };
  const forms = wanted.flatMap(({ term, meant }) => [
    { words: term.words, beginning: term.beginning },
    ...(meant?.also ?? []).map((name) => ({ words: searchText(name).split(" ").filter(Boolean), beginning: false })),
  ]);
  const words = forms.filter((form) => form.words.length === 1).map((form) => ({ word: form.words[0]!, beginning: form.beginning }));
  const phrases = forms.filter((form) => form.words.length > 1).map((form) => form.words);
  const beginnings = [...words.flatMap(({ word }) => beginningsOf(word)), ...phrases.map(([first = ""]) => rootOf(first))];
  return { words, phrases, beginnings };
};

/** How forms of a word may begin. Rather too many ways than too few: the store says which words they are. */
const beginningsOf = (word: string): readonly string[] => {
  if (!ARABIC.test(word)) return [[...word].slice(0, BEGINNING).join("")];
  const bare = word.replace(ARABIC_ARTICLE, "").slice(0, BEGINNING);
  return WITH_ARTICLE.map((article) => article + bare);
};

/** For each way of shortening words: which words of the texts are what was looked for. The store says so, which shortened them for the search. */
const marksByConfig = async (
  from: Readable,
  texts: readonly SearchedText[],
  { words, phrases }: Looked,
): Promise<ReadonlyMap<string, WordMarks>> => {
  const candidates = new Map<string, { readonly config: string; readonly word: string }>();
  for (const { config, inTitle, inSummary, inPlain } of words.length === 0 ? [] : texts)
    for (const { word } of [...inTitle, ...inSummary, ...inPlain])
      if (candidates.size < MOST_CANDIDATES) candidates.set(`${config} ${word}`, { config, word });
  const all = [...candidates.values()];
  const notation = words.map(({ word, beginning }) => (beginning ? `'${word}':*` : `'${word}'`)).join(" | ");
  const { rows } =
    all.length === 0
      ? { rows: [] }
      : await sql<{ config: string; word: string }>`
    select c.config, c.word from unnest(${all.map(({ config }) => config)}::text[], ${all.map(({ word }) => word)}::text[]) as c (config, word)
    where to_tsvector(c.config::regconfig, c.word) @@ to_tsquery(c.config::regconfig, ${notation})`.execute(from.tables());
  return new Map(
    [...new Set(texts.map(({ config }) => config))].map((config) => [
      config,
      { words: new Set(rows.filter((row) => row.config === config).map(({ word }) => word)), phrases },
    ]),
  );
};
