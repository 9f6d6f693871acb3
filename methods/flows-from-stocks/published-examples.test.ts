import { describe, expect, it } from "vitest";
import { matrixFromRows, toRows, transpose, type Matrix } from "../matrix/matrix.ts";
import { independentFlows, minimumMigrationFlows } from "./demographic-accounting-flows.ts";
import { differenceStocks } from "./difference-stocks.ts";
import { flowsOfBirthplace } from "./flow-estimate.ts";

/** Tables printed column after column. */
const byColumn = (...columns: number[][]): Matrix => transpose(matrixFromRows(columns));

const expectPrinted = (made: Matrix, printed: number[][], within: number): void =>
  toRows(made).forEach((row, i) => row.forEach((value, j) => expect(Math.abs(value - printed[i]![j]!)).toBeLessThan(within)));

// Abel (2013), Demographic Research 28(18), and Abel & Sander (2014), Science 343: without births and deaths.
const start2013 = byColumn([1000, 55, 80, 20], [100, 555, 40, 25], [10, 50, 800, 20], [0, 5, 40, 200]);
const end2013 = byColumn([950, 80, 90, 40], [100, 505, 30, 45], [60, 75, 800, 0], [0, 5, 40, 180]);
// The same with births and deaths.
const endWithEvents = byColumn([1060, 45, 70, 30], [60, 540, 75, 30], [10, 40, 770, 20], [10, 0, 70, 230]);
const deaths = [70, 30, 50, 10];
// Abel (2018), International Migration Review 52(3).
const start2018 = byColumn([100, 20, 10, 20], [10, 55, 40, 25], [10, 25, 140, 20], [0, 10, 65, 200]);
const end2018 = byColumn([70, 25, 10, 40], [30, 60, 55, 45], [10, 10, 140, 0], [10, 15, 50, 180]);

describe("minimum migration without births and deaths", () => {
  it("reproduces Abel (2013) and Abel & Sander (2014)", () => {
    const made = minimumMigrationFlows({ start: start2013, end: end2013 });
    expect(toRows(made.flows)).toEqual([
      [0, 0, 50, 0],
      [35, 0, 25, 0],
      [10, 10, 0, 0],
      [10, 10, 0, 0],
    ]);
    expect(made).toMatchObject({ total: 150, converged: true, iterations: 0 });
    expect([...made.net]).toEqual([5, -40, 55, -20]);
    expect(toRows(flowsOfBirthplace(made, 1))).toEqual([
      [55, 0, 0, 0],
      [25, 505, 25, 0],
      [0, 0, 50, 0],
      [0, 0, 0, 5],
    ]);
  });
  it("reproduces Abel (2018)", () => {
    const made = minimumMigrationFlows({ start: start2018, end: end2018 });
    expectPrinted(
      made.flows,
      [
        [0, 20, 0, 10],
        [0, 0, 0, 0],
        [15, 15, 0, 5],
        [10, 25, 0, 0],
      ],
      1e-10,
    );
  });
  it("reproduces Abel & Cohen (2019), Scientific Data 6:82", () => {
    const start = byColumn([100, 80, 30, 60], [10, 180, 10, 70], [10, 10, 140, 10], [0, 90, 40, 160]);
    const end = byColumn([95, 75, 55, 35], [5, 225, 0, 25], [15, 5, 115, 25], [5, 55, 50, 215]);
    const printed = [
      [0, 5, 7.857143, 22.142857],
      [7.142857, 0, 12.142857, 40.714286],
      [17.857143, 5, 0, 7.142857],
      [0, 35, 0, 0],
    ];
    expectPrinted(minimumMigrationFlows({ start, end }).flows, printed, 1e-6);
  });
});

/** The printed closed tables stop balancing early: their net migration misses the exact one by up to 0.002. */
const LOOSE = 2e-3;

describe("minimum migration with births and deaths, as printed in the manual of migest 2.0.4 (Abel)", () => {
  const events = { start: start2013, end: endWithEvents, births: [80, 20, 40, 60], deaths };
  it("reproduces the open world of Abel (2013)", () => {
    expectPrinted(
      minimumMigrationFlows(events, { world: "open-own" }).flows,
      [
        [0, 8.502866, 0, 3.695332],
        [26.42296, 0, 0.4234563, 9.855274],
        [0, 34.183358, 0, 25.077888],
        [11.46761, 10.933241, 1.3928875, 0],
      ],
      5e-6,
    );
    expectPrinted(
      minimumMigrationFlows(events, { world: "open" }).flows,
      [
        [0, 8.897732, 0, 3.852711],
        [26.81098, 0, 0.4296748, 10],
        [0, 35.677466, 0, 26.145924],
        [11.62571, 11.251175, 1.4120903, 0],
      ],
      5e-6,
    );
  });
  it("reproduces the closed world of Abel & Sander (2014)", () => {
    const made = minimumMigrationFlows({ ...events, births: [80, 20, 60, 60] });
    expect(made.converged).toBe(true);
    expectPrinted(
      made.flows,
      [
        [0, 3.328563, 0, 3.24299],
        [34.120952437, 0, 0.5838738, 9.809336],
        [0.004365738, 27.127753, 0, 25.711331],
        [12.446119999, 9.058478, 2.2595262, 0],
      ],
      LOOSE,
    );
    // What the printed table misses by 0.0006: people in less people out is the change not due to births and deaths.
    [40, -5, -50, 15].forEach((net, r) => expect(made.net[r]).toBeCloseTo(net, 4));
  });
  it("reproduces the closed world of Abel (2018), where births exceed the native-born", () => {
    const end = byColumn([75, 20, 30, 30], [25, 45, 40, 30], [5, 30, 150, 20], [0, 15, 60, 230]);
    const made = minimumMigrationFlows({ start: start2018, end, births: [10, 50, 25, 60], deaths: [30, 10, 40, 10] });
    expect(made.adjustments.at(-1)).toMatchObject({ kind: "births-beyond-natives", area: 1, births: 50 });
    expectPrinted(
      made.flows,
      [
        [0, 8.126216, 0, 0],
        [15.45535, 0, 18.081832, 5.712864],
        [0, 1.125679, 0, 0],
        [17.66941, 0, 8.043363, 0],
      ],
      LOOSE,
    );
  });
});

describe("independence and stock differencing", () => {
  it("reproduces independence on the example of Abel (2013), by arithmetic", () => {
    const made = independentFlows({ start: start2013, end: end2013 });
    expect(flowsOfBirthplace(made, 0).values[0]).toBeCloseTo((1000 * 950) / 1110, 10);
    expect(made.total).toBeCloseTo(880.6386552178508, 9);
  });
  it("reproduces stock differencing on the example of Abel (2013)", () => {
    expect(toRows(differenceStocks(start2013, end2013))).toEqual([
      [0, 0, 50, 0],
      [25, 0, 35, 0],
      [10, 0, 0, 20],
      [20, 20, 0, 0],
    ]);
    expect(toRows(differenceStocks(start2013, end2013, { includeNative: true }))).toEqual([
      [50, 0, 50, 0],
      [25, 50, 35, 0],
      [10, 0, 0, 20],
      [20, 20, 0, 20],
    ]);
    expect(toRows(differenceStocks(start2013, end2013, { decrease: "drop" }))).toEqual([
      [0, 0, 50, 0],
      [25, 0, 25, 0],
      [10, 0, 0, 0],
      [20, 20, 0, 0],
    ]);
  });
});
