import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixFromRows, matrixOf, toRows, type Matrix } from "../matrix/matrix.ts";
import { columnSums, rowSums } from "../matrix/sums.ts";
import { fitMargins } from "./fit-margins.ts";

/** A seed and another table on the same cells, whose margins are therefore within reach. */
const pairs = fc
  .record({
    rows: fc.integer({ min: 1, max: 12 }),
    columns: fc.integer({ min: 1, max: 12 }),
    seed: fc.integer({ min: 1, max: 1e9 }),
    zeros: fc.constantFrom(0, 0.35, 0.7),
  })
  .map(({ rows, columns, seed, zeros }) => {
    let state = seed;
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
    random();
    const values = Float64Array.from({ length: rows * columns }, () => (random() < zeros ? 0 : Math.exp(10 * random())));
    return {
      seed: matrixOf(rows, columns, values),
      target: matrixOf(
        rows,
        columns,
        values.map((v) => v * 4 * random()),
      ),
    };
  });

describe("fitMargins", () => {
  it("reproduces the published example of Willekens (1999), Mathematical Population Studies 7(3)", () => {
    const fit = fitMargins(
      matrixFromRows([
        [5, 2],
        [1, 7],
      ]),
      [18, 20],
      [16, 22],
      { tolerance: 1e-12 },
    );
    expect(fit.converged).toBe(true);
    const expected = [13.2501932031894, 4.74980679681062, 2.7498067968104, 17.2501932031896];
    fit.matrix.values.forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, 11));
  });
  it("keeps both margins, the zeros and the factors, and changes nothing that it is given", () => {
    fc.assert(
      fc.property(pairs, ({ seed, target }) => {
        const before = seed.values.slice();
        const rows = Object.freeze([...rowSums(target)]);
        const columns = Object.freeze([...columnSums(target)]);
        const fit = fitMargins(seed, rows, columns);
        expect(seed.values).toEqual(before);
        expect(fit.converged).toBe(true);
        expect(fit.reason).toBeUndefined();
        rowSums(fit.matrix).forEach((sum, i) => expect(Math.abs(sum - rows[i]!)).toBeLessThanOrEqual(1e-6));
        columnSums(fit.matrix).forEach((sum, j) => expect(Math.abs(sum - columns[j]!)).toBeLessThanOrEqual(1e-6));
        fit.matrix.values.forEach((value, at) => {
          const product = fit.rowFactors[Math.floor(at / seed.columns)]! * fit.columnFactors[at % seed.columns]!;
          expect(value).toBe(seed.values[at]! * product);
        });
        expect(fitMargins(seed, rows, columns).matrix.values).toEqual(fit.matrix.values);
      }),
      { numRuns: 200 },
    );
  });
  it("gives what plain sweeps give, where these crawl", () => {
    // Two blocks joined by a thin cell: the classic slow case.
    const seed = matrixFromRows([
      [1000, 1, 0],
      [0, 1000, 1],
      [1e-3, 0, 1000],
    ]);
    const [rows, columns] = [
      [1000, 900, 1100],
      [1010, 920, 1070],
    ];
    const fit = fitMargins(seed, rows, columns, { tolerance: 1e-9 });
    expect(fit.converged).toBe(true);
    expect(fit.iterations).toBeLessThan(60);
    const plain = plainSweeps(seed, rows, columns, 200_000);
    fit.matrix.values.forEach((value, at) => expect(Math.abs(value - plain[at]!)).toBeLessThan(1e-6));
  });
  it("drops rows and columns whose total is 0", () => {
    const fit = fitMargins(
      matrixFromRows([
        [1, 2],
        [3, 4],
      ]),
      [0, 5],
      [5, 0],
    );
    expect(toRows(fit.matrix)).toEqual([
      [0, 0],
      [5, 0],
    ]);
    expect(fit.converged).toBe(true);
  });
  it("meets totals that leave a cell with nothing, which only a limit can reach", () => {
    const fit = fitMargins(
      matrixFromRows([
        [1, 0],
        [1, 1],
      ]),
      [3, 4],
      [3, 4],
      { tolerance: 1e-6 },
    );
    expect(fit.converged).toBe(true);
    expect(fit.matrix.values[2]!).toBeLessThan(1e-5);
  });
  it("says that it has not converged, and why", () => {
    const seed = matrixFromRows([
      [1, 0, 0],
      [1, 0, 0],
      [1, 1, 1],
    ]);
    const thin = fitMargins(seed, [5, 5, 10], [7, 7, 6]);
    expect(thin.converged).toBe(false);
    expect(thin.largestDeviation).toBeGreaterThan(1);
    expect(thin.reason).toEqual({ kind: "support-too-thin", rows: [0, 1], columns: [0], rowTotal: 10, columnTotal: 7 });
    expect(fitMargins(seed, [1, 2, 3], [1, 2, 4]).reason).toEqual({
      kind: "sum-mismatch",
      rowTotal: 6,
      columnTotal: 7,
    });
    const slow = fitMargins(
      matrixFromRows([
        [5, 2],
        [1, 7],
      ]),
      [18, 20],
      [16, 22],
      { maximumIterations: 2 },
    );
    expect(slow).toMatchObject({ converged: false, iterations: 2, reason: { kind: "iterations-exhausted" } });
  });
  it("gives finite cells and a reason whenever it has not converged", () => {
    const totals = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 });
    const cells = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(cells, totals, totals, (values, rows, columns) => {
        // Half of the cases with sums that agree, so that only the support can be at fault.
        const difference = rows.reduce((sum, row, i) => sum + row - columns[i]!, 0);
        const raised = columns.map((column, j) => (j === 0 && difference > 0 ? column + difference : column));
        const fit = fitMargins(matrixOf(4, 4, values), rows, raised, { maximumIterations: 300 });
        expect(fit.matrix.values.every(Number.isFinite)).toBe(true);
        expect(fit.converged).toBe(fit.reason === undefined);
        if (fit.converged) expect(fit.largestDeviation).toBeLessThanOrEqual(1e-6);
        else expect(fit.largestDeviation).toBeGreaterThan(1e-6);
      }),
      { numRuns: 400 },
    );
  });
  it("says when rounding stands in the way", () => {
    const fit = fitMargins(
      matrixFromRows([
        [5e9, 2e9],
        [1e9, 7e9],
      ]),
      [18e9, 20e9],
      [16e9, 22e9],
      { tolerance: 1e-9 },
    );
    expect(fit.converged || fit.reason?.kind === "rounding-limit").toBe(true);
    expect(fit.iterations).toBeLessThan(200);
  });
  it("refuses impossible input and names it", () => {
    const seed = matrixFromRows([
      [1, 2],
      [3, 4],
    ]);
    expect(() =>
      fitMargins(
        matrixFromRows([
          [1, -2],
          [3, 4],
        ]),
        [1, 1],
        [1, 1],
      ),
    ).toThrow("seed: cell (0, 1) is -2");
    expect(() => fitMargins(seed, [1, Number.NaN], [1, 1])).toThrow("row totals: value 1 is NaN");
    expect(() => fitMargins(seed, [1, 1], [1])).toThrow("column totals: 1 values where 2");
    expect(() => fitMargins(seed, [1, 1], [1, 1], { tolerance: 0 })).toThrow("tolerance 0");
  });
});

function plainSweeps(seed: Matrix, rows: number[], columns: number[], sweeps: number): Float64Array {
  const y = { ...seed, values: seed.values.slice() };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const across = columnSums(y);
    y.values.forEach((_, at) => (y.values[at]! *= columns[at % y.columns]! / across[at % y.columns]!));
    const down = rowSums(y);
    y.values.forEach((_, at) => (y.values[at]! *= rows[Math.floor(at / y.columns)]! / down[Math.floor(at / y.columns)]!));
  }
  return y.values;
}
