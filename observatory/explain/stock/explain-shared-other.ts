import { otherShares } from "../../estimate/stock/shared-other.ts";
import { type FittedSex, OTHER_ORIGIN } from "../../harmonise/stock-frame.ts";
import { stockArea } from "../area-words.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { explainRound } from "./explain-round.ts";
import { sexWords, type StockCell } from "./stock-cell.ts";

/** Walks a corridor of one sex in a round with its share of the unnamed origins: the fitted corridor, and its part of the unnamed. */
export function explainSharedOther(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex): number {
  const { area, counterpart, year } = cell;
  return walk.once(`shared ${area} ${counterpart} ${year} ${sex}`, () => {
    const stored = context.stored("DF_MIGRANT_STOCK", "STOCK_OTHER_DISTRIBUTED", area, counterpart, sex, year) ?? 0;
    const fitted = context.stored("DF_MIGRANT_STOCK", "STOCK", area, counterpart, sex, year) ?? 0;
    const listed = explainRound(context, walk, cell, sex);
    if (stored === fitted) return listed;
    const [from, to] = [stockArea(counterpart), stockArea(area)];
    const unnamed = explainRound(context, walk, { ...cell, counterpart: OTHER_ORIGIN }, sex);
    const weight = explainPart(context, walk, cell, sex, listed);
    const all = context.working.take(
      walk,
      `the same of all origins in ${to}, each the larger of the listed and the suggested, added`,
      "other-weights",
      {
        TIME_PERIOD: year,
        SEX: sex,
        REF_AREA: area,
      },
    );
    const part = walk.share(`the part of ${from} in the ${sexWords(sex)} of unnamed origin in ${to}`, unnamed, weight, all);
    const whole = walk.round("that part in whole persons", part, stored - fitted, "keeping totals");
    return walk.add(`${sexWords(sex)} from ${from} in ${to}, ${year}, with the part of the unnamed`, [listed, whole]);
  });
}

/** The corridor itself, or what the comparable destinations together suggest where that is more. */
function explainPart(context: ReleaseContext, walk: Walk, { area, counterpart, year }: StockCell, sex: FittedSex, listed: number): number {
  const { frame, comparables } = context;
  const j = frame.destinationIndex.get(area)!;
  const { weights } = otherShares(context.roundMatrix(year, sex), frame, comparables, j);
  if (Math.abs(weights[frame.originIndex.get(counterpart)!]! - walk.value(listed)) < 1e-9) return listed;
  const people = sexWords(sex);
  const released = (place: string, who: string): number => {
    const words =
      who === "WLD"
        ? `all ${people} living in ${stockArea(place)}, ${year}`
        : `${people} from ${stockArea(who)} in ${stockArea(place)}, ${year}`;
    return context.takeReleased(walk, words, "DF_MIGRANT_STOCK", "STOCK", place, who, sex, year);
  };
  const peers = comparables.ofDestination[j]!.map((peer) => frame.destinations[peer]!).filter(
    (peer) => (context.stored("DF_MIGRANT_STOCK", "STOCK", peer, "WLD", sex, year) ?? 0) > 0,
  );
  const corridors = walk.add(
    `${people} from ${stockArea(counterpart)} in the ${peers.length} comparable destinations`,
    peers.map((peer) => released(peer, counterpart)),
  );
  const everyone = peers.map((peer) => released(peer, "WLD"));
  const unnamed = peers.map((peer) => released(peer, OTHER_ORIGIN));
  const named = walk.add(
    `${people} of named origin in the comparable destinations`,
    [...everyone, ...unnamed],
    [...everyone.map(() => 1 as const), ...unnamed.map(() => -1 as const)],
  );
  return walk.share(`as many as there would be in ${stockArea(area)} at the share there`, released(area, "WLD"), corridors, named);
}
