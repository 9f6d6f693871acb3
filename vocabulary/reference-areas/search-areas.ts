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

const rankEntry = (entry: SearchEntry, wanted: string): number =>
  entry.codes.includes(wanted) ? RANK.code : Math.min(...entry.names.map((name) => rankName(name, wanted)));

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
    .map((entry) => ({ area: entry.area, rank: rankEntry(entry, wanted) }))
    .filter(({ rank }) => rank < Infinity)
    .map((found) => ({ ...found, name: found.area.names[locale] ?? found.area.names.en }))
    .sort((a, b) => a.rank - b.rank || kindOrder(a.area) - kindOrder(b.area) || compareText(a.name, b.name))
    .slice(0, limit)
    .map(({ area, name }) => ({ area, name }));
};

const kindOrder = (area: Area): number => KIND_ORDER.indexOf(area.kind);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
