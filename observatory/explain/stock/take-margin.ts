import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import type { FittedSex } from "../../harmonise/stock-frame.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";

/** Takes a published total of the latest revision. Throws RangeError where it gives none. */
export function takeMargin(
  context: ReleaseContext,
  walk: Walk,
  side: "destination" | "origin",
  area: string,
  sex: string,
  year: string,
): number {
  const key = side === "destination" ? (["STOCK", area, "WLD", sex, year] as const) : (["STOCK", "WLD", area, sex, year] as const);
  const source = side === "destination" ? SOURCE_OF.stockByDestination : SOURCE_OF.stockByOrigin;
  const words = context.words.stock.publishedTotal(side, sex as "_T" | FittedSex, area, year);
  const id = context.figures.take(walk, words, source, key);
  if (id === undefined) throw new RangeError(`${source} gives no ${key.join(".")}`);
  return id;
}
