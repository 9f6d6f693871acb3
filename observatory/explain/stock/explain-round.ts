import { exponential } from "#methods";
import { ELASTICITY_OF_COMPARABLES, ELASTICITY_OF_OTHER } from "../../estimate/stock/documentation.ts";
import type { FittedSex } from "../../harmonise/stock-frame.ts";
import type { MethodCode } from "../../structure/methods.ts";
import { stockArea } from "../area-words.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { explainComparable } from "./explain-comparable.ts";
import { explainDisplaced } from "./explain-displaced.ts";
import { explainOther } from "./explain-other.ts";
import { explainReportedCell } from "./explain-reported-cell.ts";
import { sexWords, type StockCell } from "./stock-cell.ts";

/** Walks a fitted corridor of one sex in a round: where it starts, how it is adjusted to both margins, how it is rounded. */
export function explainRound(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex): number {
  const { area, counterpart, year } = cell;
  return walk.once(`round ${area} ${counterpart} ${year} ${sex}`, () => {
    const people = `${sexWords(sex)} from ${stockArea(counterpart)} in ${stockArea(area)}, ${year}`;
    const stored = context.stored("DF_MIGRANT_STOCK", "STOCK", area, counterpart, sex, year);
    if (stored === undefined) return walk.take(`${people}: the corridor is not listed and counts nothing`, 0, releasedKey(cell, sex));
    const method = context.release.cube("DF_MIGRANT_STOCK", "STOCK").get({ area, counterpart, sex, period: year }).method as MethodCode;
    const seed = startOf(context, walk, cell, sex, method);
    if (walk.value(seed) === 0) return walk.round(`${people}: none to start from, none released`, seed, stored, "nearest");
    return walk.round(
      `${people}, whole persons`,
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
  const multiplier = (side: "origin" | "destination", place: string): number => {
    const corridors = `all corridors ${side === "origin" ? "from" : "into"} ${stockArea(place)}`;
    const words = `adjustment of ${corridors}, ${sexWords(sex)}, ${year}: a logarithm, so above 0 raises and below 0 lowers (solution of the fit)`;
    return context.working.take(walk, words, "stock-multipliers", { TIME_PERIOD: year, SEX: sex, SIDE: side, AREA: place });
  };
  const adjustments = [multiplier("origin", counterpart), multiplier("destination", area)];
  const sum = adjustments.reduce((total, id) => total + walk.value(id), 0);
  const words =
    `adjusted to the published totals: the solution of the fit is the one set of adjustments with which the corridors from every origin and into ` +
    `every destination add to the published totals at once; this corridor follows it with strength ${elasticity}, less where the destination is better documented`;
  return walk.exponential(words, [seed, ...adjustments], elasticity, walk.value(seed) * exponential(elasticity * sum));
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
