import { LEAST_SHARE_KEPT } from "../../estimate/stock/displaced-cells.ts";
import { LAST_DETAILED_ROUND } from "../../estimate/stock/stock-rounds.ts";
import { DISPLACED_INDICATORS } from "../../harmonise/displacement.ts";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import type { FittedSex } from "../../harmonise/stock-frame.ts";
import { displacementArea, stockArea } from "../area-words.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { type RoundWalk, sexWords, type StockCell } from "./stock-cell.ts";
import { takeColumn } from "./take-column.ts";
import { takeMargin } from "./take-margin.ts";

/** Start of a corridor after the last detailed round: that round's figure, changed by the displacement since, grown with the destination's total. */
export function explainDisplaced(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex, round: RoundWalk): number {
  const { area, counterpart, year } = cell;
  const before = round(context, walk, { area, counterpart, year: LAST_DETAILED_ROUND }, sex);
  const changed = changedByDisplacement(context, walk, cell, sex, before);
  const all = takeColumn(context, walk, area, year, sex);
  const total = takeMargin(context, walk, "destination", area, sex, year);
  return walk.share(`starting point: brought to the latest total of ${stockArea(area)}`, total, changed, all);
}

function changedByDisplacement(
  context: ReleaseContext,
  walk: Walk,
  { area, counterpart, year }: StockCell,
  sex: FittedSex,
  before: number,
): number {
  const now = midYear(context, walk, area, counterpart, year);
  if (now.every((id) => walk.value(id) === 0)) return before;
  const then = midYear(context, walk, area, counterpart, LAST_DETAILED_ROUND);
  const [from, to] = [stockArea(counterpart), stockArea(area)];
  const ends = walk.add(
    `displaced people at both ends of year around mid-${year}, less those around mid-${LAST_DETAILED_ROUND}`,
    [...now, ...then],
    [...now.map(() => 1 as const), ...then.map(() => -1 as const)],
  );
  const change = walk.product(
    `change in displaced people from ${from} in ${to} from mid-${LAST_DETAILED_ROUND} to mid-${year}: half of that`,
    [ends],
    0.5,
  );
  const own = takeMargin(context, walk, "origin", counterpart, sex, year);
  const both = walk.add(`all migrants from ${from}, ${year}, women and men`, [
    takeMargin(context, walk, "origin", counterpart, "F", year),
    takeMargin(context, walk, "origin", counterpart, "M", year),
  ]);
  const ofSex = walk.share(`${sexWords(sex)} in that change: as many as among all migrants from ${from}`, change, own, both);
  if (walk.value(before) + walk.value(ofSex) >= walk.value(before) * LEAST_SHARE_KEPT)
    return walk.add("the earlier figure with the change in displacement", [before, ofSex]);
  return walk.product(
    `more displaced people left than the corridor held: ${LEAST_SHARE_KEPT * 100} % of it is kept`,
    [before],
    LEAST_SHARE_KEPT,
  );
}

const WORDS: Readonly<Record<(typeof DISPLACED_INDICATORS)[number], string>> = {
  REFUGEES: "refugees",
  ASYLUM_SEEKERS: "asylum-seekers",
  OIP: "others in need of international protection",
};

function midYear(context: ReleaseContext, walk: Walk, area: string, counterpart: string, year: string): number[] {
  return [String(Number(year) - 1), year].flatMap((end) =>
    DISPLACED_INDICATORS.flatMap((indicator) => {
      const words = `${WORDS[indicator]} from ${displacementArea(counterpart)} in ${displacementArea(area)}, end of ${end}`;
      return context.figures.take(walk, words, SOURCE_OF.displacement, [indicator, area, counterpart, "_T", end]) ?? [];
    }),
  );
}
