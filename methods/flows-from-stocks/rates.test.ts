import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixFromRows, matrixOf, toRows, type Matrix } from "../matrix/matrix.ts";
import { columnSums, rowSums, sumOf } from "../matrix/sums.ts";
import { spreadByStocks } from "./spread-by-stocks.ts";
import { transitionFlows } from "./transition-flows.ts";

// The example of the manual of migest 2.0.4 (Abel), function ffs_rates.
const start = matrixFromRows([
  [100, 10, 10, 0],
  [20, 55, 25, 10],
  [10, 40, 140, 65],
  [20, 25, 20, 200],
]);
const end = matrixFromRows([
  [75, 25, 5, 15],
  [20, 45, 30, 15],
  [30, 40, 150, 35],
  [10, 50, 5, 200],
]);

const expectPrinted = (made: Matrix, printed: number[][], half: number): void =>
  toRows(made).forEach((row, i) => row.forEach((value, j) => expect(Math.abs(value - printed[i]![j]!)).toBeLessThanOrEqual(half)));

/** Stocks in which every area has most of its own natives, so that shares by birthplace differ. */
const stocks = (areas: number) =>
  fc.array(fc.integer({ min: 1, max: 500 }), { minLength: areas ** 2, maxLength: areas ** 2 }).map((values) =>
    matrixOf(
      areas,
      areas,
      values.map((value, at) => (at % (areas + 1) === 0 ? value + 5000 : value)),
    ),
  );
const pairs = fc.integer({ min: 2, max: 8 }).chain((areas) => fc.record({ start: stocks(areas), end: stocks(areas) }));

