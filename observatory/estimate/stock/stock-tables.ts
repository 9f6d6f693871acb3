import type { ObservationStatus } from "#vocabulary";
import type { Reported } from "../../harmonise/reported.ts";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import { statusOfMissingTotal } from "../../harmonise/stock-margins.ts";
import { FITTED_SEXES, type FittedSex, type StockFrame } from "../../harmonise/stock-frame.ts";
import type { MethodCode } from "../../structure/methods.ts";
import { ObservationTable } from "../../structure/observation-table.ts";
import { type AnnualColumn, annualColumn, neighbours, type RoundMatrices, yearsBetween } from "./annual-stock.ts";
import { methodOfRound, seedOriginOf } from "./corridor-origin.ts";
import { LAST_DETAILED_ROUND, type StockRounds } from "./stock-rounds.ts";

/** Which of the two stock indicators a table holds. */
export interface StockVariant {
  readonly indicator: "STOCK" | "STOCK_OTHER_DISTRIBUTED";
  readonly matrices: RoundMatrices;
  /** Method of a round's cell. */
  readonly methodOf: (round: string, cell: number) => MethodCode;
  readonly listed: (round: string, cell: number) => boolean;
}

/** The released table of a stock indicator and its annual columns (by destination), which the allocation of remittances uses. */
export interface AnnualStock {
  readonly table: ObservationTable;
  readonly columns: readonly AnnualColumn[];
  readonly years: readonly string[];
}

const SEXES = ["F", "M", "_T"] as const;
const MARGIN_SOURCES = { destination: SOURCE_OF.stockByDestination, origin: SOURCE_OF.stockByOrigin };
const FIT_SOURCE = `${SOURCE_OF.stockByDestination}+${SOURCE_OF.stockByOrigin}`;
const SOURCE_OF_METHOD: Readonly<Partial<Record<MethodCode, string>>> = {
  FIT: `${SOURCE_OF.stockSeed}+${FIT_SOURCE}`,
  FIT_CARRIED: `${SOURCE_OF.stockSeed}+${FIT_SOURCE}`,
  FIT_OTHER: `${SOURCE_OF.stockSeed}+${FIT_SOURCE}`,
  FIT_EARLIER: `${SOURCE_OF.stockSeedBefore}+${SOURCE_OF.stockSeed}+${FIT_SOURCE}`,
  FIT_DISPLACED: `${SOURCE_OF.stockSeed}+${SOURCE_OF.displacement}+${FIT_SOURCE}`,
};

/** The variant as fitted: unnamed origins stand under their own code. */
export const asFitted = (rounds: StockRounds): StockVariant => ({
  indicator: "STOCK",
  matrices: new Map([...rounds].map(([round, { F, M }]) => [round, { F: F.persons, M: M.persons }])),
  methodOf: (round, cell) => methodOfRound(rounds, round, cell),
  listed: (round, cell) => seedOriginOf(rounds, round, cell) !== "none",
});

/** Builds the annual table of a variant: corridors, then the totals (counterpart WLD, and reference area WLD). */
export function stockTable(reported: Reported, frame: StockFrame, variant: StockVariant, rounds: StockRounds): AnnualStock {
  const table = new ObservationTable("DF_MIGRANT_STOCK", variant.indicator);
  const years = yearsBetween(frame.rounds);
  const columns = frame.destinations.map((_, j) => annualColumn(frame, variant.matrices, variant.listed, j));
  const order = [...frame.destinations, "WLD"].sort();
  for (const area of order) {
    if (area === "WLD") pushOriginTotals(table, reported, frame, columns, years, rounds);
    else pushDestination(table, reported, frame, variant, columns[frame.destinationIndex.get(area)!]!, area, years);
  }
  return { table, columns, years };
}

function pushDestination(
  table: ObservationTable,
  reported: Reported,
  frame: StockFrame,
  variant: StockVariant,
  column: AnnualColumn,
  area: string,
  years: readonly string[],
): void {
  const width = frame.destinations.length;
  const destination = frame.destinationIndex.get(area)!;
  const rows = [...column.origins.map((i, k) => ({ code: frame.origins[i]!, i, k })), { code: "WLD", i: -1, k: -1 }];
  rows.sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const { code, i, k } of rows) {
    for (const sex of SEXES) {
      years.forEach((year, y) => {
        const value = k < 0 ? columnTotal(column, sex, y) : cellValue(column, sex, y, k);
        const round = frame.rounds.includes(year);
        if (k < 0 && value < 0 && round) pushMissing(table, reported, "destination", area, sex, year);
        if (value < 0) return;
        const method: MethodCode = !round ? "INTERPOLATED" : k < 0 ? "REPORTED" : variant.methodOf(year, i * width + destination);
        const source = k < 0 ? MARGIN_SOURCES.destination : fitSource(frame, variant, year, i * width + destination);
        const status = k < 0 ? statusOf(method) : corridorStatus(frame, variant, year, i * width + destination);
        table.push(area, code, sex, year, value, status, method, source);
      });
    }
  }
}

