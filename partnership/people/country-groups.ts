import { areaOf, areas, findArea, membersOf } from "#vocabulary";

/** Less developed regions as the Population Division of the United Nations groups them. */
const SOUTH = "902";
/** More developed regions, of the same grouping. */
const NORTH = "901";

export type Half = "South" | "North";

/** Regions of the M49 standard, by name. */
export const REGION_CODES: readonly string[] = ["002", "019", "142", "150", "009"];

/** Where a country lies, by the groupings that pages name. Undefined where nobody said a country or the grouping leaves it out. */
export interface PlaceGroups {
  readonly region: string | undefined;
  readonly half: Half | undefined;
}

let south: ReadonlySet<string> | undefined;
let north: ReadonlySet<string> | undefined;
const isSouth = (country: string): boolean => (south ??= new Set(membersOf(SOUTH))).has(country);
const isNorth = (country: string): boolean => (north ??= new Set(membersOf(NORTH))).has(country);

/** Region (M49) and South or North (development regions of the United Nations' Population Division) of a country. */
export const groupsOf = (country: string | null): PlaceGroups => {
  const area = country === null ? undefined : findArea(country);
  if (area?.kind !== "country") return { region: undefined, half: undefined };
  const half = isSouth(area.code) ? "South" : isNorth(area.code) ? "North" : undefined;
  return { region: area.region, half };
};

/** Name of a region of `REGION_CODES`. */
export const regionName = (code: string): string => areaOf(code).names.en;

/** Codes of the countries of a region, or of one half, or of both at once; undefined for all countries. */
export const countriesOf = ({ region, half }: Partial<PlaceGroups>): readonly string[] | undefined => {
  if (region === undefined && half === undefined) return undefined;
  return areas("country")
    .map(({ code }) => code)
    .filter((code) => {
      const groups = groupsOf(code);
      return (region === undefined || groups.region === region) && (half === undefined || groups.half === half);
    });
};
