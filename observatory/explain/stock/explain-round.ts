import { exponential } from "#methods";
import { ELASTICITY_OF_COMPARABLES, ELASTICITY_OF_OTHER } from "../../estimate/stock/documentation.ts";
import type { FittedSex } from "../../harmonise/stock-frame.ts";
import type { MethodCode } from "../../structure/methods.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { explainComparable } from "./explain-comparable.ts";
import { explainDisplaced } from "./explain-displaced.ts";
import { explainOther } from "./explain-other.ts";
import { explainReportedCell } from "./explain-reported-cell.ts";
import { corridorOf, type StockCell } from "./stock-cell.ts";

/** Walks a fitted corridor of one sex in a round: where it starts, how it is adjusted to both margins, how it is rounded. */
export function explainRound(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex): number {
  const { area, counterpart, year } = cell;
  return walk.once(`round ${area} ${counterpart} ${year} ${sex}`, () => {
    const words = context.words.stock;
    const corridor = corridorOf(cell, sex);
    const stored = context.stored("DF_MIGRANT_STOCK", "STOCK", area, counterpart, sex, year);
    if (stored === undefined) return walk.take(words.corridorNotListed(corridor), 0, releasedKey(cell, sex));
    const method = context.release.cube("DF_MIGRANT_STOCK", "STOCK").get({ area, counterpart, sex, period: year }).method as MethodCode;
    const seed = startOf(context, walk, cell, sex, method);
    if (walk.value(seed) === 0) return walk.round(words.nothingToStartFrom(corridor), seed, stored, "nearest");
    return walk.round(
      words.wholeCorridor(corridor),
      adjusted(context, walk, cell, sex, { seed, elasticity: elasticityOfCell(context, area, method) }),
      stored,
      "keeping totals",
    );
  });
}

/** The start adjusted to the published totals of its origin and its destination. */
function adjusted(
  context: ReleaseContext,
  walk: Walk,
  { area, counterpart, year }: StockCell,
  sex: FittedSex,
  start: { seed: number; elasticity: number },
): number {
  const { seed, elasticity } = start;
  const words = context.words.stock;
  const multiplier = (side: "origin" | "destination", place: string): number => {
    const sentence = words.adjustment(side, place, sex, year);
    return context.working.take(walk, sentence, "stock-multipliers", { TIME_PERIOD: year, SEX: sex, SIDE: side, AREA: place });
  };
  const adjustments = [multiplier("origin", counterpart), multiplier("destination", area)];
  const sum = adjustments.reduce((total, id) => total + walk.value(id), 0);
  return walk.exponential(words.adjusted(elasticity), [seed, ...adjustments], elasticity, walk.value(seed) * exponential(elasticity * sum));
}

const releasedKey = ({ area, counterpart, year }: StockCell, sex: FittedSex) =>
  ({ kind: "release", dataflow: "DF_MIGRANT_STOCK", key: `STOCK.${area}.${counterpart}.${sex}.${year}` }) as const;

function startOf(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex, method: MethodCode): number {
  switch (method) {
    case "FIT":
    case "FIT_EARLIER":
      return explainReportedCell(context, walk, cell, sex);
    case "FIT_CARRIED":
    case "FIT_DISPLACED":
      return explainDisplaced(context, walk, cell, sex, explainRound);
    case "FIT_OTHER":
      return explainOther(context, walk, cell, sex, explainRound);
    default:
      return explainComparable(context, walk, cell, sex);
  }
}

function elasticityOfCell(context: ReleaseContext, area: string, method: MethodCode): number {
  if (method === "FIT_OTHER") return ELASTICITY_OF_OTHER;
  if (method === "FIT_COMPARABLE") return ELASTICITY_OF_COMPARABLES;
  return context.elasticity[context.frame.destinationIndex.get(area)!]!;
}