describe("spreadByStocks", () => {
  it("reproduces the manual of migest, to the digits printed", () => {
    const change = columnSums(end).map((residents, r) => Math.abs(residents - columnSums(start)[r]!));
    expectPrinted(
      spreadByStocks(start, sumOf(change)),
      [
        [0, 2.352941, 2.352941, 0],
        [4.705882, 0, 5.882353, 2.352941],
        [2.352941, 9.411765, 0, 15.294118],
        [4.705882, 5.882353, 4.705882, 0],
      ],
      5e-7,
    );
  });
  it("places every migrant, in proportion to the stock", () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 0, max: 1e9 }), (given, total) => {
        const before = given.start.values.slice();
        const made = spreadByStocks(given.start, total);
        expect(Math.abs(sumOf(made.values) - total)).toBeLessThanOrEqual(1e-9 * total);
        expect(given.start.values).toEqual(before);
        made.values.forEach((value, at) => {
          if (at % (made.rows + 1) === 0) expect(value).toBe(0);
        });
      }),
    );
  });
  it("refuses what cannot be, with the value", () => {
    expect(() => spreadByStocks(start, -3)).toThrow("total is -3");
    expect(() => spreadByStocks(start, Number.NaN)).toThrow("total is NaN");
    expect(() => spreadByStocks(matrixFromRows([[1, 2]]), 3)).toThrow("1 × 2, not square");
    expect(() =>
      spreadByStocks(
        matrixFromRows([
          [1, -2],
          [0, 1],
        ]),
        3,
      ),
    ).toThrow("(0, 1) is -2");
    expect(() =>
      spreadByStocks(
        matrixFromRows([
          [9, 0],
          [0, 5],
        ]),
        3,
      ),
    ).toThrow("3 migrants and nobody");
    expect(
      toRows(
        spreadByStocks(
          matrixFromRows([
            [9, 0],
            [0, 5],
          ]),
          0,
        ),
      ),
    ).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe("transitionFlows", () => {
  it("reproduces the manual of migest, to the digits printed, and lists what is below 0", () => {
    const made = transitionFlows(start, end);
    const printed = [
      [0, 26.58462, -10.22741, 24.16653],
      [3.474032, 0, 11.71799, 20.12425],
      [34.09761, -0.125662, 0, -51.8513],
      [-12.047899, 38.857311, -24.36993, 0],
    ];
    expectPrinted(made.flows, printed, 5.1e-6);
    expect(made.negative.map(({ origin, destination }) => [origin, destination])).toEqual([
      [0, 2],
      [2, 1],
      [2, 3],
      [3, 0],
      [3, 2],
    ]);
    expect(made.negative[1]!.persons).toBeCloseTo(-0.125662, 6);
    expect(made.condition).toBeGreaterThan(1);
    expect(made.condition).toBeLessThan(10);
  });
  it("turns every birthplace's stock at the start into that at the end", () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const before = [given.start.values.slice(), given.end.values.slice()];
        const { transitions, flows, largestDeviation } = transitionFlows(given.start, given.end);
        expect([given.start.values, given.end.values]).toEqual(before);
        const areas = given.start.rows;
        const residents = columnSums(given.start);
        const [arrived, last] = [new Float64Array(areas), columnSums(given.end)];
        for (let k = 0; k < areas; k++) {
          for (let j = 0; j < areas; j++) {
            let persons = 0;
            for (let i = 0; i < areas; i++) persons += given.start.values[k * areas + i]! * transitions.values[i * areas + j]!;
            expect(Math.abs(persons - given.end.values[k * areas + j]!)).toBeLessThan(1e-9 * last[j]!);
            const moved = residents[k]! * transitions.values[k * areas + j]!;
            arrived[j]! += moved;
            if (k !== j) expect(Math.abs(flows.values[k * areas + j]! - moved)).toBeLessThan(1e-8);
          }
        }
        arrived.forEach((persons, j) => expect(Math.abs(persons - last[j]!)).toBeLessThan(1e-9 * last[j]!));
        expect(largestDeviation).toBeLessThan(1e-8);
      }),
    );
  });
  it("finds the transitions that made the stocks", () => {
    const transitions = [
      [0.9, 0.1, 0.05],
      [0.02, 0.95, 0.01],
      [0.1, 0.2, 0.8],
    ];
    const before = matrixFromRows([
      [1000, 50, 20],
      [30, 700, 10],
      [40, 60, 500],
    ]);
    const after = matrixFromRows(
      toRows(before).map((row) => transitions[0]!.map((_, j) => row.reduce((sum, persons, i) => sum + persons * transitions[i]![j]!, 0))),
    );
    const made = transitionFlows(before, after);
    expectPrinted(made.transitions, transitions, 1e-12);
    expect(made.negative).toEqual([]);
    expect(rowSums(made.flows)[1]).toBeCloseTo(810 * 0.03, 9);
  });
  it("refuses stocks that tell nothing, with their condition, and impossible ones", () => {
    const alike = matrixFromRows([
      [10, 20],
      [30, 60],
    ]);
    expect(() => transitionFlows(alike, alike)).toThrow("condition Infinity");
    const nearly = matrixFromRows([
      [10, 20],
      [30, 60.001],
    ]);
    expect(() => transitionFlows(nearly, nearly, { maximumCondition: 1000 })).toThrow(/condition \d+.*above 1000/);
    expect(() => transitionFlows(nearly, nearly, { maximumCondition: 0 })).toThrow("maximumCondition is 0");
    expect(() =>
      transitionFlows(
        matrixFromRows([
          [1, 0],
          [1, 0],
        ]),
        alike,
      ),
    ).toThrow("area 1 has 0 residents");
    expect(() => transitionFlows(alike, matrixFromRows([[1, 2]]))).toThrow("2 × 2 and 1 × 2");
    expect(() => transitionFlows(matrixFromRows([[1, 2]]), matrixFromRows([[1, 2]]))).toThrow("not square");
    expect(() =>
      transitionFlows(
        alike,
        matrixFromRows([
          [1, Number.NaN],
          [1, 1],
        ]),
      ),
    ).toThrow("NaN");
  });
});
