import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixFromRows, matrixOf, type Matrix } from "../matrix/matrix.ts";
import { columnSums, rowSums, sumOf } from "../matrix/sums.ts";
import { independentFlows, minimumMigrationFlows, pseudoBayesianFlows } from "./demographic-accounting-flows.ts";
import { differenceStocks } from "./difference-stocks.ts";
import { flowsOfBirthplace } from "./flow-estimate.ts";

/** Stocks with many natives, some foreign-born everywhere, few births and deaths. */
const worlds = fc.integer({ min: 2, max: 7 }).chain((areas) => {
  const stock = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: areas ** 2, maxLength: areas ** 2 }).map((values) =>
    matrixOf(
      areas,
      areas,
      values.map((value, at) => (at % (areas + 1) === 0 ? value + 20000 : value)),
    ),
  );
  const events = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: areas, maxLength: areas });
  return fc.record({ start: stock, end: stock, births: events, deaths: events });
});

const frozen = (matrix: Matrix) => matrix.values.slice();

describe("minimum, independent and mixed flows", () => {
  it("turn the residents at the start into those at the end, in a closed world", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const before = [frozen(world.start), frozen(world.end)];
        Object.freeze(world.births);
        Object.freeze(world.deaths);
        const made = minimumMigrationFlows(world);
        expect([world.start.values, world.end.values]).toEqual(before);
        expect(made.converged).toBe(true);
        const [first, last] = [columnSums(made.startAccount), columnSums(made.endAccount)];
        made.net.forEach((net, r) => expect(Math.abs(net - (last[r]! - first[r]!))).toBeLessThan(1e-3));
        expect(Math.abs(sumOf(made.net))).toBeLessThan(1e-6);
        const after = rowSums(made.endAccount);
        rowSums(made.startAccount).forEach((sum, k) => expect(Math.abs(sum - after[k]!)).toBeLessThan(1e-3));
        expect(Math.min(...made.flows.values)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  it("add over birthplaces, and to the accounts of each", () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(0, 0.87, 1), (world, minimumWeight) => {
        const made = pseudoBayesianFlows(world, { minimumWeight });
        const sum = new Float64Array(made.flows.values.length);
        for (let k = 0; k < made.flows.rows; k++) {
          const ofOne = flowsOfBirthplace(made, k);
          ofOne.values.forEach((value, at) => (sum[at]! += value));
          rowSums(ofOne).forEach((left, r) => {
            expect(Math.abs(left - made.startAccount.values[k * made.flows.rows + r]!)).toBeLessThan(1e-3);
          });
        }
        made.flows.values.forEach((value, at) => {
          if (at % (made.flows.rows + 1) !== 0) expect(Math.abs(value - sum[at]!)).toBeLessThan(1e-6);
        });
      }),
      { numRuns: 50 },
    );
  });
  it("grow from the minimum to independence", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const totals = [minimumMigrationFlows(world).total, pseudoBayesianFlows(world).total, independentFlows(world).total];
        expect(totals[0]!).toBeLessThanOrEqual(totals[1]! + 1e-6);
        expect(totals[1]!).toBeLessThanOrEqual(totals[2]! + 1e-6);
        expect(totals[1]!).toBeCloseTo(0.87 * totals[0]! + 0.13 * totals[2]!, 4);
      }),
      { numRuns: 50 },
    );
  });
  it("are the change of residents not due to births and deaths when stocks and events agree", () => {
    const start = matrixFromRows([
      [1000, 100],
      [50, 500],
    ]);
    const end = matrixFromRows([
      [1010, 120],
      [45, 495],
    ]);
    // 1,055 less 1,050, less births 40 and deaths 30, is −5.
    const made = minimumMigrationFlows({ start, end, births: [40, 20], deaths: [30, 10] });
    expect(made.net[0]).toBeCloseTo(-5, 4);
    expect(made.net[1]).toBeCloseTo(5, 4);
    const later = minimumMigrationFlows({ start, end, births: [40, 20], deaths: [30, 10] }, { correction: "after" });
    expect(later.net[0]).toBeCloseTo(-5, 4);
  });
  it("empty a native-born cell below 0 and keep the residents", () => {
    const start = matrixFromRows([
      [-10, 5],
      [60, 100],
    ]);
    const made = minimumMigrationFlows({
      start,
      end: matrixFromRows([
        [0, 5],
        [50, 100],
      ]),
    });
    expect(made.startAccount.values[0]).toBe(0);
    expect(columnSums(made.startAccount)[0]).toBeCloseTo(50, 9);
    expect(start.values[0]).toBe(-10);
  });
});

