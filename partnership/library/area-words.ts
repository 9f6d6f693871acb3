import { aliasesOf, areaName, areas, findArea, incomeGroup, type Area } from "#vocabulary";
import { groupsOf } from "../people/country-groups.ts";
import { searchText } from "./search-text.ts";

/** Every name that a country goes by, in every language of the vocabulary, first the one that pages show. */
export const namesOfArea = (area: Area): readonly string[] => [
  ...new Set([areaName(area.code, "en"), ...Object.values(area.names), ...Object.values(area.namesBy ?? {}), ...aliasesOf(area.code)]),
];

/** A word that stands in the index for a country or a theme, whatever it is called. Digits in it keep every language from shortening it. */
export const areaKey = (code: string): string => `area9${code.toLowerCase()}`;
export const themeKey = (id: string): string => `theme9${id.replaceAll("-", "")}`;

/** What is kept of the countries that a work is about: code, names, key. */
export const wordsOfAreas = (codes: readonly string[]): string =>
  codes
    .flatMap((code) => {
      const area = findArea(code);
      return [code, areaKey(code), ...(area ? namesOfArea(area) : [])];
    })
    .join(" . ");

/** Groups of countries that the library is narrowed down by: regions (M49), South and North, and income groups as they are today. */
export const groupsOfCountries = (codes: readonly string[]): readonly string[] =>
  [
    ...new Set(
      codes.flatMap((code) => {
        const { region, half } = groupsOf(code);
        return [region, half, incomeGroup(code)].flatMap((one) => one ?? []);
      }),
    ),
  ].toSorted();

/** Names of at least so many letters are read in a search wherever they stand; shorter ones only as capitals ("USA", "UK"). */
const LEAST_LETTERS = 4;

interface AreaNames {
  readonly byName: ReadonlyMap<string, Area>;
  readonly byCapitals: ReadonlyMap<string, Area>;
  /** Words of the longest name. */
  readonly longest: number;
}

let built: AreaNames | undefined;

const build = (): AreaNames => {
  const byName = new Map<string, Area | undefined>();
  const byCapitals = new Map<string, Area>();
  for (const area of areas("country")) {
    byCapitals.set(area.code, area);
    for (const name of namesOfArea(area)) {
      const plain = searchText(name);
      if (plain.length < LEAST_LETTERS && /^[\p{Lu}.]+$/u.test(name)) byCapitals.set(name.replaceAll(".", ""), area);
      // A name that two countries go by says neither.
      else if (plain.length >= LEAST_LETTERS) byName.set(plain, byName.has(plain) && byName.get(plain) !== area ? undefined : area);
    }
  }
  const clear = new Map([...byName].flatMap(([name, area]) => (area ? [[name, area] as const] : [])));
  const longest = Math.max(...[...clear.keys()].map((name) => name.split(" ").length));
  return { byName: clear, byCapitals, longest };
};

/** How countries are named in searches. */
export const areaNames = (): AreaNames => (built ??= build());
