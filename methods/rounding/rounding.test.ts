import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixFromRows, matrixOf, toRows } from "../matrix/matrix.ts";
import { columnSums, rowSums, sumOf } from "../matrix/sums.ts";
import { roundKeepingMargins } from "./round-keeping-margins.ts";
import { roundKeepingTotal } from "./round-keeping-total.ts";

describe("roundKeepingTotal", () => {
  it("gives the seats of Hamilton's method", () => {
    // The bill of 1792 for the House of Representatives, 120 seats: Balinski & Young (1982), Fair Representation.
    const states = [630560, 475327, 432879, 353523, 331589, 278514, 236841, 206236, 179570, 141822, 85533, 70835, 68705, 68446, 55540];
    const quotas = states.map((population) => (population * 120) / sumOf(states));
    expect([...roundKeepingTotal(quotas, 120)]).toEqual([21, 16, 14, 12, 11, 9, 8, 7, 6, 5, 3, 2, 2, 2, 2]);
    expect([...roundKeepingTotal([1.4, 2.4, 6.2], 10)]).toEqual([1, 3, 6]);
  });
  it("gives ties to the largest cell, although their binary fractions differ", () => {
    expect([...roundKeepingTotal([0.1, 10.1, 2.8], 13)]).toEqual([0, 10, 3]);
    expect([...roundKeepingTotal([0.1, 100.1, 2.8], 103)]).toEqual([0, 100, 3]);
    expect([...roundKeepingTotal([0.25, 7.25, 1.25, 1.25], 10)]).toEqual([0, 8, 1, 1]);
  });
  it("rounds down or up and keeps the total, whatever the values", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 40 }), (values) => {
        Object.freeze(values);
        const total = Math.round(sumOf(values));
        let rounded: Float64Array;
        try {
          rounded = roundKeepingTotal(values, total);
        } catch {
          return; // only when all values are whole to within a billionth
        }
        expect(sumOf(rounded)).toBe(total);
        values.forEach((value, at) => expect(Math.abs(rounded[at]! - value)).toBeLessThan(1));
      }),
    );
  });
  it("refuses what cannot be done", () => {
    expect(() => roundKeepingTotal([1, 2], 4)).toThrow("total 4");
    expect(() => roundKeepingTotal([1.5], 1.5)).toThrow("1.5");
    expect(() => roundKeepingTotal([Number.NaN], 1)).toThrow("NaN");
    expect(() => roundKeepingTotal([-1, 2], 1)).toThrow("-1");
  });
});

/** Tables with whole margins and fractional cells: whole tables disturbed along cycles of four cells. */
const tables = fc
  .record({
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.integer({ min: 1, max: 9 }),
    seed: fc.integer({ min: 1, max: 1e9 }),
  })
  .map(({ rows, columns, seed }) => {
    let state = seed;
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
    const values = Float64Array.from({ length: rows * columns }, () => (random() < 0.3 ? 0 : Math.floor(random() * 50) + 5));
    for (let step = 0; step < 60; step++) {
      const [i, k] = [Math.floor(random() * rows), Math.floor(random() * rows)];
      const [j, l] = [Math.floor(random() * columns), Math.floor(random() * columns)];
      const at = [i * columns + j, k * columns + l, i * columns + l, k * columns + j];
      if (i === k || j === l || at.some((cell) => values[cell]! < 1)) continue;
      const amount = random() * 0.9;
      for (const cell of at.slice(0, 2)) values[cell]! += amount;
      for (const cell of at.slice(2)) values[cell]! -= amount;
    }
    return matrixOf(rows, columns, values);
  });

describe("roundKeepingMargins", () => {
  it("rounds a table whose largest fractions alone would break the margins", () => {
    // Three fractions of 0.6 and above compete for the first column.
    const table = matrixFromRows([
      [0.6, 0.4, 0],
      [0.7, 0, 0.3],
      [0.7, 0.6, 0.7],
    ]);
    expect(toRows(roundKeepingMargins(table, [1, 1, 2], [2, 1, 1]))).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [1, 0, 1],
    ]);
  });
  it("meets every margin exactly, each cell rounded down or up", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const before = table.values.slice();
        const rounded = roundKeepingMargins(table);
        expect(table.values).toEqual(before);
        expect([...rowSums(rounded)]).toEqual([...rowSums(table)].map(Math.round));
        expect([...columnSums(rounded)]).toEqual([...columnSums(table)].map(Math.round));
        rounded.values.forEach((value, at) => {
          expect(Number.isInteger(value)).toBe(true);
          expect(Math.abs(value - table.values[at]!)).toBeLessThan(1);
          if (Number.isInteger(table.values[at]!)) expect(value).toBe(table.values[at]);
        });
      }),
      { numRuns: 300 },
    );
  });
  it("gives ties to the largest cell", () => {
    expect(
      toRows(
        roundKeepingMargins(
          matrixFromRows([
            [2.5, 90.5],
            [90.5, 2.5],
          ]),
        ),
      ),
    ).toEqual([
      [2, 91],
      [91, 2],
    ]);
  });
  it("gives the same table every time", () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(roundKeepingMargins(table)).toEqual(roundKeepingMargins(table));
      }),
      { numRuns: 20 },
    );
  });
  it("names the row or column at fault", () => {
    expect(() =>
      roundKeepingMargins(
        matrixFromRows([
          [1, 2],
          [1.2, 1],
        ]),
      ),
    ).toThrow("row 1 adds to 2.2");
    expect(() => roundKeepingMargins(matrixFromRows([[1, 2]]), [3], [1, 3])).toThrow("column 1");
    expect(() => roundKeepingMargins(matrixFromRows([[1, 2]]), [3.5])).toThrow("row 0 is 3.5");
    expect(() => roundKeepingMargins(matrixFromRows([[1, 2]]), [3, 4])).toThrow("2 row totals for 1 rows");
    expect(() => roundKeepingMargins(matrixFromRows([[Number.NaN]]))).toThrow("NaN");
  });
});
