import { interpolateShares, type Matrix, roundKeepingTotal } from "#methods";
import { FITTED_SEXES, type FittedSex, type StockFrame } from "../../harmonise/stock-frame.ts";

/** The corridors of one destination over all years; men and women apart. */
export interface AnnualColumn {
  /** Indices of the origins that some round lists, ascending. */
  readonly origins: readonly number[];
  /** Persons by sex: year after year, in each year the origins in order; -1 where the corridor is not listed. */
  readonly persons: Readonly<Record<FittedSex, Int32Array>>;
}

/** A matrix of whole persons per round and sex. */
export type RoundMatrices = ReadonlyMap<string, Readonly<Record<FittedSex, Matrix>>>;

/** Every year from the first round to the last. */
export function yearsBetween(rounds: readonly string[]): readonly string[] {
  const first = Number(rounds[0]);
  const last = Number(rounds[rounds.length - 1]);
  return Array.from({ length: last - first + 1 }, (_, k) => String(first + k));
}

/**
 * Annual corridors of one destination: the rounds as fitted; between two of them the total on a path of constant growth and the shares on a
 * straight line, rounded to whole persons that add to the rounded total. A corridor is listed in a year between when either round lists it.
 *
 * @param listed whether a corridor (index into the matrix) is listed in a round, in either sex
 */
export function annualColumn(
  frame: StockFrame,
  matrices: RoundMatrices,
  listed: (round: string, cell: number) => boolean,
  destination: number,
): AnnualColumn {
  const columns = frame.destinations.length;
  const years = yearsBetween(frame.rounds);
  const cell = (i: number): number => i * columns + destination;
  const origins = frame.origins.flatMap((_, i) => (frame.rounds.some((round) => listed(round, cell(i))) ? [i] : []));
  const persons = { F: new Int32Array(years.length * origins.length).fill(-1), M: new Int32Array(years.length * origins.length).fill(-1) };
  for (const sex of FITTED_SEXES) {
    const column = (round: string): Float64Array => Float64Array.from(origins, (i) => matrices.get(round)![sex].values[cell(i)]!);
    years.forEach((year, y) => {
      const [from, to] = neighbours(frame.rounds, year);
      const values = from === to ? column(from) : between(column(from), column(to), Number(from), Number(to), Number(year));
      origins.forEach((i, k) => {
        if (listed(from, cell(i)) || listed(to, cell(i))) persons[sex][y * origins.length + k] = values[k]!;
      });
    });
  }
  return { origins, persons };
}

/** The rounds on both sides of a year; twice the same for a round's own year. */
export function neighbours(rounds: readonly string[], year: string): readonly [string, string] {
  const from = rounds.findLast((round) => round <= year)!;
  return from === year ? [from, from] : [from, rounds.find((round) => round > year)!];
}

function between(start: Float64Array, end: Float64Array, from: number, to: number, year: number): Float64Array {
  const [earlier, later] = [
    { date: from, values: start },
    { date: to, values: end },
  ];
  const path = start.some((value) => value > 0) && end.some((value) => value > 0) ? "geometric" : "linear";
  const total = Math.round(interpolateShares(earlier, later, year, { total: path }).total);
  return roundKeepingTotal(interpolateShares(earlier, later, year, { total }).values, total);
}
