import { liesIn, type MatrixArea } from "./matrix-area.ts";
import type { MatrixSort } from "./matrix-state.ts";

export interface Ordering {
  readonly sort: MatrixSort;
  /** M49 code of a region, or "" for every area. */
  readonly within: string;
  /** By place of the area: largest first where sorted by total. */
  readonly totals: ArrayLike<number>;
  /** Compares names in the language of the page. */
  readonly compare: (a: string, b: string) => number;
  /** Names of regions by M49 code. */
  readonly regionName: (code: string) => string;
}

/** Places of the areas that are shown, in the order in which they are. Ties and areas of one region stand by name. */
export const orderAreas = (areas: readonly MatrixArea[], { sort, within, totals, compare, regionName }: Ordering): readonly number[] => {
  const places = areas.map((_, place) => place).filter((place) => liesIn(areas[place]!, within));
  const byName = (a: number, b: number): number => compare(areas[a]!.name, areas[b]!.name);
  const byTotal = (a: number, b: number): number => totals[b]! - totals[a]! || byName(a, b);
  const byRegion = (a: number, b: number): number => {
    const [one, other] = [areas[a]!, areas[b]!];
    return compare(regionName(one.continent), regionName(other.continent)) || compare(regionName(one.region), regionName(other.region));
  };
  if (sort === "name") return places.sort(byName);
  return sort === "total" ? places.sort(byTotal) : places.sort((a, b) => byRegion(a, b) || byTotal(a, b));
};
