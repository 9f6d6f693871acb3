import { LAST_DETAILED_ROUND } from "../../estimate/stock/stock-rounds.ts";
import { type FittedSex, OTHER_ORIGIN } from "../../harmonise/stock-frame.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { explainDisplaced } from "./explain-displaced.ts";
import { explainReportedCell } from "./explain-reported-cell.ts";
import { type RoundWalk, type StockCell } from "./stock-cell.ts";
import { takeMargin } from "./take-margin.ts";

/** Start of the unnamed origins in a destination: the earlier row, plus its part in the row's growth. */
export function explainOther(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex, round: RoundWalk): number {
  const { area, year } = cell;
  const words = context.words.stock;
  if (context.working.find("stock-seed", [year, sex, area, OTHER_ORIGIN, "carried"]) === undefined) {
    return walk.take(words.noUnnamed(sex, area), 0, { kind: "rule", reason: words.noUnnamedRule });
  }
  const part = (place: string, name: "carried" | "unsupported", sentence: string): number =>
    context.working.take(walk, sentence, "stock-seed", {
      TIME_PERIOD: year,
      SEX: sex,
      REF_AREA: place,
      COUNTERPART_AREA: OTHER_ORIGIN,
      PART: name,
    });
  const carriedWorld = part("WLD", "carried", words.unnamedCarriedWorld(sex));
  const total = takeMargin(context, walk, "origin", OTHER_ORIGIN, sex, year);
  const carried = carriedHere(context, walk, cell, sex, round) ?? part(area, "carried", words.unnamedCarried(sex, area));
  if (walk.value(total) < walk.value(carriedWorld)) {
    return walk.share(words.fewerUnnamed, total, carried, carriedWorld);
  }
  const gap = walk.add(words.unnamedGap, [total, carriedWorld], [1, -1]);
  const unsupported = part(area, "unsupported", words.unsupported(sex, area));
  const unsupportedWorld = part("WLD", "unsupported", words.unsupportedWorld);
  const gain = walk.share(words.unnamedGain(area), gap, unsupported, unsupportedWorld);
  return walk.add(words.startWithGain, [carried, gain]);
}

/** The carried row walked back to reported cells, where that gives the number the fit used. */
function carriedHere(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex, round: RoundWalk): number | undefined {
  const used = context.working.find("stock-seed", [cell.year, sex, cell.area, OTHER_ORIGIN, "carried"]);
  if (used === undefined || used === 0) return undefined;
  if (cell.year > LAST_DETAILED_ROUND) return explainDisplaced(context, walk, cell, sex, round);
  return explainReportedCell(context, walk, cell, sex);
}
