import type { Base, BaseOf, CorridorBase } from "../../estimate/profile/base.ts";
import type { OpenedRelease } from "../../release/open-release.ts";
import { sourceOf } from "../../sources/index.ts";
import { moneyArea, stockArea } from "../area-words.ts";

const isMoney = (key: string): boolean => key.startsWith("DF_REMITTANCE");

/** An area as the series names it. */
export const areaIn = (key: string, area: string): string => (isMoney(key) ? moneyArea(area) : stockArea(area));

/** A released series of an area: "Population, annual: Mexico, 2020". */
export function releasedWords(release: OpenedRelease, key: string, area: string, year: string): string {
  const [dataflow = "", indicator = ""] = key.split("/");
  const { name, unitMultiplier } = release.indicator(dataflow, indicator);
  return `${name}: ${areaIn(key, area)}, ${year}${unitMultiplier === 3 ? ", thousand US dollars" : ""}`;
}

/** A reported series of an area, in the publisher's unit. */
export function reportedWords({ source, indicator }: BaseOf<"reported">, area: string, year: string): string {
  const described = sourceOf(source)?.indicators[indicator];
  return `${described?.name ?? indicator}: ${moneyArea(area)}, ${year}${described && !described.name.includes(described.unit) ? ` (${described.unit})` : ""}`;
}

/** All corridors of an area from one end: "all women from Mexico, 2020". */
export function totalWords(release: OpenedRelease, { key, side, sex }: BaseOf<"total">, area: string, year: string): string {
  const who = isMoney(key) ? "remittances" : sex === "F" ? "women" : "migrants";
  const where = isMoney(key) ? (side === "area" ? "received by" : "sent from") : side === "area" ? "living in" : "from";
  return `all ${who} ${where} ${areaIn(key, area)}, ${year}${unitWords(release, key)}`;
}

/** One corridor, named from both ends. */
export function corridorWords(release: OpenedRelease, { key, side }: CorridorBase, area: string, partner: string, year: string): string {
  const [dataflow = "", indicator = ""] = key.split("/");
  const [to, from] = side === "area" ? [area, partner] : [partner, area];
  const what = dataflow === "DF_MIGRANT_STOCK" ? "migrants" : release.indicator(dataflow, indicator).name;
  return `${what} from ${areaIn(key, from)} ${isMoney(key) ? "to" : "in"} ${areaIn(key, to)}, ${year}${unitWords(release, key)}`;
}

function unitWords(release: OpenedRelease, key: string): string {
  const [dataflow = "", indicator = ""] = key.split("/");
  return release.indicator(dataflow, indicator).unitMultiplier === 3 ? ", thousand US dollars" : "";
}

const PEOPLE = { area: "immigrants", counterpart: "emigrants" } as const;

/** What a series is, without area and year: "remittances received", "immigrants from the South". */
export function seriesName(release: OpenedRelease, base: Base): string {
  switch (base.kind) {
    case "released":
    case "corridors": {
      const [dataflow = "", indicator = ""] = base.key.split("/");
      return release.indicator(dataflow, indicator).name;
    }
    case "reported":
      return sourceOf(base.source)?.indicators[base.indicator]?.name ?? base.indicator;
    case "total":
      return base.sex === "F" ? `women among ${PEOPLE[base.side]}` : PEOPLE[base.side];
    case "partners":
      return `${PEOPLE[base.side]} ${base.partners === "named" ? `of named ${base.side === "area" ? "origin" : "destination"}` : base.side === "area" ? "from the South" : "in the South"}`;
    case "first-of":
      return seriesName(release, base.bases[0]!);
    default:
      return seriesName(release, base.of);
  }
}
