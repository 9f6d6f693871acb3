import { SOURCE_OF } from "../harmonise/source-ids.ts";
import type { Observation } from "../structure/observation.ts";
import type { ReleaseContext } from "./context.ts";
import type { Walk } from "./walk.ts";
import type { MoneyWords } from "./words/explanation-words.ts";

/** Costs are kept to this part of a percent. */
const SCALE = 10_000;

/** Walks a cost of sending: a corridor's reported average, or the mean over corridors. */
export function explainCost(context: ReleaseContext, walk: Walk, { area, counterpart, period, method }: Observation): number {
  const { money } = context.words;
  const take = (to: string, from: string): number | undefined => {
    return context.figures.take(walk, money.cost(from, to, period), SOURCE_OF.prices, ["COST_AVERAGE", to, from, "_T", period]);
  };
  const stored = context.stored("DF_REMITTANCE_COST", "COST_AVERAGE", area, counterpart, "_T", period)!;
  if (method === "REPORTED") return toFourDecimals(money, walk, take(area, counterpart)!, stored);
  const table = context.figures.table(SOURCE_OF.prices);
  const parts: number[] = [];
  for (let row = 0; row < table.length; row++) {
    if (table.period.at(row) !== period || (area !== "WLD" && table.area.at(row) !== area)) continue;
    if (counterpart !== "WLD" && table.counterpart.at(row) !== counterpart) continue;
    const id = take(table.area.at(row), table.counterpart.at(row));
    if (id !== undefined) parts.push(id);
  }
  const sum = walk.add(money.costSum(parts.length), parts);
  return toFourDecimals(money, walk, walk.product(money.costMean, [sum], 1 / parts.length), stored);
}

function toFourDecimals(money: MoneyWords, walk: Walk, id: number, stored: number): number {
  const scaled = walk.product(money.costScaled, [id], SCALE);
  return walk.round(money.wholeCost, scaled, stored, "nearest");
}
