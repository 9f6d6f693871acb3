import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixOf } from "../matrix/matrix.ts";
import { columnSums, sumOf } from "../matrix/sums.ts";
import { minimumMigrationFlows } from "../flows-from-stocks/demographic-accounting-flows.ts";
import { checkNetMigration } from "./check-net-migration.ts";
import { netMigration } from "./net-migration.ts";

describe("netMigration", () => {
  it("reproduces Alabama 1960–70 by race and sex, of Bogue, Hinze & White (1982), as printed in the manual of migest (Abel)", () => {
    const made = netMigration({
      populationStart: [515483, 467648, 1159548, 1124061],
      populationEnd: [483882, 426452, 1298342, 1235489],
      births: [126886, 131767, 224034, 236481],
      deaths: [51449, 58845, 86880, 123220],
    });
    expect([...made.net]).toEqual([-107038, -114118, 1640, -1833]);
    expect(made.unexplained).toBe(-107038 - 114118 + 1640 - 1833);
  });
  it("balances the population, and does not spread what the world does not explain", () => {
    const list = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(list, list, list, list, (populationStart, populationEnd, births, deaths) => {
        for (const given of [populationStart, populationEnd, births, deaths]) Object.freeze(given);
        const { net, unexplained } = netMigration({ populationStart, populationEnd, births, deaths });
        net.forEach((persons, r) => expect(populationStart[r]! + births[r]! - deaths[r]! + persons).toBe(populationEnd[r]));
        expect(unexplained).toBe(sumOf(populationEnd) - sumOf(populationStart) - sumOf(births) + sumOf(deaths));
      }),
    );
  });
  it("refuses figures below 0, missing ones and lists of different lengths", () => {
    const given = { populationStart: [5, 5], populationEnd: [5, 5], births: [1, 1], deaths: [1, 1] };
    expect(() => netMigration({ ...given, populationEnd: [5] })).toThrow("population at end: 1 values where 2");
    expect(() => netMigration({ ...given, births: [1, -1] })).toThrow("births: value 1 is -1");
    expect(() => netMigration({ ...given, deaths: [Number.NaN, 1] })).toThrow("deaths: value 0 is NaN");
    expect(() => netMigration({ ...given, populationStart: [Infinity, 1] })).toThrow("population at start: value 0 is Infinity");
  });
});

describe("checkNetMigration", () => {
  it("names the areas that deviate, and by how much", () => {
    const change = { populationStart: [500, 300, 0], populationEnd: [520, 290, 0], births: [40, 10, 0], deaths: [30, 10, 0] };
    expect(checkNetMigration([10, -10, 0], change)).toMatchObject({ consistent: true, largestDeviation: 0, deviating: [] });
    const off = checkNetMigration([13, -10.5, 1], change, { relative: 0.005 });
    expect(off).toMatchObject({ consistent: false, largestDeviation: 3, deviating: [0, 2] });
    expect([...off.deviations]).toEqual([3, -0.5, 1]);
    expect([...off.expected]).toEqual([10, -10, 0]);
  });
  it("finds flows of a closed world consistent when stocks, births and deaths agree", () => {
    const world = fc.integer({ min: 2, max: 6 }).chain((areas) => {
      const stock = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: areas ** 2, maxLength: areas ** 2 });
      return fc.record({
        areas: fc.constant(areas),
        start: stock,
        end: stock,
        deaths: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: areas, maxLength: areas }),
      });
    });
    fc.assert(
      fc.property(world, ({ areas, deaths, ...stocks }) => {
        const natives = (values: number[]) =>
          matrixOf(
            areas,
            areas,
            values.map((value, at) => (at % (areas + 1) === 0 ? value + 20000 : value)),
          );
        const [start, end] = [natives(stocks.start), natives(stocks.end)];
        const births = deaths.map(() => 1000);
        // What is missing for the world to be closed lives in the last area at the end, as a native.
        end.values[areas * areas - 1]! += sumOf(start.values) + sumOf(births) - sumOf(deaths) - sumOf(end.values);
        fc.pre(end.values[areas * areas - 1]! > 5000);
        const change = { populationStart: columnSums(start), populationEnd: columnSums(end), births, deaths };
        const made = minimumMigrationFlows({ start, end, births, deaths }, { tolerance: 1e-7 });
        expect(made.adjustments).toEqual([]);
        expect(checkNetMigration(made.net, change)).toMatchObject({ consistent: true, deviating: [] });
      }),
      { numRuns: 60 },
    );
  });
  it("refuses a list of another length, what is missing, and a tolerance below 0", () => {
    const change = { populationStart: [5, 5], populationEnd: [5, 5], births: [1, 1], deaths: [1, 1] };
    expect(() => checkNetMigration([0], change)).toThrow("1 values of net migration where 2");
    expect(() => checkNetMigration([0, Number.NaN], change)).toThrow("net migration of area 1 is NaN");
    expect(() => checkNetMigration([0, 0], change, { relative: -1 })).toThrow("relative is -1");
  });
});
