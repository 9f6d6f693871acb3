import { LAST_DETAILED_ROUND } from "../../estimate/stock/stock-rounds.ts";
import { type FittedSex, OTHER_ORIGIN } from "../../harmonise/stock-frame.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { explainDisplaced } from "./explain-displaced.ts";
import { explainReportedCell } from "./explain-reported-cell.ts";
import { type StockCell, takeMargin } from "./explain-round.ts";

/** Start of the unnamed origins in a destination: the earlier row, plus its part in the row's growth. */
export function explainOther(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex): number {
  const { area, year } = cell;
  const part = (place: string, name: "carried" | "unsupported", words: string): number =>
    context.working.take(walk, words, "stock-seed", { TIME_PERIOD: year, SEX: sex, REF_AREA: place, COUNTERPART_AREA: OTHER_ORIGIN, PART: name });
  const carriedWorld = part("WLD", "carried", "unnamed origins in all destinations, grown with the destinations' totals");
  const total = takeMargin(context, walk, "origin", OTHER_ORIGIN, sex, year);
  const carried = carriedHere(context, walk, cell, sex) ?? part(area, "carried", `unnamed origins in ${area}, grown with its total`);
  if (walk.value(total) < walk.value(carriedWorld)) {
    return walk.share("start: the row falls, everywhere in proportion", total, carried, carriedWorld);
  }
  const gap = walk.add("what the unnamed origins must gain over all destinations", [total, carriedWorld], [1, -1]);
  const unsupported = part(area, "unsupported", `migrants in ${area} whose named origins the new totals no longer support, weighted by documentation`);
  const unsupportedWorld = part("WLD", "unsupported", "the same over all destinations");
  const gain = walk.share(`${area}'s part in the gain, in proportion to its unsupported migrants`, gap, unsupported, unsupportedWorld);
  return walk.add("start: carried on, and the part in the gain", [carried, gain]);
}

/** The carried row walked back to reported cells, where that gives the number the fit used. */
function carriedHere(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex): number | undefined {
  const key = [cell.year, sex, cell.area, OTHER_ORIGIN, "carried"];
  const used = context.working.find("stock-seed", key);
  if (used === undefined || used === 0) return undefined;
  if (cell.year > LAST_DETAILED_ROUND) return explainDisplaced(context, walk, cell, sex);
  return explainReportedCell(context, walk, cell, sex);
}
