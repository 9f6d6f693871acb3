import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixFromRows, matrixOf } from "../matrix/matrix.ts";
import { columnSums, rowSums } from "../matrix/sums.ts";
import { fitQuasiIndependence } from "./fit-quasi-independence.ts";

const DIAGONAL = [1, 0, 0, 0, 1, 0, 0, 0, 1];

describe("fitQuasiIndependence", () => {
  it("describes British mobility off the diagonal: chi-square 0.61 with one degree of freedom", () => {
    // Status of fathers and sons, three classes; data of Glass (1954), the test in Goodman (1968), Journal of the American
    // Statistical Association 63(324).
    const table = matrixFromRows([
      [588, 395, 159],
      [349, 714, 447],
      [114, 320, 411],
    ]);
    const fit = fitQuasiIndependence(table, DIAGONAL);
    expect(fit.converged).toBe(true);
    expect(fit.pearson).toBeCloseTo(0.61, 2);
    expect(fit.likelihoodRatio).toBeCloseTo(0.61, 2);
    expect(fit.degreesOfFreedom).toBe(1);
    expect([fit.matrix.values[0], fit.matrix.values[4], fit.matrix.values[8]]).toEqual([588, 714, 411]);
  });
  it("is independence when nothing is set apart (by hand)", () => {
    const fit = fitQuasiIndependence(
      matrixFromRows([
        [10, 20],
        [30, 40],
      ]),
      [0, 0, 0, 0],
    );
    [12, 18, 28, 42].forEach((value, at) => expect(fit.matrix.values[at]).toBeCloseTo(value, 6));
    expect(fit.pearson).toBeCloseTo(4 / 12 + 4 / 18 + 4 / 28 + 4 / 42, 6);
    expect(fit.degreesOfFreedom).toBe(1);
  });
  it("counts degrees of freedom block by block", () => {
    // Two blocks of 2 × 2 that share no row or column: one degree each, where cells − rows − columns + 1 would give one.
    const apart = [0, 0, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1, 0, 0];
    const fit = fitQuasiIndependence(matrixOf(4, 4, [1, 2, 0, 0, 3, 4, 0, 0, 0, 0, 5, 6, 0, 0, 7, 9]), apart);
    expect(fit).toMatchObject({ converged: true, degreesOfFreedom: 2 });
  });
  it("keeps totals and what is set apart, and changes nothing that it is given", () => {
    const cells = fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.boolean()), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(cells, (given) => {
        const table = matrixOf(
          3,
          4,
          given.map(([value]) => value),
        );
        const apart = Object.freeze(given.map(([, mark]) => Number(mark)));
        const before = table.values.slice();
        const fit = fitQuasiIndependence(table, apart, { maximumIterations: 5000 });
        expect(table.values).toEqual(before);
        expect(fit.degreesOfFreedom).toBeGreaterThanOrEqual(0);
        given.forEach(([value, mark], at) => mark && expect(fit.matrix.values[at]).toBe(value));
        if (!fit.converged) return expect(fit.reason).toBeDefined();
        rowSums(fit.matrix).forEach((sum, i) => expect(Math.abs(sum - rowSums(table)[i]!)).toBeLessThanOrEqual(1e-6));
        columnSums(fit.matrix).forEach((sum, j) => expect(Math.abs(sum - columnSums(table)[j]!)).toBeLessThanOrEqual(1e-6));
        expect(fit.likelihoodRatio).toBeGreaterThanOrEqual(-1e-4);
      }),
    );
  });
  it("says when it was stopped, and refuses impossible input", () => {
    const table = matrixFromRows([
      [588, 395, 159],
      [349, 714, 447],
      [114, 320, 411],
    ]);
    const stopped = fitQuasiIndependence(table, DIAGONAL, { maximumIterations: 2 });
    expect(stopped).toMatchObject({ converged: false, reason: { kind: "iterations-exhausted" } });
    expect(() => fitQuasiIndependence(table, [1])).toThrow("1 marks for 9 cells");
    expect(() => fitQuasiIndependence(matrixFromRows([[1, Number.NaN]]), [0, 0])).toThrow("(0, 1) is NaN");
  });
});
