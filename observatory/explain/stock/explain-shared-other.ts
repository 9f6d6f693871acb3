import { otherShares } from "../../estimate/stock/shared-other.ts";
import { type FittedSex, OTHER_ORIGIN } from "../../harmonise/stock-frame.ts";
import { stockArea } from "../area-words.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { explainRound } from "./explain-round.ts";
import { sexWords, type StockCell } from "./stock-cell.ts";

/** Walks a corridor of one sex in a round with its share of the unnamed origins: the fitted corridor, and the part that its shortfall against comparable destinations earns. */
export function explainSharedOther(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex): number {
  const { area, counterpart, year } = cell;
  return walk.once(`shared ${area} ${counterpart} ${year} ${sex}`, () => {
    const stored = context.stored("DF_MIGRANT_STOCK", "STOCK_OTHER_DISTRIBUTED", area, counterpart, sex, year) ?? 0;
    const fitted = context.stored("DF_MIGRANT_STOCK", "STOCK", area, counterpart, sex, year) ?? 0;
    const listed = explainRound(context, walk, cell, sex);
    if (stored === fitted) return listed;
    const [from, to] = [stockArea(counterpart), stockArea(area)];
    const unnamed = explainRound(context, walk, { ...cell, counterpart: OTHER_ORIGIN }, sex);
    const weight = explainShortfall(context, walk, cell, sex, listed);
    const all = context.working.take(walk, `the same of all origins in ${to}, added`, "other-weights", {
      TIME_PERIOD: year,
      SEX: sex,
      REF_AREA: area,
    });
    const part = walk.share(`the part of ${from} in the ${sexWords(sex)} of unnamed origin in ${to}`, unnamed, weight, all);
    const whole = walk.round("that part in whole persons", part, stored - fitted, "keeping totals");
    return walk.add(`${sexWords(sex)} from ${from} in ${to}, ${year}, with the part of the unnamed`, [listed, whole]);
  });
}

/** How far the corridor falls short of comparable destinations; the corridor itself where none of the destination's does. */
function explainShortfall(
  context: ReleaseContext,
  walk: Walk,
  { area, counterpart, year }: StockCell,
  sex: FittedSex,
  listed: number,
): number {
  const { frame, comparables } = context;
  const j = frame.destinationIndex.get(area)!;
  const persons = context.roundMatrix(year, sex);
  const { weights } = otherShares(persons, frame, comparables, j);
  if (Math.abs(weights[frame.originIndex.get(counterpart)!]! - walk.value(listed)) < 1e-9) return listed;
  const released = (place: string, who: string, words: string): number =>
    context.takeReleased(walk, words, "DF_MIGRANT_STOCK", "STOCK", place, who, sex, year);
  const people = sexWords(sex);
  const total = released(area, "WLD", `all ${people} living in ${stockArea(area)}, ${year}`);
  const peers = comparables.ofDestination[j]!.map((peer) => frame.destinations[peer]!);
  const expected = peers.flatMap((peer) => {
    const all = context.stored("DF_MIGRANT_STOCK", "STOCK", peer, "WLD", sex, year) ?? 0;
    if (all - (context.stored("DF_MIGRANT_STOCK", "STOCK", peer, OTHER_ORIGIN, sex, year) ?? 0) <= 0) return [];
    const place = stockArea(peer);
    const named = walk.add(
      `${people} of named origin in ${place}`,
      [
        released(peer, "WLD", `all ${people} living in ${place}, ${year}`),
        released(peer, OTHER_ORIGIN, `${people} from unnamed origins in ${place}, ${year}`),
      ],
      [1, -1],
    );
    const corridor = released(peer, counterpart, `${people} from ${stockArea(counterpart)} in ${place}, ${year}`);
    return walk.share(`as many as there would be in ${stockArea(area)} at the share in ${place}`, total, corridor, named);
  });
  const mean = walk.product(
    `the mean of the ${expected.length} comparable destinations`,
    [walk.add("added over the comparable destinations", expected)],
    1 / expected.length,
  );
  return walk.add("how far the corridor falls short of that", [mean, listed], [1, -1]);
}
