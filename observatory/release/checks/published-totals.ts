import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import type { Cube } from "../../query/cube.ts";
import type { OpenedRelease } from "../open-release.ts";
import { findingKey } from "./indicator-cubes.ts";
import { Outcome } from "./outcome.ts";
import type { ReleaseCheck } from "./release-check.ts";

const WORLD = "WLD";

export const publishedDestinationTotals: ReleaseCheck = {
  id: "published-destination-totals",
  words:
    "Migrants summed over origins, others included, are the published total of each destination, in every round and for each sex (persons).",
  run: (release) => compareTotals(release, SOURCE_OF.stockByDestination, "area"),
};

export const publishedOriginTotals: ReleaseCheck = {
  id: "published-origin-totals",
  words: "Migrants summed over destinations are the published total of each origin, in every round and for each sex (persons).",
  run: (release) => compareTotals(release, SOURCE_OF.stockByOrigin, "counterpart"),
};

/** Compares sums of corridors with the totals that a source reports, read from the reported layer and not from the released totals. */
const compareTotals = (release: OpenedRelease, source: string, side: "area" | "counterpart"): Outcome => {
  const outcome = new Outcome();
  if (!release.manifest.dataflows.some(({ id }) => id === "DF_MIGRANT_STOCK")) return outcome;
  const cube = release.cube("DF_MIGRANT_STOCK", "STOCK");
  const sums = sumCorridors(cube, side);
  const reported = release.readReported(source);
  const across = side === "area" ? reported.counterpart : reported.area;
  const codes = side === "area" ? new Set(cube.areas()) : new Set(cube.counterparts());
  for (let row = 0; row < reported.length; row++) {
    if (reported.indicator.at(row) !== "STOCK" || across.at(row) !== WORLD) continue;
    const { area, counterpart, sex, period, value } = reported.at(row);
    const code = side === "area" ? area : counterpart;
    // Regions and other groupings are no rows of the release; the world must be met by all of them together.
    if (value === null || (code !== WORLD && !codes.has(code))) continue;
    const sum = sums.get(`${code}.${sex}.${period}`) ?? 0;
    outcome.expect(sum === value, () => ({
      key: findingKey(cube, area, counterpart, sex, period),
      message: `The corridors do not add to the total that ${source} reports.`,
      figures: { "sum of corridors": sum, reported: value, row: reported.row[row]!, sheet: reported.sheet.at(row) },
    }));
  }
  if (outcome.looked === 0)
    outcome.expect(false, () => ({ key: source, message: "The source reports no total to compare with.", figures: {} }));
  return outcome;
};

const sumCorridors = (cube: Cube, side: "area" | "counterpart"): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  const add = (key: string, value: number): void => void sums.set(key, (sums.get(key) ?? 0) + value);
  const { index } = cube;
  cube.visit({}, (row, series) => {
    const [area, counterpart] = [index.area(series), index.counterpart(series)];
    if (area === WORLD || counterpart === WORLD) return;
    const rest = `${index.sex(series)}.${cube.period(row)}`;
    add(`${side === "area" ? area : counterpart}.${rest}`, cube.value(row) ?? 0);
    add(`${WORLD}.${rest}`, cube.value(row) ?? 0);
  });
  return sums;
};
