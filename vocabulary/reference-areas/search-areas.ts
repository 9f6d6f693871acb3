import type { Area, AreaKind, AreaLocale } from "./area.ts";
import { areas } from "./areas.ts";
import { editDistance } from "./edit-distance.ts";
import { normaliseAreaName } from "./normalise-area-name.ts";
import { aliasesOf } from "./resolve-area-name.ts";

export interface SearchChoice {
  /** Language of the names given back. */
  readonly locale?: AreaLocale;
  /** Only areas of these kinds. */
  readonly kinds?: readonly AreaKind[];
  /** At most so many, 8 unless told. */
  readonly limit?: number;
}

export interface FoundArea {
  readonly area: Area;
  /** Name to show, in the reader's language. */
  readonly name: string;
}

interface SearchEntry {
  readonly area: Area;
  /** Names in every language, publishers' names and aliases, all normalised. */
  readonly names: readonly string[];
  readonly codes: readonly string[];
}

const KIND_ORDER: readonly AreaKind[] = ["country", "aggregate", "former", "other"];
/** Ranks of a match: the smaller the better. */
const RANK = { code: 0, name: 1, beginning: 2, word: 3, within: 4, misspelt: 5 } as const;

const entryOf = (area: Area): SearchEntry => {
  const written = [...Object.values(area.names), ...Object.values(area.namesBy ?? {}), ...aliasesOf(area.code)];
  return {
    area,
    names: [...new Set(written.map(normaliseAreaName))],
    codes: [area.code, area.alpha2 ?? ""].map((code) => code.toLowerCase()),
  };
};

let built: readonly SearchEntry[] | undefined;
const entries = (): readonly SearchEntry[] => (built ??= areas().map(entryOf));

/** Letters that may be wrong in a text of this length: none up to 3, one up to 5, then two. */
const mistakesAllowed = (length: number): number => (length <= 3 ? 0 : length <= 5 ? 1 : 2);

const rankName = (name: string, wanted: string): number => {
  if (name === wanted) return RANK.name;
  if (name.startsWith(wanted)) return RANK.beginning;
  const at = name.indexOf(wanted);
  if (at > 0) return name[at - 1] === " " ? RANK.word : RANK.within;
  const limit = mistakesAllowed(wanted.length);
  if (limit === 0) return Infinity;
  // A misspelt text may be the whole name or, while it is being typed, its beginning.
  const beginning = [...name].slice(0, [...wanted].length).join("");
  const mistakes = Math.min(editDistance(name, wanted, limit), editDistance(beginning, wanted, limit) + 0.5);
  return mistakes <= limit ? RANK.misspelt + mistakes : Infinity;
};

interface Match {
  readonly area: Area;
  readonly rank: number;
  /** Length of the name that matched: of two that begin alike the shorter is nearer. */
  readonly length: number;
}

const bestMatch = ({ area, names, codes }: SearchEntry, wanted: string): Match => {
  if (codes.includes(wanted)) return { area, rank: RANK.code, length: 0 };
  const matches = names.map((name) => ({ area, rank: rankName(name, wanted), length: name.length }));
  return matches.reduce((best, match) => (compareMatches(match, best) < 0 ? match : best));
};

const compareMatches = (a: Match, b: Match): number => {
  if (a.rank !== b.rank) return a.rank - b.rank;
  return KIND_ORDER.indexOf(a.area.kind) - KIND_ORDER.indexOf(b.area.kind) || a.length - b.length;
};

/**
 * Areas that a reader may mean by what they typed, best first: by code, name in any language, publisher's name or alias,
 * their beginning, a word within, or with up to two mistakes. To read a publisher's file use `resolveAreaName`.
 * @example searchAreas("Phillipines", { locale: "fr" })[0]?.name // "Philippines"
 */
export const searchAreas = (text: string, { locale = "en", kinds, limit = 8 }: SearchChoice = {}): readonly FoundArea[] => {
  const wanted = normaliseAreaName(text);
  if (wanted === "") return [];
  return entries()
    .filter(({ area }) => kinds === undefined || kinds.includes(area.kind))
    .map((entry) => bestMatch(entry, wanted))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => compareMatches(a, b) || (a.area.code < b.area.code ? -1 : 1))
    .slice(0, limit)
    .map(({ area }) => ({ area, name: area.names[locale] ?? area.names.en }));
};