describe("what cannot be done", () => {
  const start = matrixFromRows([
    [1000, 100],
    [50, 500],
  ]);
  it("is reported when birthplaces do not balance in time", () => {
    const end = matrixFromRows([
      [1010, 120],
      [45, 525],
    ]);
    const made = minimumMigrationFlows({ start, end, births: [70, 20], deaths: [30, 10] }, { maximumIterations: 1, tolerance: 1e-9 });
    expect(made.converged).toBe(false);
    expect(made.largestDeviation).toBeGreaterThan(1e-9);
    expect(made.reason?.kind).toBe("iterations-exhausted");
  });
  it("is reported when residents cannot be kept because nobody of the birthplace lives elsewhere", () => {
    const apart = matrixFromRows([
      [1000, 0],
      [0, 500],
    ]);
    const made = minimumMigrationFlows({
      start: apart,
      end: matrixFromRows([
        [1010, 0],
        [0, 490],
      ]),
    });
    expect(made.converged).toBe(false);
    expect(made.reason?.kind).toBe("support-too-thin");
    expect(made.flows.values.every(Number.isFinite)).toBe(true);
  });
  it("is refused, with the value", () => {
    const wide = matrixFromRows([[1, 2]]);
    expect(() => minimumMigrationFlows({ start, end: wide })).toThrow("2 × 2 and 1 × 2");
    expect(() => minimumMigrationFlows({ start: wide, end: wide })).toThrow("not square");
    expect(() => minimumMigrationFlows({ start, end: start, deaths: [2000, 0] }, { world: "open" })).toThrow("2000 deaths in area 0");
    expect(() => minimumMigrationFlows({ start, end: start, births: [0, 900] }, { world: "open" })).toThrow("900 births in area 1");
    expect(() => minimumMigrationFlows({ start, end: start, births: [Number.NaN, 0] })).toThrow("births: value 0 is NaN");
    expect(() =>
      minimumMigrationFlows({
        start,
        end: matrixFromRows([
          [1, -3],
          [1, 5],
        ]),
      }),
    ).toThrow("(0, 1) is -3");
    expect(() => pseudoBayesianFlows({ start, end: start }, { minimumWeight: 2 })).toThrow("minimumWeight is 2");
    expect(() => flowsOfBirthplace(minimumMigrationFlows({ start, end: start }), 2)).toThrow("no birthplace 2");
    expect(() => differenceStocks(start, wide)).toThrow("2 × 2 and 1 × 2");
    expect(() =>
      differenceStocks(
        start,
        matrixFromRows([
          [1, Number.NaN],
          [1, 1],
        ]),
      ),
    ).toThrow("NaN");
  });
});

describe("differenceStocks", () => {
  it("accounts for every change once", () => {
    fc.assert(
      fc.property(worlds, ({ start, end }) => {
        const before = [frozen(start), frozen(end)];
        const flows = differenceStocks(start, end);
        expect([start.values, end.values]).toEqual(before);
        let change = 0;
        start.values.forEach((value, at) => {
          if (at % (start.rows + 1) !== 0) change += Math.abs(end.values[at]! - value);
        });
        expect(sumOf(flows.values)).toBe(change);
      }),
    );
  });
});
