import { describe, expect, it } from "vitest";
import { matrixOf, type Matrix } from "../matrix/matrix.ts";
import { columnSums, rowSums, sumOf } from "../matrix/sums.ts";
import { exponential } from "../elementary/exponential.ts";
import { fitEnsemble, type MarginsDraw } from "./fit-ensemble.ts";
import { fitMargins } from "./fit-margins.ts";

const SIZE = 60;

/** Numbers between −1 and 1 that are the same in every run. */
function numbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state / 2147483648) * 2 - 1;
  };
}

function blurred(table: Matrix, by: number, next: () => number): Matrix {
  return { ...table, values: table.values.map((value) => value * exponential(by * next())) };
}

function drawn(count: number): { point: MarginsDraw; draws: MarginsDraw[] } {
  const next = numbers(7);
  const cells = Array.from({ length: SIZE * SIZE }, (_, at) => {
    const kept = next() > 0.4 || at % SIZE === (Math.floor(at / SIZE) + 1) % SIZE;
    return at % (SIZE + 1) === 0 || !kept ? 0 : exponential(6 * next());
  });
  const seed = matrixOf(SIZE, SIZE, cells);
  const target = blurred(seed, 1.5, next);
  const asDraw = (table: Matrix, by: number): MarginsDraw => {
    const sums = blurred(target, by, next);
    return { seed: blurred(table, by, next), rowTotals: rowSums(sums), columnTotals: columnSums(sums) };
  };
  return {
    point: { seed, rowTotals: rowSums(target), columnTotals: columnSums(target) },
    draws: Array.from({ length: count }, () => asDraw(seed, 0.08)),
  };
}

describe("fitEnsemble", () => {
  it("gives what fitMargins gives, to the tolerance, in fewer steps", () => {
    const { point, draws } = drawn(20);
    const tolerance = 1e-6 * (sumOf(point.rowTotals) / SIZE);
    const cold = draws.map(({ seed, rowTotals, columnTotals }) => fitMargins(seed, rowTotals, columnTotals, { tolerance }));
    let taken = 0;
    let apart = 0;
    const start = fitMargins(point.seed, point.rowTotals, point.columnTotals, { tolerance });
    const report = fitEnsemble(
      start,
      draws,
      (fit, draw) => {
        taken += 1;
        fit.matrix.values.forEach((value, at) => (apart = Math.max(apart, Math.abs(value - cold[draw]!.matrix.values[at]!))));
      },
      { tolerance },
    );
    expect(report).toMatchObject({ draws: 20, converged: true, failed: [] });
    expect(taken).toBe(20);
    expect(report.largestDeviation).toBeLessThanOrEqual(tolerance);
    expect(apart).toBeLessThanOrEqual(10 * tolerance);
    expect(report.iterations).toBeLessThan(0.9 * sumOf(cold.map(({ iterations }) => iterations)));
  });
  it("names draws that cannot be fitted and still hands them over with their reason", () => {
    const seed = matrixOf(2, 2, [5, 2, 1, 7]);
    const good = { seed, rowTotals: [19, 20], columnTotals: [16, 23] };
    const reasons: (string | undefined)[] = [];
    const report = fitEnsemble(fitMargins(seed, [18, 20], [16, 22]), [good, { ...good, rowTotals: [30, 20] }, good], (fit) => {
      reasons.push(fit.reason?.kind);
    });
    expect(report).toMatchObject({ draws: 3, converged: false, failed: [1] });
    expect(report.largestDeviation).toBeGreaterThan(1);
    expect(reasons).toEqual([undefined, "sum-mismatch", undefined]);
  });
  it("starts afresh where the point had nothing and a draw has", () => {
    const seed = matrixOf(2, 2, [5, 2, 1, 7]);
    const point = fitMargins(seed, [18, 0], [18, 0]);
    const fits: number[] = [];
    const draw = Object.freeze({ seed, rowTotals: Object.freeze([18, 20]), columnTotals: Object.freeze([16, 22]) });
    fitEnsemble(point, [draw as MarginsDraw], (fit) => fits.push(...fit.matrix.values));
    [13.25, 4.75, 2.75, 17.25].forEach((value, at) => expect(fits[at]).toBeCloseTo(value, 2));
  });
  it("refuses a point fit that has not converged, and start factors that are none", () => {
    const seed = matrixOf(2, 2, [5, 2, 1, 7]);
    expect(() => fitEnsemble(fitMargins(seed, [18, 20], [16, 99]), [], () => {})).toThrow("has not converged");
    expect(() => fitMargins(seed, [18, 20], [16, 22], { startFactors: [1, Number.NaN] })).toThrow("start factors: value 1 is NaN");
    expect(() => fitMargins(seed, [18, 20], [16, 22], { startFactors: [1] })).toThrow("1 values where 2");
  });
});
