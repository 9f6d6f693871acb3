import { areaKey, areaNames, namesOfArea, themeKey } from "./area-words.ts";
import { readQuery, type QueryTerm } from "./read-query.ts";
import { searchText } from "./search-text.ts";

/** A theme under every name it ever had, the present one first. */
export interface NamedTheme {
  readonly id: string;
  readonly names: readonly string[];
}

/** A country or theme that a search names. */
export interface Meant {
  readonly kind: "country" | "theme";
  /** Code or id. */
  readonly key: string;
  /** As it was typed. */
  readonly typed: string;
  /** Its other names, which are searched for too. */
  readonly also: readonly string[];
}

/** What of a search was understood. */
export interface Understood {
  /** What has to be there, each with what may stand for it. */
  readonly wanted: readonly WantedPart[];
  readonly excluded: readonly QueryTerm[];
  readonly meant: readonly Meant[];
}

interface WantedPart {
  readonly term: QueryTerm;
  readonly meant: Meant | undefined;
}

/** More names of one country than that are not searched for: its key finds what is about it. */
const MOST_NAMES = 12;

/** Reads a search, and finds the names of countries and themes in it; `themes` under all their names. */
export const understandQuery = (text: string, themes: readonly NamedTheme[]): Understood => {
  const terms = readQuery(text);
  const wanted = join(
    terms.filter(({ excluded }) => !excluded),
    { themes: themesByName(themes), capitals: terms.length === 1 || text !== text.toUpperCase() },
  );
  return {
    wanted,
    excluded: terms.filter(({ excluded }) => excluded),
    meant: wanted.flatMap(({ meant }) => meant ?? []),
  };
};

const themesByName = (themes: readonly NamedTheme[]): ReadonlyMap<string, NamedTheme> =>
  new Map(themes.toReversed().flatMap((theme) => theme.names.map((name) => [searchText(name), theme] as const)));

interface Names {
  readonly themes: ReadonlyMap<string, NamedTheme>;
  /** Whether capitals say that a code is meant: not where everything is written in capitals. */
  readonly capitals: boolean;
}

/** Words that stand next to each other and are together the name of something become one. */
const join = (terms: readonly QueryTerm[], names: Names): readonly WantedPart[] => {
  const parts: WantedPart[] = [];
  const longest = Math.max(areaNames().longest, ...[...names.themes.keys()].map((name) => name.split(" ").length));
  for (let place = 0; place < terms.length;) {
    const found = longestName(terms, place, names, longest);
    parts.push(found?.part ?? { term: terms[place]!, meant: undefined });
    place += found?.terms ?? 1;
  }
  return parts;
};

const longestName = (
  terms: readonly QueryTerm[],
  place: number,
  names: Names,
  longest: number,
): { readonly part: WantedPart; readonly terms: number } | undefined => {
  const alone = terms[place]!;
  let most = 1;
  if (!alone.quoted) while (place + most < terms.length && most < longest && !terms[place + most]!.quoted) most++;
  for (let count = most; count > 0; count--) {
    const some = terms.slice(place, place + count);
    const words = some.flatMap((term) => term.words);
    const typed = some.map((term) => term.typed).join(" ");
    const meant = meantBy(words.join(" "), typed, names);
    const term = { ...alone, words, typed, quoted: words.length > 1 || alone.quoted, beginning: false };
    if (meant) return { part: { term, meant }, terms: count };
  }
  return undefined;
};

const meantBy = (words: string, typed: string, { themes, capitals }: Names): Meant | undefined => {
  const theme = themes.get(words);
  if (theme) return { kind: "theme", key: theme.id, typed, also: othersOf(theme.names, words) };
  const area = areaNames().byName.get(words) ?? (capitals ? areaNames().byCapitals.get(typed.replaceAll(".", "")) : undefined);
  return area && { kind: "country", key: area.code, typed, also: othersOf(namesOfArea(area), words) };
};

const othersOf = (names: readonly string[], words: string): readonly string[] => {
  const seen = new Set([words]);
  const others = names.filter((name) => {
    const plain = searchText(name);
    const fresh = plain !== "" && !seen.has(plain);
    seen.add(plain);
    return fresh;
  });
  return others.slice(0, MOST_NAMES);
};

/** What was understood in the notation of PostgreSQL's `to_tsquery`; only letters and digits of the search stand in it. "" for a search without a word. */
export const queryNotation = ({ wanted, excluded }: Understood): string =>
  [...wanted.map(partNotation), ...excluded.map((term) => `!(${phrase(term.words)})`)].join(" & ");

const partNotation = ({ term, meant }: WantedPart): string => {
  if (!meant) return term.beginning ? `(${term.words.map((word) => `'${word}':*`).join(" & ")})` : `(${phrase(term.words)})`;
  const key = meant.kind === "country" ? areaKey(meant.key) : themeKey(meant.key);
  const names = [term.words, ...meant.also.map((name) => searchText(name).split(" ").filter(Boolean))];
  return `(${[`'${key}'`, ...names.map(phrase)].join(" | ")})`;
};

const phrase = (words: readonly string[]): string =>
  words.length === 1 ? `'${words[0]}'` : `(${words.map((word) => `'${word}'`).join(" <-> ")})`;