/** Imputed when the round is, or, between rounds, when either of them is. */
function corridorStatus(frame: StockFrame, variant: StockVariant, year: string, cell: number): ObservationStatus {
  const imputed = neighbours(frame.rounds, year).some((round) => variant.listed(round, cell) && isImputed(variant, round, cell));
  return imputed ? "I" : "E";
}

/** Imputed by its own method, or carried on from a round in which it was imputed from comparable areas. */
function isImputed(variant: StockVariant, round: string, cell: number): boolean {
  const method = variant.methodOf(round, cell);
  if (statusOf(method) === "I") return true;
  return (method === "FIT_CARRIED" || method === "FIT_DISPLACED") && variant.methodOf(LAST_DETAILED_ROUND, cell) === "FIT_COMPARABLE";
}

/** A total that the source lists without a figure is missing with the source's reason; it is not zero. */
function pushMissing(
  table: ObservationTable,
  reported: Reported,
  side: "destination" | "origin",
  area: string,
  sex: string,
  year: string,
): void {
  const status = statusOfMissingTotal(reported, side, area, sex, year);
  if (!status) return;
  const [ref, counterpart] = side === "destination" ? [area, "WLD"] : ["WLD", area];
  table.push(ref, counterpart, sex, year, 0, status, "REPORTED", MARGIN_SOURCES[side]);
}

function pushOriginTotals(
  table: ObservationTable,
  reported: Reported,
  frame: StockFrame,
  columns: readonly AnnualColumn[],
  years: readonly string[],
  rounds: StockRounds,
): void {
  const sums = originSums(frame, columns, years.length);
  frame.origins.forEach((code, i) => {
    for (const sex of SEXES) {
      years.forEach((year, y) => {
        const round = rounds.get(year);
        const value = sex === "_T" ? sums.F[i * years.length + y]! + sums.M[i * years.length + y]! : sums[sex][i * years.length + y]!;
        if (value === 0 && !round) return;
        const published =
          round && (sex === "_T" ? round.F.margins.origins[i]! + round.M.margins.origins[i]! : round[sex].margins.origins[i]!);
        if (published === 0 && value === 0) return pushMissing(table, reported, "origin", code, sex, year);
        const method: MethodCode = published === value ? "REPORTED" : "SUM";
        table.push("WLD", code, sex, year, value, statusOf(method), method, MARGIN_SOURCES.origin);
      });
    }
  });
}

function originSums(frame: StockFrame, columns: readonly AnnualColumn[], length: number): Record<FittedSex, Float64Array> {
  const sums = { F: new Float64Array(frame.origins.length * length), M: new Float64Array(frame.origins.length * length) };
  for (const column of columns) {
    for (const sex of FITTED_SEXES) {
      column.origins.forEach((i, k) => {
        for (let y = 0; y < length; y++) {
          const value = column.persons[sex][y * column.origins.length + k]!;
          if (value > 0) sums[sex][i * length + y]! += value;
        }
      });
    }
  }
  return sums;
}

const cellValue = (column: AnnualColumn, sex: (typeof SEXES)[number], y: number, k: number): number => {
  const at = y * column.origins.length + k;
  if (sex !== "_T") return column.persons[sex][at]!;
  const women = column.persons.F[at]!;
  return women < 0 ? -1 : women + column.persons.M[at]!;
};

function columnTotal(column: AnnualColumn, sex: (typeof SEXES)[number], y: number): number {
  let total = 0;
  let listed = false;
  for (let k = 0; k < column.origins.length; k++) {
    const value = cellValue(column, sex, y, k);
    if (value >= 0) {
      total += value;
      listed = true;
    }
  }
  return listed ? total : -1;
}

function fitSource(frame: StockFrame, variant: StockVariant, year: string, cell: number): string {
  const [from, to] = neighbours(frame.rounds, year);
  const method = variant.listed(from, cell) ? variant.methodOf(from, cell) : variant.methodOf(to, cell);
  return SOURCE_OF_METHOD[method] ?? FIT_SOURCE;
}

const STATUS_OF_METHOD: Readonly<Partial<Record<MethodCode, ObservationStatus>>> = {
  REPORTED: "A",
  FIT_COMPARABLE: "I",
  FIT_OTHER: "I",
  OTHER_SHARED: "I",
};

const statusOf = (method: MethodCode): ObservationStatus => STATUS_OF_METHOD[method] ?? "E";
