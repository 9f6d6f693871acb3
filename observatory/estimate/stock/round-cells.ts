import type { Matrix } from "#methods";
import type { Reported } from "../../harmonise/reported.ts";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import { type FittedSex, OTHER_ORIGIN, type StockFrame } from "../../harmonise/stock-frame.ts";
import { reportedCells } from "../../harmonise/stock-seed.ts";
import { SEED_ORIGINS, type SeedOrigin } from "./stock-seed.ts";

/** The cells a round starts from, before growth; rows = origins. */
export interface RoundCells {
  readonly cells: Matrix;
  /** Index into SEED_ORIGINS. */
  readonly origins: Uint8Array;
  /** For each destination, the year its detail was taken from ("" when it has none). */
  readonly yearOfColumn: readonly string[];
}

/** Years of the earlier revision nearest to each round. */
export const YEAR_IN_2019_REVISION = (round: string): string => (Number(round) >= 2020 ? "2019" : round);

/**
 * The earlier revisions' cells of a round: the 2020 revision; for a destination it does not detail, the 2019 revision of that year;
 * failing that, the destination's nearest round with detail.
 */
export function roundCells(reported: Reported, frame: StockFrame, round: string, sex: FittedSex): RoundCells {
  const seedTable = reported.table(SOURCE_OF.stockSeed);
  const current = reportedCells(seedTable, frame, round, sex).matrix;
  const columns = frame.destinations.length;
  const cells = { ...current, values: Float64Array.from(current.values) };
  const origins = Uint8Array.from(current.values, (value) => (value > 0 ? codeOf("same-round") : 0));
  const yearOfColumn = frame.destinations.map(() => round);
  const earlier = reportedCells(reported.table(SOURCE_OF.stockSeedBefore), frame, YEAR_IN_2019_REVISION(round), sex).matrix;
  const byDistance = frame.rounds
    .filter((year) => year !== round && Number(year) <= 2020)
    .sort((a, b) => distance(a, round) - distance(b, round));
  const others = new Map<string, Matrix>();
  for (let j = 0; j < columns; j++) {
    if (namedSum(cells, frame, j) > 0) continue;
    if (namedSum(earlier, frame, j) > 0) {
      copyColumn(earlier, cells, origins, j, codeOf("earlier-revision"));
      yearOfColumn[j] = YEAR_IN_2019_REVISION(round);
      continue;
    }
    const year = byDistance.find((candidate) => {
      if (!others.has(candidate)) others.set(candidate, reportedCells(seedTable, frame, candidate, sex).matrix);
      return namedSum(others.get(candidate)!, frame, j) > 0;
    });
    if (year === undefined) {
      yearOfColumn[j] = columnSum(cells, j) > 0 ? round : "";
      continue;
    }
    copyColumn(others.get(year)!, cells, origins, j, codeOf("other-round"));
    yearOfColumn[j] = year;
  }
  return { cells, origins, yearOfColumn };
}

const codeOf = (name: SeedOrigin): number => SEED_ORIGINS.indexOf(name);
const distance = (year: string, round: string): number => Math.abs(Number(year) - Number(round));

const columnSum = (matrix: Matrix, j: number): number => {
  let sum = 0;
  for (let i = 0; i < matrix.rows; i++) sum += matrix.values[i * matrix.columns + j]!;
  return sum;
};

const namedSum = (matrix: Matrix, frame: StockFrame, j: number): number =>
  columnSum(matrix, j) - matrix.values[frame.originIndex.get(OTHER_ORIGIN)! * matrix.columns + j]!;

function copyColumn(from: Matrix, into: Matrix, origins: Uint8Array, j: number, code: number): void {
  for (let i = 0; i < into.rows; i++) {
    const x = i * into.columns + j;
    into.values[x] = from.values[x]!;
    origins[x] = from.values[x]! > 0 ? code : 0;
  }
}
