import { interpolateShares } from "#methods";
import { neighbours } from "../../estimate/stock/annual-stock.ts";
import type { FittedSex } from "../../harmonise/stock-frame.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { of, type StockCell, takeMargin } from "./explain-round.ts";

/** Walks one sex of a corridor in a round. */
export type RoundWalk = (cell: StockCell, sex: FittedSex) => number;

/** Walks a corridor in any year: both sexes are the sum of the two; a year between rounds is interpolated by the destination's total and the corridor's share. */
export function explainYear(
  context: ReleaseContext,
  walk: Walk,
  indicator: string,
  cell: StockCell,
  sex: "_T" | FittedSex,
  round: RoundWalk,
): number {
  if (sex === "_T") {
    const parts = (["F", "M"] as const).map((one) => explainYear(context, walk, indicator, cell, one, round));
    return walk.add(`both sexes in ${cell.year}`, parts);
  }
  if (context.frame.rounds.includes(cell.year)) return round(cell, sex);
  const stored = context.stored("DF_MIGRANT_STOCK", indicator, cell.area, cell.counterpart, sex, cell.year);
  if (stored === undefined) throw new RangeError(`${indicator} ${cell.area}.${cell.counterpart}.${sex}.${cell.year} is not released`);
  const [from, to] = neighbours(context.frame.rounds, cell.year);
  const position = (Number(cell.year) - Number(from)) / (Number(to) - Number(from));
  const total = explainTotalBetween(context, walk, cell.area, sex, cell.year);
  const [start, end] = [shareIn(context, walk, cell, sex, from, round), shareIn(context, walk, cell, sex, to, round)];
  const share = walk.interpolate(
    `share in ${cell.year}, on a straight line between the rounds`, start ?? end!, end ?? start!, position, "linear",
    walk.value(start ?? end!) * (1 - position) + walk.value(end ?? start!) * position,
  );
  const product = walk.product(`${of(sex)} in ${cell.year}: the total times the share`, [total, share]);
  return walk.round(`${of(sex)} in ${cell.year}, whole persons`, product, stored, "keeping totals");
}

/** Share of the corridor in its destination's total; undefined where the destination has none that year. */
function shareIn(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex, year: string, round: RoundWalk): number | undefined {
  const total = takeMargin(context, walk, "destination", cell.area, sex, year);
  if (walk.value(total) === 0) return undefined;
  const persons = round({ ...cell, year }, sex);
  const one = walk.once("one", () => walk.take("one whole", 1, { kind: "rule", reason: "shares add to one" }));
  return walk.share(`share of the corridor among ${of(sex)} in ${cell.area}, ${year}`, one, persons, total);
}

/** Walks a destination's total of one sex in a year between rounds. */
export function explainTotalBetween(context: ReleaseContext, walk: Walk, area: string, sex: FittedSex, year: string): number {
  return walk.once(`total ${area} ${sex} ${year}`, () => {
    const [from, to] = neighbours(context.frame.rounds, year);
    const [start, end] = [from, to].map((one) => takeMargin(context, walk, "destination", area, sex, one)) as [number, number];
    const [earlier, later] = [walk.value(start), walk.value(end)];
    const path = earlier > 0 && later > 0 ? "geometric" : "linear";
    const position = (Number(year) - Number(from)) / (Number(to) - Number(from));
    const { total } = interpolateShares({ date: Number(from), values: [earlier] }, { date: Number(to), values: [later] }, Number(year), { total: path });
    const words = path === "geometric" ? "at constant growth" : "on a straight line";
    const between = walk.interpolate(`total of ${of(sex)} in ${area}, ${year}, ${words}`, start, end, position, path, total);
    return walk.round(`total of ${of(sex)} in ${area}, ${year}, whole persons`, between, Math.round(total), "nearest");
  });
}
