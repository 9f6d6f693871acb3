import type { Matrix } from "#methods";
import type { Reported } from "../../../harmonise/reported.ts";
import { sampleReported, type SampleFigures } from "../../../harmonise/samples/fictitious-reported.ts";
import { type SampleStock, stockFigures } from "../../../harmonise/samples/fictitious-stock.ts";
import { type StockFrame, stockFrame } from "../../../harmonise/stock-frame.ts";
import { type Comparables, comparablesBySubregion } from "../comparables.ts";
import { estimateStockRounds, type StockRounds } from "../stock-rounds.ts";

/** An invented world of migrants, fitted. */
export interface SampleWorld {
  readonly reported: Reported;
  readonly frame: StockFrame;
  readonly comparables: Comparables;
  readonly rounds: StockRounds;
}

/** Fits an invented world; areas share a subregion when their codes start with the same letter. */
export function sampleWorld(stock: SampleStock, others: SampleFigures = {}): SampleWorld {
  const reported = sampleReported({ ...stockFigures(stock), ...others });
  const frame = stockFrame(reported);
  const comparables = comparablesBySubregion(frame, (area) => area[0]!);
  return { reported, frame, comparables, rounds: estimateStockRounds(reported, frame, comparables) };
}

/** The cells of a matrix that are not nil, as "origin-destination": persons. */
export function cellsOf(frame: StockFrame, matrix: Matrix): Readonly<Record<string, number>> {
  const cells: Record<string, number> = {};
  matrix.values.forEach((persons, x) => {
    if (persons !== 0) cells[`${frame.origins[Math.floor(x / matrix.columns)]}-${frame.destinations[x % matrix.columns]}`] = persons;
  });
  return cells;
}

/** A frame of these axes. */
export const sampleFrame = (origins: readonly string[], destinations: readonly string[], rounds: readonly string[]): StockFrame => ({
  origins,
  destinations,
  rounds,
  originIndex: new Map(origins.map((code, i) => [code, i])),
  destinationIndex: new Map(destinations.map((code, j) => [code, j])),
});

/** Two rounds, two named origins and unnamed ones, two destinations. */
export const TWO_ROUNDS: SampleStock = {
  totals: {
    "2015": { into: { AAA: [100, 200], BBB: [50, 60] }, outOf: { CCC: [90, 150], DDD: [40, 80], OTH: [20, 30] } },
    "2020": { into: { AAA: [120, 210], BBB: [70, 40] }, outOf: { CCC: [100, 140], DDD: [60, 80], OTH: [30, 30] } },
  },
  seed: {
    "2015": {
      "CCC-AAA": [60, 120],
      "DDD-AAA": [30, 60],
      "OTH-AAA": [10, 20],
      "CCC-BBB": [30, 30],
      "DDD-BBB": [10, 20],
      "OTH-BBB": [10, 10],
    },
    "2020": {
      "CCC-AAA": [70, 110],
      "DDD-AAA": [40, 70],
      "OTH-AAA": [10, 20],
      "CCC-BBB": [40, 20],
      "DDD-BBB": [20, 10],
      "OTH-BBB": [10, 10],
    },
  },
  notes: { AAA: "1|B", BBB: "2|B R" },
};
