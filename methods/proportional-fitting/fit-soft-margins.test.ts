import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixFromRows, matrixOf } from "../matrix/matrix.ts";
import { columnSums, rowSums } from "../matrix/sums.ts";
import { fitMargins } from "./fit-margins.ts";
import { fitSoftMargins } from "./fit-soft-margins.ts";

const error = fc.oneof(fc.constant(Infinity), fc.double({ min: 10, max: 1e4, noNaN: true }));
const total = fc.double({ min: 0, max: 1e5, noNaN: true });
const cases = fc.integer({ min: 1, max: 7 }).chain((rows) =>
  fc.integer({ min: 1, max: 7 }).chain((columns) =>
    fc.record({
      seed: fc
        .array(fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 1e4, noNaN: true })), {
          minLength: rows * columns,
          maxLength: rows * columns,
        })
        .map((values) => matrixOf(rows, columns, values)),
      rowTotals: fc.array(total, { minLength: rows, maxLength: rows }),
      rowErrors: fc.array(error, { minLength: rows, maxLength: rows }),
      columnTotals: fc.array(total, { minLength: columns, maxLength: columns }),
      columnErrors: fc.array(error, { minLength: columns, maxLength: columns }),
    }),
  ),
);

describe("fitSoftMargins", () => {
  it("weighs a single cell against its total as the equation says", () => {
    // ln(y/100) + (y − 120)/10² = 0, solved by hand to six digits by bisection.
    const fit = fitSoftMargins(matrixFromRows([[100]]), [120], [10], [7], [Infinity], { tolerance: 1e-10 });
    const y = fit.matrix.values[0]!;
    expect(Math.log(y / 100) + (y - 120) / 100).toBeCloseTo(0, 10);
    expect(fit.rowDeviations[0]).toBeCloseTo(y - 120, 10);
    expect(fit.columnMultipliers[0]).toBe(0);
  });
  it("is proportional fitting when all totals bind: Willekens (1999), Mathematical Population Studies 7(3)", () => {
    const fit = fitSoftMargins(
      matrixFromRows([
        [5, 2],
        [1, 7],
      ]),
      [18, 20],
      [0, 0],
      [16, 22],
      [0, 0],
      { tolerance: 1e-11 },
    );
    const expected = [13.2501932031894, 4.74980679681062, 2.7498067968104, 17.2501932031896];
    fit.matrix.values.forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, 10));
  });
  it("fulfils the conditions of the optimum and changes nothing that it is given", () => {
    fc.assert(
      fc.property(cases, ({ seed, rowTotals, rowErrors, columnTotals, columnErrors }) => {
        const before = seed.values.slice();
        [rowTotals, rowErrors, columnTotals, columnErrors].forEach((list) => Object.freeze(list));
        const fit = fitSoftMargins(seed, rowTotals, rowErrors, columnTotals, columnErrors);
        expect(seed.values).toEqual(before);
        expect(fit.converged).toBe(true);
        const rows = rowSums(fit.matrix);
        rows.forEach((sum, i) => {
          if (rowErrors[i] === Infinity || sum === 0) return expect(fit.rowMultipliers[i]).toBe(0);
          expect(Math.abs(sum + rowErrors[i]! ** 2 * fit.rowMultipliers[i]! - rowTotals[i]!)).toBeLessThan(2e-6);
        });
        fit.matrix.values.forEach((value, at) => {
          const sum = fit.rowMultipliers[Math.floor(at / seed.columns)]! + fit.columnMultipliers[at % seed.columns]!;
          expect(Math.abs(value - seed.values[at]! * Math.exp(sum))).toBeLessThanOrEqual(1e-9 * value);
        });
      }),
      { numRuns: 300 },
    );
  });
  it("admits that it cannot resolve totals that contradict each other by a million standard errors", () => {
    const fit = fitSoftMargins(matrixFromRows([[0.1]]), [0], [1e-3], [12700], [1e-3]);
    expect(fit.converged).toBe(false);
    expect(fit.largestDeviation).toBeGreaterThan(1e-6);
    expect(fit.reason).toEqual({ kind: "rounding-limit" });
  });
  it("lets binding totals on one side decide totals that disagree", () => {
    const seed = matrixFromRows([
      [5, 2],
      [1, 7],
    ]);
    const fit = fitSoftMargins(seed, [18, 20], [0, 0], [30, 30], [5, 5]);
    expect(fit.converged).toBe(true);
    expect(rowSums(fit.matrix)[0]).toBeCloseTo(18, 6);
    expect(columnSums(fit.matrix)[0]! + columnSums(fit.matrix)[1]!).toBeCloseTo(38, 5);
  });
  it("comes near binding totals as errors shrink", () => {
    const seed = matrixFromRows([
      [50, 20, 0],
      [10, 70, 5],
      [3, 0, 9],
    ]);
    const target = matrixFromRows([
      [60, 10, 0],
      [20, 60, 9],
      [1, 0, 30],
    ]);
    const [rows, columns] = [rowSums(target), columnSums(target)];
    const errors = [1e-4, 1e-4, 1e-4];
    const soft = fitSoftMargins(seed, rows, errors, columns, errors);
    fitMargins(seed, rows, columns).matrix.values.forEach((value, at) => {
      expect(soft.matrix.values[at]!).toBeCloseTo(value, 5);
    });
  });
  it("holds cells of small elasticity tighter", () => {
    const seed = matrixFromRows([[100, 100]]);
    const elasticity = matrixFromRows([[1, 0.01]]);
    const fit = fitSoftMargins(seed, [300], [1], [0, 0], [Infinity, Infinity], { elasticity });
    expect(fit.matrix.values[1]!).toBeLessThan(103);
    expect(fit.matrix.values[0]!).toBeGreaterThan(180);
  });
  it("says that it has not converged, and why", () => {
    const seed = matrixFromRows([
      [0, 0],
      [1, 2],
    ]);
    expect(fitSoftMargins(seed, [5, 2], [0, 1], [1, 1], [1, 1]).reason).toEqual({ kind: "empty-rows", rows: [0] });
    expect(fitSoftMargins(seed, [0, 2], [0, 0], [1, 2], [0, 0]).reason?.kind).toBe("sum-mismatch");
    const short = fitSoftMargins(
      matrixFromRows([
        [5, 2],
        [1, 7],
      ]),
      [18, 20],
      [1, 1],
      [16, 22],
      [1, 1],
      { maximumIterations: 1 },
    );
    expect(short).toMatchObject({ converged: false, reason: { kind: "iterations-exhausted" } });
  });
  it("refuses impossible errors and names them", () => {
    const seed = matrixFromRows([[1, 2]]);
    expect(() => fitSoftMargins(seed, [3], [-1], [1, 2], [0, 0])).toThrow("row errors: value 0 is -1");
    expect(() => fitSoftMargins(seed, [3], [1], [1, 2], [0, Number.NaN])).toThrow("column errors: value 1 is NaN");
    expect(() => fitSoftMargins(seed, [3], [1, 2], [1, 2], [0, 0])).toThrow("2 values where 1");
  });
});
