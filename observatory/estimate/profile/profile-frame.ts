import { areas } from "#vocabulary";

/** Years a profile may cover; figures of other years are left out. */
const FIRST_YEAR = 1960;
const LAST_YEAR = 2050;

/** The axes of every panel: countries and areas in code-unit order, and years. A cell stands at area × years + year. */
export interface ProfileFrame {
  readonly countries: readonly string[];
  readonly countryIndex: ReadonlyMap<string, number>;
  readonly years: readonly string[];
  readonly yearIndex: ReadonlyMap<string, number>;
}

/** The axes of a profile: every country and area of the registry. */
export function profileFrame(): ProfileFrame {
  const countries = areas("country")
    .map(({ code }) => code)
    .sort();
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => String(FIRST_YEAR + index));
  return { countries, countryIndex: positions(countries), years, yearIndex: positions(years) };
}

/** For each text of a column, its place on an axis, or -1. */
export const placesOf = (texts: readonly string[], axis: ReadonlyMap<string, number>): Int32Array =>
  Int32Array.from(texts, (text) => axis.get(text) ?? -1);

const positions = (codes: readonly string[]): ReadonlyMap<string, number> => new Map(codes.map((code, index) => [code, index]));
