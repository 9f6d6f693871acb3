import { FITTED_SEXES, type FittedSex, OTHER_ORIGIN, type StockFrame } from "../../harmonise/stock-frame.ts";
import type { Matrix } from "#methods";
import type { Comparables } from "./comparables.ts";
import { methodOfRound, seedOriginOf } from "./corridor-origin.ts";
import { shareOther } from "./shared-other.ts";
import type { StockRounds } from "./stock-rounds.ts";
import type { StockVariant } from "./stock-tables.ts";

/** The stock with every destination's unnamed migrants shared over origins. A corridor is listed where it was, or where it received a share. */
export function withOtherShared(frame: StockFrame, rounds: StockRounds, comparables: Comparables): StockVariant {
  const matrices = new Map<string, Record<FittedSex, Matrix>>();
  for (const [round, fitted] of rounds) {
    const shared = {} as Record<FittedSex, Matrix>;
    for (const sex of FITTED_SEXES) shared[sex] = shareOther(fitted[sex].persons, frame, comparables);
    matrices.set(round, shared);
  }
  const persons = (round: string, cell: number): number => {
    const { F, M } = matrices.get(round)!;
    return F.values[cell]! + M.values[cell]!;
  };
  const isOther = (cell: number): boolean => frame.origins[Math.floor(cell / frame.destinations.length)] === OTHER_ORIGIN;
  const wasListed = (round: string, cell: number): boolean => seedOriginOf(rounds, round, cell) !== "none";
  const before = (round: string, cell: number): number => {
    const { F, M } = rounds.get(round)!;
    return F.persons.values[cell]! + M.persons.values[cell]!;
  };
  return {
    indicator: "STOCK_OTHER_DISTRIBUTED",
    matrices,
    listed: (round, cell) => persons(round, cell) > 0 || (wasListed(round, cell) && !isOther(cell)),
    methodOf: (round, cell) => (persons(round, cell) === before(round, cell) ? methodOfRound(rounds, round, cell) : "OTHER_SHARED"),
  };
}
