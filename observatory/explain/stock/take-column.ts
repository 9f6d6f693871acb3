import { LAST_DETAILED_ROUND } from "../../estimate/stock/stock-rounds.ts";
import type { FittedSex } from "../../harmonise/stock-frame.ts";
import { stockArea } from "../area-words.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { sexWords } from "./stock-cell.ts";

/** Publishes the totals that the cells of the 2020 revision add to. */
const TOTALS_OF_EARLIER_REVISION = "undesa-ims-2020-destination";

/** Takes the sum of the cells a destination starts from: the earlier revision's own total where they add to it, else the sum kept with the release. */
export function takeColumn(context: ReleaseContext, walk: Walk, area: string, year: string, sex: FittedSex): number {
  const people = `all ${sexWords(sex)} living in ${stockArea(area)}`;
  const key = { TIME_PERIOD: year, SEX: sex, REF_AREA: area };
  const sum = context.working.find("stock-columns", Object.values(key));
  const detailYear =
    year <= LAST_DETAILED_ROUND ? context.roundCells(year, sex).yearOfColumn[context.frame.destinationIndex.get(area)!]! : "";
  const published = ["STOCK", area, "WLD", sex, detailYear] as const;
  if (sum !== undefined && context.figures.value(TOTALS_OF_EARLIER_REVISION, published) === sum) {
    const words = `${people}, ${detailYear}: published total of the 2020 revision, to which its corridors add`;
    return context.figures.take(walk, words, TOTALS_OF_EARLIER_REVISION, published)!;
  }
  return context.working.take(
    walk,
    `${people}, ${year}: the corridors this round starts from, added over all origins`,
    "stock-columns",
    key,
  );
}
