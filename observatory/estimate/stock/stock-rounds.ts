import type { Matrix } from "#methods";
import { displacedAtMidYear } from "../../harmonise/displacement.ts";
import type { Reported } from "../../harmonise/reported.ts";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import { FITTED_SEXES, type FittedSex, type StockFrame } from "../../harmonise/stock-frame.ts";
import { type StockMargins, stockMargins } from "../../harmonise/stock-margins.ts";
import type { Comparables } from "./comparables.ts";
import { displacedCells } from "./displaced-cells.ts";
import { dataTypeOf, elasticityOf } from "./documentation.ts";
import { type FittedRound, fitRound } from "./fit-round.ts";
import { roundCells } from "./round-cells.ts";
import { seedRound } from "./round-seed.ts";

/** The last round that an earlier revision details; later ones start from it and the displacement since. */
export const LAST_DETAILED_ROUND = "2020";

/** Fitted rounds by year and sex. */
export type StockRounds = ReadonlyMap<string, Readonly<Record<FittedSex, FittedRound>>>;

/** Elasticity of each destination, from the data type the publisher states. */
export function destinationElasticity(reported: Reported, frame: StockFrame): Float64Array {
  const table = reported.table(SOURCE_OF.stockByDestination);
  return Float64Array.from(frame.destinations, (area) => {
    const row = table.find("STOCK", area, "WLD", "_T", frame.rounds[frame.rounds.length - 1]!);
    return elasticityOf(row === undefined ? "" : dataTypeOf(table.note.at(row)));
  });
}

/** Fits every round, men and women apart, in the order of the years. */
export function estimateStockRounds(reported: Reported, frame: StockFrame, comparables: Comparables): StockRounds {
  const elasticity = destinationElasticity(reported, frame);
  const rounds = new Map<string, Record<FittedSex, FittedRound>>();
  for (const round of frame.rounds) {
    const margins = { F: stockMargins(reported, frame, round, "F"), M: stockMargins(reported, frame, round, "M") };
    const fitted = {} as Record<FittedSex, FittedRound>;
    for (const sex of FITTED_SEXES) {
      const { cells, origins } = startingCells(reported, frame, round, sex, rounds, margins);
      const seed = seedRound({ frame, margins: margins[sex], cells, cellOrigins: origins, elasticity, comparables });
      fitted[sex] = fitRound(`${round} ${sex}`, seed, margins[sex]);
    }
    rounds.set(round, fitted);
  }
  return rounds;
}

function startingCells(
  reported: Reported,
  frame: StockFrame,
  round: string,
  sex: FittedSex,
  before: StockRounds,
  margins: Readonly<Record<FittedSex, StockMargins>>,
): { cells: Matrix; origins: Uint8Array } {
  if (round <= LAST_DETAILED_ROUND) return roundCells(reported, frame, round, sex);
  const last = before.get(LAST_DETAILED_ROUND)![sex].persons;
  return displacedCells(last, displacementChange(reported, frame, round), sexShares(margins, sex));
}

/**
 * Displaced persons at mid-year of the round less those at the last detailed one; rows = origins. A corridor that the source no longer lists
 * does not change: it may have been left out, and absence is not zero.
 */
export function displacementChange(reported: Reported, frame: StockFrame, round: string): Matrix {
  const then = displacedAtMidYear(reported, frame, Number(LAST_DETAILED_ROUND));
  const now = displacedAtMidYear(reported, frame, Number(round));
  return { ...now, values: now.values.map((persons, x) => (persons === 0 ? 0 : persons - then.values[x]!)) };
}

/** Share of one sex among each origin's migrants of a round; half where it has none. */
export const sexShares = (margins: Readonly<Record<FittedSex, StockMargins>>, sex: FittedSex): Float64Array =>
  margins[sex].origins.map((persons, i) => {
    const both = margins.F.origins[i]! + margins.M.origins[i]!;
    return both > 0 ? persons / both : 0.5;
  });
