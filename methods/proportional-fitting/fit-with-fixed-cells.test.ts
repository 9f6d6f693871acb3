import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixFromRows, matrixOf, toRows } from "../matrix/matrix.ts";
import { columnSums, rowSums } from "../matrix/sums.ts";
import { fitMargins } from "./fit-margins.ts";
import { fitWithFixedCells } from "./fit-with-fixed-cells.ts";

describe("fitWithFixedCells", () => {
  it("is determined in a table of four cells with one fixed", () => {
    const values = matrixFromRows([
      [4, 9],
      [9, 9],
    ]);
    const fit = fitWithFixedCells(
      matrixFromRows([
        [1, 1],
        [1, 1],
      ]),
      { mask: [1, 0, 0, 0], values },
      [6, 8],
      [7, 7],
      { tolerance: 1e-9 },
    );
    expect(fit.converged).toBe(true);
    expect(
      toRows(fit.matrix)
        .flat()
        .map((value) => Math.round(value * 1e6) / 1e6),
    ).toEqual([4, 2, 3, 5]);
  });
  it("is fitMargins without fixed cells: Willekens (1999), Mathematical Population Studies 7(3)", () => {
    const seed = matrixFromRows([
      [5, 2],
      [1, 7],
    ]);
    const none = { mask: new Uint8Array(4), values: seed };
    expect(fitWithFixedCells(seed, none, [18, 20], [16, 22]).matrix).toEqual(
      fitMargins(seed, [18, 20], [16, 22], { tolerance: 5e-7 }).matrix,
    );
  });
  it("keeps fixed cells and both margins, and changes nothing that it is given", () => {
    const cell = fc.record({
      seed: fc.double({ min: 0.1, max: 1e3, noNaN: true }),
      target: fc.double({ min: 0.1, max: 1e3, noNaN: true }),
      fixed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 20, maxLength: 20 }), (cells) => {
        const seed = matrixOf(
          4,
          5,
          cells.map((c) => c.seed),
        );
        const target = matrixOf(
          4,
          5,
          cells.map((c) => c.target),
        );
        const mask = Object.freeze(cells.map((c) => Number(c.fixed)));
        const before = seed.values.slice();
        const fit = fitWithFixedCells(seed, { mask, values: target }, rowSums(target), columnSums(target));
        expect(seed.values).toEqual(before);
        if (!fit.converged) return expect(fit.reason).toBeDefined();
        cells.forEach((c, at) => c.fixed && expect(fit.matrix.values[at]).toBe(c.target));
        expect(fit.largestDeviation).toBeLessThanOrEqual(1e-6);
      }),
    );
  });
  it("names rows and columns whose fixed cells exceed their totals", () => {
    const values = matrixFromRows([
      [9, 0],
      [0, 0],
    ]);
    const fit = fitWithFixedCells(
      matrixFromRows([
        [1, 1],
        [1, 1],
      ]),
      { mask: [1, 0, 0, 0], values },
      [6, 8],
      [7, 7],
    );
    expect(fit).toMatchObject({
      converged: false,
      reason: { kind: "fixed-cells-exceed-totals", rows: [0], columns: [0] },
    });
  });
  it("refuses impossible input", () => {
    const seed = matrixFromRows([[1, 1]]);
    expect(() => fitWithFixedCells(seed, { mask: [1], values: seed }, [2], [1, 1])).toThrow("1 marks for 2 cells");
    const negative = { mask: [0, 1], values: matrixFromRows([[0, -3]]) };
    expect(() => fitWithFixedCells(seed, negative, [2], [1, 1])).toThrow("(0, 1) is -3");
  });
});
