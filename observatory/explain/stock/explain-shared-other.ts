import { otherShares } from "../../estimate/stock/shared-other.ts";
import { type FittedSex, OTHER_ORIGIN } from "../../harmonise/stock-frame.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { explainRound } from "./explain-round.ts";
import { corridorOf, type StockCell } from "./stock-cell.ts";

/** Walks a corridor of one sex in a round with its share of the unnamed origins: the fitted corridor, and its part of the unnamed. */
export function explainSharedOther(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex): number {
  const { area, counterpart, year } = cell;
  return walk.once(`shared ${area} ${counterpart} ${year} ${sex}`, () => {
    const stored = context.stored("DF_MIGRANT_STOCK", "STOCK_OTHER_DISTRIBUTED", area, counterpart, sex, year) ?? 0;
    const fitted = context.stored("DF_MIGRANT_STOCK", "STOCK", area, counterpart, sex, year) ?? 0;
    const listed = explainRound(context, walk, cell, sex);
    if (stored === fitted) return listed;
    const words = context.words.stock;
    const unnamed = explainRound(context, walk, { ...cell, counterpart: OTHER_ORIGIN }, sex);
    const weight = explainPart(context, walk, cell, sex, listed);
    const all = context.working.take(walk, words.sharedWeights(area), "other-weights", {
      TIME_PERIOD: year,
      SEX: sex,
      REF_AREA: area,
    });
    const part = walk.share(words.sharedPart(corridorOf(cell, sex)), unnamed, weight, all);
    const whole = walk.round(words.wholeSharedPart, part, stored - fitted, "keeping totals");
    return walk.add(words.withSharedPart(corridorOf(cell, sex)), [listed, whole]);
  });
}

/** The corridor itself, or what the comparable destinations together suggest where that is more. */
function explainPart(context: ReleaseContext, walk: Walk, { area, counterpart, year }: StockCell, sex: FittedSex, listed: number): number {
  const { frame, comparables } = context;
  const j = frame.destinationIndex.get(area)!;
  const { weights } = otherShares(context.roundMatrix(year, sex), frame, comparables, j);
  if (Math.abs(weights[frame.originIndex.get(counterpart)!]! - walk.value(listed)) < 1e-9) return listed;
  const words = context.words.stock;
  const released = (place: string, who: string): number => {
    const sentence = who === "WLD" ? words.total(sex, place, year) : words.corridor({ sex, from: who, to: place, year });
    return context.takeReleased(walk, sentence, "DF_MIGRANT_STOCK", "STOCK", place, who, sex, year);
  };
  const peers = comparables.ofDestination[j]!.map((peer) => frame.destinations[peer]!).filter(
    (peer) => (context.stored("DF_MIGRANT_STOCK", "STOCK", peer, "WLD", sex, year) ?? 0) > 0,
  );
  const corridors = walk.add(
    words.inComparables(sex, counterpart, peers.length),
    peers.map((peer) => released(peer, counterpart)),
  );
  const everyone = peers.map((peer) => released(peer, "WLD"));
  const unnamed = peers.map((peer) => released(peer, OTHER_ORIGIN));
  const named = walk.add(
    words.namedInComparables(sex),
    [...everyone, ...unnamed],
    [...everyone.map(() => 1 as const), ...unnamed.map(() => -1 as const)],
  );
  return walk.share(words.suggested(area), released(area, "WLD"), corridors, named);
}
