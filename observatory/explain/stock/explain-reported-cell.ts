import { SEED_ORIGINS } from "../../estimate/stock/stock-seed.ts";
import type { FittedSex } from "../../harmonise/stock-frame.ts";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { corridorOf, type StockCell } from "./stock-cell.ts";
import { takeColumn } from "./take-column.ts";
import { takeMargin } from "./take-margin.ts";

/** Start of a corridor that an earlier revision lists: its cell, grown with the destination's total. */
export function explainReportedCell(context: ReleaseContext, walk: Walk, corridor: StockCell, sex: FittedSex): number {
  const { area, year } = corridor;
  const words = context.words.stock;
  const cell = takeReportedCell(context, walk, corridor, sex);
  if (cell === undefined) {
    return walk.take(words.noReportedCell(corridorOf(corridor, sex)), 0, { kind: "rule", reason: words.noReportedCellRule });
  }
  const all = takeColumn(context, walk, area, year, sex);
  const total = takeMargin(context, walk, "destination", area, sex, year);
  return walk.share(words.startFromReported(area), total, cell, all);
}

/** Takes the earlier revision's cell of a corridor; undefined where it lists none. */
export function takeReportedCell(
  context: ReleaseContext,
  walk: Walk,
  { area, counterpart, year }: StockCell,
  sex: FittedSex,
): number | undefined {
  const { source, detailYear } = detailOf(context, area, counterpart, year, sex);
  const corridor = corridorOf({ area, counterpart, year: detailYear }, sex);
  const words = context.words.stock.reportedCell(corridor, source === SOURCE_OF.stockSeed ? "2020" : "2019");
  return context.figures.take(walk, words, source, ["STOCK", area, counterpart, sex, detailYear]);
}

/** Which revision and year the destination's detail was taken from. */
function detailOf(
  context: ReleaseContext,
  area: string,
  counterpart: string,
  year: string,
  sex: FittedSex,
): { source: string; detailYear: string } {
  const { frame } = context;
  const cells = context.roundCells(year, sex);
  const j = frame.destinationIndex.get(area)!;
  const kind = SEED_ORIGINS[cells.origins[frame.originIndex.get(counterpart)! * frame.destinations.length + j]!];
  return { source: kind === "earlier-revision" ? SOURCE_OF.stockSeedBefore : SOURCE_OF.stockSeed, detailYear: cells.yearOfColumn[j]! };
}
