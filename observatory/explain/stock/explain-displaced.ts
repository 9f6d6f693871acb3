import { LEAST_SHARE_KEPT } from "../../estimate/stock/displaced-cells.ts";
import { LAST_DETAILED_ROUND } from "../../estimate/stock/stock-rounds.ts";
import { DISPLACED_INDICATORS } from "../../harmonise/displacement.ts";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import type { FittedSex } from "../../harmonise/stock-frame.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { explainRound, of, type StockCell, takeMargin } from "./explain-round.ts";

/** Start of a corridor after the last detailed round: that round's figure, changed by the displacement since, grown with the destination's total. */
export function explainDisplaced(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex): number {
  const { area, counterpart, year } = cell;
  const before = explainRound(context, walk, { area, counterpart, year: LAST_DETAILED_ROUND }, sex);
  const changed = changedByDisplacement(context, walk, cell, sex, before);
  const all = context.working.take(walk, `all ${of(sex)} in ${area} in the cells the round starts from`, "stock-columns", { TIME_PERIOD: year, SEX: sex, REF_AREA: area });
  const total = takeMargin(context, walk, "destination", area, sex, year);
  return walk.share("start: grown with the destination's total", total, changed, all);
}

function changedByDisplacement(context: ReleaseContext, walk: Walk, { area, counterpart, year }: StockCell, sex: FittedSex, before: number): number {
  const now = midYear(context, walk, area, counterpart, year);
  const then = midYear(context, walk, area, counterpart, LAST_DETAILED_ROUND);
  if (now.length + then.length === 0) return before;
  const change = walk.product(
    `change in displaced people from ${counterpart} in ${area}, mid-${LAST_DETAILED_ROUND} to mid-${year} (mean of the two ends of year around each)`,
    [walk.add("displaced people, ends of year added", [...now, ...then], [...now.map(() => 1 as const), ...then.map(() => -1 as const)])], 0.5,
  );
  const own = takeMargin(context, walk, "origin", counterpart, sex, year);
  const both = walk.add(`migrants from ${counterpart}, both sexes`, [takeMargin(context, walk, "origin", counterpart, "F", year), takeMargin(context, walk, "origin", counterpart, "M", year)]);
  const ofSex = walk.share(`${of(sex)} among them, as among all migrants from ${counterpart}`, change, own, both);
  if (walk.value(before) + walk.value(ofSex) >= walk.value(before) * LEAST_SHARE_KEPT) return walk.add("the corridor after displacement", [before, ofSex]);
  return walk.product(`more left than were counted: ${LEAST_SHARE_KEPT * 100} % of the corridor is kept`, [before], LEAST_SHARE_KEPT);
}

function midYear(context: ReleaseContext, walk: Walk, area: string, counterpart: string, year: string): number[] {
  return [String(Number(year) - 1), year].flatMap((end) =>
    DISPLACED_INDICATORS.flatMap((indicator) => {
      const words = `${counterpart} to ${area}, ${indicator.toLowerCase().replace("_", " ")}, end of ${end}`;
      return context.figures.take(walk, words, SOURCE_OF.displacement, [indicator, area, counterpart, "_T", end]) ?? [];
    }),
  );
}
