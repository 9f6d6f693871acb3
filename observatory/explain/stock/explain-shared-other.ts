import { otherShares } from "../../estimate/stock/shared-other.ts";
import { type FittedSex, OTHER_ORIGIN } from "../../harmonise/stock-frame.ts";
import { zeroMatrix, type Matrix } from "#methods";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { explainRound, of, type StockCell } from "./explain-round.ts";

/** Walks a corridor of one sex in a round with its share of the unnamed origins: the fitted corridor, and the part that its shortfall against comparable destinations earns. */
export function explainSharedOther(context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex): number {
  const { area, counterpart, year } = cell;
  return walk.once(`shared ${area} ${counterpart} ${year} ${sex}`, () => {
    const stored = context.stored("DF_MIGRANT_STOCK", "STOCK_OTHER_DISTRIBUTED", area, counterpart, sex, year) ?? 0;
    const fitted = context.stored("DF_MIGRANT_STOCK", "STOCK", area, counterpart, sex, year);
    const listed = explainRound(context, walk, cell, sex);
    if (stored === (fitted ?? 0)) return listed;
    const unnamed = explainRound(context, walk, { ...cell, counterpart: OTHER_ORIGIN }, sex);
    const weight = explainWeight(context, walk, cell, sex, listed);
    const all = context.working.take(walk, `the same shortfalls of all origins in ${area} added`, "other-weights", { TIME_PERIOD: year, SEX: sex, REF_AREA: area });
    const part = walk.share(`${counterpart}'s part of the unnamed ${of(sex)} in ${area}`, unnamed, weight, all);
    const whole = walk.round("the part, whole persons", part, stored - (fitted ?? 0), "keeping totals");
    return walk.add(`${of(sex)} in ${year}, with the part of the unnamed`, [listed, whole]);
  });
}

function explainWeight(context: ReleaseContext, walk: Walk, { area, counterpart, year }: StockCell, sex: FittedSex, listed: number): number {
  const { frame, comparables } = context;
  const j = frame.destinationIndex.get(area)!;
  const i = frame.originIndex.get(counterpart)!;
  const persons = roundMatrix(context, year, sex);
  const { weights } = otherShares(persons, frame, comparables, j);
  if (Math.abs(weights[i]! - walk.value(listed)) < 1e-9) return listed;
  const one = walk.once("one", () => walk.take("one whole", 1, { kind: "rule", reason: "shares add to one" }));
  const shares = comparables.ofDestination[j]!.flatMap((peer) => {
    const named = namedTotal(persons, frame.originIndex.get(OTHER_ORIGIN)!, peer);
    if (named <= 0) return [];
    const place = frame.destinations[peer]!;
    const released = (who: string, words: string): number =>
      context.takeReleased(walk, words, "DF_MIGRANT_STOCK", "STOCK", place, who, sex, year);
    const all = walk.add(`${of(sex)} of named origin in ${place}`, [released("WLD", `all ${of(sex)} in ${place}`), released(OTHER_ORIGIN, `of unnamed origin in ${place}`)], [1, -1]);
    return walk.share(`share of ${counterpart} among them`, one, released(counterpart, `${of(sex)} from ${counterpart} in ${place}`), all);
  });
  const mean = walk.product("mean share in comparable destinations, each counting once", [walk.add("their shares added", shares)], 1 / shares.length);
  const total = context.takeReleased(walk, `all ${of(sex)} in ${area}`, "DF_MIGRANT_STOCK", "STOCK", area, "WLD", sex, year);
  const expected = walk.product("what that share would make here", [mean, total]);
  return walk.add("how far the listed corridor falls short of it", [expected, listed], [1, -1]);
}

/** The released round of one sex as a matrix. */
export function roundMatrix(context: ReleaseContext, year: string, sex: FittedSex): Matrix {
  const { frame } = context;
  const matrix = zeroMatrix(frame.origins.length, frame.destinations.length);
  const cube = context.release.cube("DF_MIGRANT_STOCK", "STOCK");
  frame.destinations.forEach((area, j) => {
    frame.origins.forEach((counterpart, i) => {
      matrix.values[i * matrix.columns + j] = cube.valueAt(area, counterpart, sex, year) ?? 0;
    });
  });
  return matrix;
}

function namedTotal(persons: Matrix, other: number, destination: number): number {
  let total = 0;
  for (let i = 0; i < persons.rows; i++) if (i !== other) total += persons.values[i * persons.columns + destination]!;
  return total;
}
