import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixFromRows, matrixOf, toRows } from "../matrix/matrix.ts";
import { columnSums, rowSums, sumOf } from "../matrix/sums.ts";
import { fitMargins } from "./fit-margins.ts";
import { fitPartialMargins } from "./fit-partial-margins.ts";

const rounded = (rows: number[][]): number[][] => rows.map((row) => row.map((value) => Math.round(value * 1e5) / 1e5));

describe("fitPartialMargins", () => {
  it("is as computed by hand", () => {
    // Row 0 × 2, column 0 × 1: 2 + 2 = 4 and 2 + 2 = 4; the cell without a known total stays.
    const seed = matrixFromRows([
      [1, 1],
      [2, 6],
    ]);
    expect(rounded(toRows(fitPartialMargins(seed, [4, undefined], [4, undefined]).matrix))).toEqual([
      [2, 2],
      [2, 6],
    ]);
    // Rows known, columns not: each row scaled.
    expect(rounded(toRows(fitPartialMargins(seed, [4, 4], [undefined, undefined]).matrix))).toEqual([
      [2, 2],
      [1, 3],
    ]);
    // Nothing known but the total.
    expect(rounded(toRows(fitPartialMargins(seed, [undefined, undefined], [undefined, undefined], { total: 30 }).matrix))).toEqual([
      [3, 3],
      [6, 18],
    ]);
  });
  it("is fitMargins when all is known: Willekens (1999), Mathematical Population Studies 7(3)", () => {
    const seed = matrixFromRows([
      [5, 2],
      [1, 7],
    ]);
    expect(fitPartialMargins(seed, [18, 20], [16, 22]).matrix.values).toEqual(fitMargins(seed, [18, 20], [16, 22]).matrix.values);
  });
  it("meets what is known, keeps the seed's ratios among the rest, and changes nothing that it is given", () => {
    const positive = fc.double({ min: 0.5, max: 100, noNaN: true });
    const list = fc.array(fc.tuple(positive, positive), { minLength: 20, maxLength: 20 });
    const marks = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(list, marks, fc.boolean(), (cells, known, totalKnown) => {
        const of = (which: 0 | 1) =>
          matrixOf(
            4,
            5,
            cells.map((cell) => cell[which]),
          );
        const [seed, target] = [of(0), of(1)];
        const rows = Object.freeze(Array.from(rowSums(target), (sum, i) => (known[i] ? sum : undefined)));
        const columns = Object.freeze(Array.from(columnSums(target), (sum, j) => (known[4 + j] ? sum : undefined)));
        const total = sumOf(target.values);
        const before = seed.values.slice();
        const fit = fitPartialMargins(seed, rows, columns, totalKnown ? { total } : {});
        expect(seed.values).toEqual(before);
        expect(fit.converged).toBe(true);
        rowSums(fit.matrix).forEach((sum, i) => rows[i] !== undefined && expect(Math.abs(sum - rows[i]!)).toBeLessThanOrEqual(2e-6));
        columnSums(fit.matrix).forEach(
          (sum, j) => columns[j] !== undefined && expect(Math.abs(sum - columns[j]!)).toBeLessThanOrEqual(2e-6),
        );
        if (totalKnown) expect(Math.abs(sumOf(fit.matrix.values) - total)).toBeLessThanOrEqual(1e-5);
        const factors = fit.matrix.values.map((value, at) => value / seed.values[at]!);
        const free = [0, 1, 2, 3].filter((i) => !known[i]);
        for (let j = 0; j < 5 && free.length > 1; j++) {
          expect(factors[free[0]! * 5 + j]! / factors[free[1]! * 5 + j]!).toBeCloseTo(1, 8);
        }
      }),
    );
  });
  it("agrees with itself whether the total is said or follows from the rows", () => {
    const seed = matrixOf(3, 3, [4, 1, 2, 3, 5, 1, 2, 2, 6]);
    const said = fitPartialMargins(seed, [10, 8, 12], [9, undefined, undefined], { total: 30 });
    expect(fitPartialMargins(seed, [10, 8, 12], [9, undefined, undefined]).matrix).toEqual(said.matrix);
  });
  it("says why what is known cannot be met", () => {
    const seed = matrixOf(2, 2, [1, 1, 1, 1]);
    expect(fitPartialMargins(seed, [5, 5], [12, undefined])).toMatchObject({
      converged: false,
      reason: { kind: "sum-mismatch", rowTotal: 10, columnTotal: 12 },
    });
    expect(fitPartialMargins(seed, [9, undefined], [undefined, undefined], { total: 7 })).toMatchObject({
      converged: false,
      largestDeviation: 2,
      reason: { kind: "sum-mismatch", rowTotal: 9, columnTotal: 7 },
    });
    expect(fitPartialMargins(matrixOf(2, 2, [0, 0, 1, 1]), [9, undefined], [3, undefined])).toMatchObject({
      converged: false,
      reason: { kind: "empty-rows", rows: [0] },
    });
  });
  it("refuses impossible input: what is not known is undefined, not NaN", () => {
    const seed = matrixOf(2, 2, [1, 1, 1, 1]);
    expect(() => fitPartialMargins(seed, [Number.NaN, 1], [1, 1])).toThrow("row totals: value 0 is NaN");
    expect(() => fitPartialMargins(seed, [1], [1, 1])).toThrow("row totals: 1 values where 2");
    expect(() => fitPartialMargins(seed, [1, 1], [1, 1], { total: -3 })).toThrow("total -3");
  });
});
