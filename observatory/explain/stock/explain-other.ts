import { LAST_DETAILED_ROUND } from "../../estimate/stock/stock-rounds.ts";
import { type FittedSex, OTHER_ORIGIN } from "../../harmonise/stock-frame.ts";
import { stockArea } from "../area-words.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { explainDisplaced } from "./explain-displaced.ts";
import { explainReportedCell } from "./explain-reported-cell.ts";
import { type RoundWalk, sexWords, type StockCell } from "./stock-cell.ts";
import { takeMargin } from "./take-margin.ts";

/** Start of the unnamed origins in a destination: the earlier row, plus its part in the row's growth. */
export function explainOther(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex, round: RoundWalk): number {
  const { area, year } = cell;
  if (context.working.find("stock-seed", [year, sex, area, OTHER_ORIGIN, "carried"]) === undefined) {
    const words = `${sexWords(sex)} from unnamed origins in ${stockArea(area)}: none in the earlier revision, and no part in the increase`;
    return walk.take(words, 0, { kind: "rule", reason: "Nothing to start from: counts nothing." });
  }
  const part = (place: string, name: "carried" | "unsupported", words: string): number =>
    context.working.take(walk, words, "stock-seed", {
      TIME_PERIOD: year,
      SEX: sex,
      REF_AREA: place,
      COUNTERPART_AREA: OTHER_ORIGIN,
      PART: name,
    });
  const carriedWorld = part(
    "WLD",
    "carried",
    `${sexWords(sex)} from unnamed origins in all destinations, brought to the destinations' latest totals`,
  );
  const total = takeMargin(context, walk, "origin", OTHER_ORIGIN, sex, year);
  const carried =
    carriedHere(context, walk, cell, sex, round) ??
    part(area, "carried", `${sexWords(sex)} from unnamed origins in ${stockArea(area)}, brought to its latest total`);
  if (walk.value(total) < walk.value(carriedWorld)) {
    return walk.share("starting point: fewer people of unnamed origin than before, everywhere in proportion", total, carried, carriedWorld);
  }
  const gap = walk.add("how many more people of unnamed origin there must be in all destinations", [total, carriedWorld], [1, -1]);
  const unsupported = part(
    area,
    "unsupported",
    `${sexWords(sex)} in ${stockArea(area)} whose named origins have fewer people abroad in the latest revision (weighted: more where the destination is less well documented)`,
  );
  const unsupportedWorld = part("WLD", "unsupported", "the same in all destinations");
  const gain = walk.share(`the part of ${stockArea(area)} in the increase, in proportion`, gap, unsupported, unsupportedWorld);
  return walk.add("starting point: the earlier figure and the part in the increase", [carried, gain]);
}

/** The carried row walked back to reported cells, where that gives the number the fit used. */
function carriedHere(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex, round: RoundWalk): number | undefined {
  const used = context.working.find("stock-seed", [cell.year, sex, cell.area, OTHER_ORIGIN, "carried"]);
  if (used === undefined || used === 0) return undefined;
  if (cell.year > LAST_DETAILED_ROUND) return explainDisplaced(context, walk, cell, sex, round);
  return explainReportedCell(context, walk, cell, sex);
}
