import type { Base, BaseKind, BaseOf } from "../../estimate/profile/base.ts";
import { Walk } from "../walk.ts";
import { endOf, seriesOf, sourceSeriesOf } from "./base-words.ts";
import { corridorKey, takeCorridorSum } from "./take-corridors.ts";
import { takePartners } from "./take-partners.ts";
import { type ProfileCell, yearsBefore } from "./profile-walk.ts";
import { addTaken, type Taken } from "./taken.ts";

/** First and last year of the profile's frame. */
const [FIRST_YEAR, LAST_YEAR] = [1960, 2050];

const TAKERS: { readonly [K in BaseKind]: (base: BaseOf<K>, cell: ProfileCell) => Taken | undefined } = {
  released: ({ key }, { context, walk, area, year }) => {
    const [dataflow = "", indicator = ""] = key.split("/");
    if (context.stored(dataflow, indicator, area, "", "_T", year) === undefined) return undefined;
    const words = context.words.profile.released(context.series(dataflow, indicator), area, year);
    const id = context.takeReleased(walk, words, dataflow, indicator, area, "", "_T", year);
    return { id, unit: unitOf(key, { context }) };
  },
  reported: (base, { context, walk, area, year }) => {
    const words = context.words.profile.reported(sourceSeriesOf(context, base), area, year);
    const id = context.figures.take(walk, words, base.source, [base.indicator, area, "", "_T", year]);
    return id === undefined ? undefined : { id, unit: base.multiplier };
  },
  total: (base, cell) => {
    const { context, walk, year } = cell;
    const { dataflow, indicator, area, counterpart } = corridorKey(base, cell.area, "WLD");
    if (context.stored(dataflow, indicator, area, counterpart, base.sex, year) === undefined) return undefined;
    const words = context.words.profile.totalOf(seriesOf(cell, base.key), endOf(base), base.sex, cell.area, year);
    return { id: context.takeReleased(walk, words, dataflow, indicator, area, counterpart, base.sex, year), unit: unitOf(base.key, cell) };
  },
  corridors: takeCorridorSum,
  partners: takePartners,
  interpolated: (base, cell) => takeBase(base.of, cell) ?? takeBetween(base.of, cell),
  "first-of": ({ bases }, cell) => {
    const base = bases.find((one) => hasFigure(one, cell));
    return base && takeBase(base, cell);
  },
  joined: ({ of, areas }, cell) => {
    const parts = areas[cell.area];
    if (!parts) return Object.values(areas).some((list) => list.includes(cell.area)) ? undefined : takeBase(of, cell);
    if (!parts.every((area) => hasFigure(of, { ...cell, area }))) return undefined;
    const words = cell.context.words.profile.together(parts, cell.year);
    return addTaken(
      cell,
      words,
      parts.map((area) => takeBase(of, { ...cell, area })!),
    );
  },
};

/** Takes a base series' figure of an area and year as steps; undefined, and no step, where it has none. */
export const takeBase = (base: Base, cell: ProfileCell): Taken | undefined => TAKERS[base.kind](base as never, cell);

/** True where a base series has a figure. */
export const hasFigure = (base: Base, cell: ProfileCell): boolean => takeBase(base, { ...cell, walk: new Walk() }) !== undefined;

/** What a stored figure of a released table is worth in the base unit. */
function unitOf(key: string, { context }: Pick<ProfileCell, "context">): number {
  const [dataflow = "", indicator = ""] = key.split("/");
  const { unitMultiplier, decimals } = context.release.indicator(dataflow, indicator);
  return 10 ** unitMultiplier / 10 ** decimals;
}

/** A straight line between the nearest years before and after that have a figure. */
function takeBetween(of: Base, cell: ProfileCell): Taken | undefined {
  const year = Number(cell.year);
  const nearest = (step: 1 | -1): number | undefined => {
    for (let at = year + step; at >= FIRST_YEAR && at <= LAST_YEAR; at += step) if (hasFigure(of, { ...cell, year: String(at) })) return at;
    return undefined;
  };
  const [before, after] = [nearest(-1), nearest(1)];
  if (before === undefined || after === undefined) return undefined;
  const [start, end] = [takeBase(of, yearsBefore(cell, year - before))!, takeBase(of, yearsBefore(cell, year - after))!];
  const position = (year - before) / (after - before);
  const value = cell.walk.value(start.id) * (1 - position) + cell.walk.value(end.id) * position;
  const words = cell.context.words.profile.straightLine(cell.area, cell.year, before, after);
  return { id: cell.walk.interpolate(words, start.id, end.id, position, "linear", value), unit: start.unit };
}
