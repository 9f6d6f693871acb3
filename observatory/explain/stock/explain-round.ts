import { exponential } from "#methods";
import { ELASTICITY_OF_COMPARABLES, ELASTICITY_OF_OTHER } from "../../estimate/stock/documentation.ts";
import type { FittedSex } from "../../harmonise/stock-frame.ts";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import type { MethodCode } from "../../structure/methods.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { explainDisplaced } from "./explain-displaced.ts";
import { explainOther } from "./explain-other.ts";
import { explainReportedCell } from "./explain-reported-cell.ts";

/** A corridor of the migrant stock in a year. */
export interface StockCell {
  readonly area: string;
  readonly counterpart: string;
  readonly year: string;
}

/** Walks a fitted corridor of one sex in a round: where it starts, how it is adjusted to both margins, how it is rounded. */
export function explainRound(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex): number {
  const { area, counterpart, year } = cell;
  return walk.once(`round ${area} ${counterpart} ${year} ${sex}`, () => {
    const stored = context.stored("DF_MIGRANT_STOCK", "STOCK", area, counterpart, sex, year);
    if (stored === undefined) return walk.take(`${of(sex)}: the corridor is not listed in ${year} and counts nothing`, 0, releasedKey(cell, sex));
    const method = context.release.cube("DF_MIGRANT_STOCK", "STOCK").get({ area, counterpart, sex, period: year }).method as MethodCode;
    const seed = startOf(context, walk, cell, sex, method);
    if (walk.value(seed) === 0) return walk.round(`${of(sex)} in ${year}: none to start from, none fitted`, seed, stored, "nearest");
    const elasticity = elasticityOfCell(context, area, method);
    const multiplier = (side: string, place: string): number =>
      context.working.take(walk, `adjustment of ${side} ${place}, ${of(sex)} ${year} (solution of the fit, as a logarithm)`, "stock-multipliers", {
        TIME_PERIOD: year, SEX: sex, SIDE: side, AREA: place,
      });
    const adjustments = [multiplier("origin", counterpart), multiplier("destination", area)];
    const sum = adjustments.reduce((total, id) => total + walk.value(id), 0);
    const fitted = walk.exponential(
      `adjusted so that all corridors add to the published totals by origin and destination; this one follows with elasticity ${elasticity}`,
      [seed, ...adjustments], elasticity, walk.value(seed) * exponential(elasticity * sum),
    );
    return walk.round(`${of(sex)} in ${year}, whole persons`, fitted, stored, "keeping totals");
  });
}

const releasedKey = ({ area, counterpart, year }: StockCell, sex: FittedSex) =>
  ({ kind: "release", dataflow: "DF_MIGRANT_STOCK", key: `STOCK.${area}.${counterpart}.${sex}.${year}` }) as const;

function startOf(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex, method: MethodCode): number {
  switch (method) {
    case "FIT":
    case "FIT_EARLIER":
      return explainReportedCell(context, walk, cell, sex);
    case "FIT_DISPLACED":
      return explainDisplaced(context, walk, cell, sex);
    case "FIT_OTHER":
      return explainOther(context, walk, cell, sex);
    default:
      return context.working.take(walk, "start: the mean pattern of the areas of the same subregion, applied to the area's published total", "stock-seed", {
        TIME_PERIOD: cell.year, SEX: sex, REF_AREA: cell.area, COUNTERPART_AREA: cell.counterpart, PART: "comparable",
      });
  }
}

function elasticityOfCell(context: ReleaseContext, area: string, method: MethodCode): number {
  if (method === "FIT_OTHER") return ELASTICITY_OF_OTHER;
  if (method === "FIT_COMPARABLE") return ELASTICITY_OF_COMPARABLES;
  return context.elasticity[context.frame.destinationIndex.get(area)!]!;
}

/** "women" or "men". */
export const of = (sex: FittedSex): string => (sex === "F" ? "women" : "men");

/** Takes a published total of the latest revision. */
export function takeMargin(context: ReleaseContext, walk: Walk, side: "destination" | "origin", area: string, sex: string, year: string): number {
  const people = sex === "_T" ? "both sexes" : of(sex as FittedSex);
  const key = side === "destination" ? (["STOCK", area, "WLD", sex, year] as const) : (["STOCK", "WLD", area, sex, year] as const);
  const source = side === "destination" ? SOURCE_OF.stockByDestination : SOURCE_OF.stockByOrigin;
  const words = `published total by ${side}, ${area}, ${people}, ${year}`;
  const id = context.figures.take(walk, words, source, key);
  if (id === undefined) throw new RangeError(`${source} gives no ${key.join(".")}`);
  return id;
}
