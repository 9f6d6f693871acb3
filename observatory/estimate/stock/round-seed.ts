import { type Matrix, zeroMatrix } from "#methods";
import type { StockMargins } from "../../harmonise/stock-margins.ts";
import { OTHER_ORIGIN, type StockFrame } from "../../harmonise/stock-frame.ts";
import { comparableColumn, comparableRow, type Comparables } from "./comparables.ts";
import { ELASTICITY_OF_COMPARABLES, ELASTICITY_OF_OTHER } from "./documentation.ts";
import { modelOtherOrigins, type OtherOrigins } from "./other-origins.ts";
import { SEED_ORIGINS, type SeedOrigin, type StockSeed } from "./stock-seed.ts";

/** What `seedRound` builds a seed from. */
export interface RoundSeedInput {
  readonly frame: StockFrame;
  readonly margins: StockMargins;
  /** Cells expected before any adjustment, with where each comes from; rows = origins. Not changed. */
  readonly cells: Matrix;
  readonly cellOrigins: Uint8Array;
  /** Elasticity per destination, from its data type. */
  readonly elasticity: Float64Array;
  readonly comparables: Comparables;
}

/** A round's seed with the parts that explain it. */
export interface RoundSeed extends StockSeed {
  /** Sum of the cells each destination starts from; they are grown by its new total over this. */
  readonly columnSums: Float64Array;
  readonly other: OtherOrigins;
}

/** Grows every column to its new total, fills areas that no revision details from comparable ones, and models the unnamed origins. */
export function seedRound(input: RoundSeedInput): RoundSeed {
  const { frame, margins, elasticity } = input;
  const other = frame.originIndex.get(OTHER_ORIGIN)!;
  const columns = frame.destinations.length;
  const origin = Uint8Array.from(input.cellOrigins);
  const { grown, columnSums } = growColumns(input.cells, margins);
  const otherRow = grown.values.slice(other * columns, (other + 1) * columns);
  grown.values.fill(0, other * columns, (other + 1) * columns);
  const filled = fillFromComparables(input, grown, otherRow, origin);
  const model = modelOtherOrigins(grown, otherRow, margins.origins, margins.origins[other]!, elasticity);
  for (let j = 0; j < columns; j++) {
    grown.values[other * columns + j] = model.seed[j]!;
    origin[other * columns + j] = model.seed[j]! > 0 ? codeOf("other-model") : 0;
  }
  dropEmptyMargins(grown, margins, origin);
  return { matrix: grown, elasticity: cellElasticity(input, filled, origin), origin, columnSums, other: model };
}

const codeOf = (name: SeedOrigin): number => SEED_ORIGINS.indexOf(name);

function growColumns(cells: Matrix, margins: StockMargins): { grown: Matrix; columnSums: Float64Array } {
  const { rows, columns } = cells;
  const columnSums = new Float64Array(columns);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) columnSums[j]! += cells.values[i * columns + j]!;
  const growth = columnSums.map((sum, j) => (sum > 0 ? margins.destinations[j]! / sum : 0));
  const grown = zeroMatrix(rows, columns);
  for (let x = 0; x < grown.values.length; x++) grown.values[x] = cells.values[x]! * growth[x % columns]!;
  return { grown, columnSums };
}

/** Fills destinations without any cell, then origins without any cell; returns which rows and columns were filled. */
function fillFromComparables(input: RoundSeedInput, grown: Matrix, otherRow: Float64Array, origin: Uint8Array): Set<number> {
  const { frame, margins, comparables } = input;
  const { rows, columns, values } = grown;
  const filled = new Set<number>();
  const put = (i: number, j: number, persons: number): void => {
    if (persons <= 0 || values[i * columns + j]! > 0 || frame.origins[i] === frame.destinations[j]) return;
    values[i * columns + j] = persons;
    origin[i * columns + j] = codeOf("comparable");
    filled.add(i * columns + j);
  };
  for (let j = 0; j < columns; j++) {
    let sum = otherRow[j]!;
    for (let i = 0; i < rows; i++) sum += values[i * columns + j]!;
    if (margins.destinations[j]! <= 0 || sum > 0) continue;
    const shares = comparableColumn(comparables, grown, j);
    for (let i = 0; i < rows; i++) put(i, j, margins.destinations[j]! * shares[i]!);
  }
  const otherIndex = frame.originIndex.get(OTHER_ORIGIN)!;
  for (let i = 0; i < rows; i++) {
    if (i === otherIndex || margins.origins[i]! <= 0 || rowSum(grown, i) > 0) continue;
    const shares = comparableRow(comparables, grown, i);
    for (let j = 0; j < columns; j++) if (margins.destinations[j]! > 0) put(i, j, margins.origins[i]! * shares[j]!);
  }
  return filled;
}

const rowSum = (matrix: Matrix, row: number): number => {
  let sum = 0;
  for (let j = 0; j < matrix.columns; j++) sum += matrix.values[row * matrix.columns + j]!;
  return sum;
};

/** A corridor of an area whose new total is nil or absent is no corridor of this round. */
function dropEmptyMargins(seed: Matrix, margins: StockMargins, origin: Uint8Array): void {
  for (let x = 0; x < seed.values.length; x++) {
    const i = Math.floor(x / seed.columns);
    if (margins.origins[i]! > 0 && margins.destinations[x % seed.columns]! > 0) continue;
    seed.values[x] = 0;
    origin[x] = 0;
  }
}

function cellElasticity(input: RoundSeedInput, filled: ReadonlySet<number>, origin: Uint8Array): Matrix {
  const rows = input.frame.origins.length;
  const columns = input.frame.destinations.length;
  const matrix = zeroMatrix(rows, columns);
  for (let x = 0; x < matrix.values.length; x++) {
    matrix.values[x] = input.elasticity[x % columns]!;
    if (filled.has(x)) matrix.values[x] = ELASTICITY_OF_COMPARABLES;
    if (origin[x] === codeOf("other-model")) matrix.values[x] = ELASTICITY_OF_OTHER;
  }
  return matrix;
}
