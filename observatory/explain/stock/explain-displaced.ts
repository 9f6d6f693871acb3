import { LEAST_SHARE_KEPT } from "../../estimate/stock/displaced-cells.ts";
import { LAST_DETAILED_ROUND } from "../../estimate/stock/stock-rounds.ts";
import { DISPLACED_INDICATORS } from "../../harmonise/displacement.ts";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import type { FittedSex } from "../../harmonise/stock-frame.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { type RoundWalk, type StockCell } from "./stock-cell.ts";
import { takeColumn } from "./take-column.ts";
import { takeMargin } from "./take-margin.ts";

/** Start of a corridor after the last detailed round: that round's figure, changed by the displacement since, grown with the destination's total. */
export function explainDisplaced(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex, round: RoundWalk): number {
  const { area, counterpart, year } = cell;
  const before = round(context, walk, { area, counterpart, year: LAST_DETAILED_ROUND }, sex);
  const changed = changedByDisplacement(context, walk, cell, sex, before);
  const all = takeColumn(context, walk, area, year, sex);
  const total = takeMargin(context, walk, "destination", area, sex, year);
  return walk.share(context.words.stock.startFromChanged(area), total, changed, all);
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
  const words = context.words.stock;
  const ends = walk.add(
    words.displacedAroundMiddles(year, LAST_DETAILED_ROUND),
    [...now, ...then],
    [...now.map(() => 1 as const), ...then.map(() => -1 as const)],
  );
  const change = walk.product(words.displacedChange(counterpart, area, LAST_DETAILED_ROUND, year), [ends], 0.5);
  const own = takeMargin(context, walk, "origin", counterpart, sex, year);
  const both = walk.add(words.bothSexesFrom(counterpart, year), [
    takeMargin(context, walk, "origin", counterpart, "F", year),
    takeMargin(context, walk, "origin", counterpart, "M", year),
  ]);
  const ofSex = walk.share(words.sexInChange(sex, counterpart), change, own, both);
  if (walk.value(before) + walk.value(ofSex) >= walk.value(before) * LEAST_SHARE_KEPT) return walk.add(words.withChange, [before, ofSex]);
  return walk.product(words.leastKept(LEAST_SHARE_KEPT), [before], LEAST_SHARE_KEPT);
}

function midYear(context: ReleaseContext, walk: Walk, area: string, counterpart: string, year: string): number[] {
  return [String(Number(year) - 1), year].flatMap((end) =>
    DISPLACED_INDICATORS.flatMap((indicator) => {
      const words = context.words.stock.displaced(indicator, { from: counterpart, to: area, year: end });
      return context.figures.take(walk, words, SOURCE_OF.displacement, [indicator, area, counterpart, "_T", end]) ?? [];
    }),
  );
}
