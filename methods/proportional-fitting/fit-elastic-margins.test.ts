import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixFromRows, matrixOf } from "../matrix/matrix.ts";
import { columnSums, rowSums } from "../matrix/sums.ts";
import { fitElasticMargins } from "./fit-elastic-margins.ts";
import { fitMargins } from "./fit-margins.ts";

const cases = fc
  .record({
    rows: fc.integer({ min: 1, max: 10 }),
    columns: fc.integer({ min: 1, max: 10 }),
    seed: fc.integer({ min: 1, max: 1e9 }),
    zeros: fc.constantFrom(0, 0.35),
  })
  .map(({ rows, columns, seed, zeros }) => {
    let state = seed;
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
    random();
    const table = (cell: () => number) => matrixOf(rows, columns, Float64Array.from({ length: rows * columns }, cell));
    const start = table(() => (random() < zeros ? 0 : Math.exp(8 * random())));
    const target = { ...start, values: start.values.map((value) => value * (0.3 + 2 * random())) };
    return { seed: start, elasticity: table(() => Math.exp(-4 * random())), target };
  });

describe("fitElasticMargins", () => {
  it("is proportional fitting when all elasticities are 1: Willekens (1999), Mathematical Population Studies 7(3)", () => {
    const ones = matrixFromRows([
      [1, 1],
      [1, 1],
    ]);
    const fit = fitElasticMargins(
      matrixFromRows([
        [5, 2],
        [1, 7],
      ]),
      ones,
      [18, 20],
      [16, 22],
      { tolerance: 1e-11 },
    );
    const expected = [13.2501932031894, 4.74980679681062, 2.7498067968104, 17.2501932031896];
    fit.matrix.values.forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, 10));
  });
  it("agrees with fitMargins on any table when all elasticities are 1", () => {
    fc.assert(
      fc.property(cases, ({ seed, target }) => {
        const ones = { ...seed, values: seed.values.map(() => 1) };
        const elastic = fitElasticMargins(seed, ones, rowSums(target), columnSums(target));
        const plain = fitMargins(seed, rowSums(target), columnSums(target));
        elastic.matrix.values.forEach((value, at) => {
          expect(Math.abs(value - plain.matrix.values[at]!)).toBeLessThan(1e-4);
        });
      }),
      { numRuns: 60 },
    );
  });
  it("meets both margins with cells seed × e^(t(λ + μ)), and changes nothing that it is given", () => {
    fc.assert(
      fc.property(cases, ({ seed, elasticity, target }) => {
        const before = [seed.values.slice(), elasticity.values.slice()];
        const [rows, columns] = [Object.freeze([...rowSums(target)]), Object.freeze([...columnSums(target)])];
        const fit = fitElasticMargins(seed, elasticity, rows, columns);
        expect([seed.values, elasticity.values]).toEqual(before);
        expect(fit.converged).toBe(true);
        expect(fit.largestDeviation).toBeLessThanOrEqual(1e-6);
        fit.matrix.values.forEach((value, at) => {
          if (seed.values[at] === 0) return expect(value).toBe(0);
          const sum = fit.rowMultipliers[Math.floor(at / seed.columns)]! + fit.columnMultipliers[at % seed.columns]!;
          const expected = seed.values[at]! * Math.exp(elasticity.values[at]! * sum);
          expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * expected);
        });
        expect(fitElasticMargins(seed, elasticity, rows, columns).matrix.values).toEqual(fit.matrix.values);
      }),
      { numRuns: 150 },
    );
  });
  it("moves the cells that are known less well", () => {
    const fit = fitElasticMargins(
      matrixFromRows([
        [100, 100],
        [100, 100],
      ]),
      matrixFromRows([
        [1, 0.01],
        [1, 1],
      ]),
      [260, 200],
      [230, 230],
    );
    expect(fit.converged).toBe(true);
    expect(Math.abs(fit.matrix.values[1]! - 100)).toBeLessThan(Math.abs(fit.matrix.values[0]! - 100) / 5);
  });
  it("closes rows whose total is 0", () => {
    const ones = matrixFromRows([
      [1, 1],
      [1, 1],
    ]);
    const fit = fitElasticMargins(
      matrixFromRows([
        [1, 2],
        [3, 4],
      ]),
      ones,
      [0, 5],
      [2, 3],
    );
    expect([...fit.matrix.values]).toEqual([0, 0, expect.closeTo(2, 6), expect.closeTo(3, 6)]);
    expect(fit.rowMultipliers[0]).toBe(-Infinity);
  });
  it("says that it has not converged, and why", () => {
    const ones = matrixFromRows([
      [1, 1],
      [1, 1],
    ]);
    const fit = fitElasticMargins(
      matrixFromRows([
        [1, 0],
        [1, 1],
      ]),
      ones,
      [5, 1],
      [3, 3],
      { maximumIterations: 50 },
    );
    expect(fit.converged).toBe(false);
    expect(fit.reason).toMatchObject({ kind: "support-too-thin", rows: [0], columns: [0] });
    const mismatch = fitElasticMargins(ones, ones, [5, 1], [3, 4]);
    expect(mismatch.reason?.kind).toBe("sum-mismatch");
    const short = fitElasticMargins(
      matrixFromRows([
        [5, 2],
        [1, 7],
      ]),
      ones,
      [18, 20],
      [16, 22],
      { maximumIterations: 1 },
    );
    expect(short.reason?.kind).toBe("iterations-exhausted");
  });
  it("refuses impossible elasticities and names them", () => {
    const seed = matrixFromRows([[1, 2]]);
    expect(() => fitElasticMargins(seed, matrixFromRows([[1, 0]]), [3], [1, 2])).toThrow("(0, 1) is 0");
    expect(() => fitElasticMargins(seed, matrixFromRows([[1, 2000]]), [3], [1, 2])).toThrow("2000");
    expect(() => fitElasticMargins(seed, matrixFromRows([[1]]), [3], [1, 2])).toThrow("1 × 2 and 1 × 1");
  });
});
