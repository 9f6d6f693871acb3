import { LAST_DETAILED_ROUND } from "../../estimate/stock/stock-rounds.ts";
import type { FittedSex } from "../../harmonise/stock-frame.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";

/** Publishes the totals that the cells of the 2020 revision add to. */
const TOTALS_OF_EARLIER_REVISION = "undesa-ims-2020-destination";

/** Takes the sum of the cells a destination starts from: the earlier revision's own total where they add to it, else the sum kept with the release. */
export function takeColumn(context: ReleaseContext, walk: Walk, area: string, year: string, sex: FittedSex): number {
  const words = context.words.stock;
  const key = { TIME_PERIOD: year, SEX: sex, REF_AREA: area };
  const sum = context.working.find("stock-columns", Object.values(key));
  const detailYear =
    year <= LAST_DETAILED_ROUND ? context.roundCells(year, sex).yearOfColumn[context.frame.destinationIndex.get(area)!]! : "";
  const published = ["STOCK", area, "WLD", sex, detailYear] as const;
  if (sum !== undefined && context.figures.value(TOTALS_OF_EARLIER_REVISION, published) === sum) {
    return context.figures.take(walk, words.publishedColumn(sex, area, detailYear), TOTALS_OF_EARLIER_REVISION, published)!;
  }
  return context.working.take(walk, words.addedColumn(sex, area, year), "stock-columns", key);
}
