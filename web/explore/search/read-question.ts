import { aliasesOf, areaOf, searchAreas, type Area } from "#vocabulary";
import { plainWords } from "./match-words.ts";
import { QUESTION_WORDS, type Topic } from "./question-words.ts";

/** What a reader may mean by what they typed. */
export type Question =
  | { readonly kind: "nothing" }
  | { readonly kind: "area"; readonly areas: readonly Area[]; readonly certain: boolean; readonly about?: Topic }
  | PairQuestion;

export interface PairQuestion {
  readonly kind: "pair";
  readonly from: readonly Area[];
  readonly to: readonly Area[];
  readonly certain: boolean;
  /** "To" or « vers » stood between them without saying what goes that way: people or money. */
  readonly open: boolean;
  readonly about?: Topic;
}

/** Names that two countries go by. */
const SHARED_NAMES: Readonly<Record<string, readonly string[]>> = { congo: ["COD", "COG"] };
/** Between two names, in any language. */
const SIGNS = /\s*(?:→|->|—|\/)\s*|\s+[-–]\s+/;
/** Typed area codes with a hyphen: "MEX-USA". */
const CODES = /^([A-Za-z]{3})-([A-Za-z]{3})$/;
const WHICH = { kinds: ["country"] as const, limit: 6 };

/**
 * Reads a search: a country ("Mexico", "MX", « le Mexique »), two ("USA to Mexico", « États-Unis vers Mexique », "MEX-USA"), or a topic of
 * one ("cost to Senegal", « coût d’envoi vers le Sénégal »).
 * A name with "and" in it ("Bosnia and Herzegovina") is looked for as a whole first.
 */
export const readQuestion = (text: string): Question => {
  const asked = text.trim().replace(/\s+/g, " ");
  if (asked === "") return { kind: "nothing" };
  const whole = find(asked);
  if (whole.certain) return { kind: "area", ...whole };
  for (const [about, beginning] of QUESTION_WORDS.flatMap(({ topics }) => topics)) {
    if (!beginning.test(asked)) continue;
    const rest = asked.replace(beginning, "");
    const pair = readPair(rest);
    if (pair) return { ...pair, open: false, about };
    const found = find(rest);
    if (found.areas.length > 0) return { kind: "area", ...found, about };
  }
  return readPair(asked) ?? (whole.areas.length > 0 ? { kind: "area", ...whole } : { kind: "nothing" });
};

const readPair = (asked: string): PairQuestion | undefined => {
  const codes = CODES.exec(asked);
  if (codes) return pairOf([codes[1]!, codes[2]!], false);
  const ways = QUESTION_WORDS.flatMap(({ start, towards, between }) => [
    { start, split: towards, open: true },
    { start, split: between, open: false },
  ]);
  for (const { start, split, open } of [...ways, { start: /^$/, split: SIGNS, open: false }]) {
    const pair = pairOf(asked.replace(start, "").split(split), open);
    if (pair) return pair;
  }
  return undefined;
};

const pairOf = (parts: readonly string[], open: boolean): PairQuestion | undefined => {
  if (parts.length !== 2) return undefined;
  const [from, to] = [find(parts[0]!), find(parts[1]!)];
  if (from.areas.length === 0 || to.areas.length === 0) return undefined;
  return { kind: "pair", from: from.areas, to: to.areas, certain: from.certain && to.certain, open };
};

interface FoundAreas {
  readonly areas: readonly Area[];
  readonly certain: boolean;
}

/** Areas a text may mean, and whether the first is surely meant; an article before a name is no part of it unless it has one. */
const find = (text: string): FoundAreas => {
  const whole = findNamed(text);
  if (whole.certain) return whole;
  for (const { article } of QUESTION_WORDS) {
    if (!article.test(text)) continue;
    const bare = findNamed(text.replace(article, ""));
    if (bare.certain || whole.areas.length === 0) return bare;
  }
  return whole;
};

const findNamed = (text: string): FoundAreas => {
  const shared = SHARED_NAMES[plainWords(text)];
  if (shared) return { areas: shared.map(areaOf), certain: false };
  const areas = searchAreas(text, WHICH).map(({ area }) => area);
  const [first] = areas;
  return { areas, certain: first !== undefined && isNamed(first, text) };
};

/** True where the text is a code, a name in any language, or another usual name of the area. */
const isNamed = (area: Area, text: string): boolean => {
  const wanted = plainWords(text);
  const names = [area.code, area.alpha2 ?? "", ...Object.values(area.names), ...Object.values(area.namesBy ?? {}), ...aliasesOf(area.code)];
  return names.some((name) => plainWords(name) === wanted);
};
