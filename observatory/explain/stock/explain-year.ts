import { interpolateShares } from "#methods";
import { neighbours } from "../../estimate/stock/annual-stock.ts";
import type { FittedSex } from "../../harmonise/stock-frame.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { corridorOf, type RoundWalk, type StockCell } from "./stock-cell.ts";
import { takeMargin } from "./take-margin.ts";

/** Walks a corridor in any year: both sexes are the sum of the two; a year between rounds is interpolated by the destination's total and the corridor's share. */
export function explainYear(
  context: ReleaseContext,
  walk: Walk,
  indicator: string,
  cell: StockCell,
  sex: "_T" | FittedSex,
  round: RoundWalk,
): number {
  const words = context.words.stock;
  if (sex === "_T") {
    const parts = (["F", "M"] as const).map((one) => explainYear(context, walk, indicator, cell, one, round));
    return walk.add(words.bothSexes({ from: cell.counterpart, to: cell.area, year: cell.year }), parts);
  }
  if (context.frame.rounds.includes(cell.year)) return round(context, walk, cell, sex);
  const stored = context.stored("DF_MIGRANT_STOCK", indicator, cell.area, cell.counterpart, sex, cell.year);
  if (stored === undefined) throw new RangeError(`${indicator} ${cell.area}.${cell.counterpart}.${sex}.${cell.year} is not released`);
  const [from, to] = neighbours(context.frame.rounds, cell.year);
  const position = (Number(cell.year) - Number(from)) / (Number(to) - Number(from));
  const total = explainTotalBetween(context, walk, cell.area, sex, cell.year);
  const [start, end] = [from, to].map((year) => atShareOf(context, walk, cell, sex, { year, total, round }));
  const [earlier, later] = [start ?? end!, end ?? start!];
  const value = walk.value(earlier) * (1 - position) + walk.value(later) * position;
  const sentence = words.shareBetween(Number(cell.year) - Number(from), Number(to) - Number(from));
  const between = walk.interpolate(sentence, earlier, later, position, "linear", value);
  return walk.round(words.wholeCorridor(corridorOf(cell, sex)), between, stored, "keeping totals");
}

/** The corridor at the year's total and a round's share; undefined where the destination has no migrants of that sex in the round. */
function atShareOf(
  context: ReleaseContext,
  walk: Walk,
  cell: StockCell,
  sex: FittedSex,
  { year, total, round }: { year: string; total: number; round: RoundWalk },
): number | undefined {
  const all = takeMargin(context, walk, "destination", cell.area, sex, year);
  if (walk.value(all) === 0) return undefined;
  const persons = round(context, walk, { ...cell, year }, sex);
  return walk.share(context.words.stock.atShareOf(cell.year, year), total, persons, all);
}

/** Walks a destination's total of one sex in a year between rounds. */
export function explainTotalBetween(context: ReleaseContext, walk: Walk, area: string, sex: FittedSex, year: string): number {
  return walk.once(`total ${area} ${sex} ${year}`, () => {
    const [from, to] = neighbours(context.frame.rounds, year);
    const [start, end] = [from, to].map((one) => takeMargin(context, walk, "destination", area, sex, one)) as [number, number];
    const [earlier, later] = [walk.value(start), walk.value(end)];
    const path = earlier > 0 && later > 0 ? "geometric" : "linear";
    const position = (Number(year) - Number(from)) / (Number(to) - Number(from));
    const { total } = interpolateShares({ date: Number(from), values: [earlier] }, { date: Number(to), values: [later] }, Number(year), {
      total: path,
    });
    const words = context.words.stock;
    const between = walk.interpolate(words.totalBetween(sex, area, year, [from, to], path), start, end, position, path, total);
    return walk.round(words.wholeTotal(sex, area, year), between, Math.round(total), "nearest");
  });
}
