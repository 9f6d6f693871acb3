import { SEED_ORIGINS } from "../../estimate/stock/stock-seed.ts";
import type { FittedSex } from "../../harmonise/stock-frame.ts";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { of, type StockCell, takeMargin } from "./explain-round.ts";

/** Start of a corridor that an earlier revision lists: its cell, grown with the destination's total. */
export function explainReportedCell(context: ReleaseContext, walk: Walk, { area, counterpart, year }: StockCell, sex: FittedSex): number {
  const { source, detailYear } = detailOf(context, area, counterpart, year, sex);
  const cell = context.figures.take(walk, `${of(sex)} from ${counterpart} in ${area}, ${detailYear}, in an earlier revision`, source, [
    "STOCK", area, counterpart, sex, detailYear,
  ]);
  if (cell === undefined) return walk.take(`the earlier revision lists no ${of(sex)} for this corridor`, 0, { kind: "rule", reason: "not listed: counts nothing" });
  const all = context.working.take(walk, `all ${of(sex)} in ${area} in the cells the round starts from`, "stock-columns", { TIME_PERIOD: year, SEX: sex, REF_AREA: area });
  const total = takeMargin(context, walk, "destination", area, sex, year);
  return walk.share("start: the cell, grown with the destination's total from the earlier revision to the latest", total, cell, all);
}

/** Which revision and year the destination's detail was taken from. */
function detailOf(context: ReleaseContext, area: string, counterpart: string, year: string, sex: FittedSex): { source: string; detailYear: string } {
  const { frame } = context;
  const cells = context.roundCells(year, sex);
  const j = frame.destinationIndex.get(area)!;
  const kind = SEED_ORIGINS[cells.origins[frame.originIndex.get(counterpart)! * frame.destinations.length + j]!];
  return { source: kind === "earlier-revision" ? SOURCE_OF.stockSeedBefore : SOURCE_OF.stockSeed, detailYear: cells.yearOfColumn[j]! };
}
