import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixFromRows, matrixOf, zeroMatrix, type Matrix } from "../matrix/matrix.ts";
import { columnSums, rowSums } from "../matrix/sums.ts";
import { fitLayers } from "./fit-layers.ts";
import { fitMargins } from "./fit-margins.ts";
import { fitThreeMargins, type ThreeMargins } from "./fit-three-margins.ts";

/** The three margins of a table of layers. */
function marginsOf(layers: readonly Matrix[]): ThreeMargins {
  const { rows, columns } = layers[0]!;
  const rowsByColumns = zeroMatrix(rows, columns);
  const rowsByLayers = zeroMatrix(rows, layers.length);
  const columnsByLayers = zeroMatrix(columns, layers.length);
  layers.forEach((layer, k) => {
    layer.values.forEach((value, at) => (rowsByColumns.values[at]! += value));
    rowSums(layer).forEach((sum, i) => (rowsByLayers.values[i * layers.length + k] = sum));
    columnSums(layer).forEach((sum, j) => (columnsByLayers.values[j * layers.length + k] = sum));
  });
  return { rowsByColumns, rowsByLayers, columnsByLayers };
}

const ones = matrixOf(2, 2, [1, 1, 1, 1]);
const positive = fc.double({ min: 1, max: 20, noNaN: true });
const cube = fc.array(fc.array(positive, { minLength: 6, maxLength: 6 }), { minLength: 3, maxLength: 3 });
const asLayers = (values: number[][]): Matrix[] => values.map((layer) => matrixOf(2, 3, layer));

// Root cuttings of plum: rows long and short, columns alive and dead, layers planted at once and in spring.
// Bartlett (1935), Supplement to the Journal of the Royal Statistical Society 2(2), as in Bishop, Fienberg & Holland (1975).
const cuttings = [matrixOf(2, 2, [156, 84, 107, 133]), matrixOf(2, 2, [84, 156, 31, 209])];

describe("fitThreeMargins", () => {
  it("gives Bartlett's expected cells without interaction of all three, with his chi-square of 2.27", () => {
    const fit = fitThreeMargins([ones, ones], marginsOf(cuttings), { tolerance: 1e-9 });
    expect(fit.converged).toBe(true);
    expect(fit.layers.map(({ values }) => Array.from(values, (value) => Math.round(value * 10) / 10))).toEqual([
      [161.1, 78.9, 101.9, 138.1],
      [78.9, 161.1, 36.1, 203.9],
    ]);
    let chiSquare = 0;
    fit.layers.forEach(({ values }, k) => values.forEach((value, at) => (chiSquare += (cuttings[k]!.values[at]! - value) ** 2 / value)));
    expect(chiSquare).toBeCloseTo(2.27, 2);
  });
  it("meets all margins, keeps the seed's three-way ratios, and changes nothing that it is given", () => {
    fc.assert(
      fc.property(cube, cube, (seedValues, targetValues) => {
        const seeds = asLayers(seedValues);
        const target = asLayers(targetValues);
        const margins = marginsOf(target);
        const before = [seeds, Object.values(margins)].flat().map(({ values }) => values.slice());
        const fit = fitThreeMargins(seeds, margins, { tolerance: 1e-7 });
        expect([seeds, Object.values(margins)].flat().map(({ values }) => values)).toEqual(before);
        expect(fit.reason).toBeUndefined();
        expect(fit.largestDeviation).toBeLessThanOrEqual(1e-7);
        const ratio = (layers: readonly Matrix[]): number => {
          const [a, b] = [layers[0]!.values, layers[1]!.values];
          return Math.log((a[0]! * a[4]! * b[1]! * b[3]!) / (a[1]! * a[3]! * b[0]! * b[4]!));
        };
        expect(ratio(fit.layers)).toBeCloseTo(ratio(seeds), 8);
      }),
      { numRuns: 40 },
    );
  });
  it("says why margins cannot be met", () => {
    const margins = marginsOf(cuttings);
    const rowsByLayers = matrixOf(2, 2, [250, 240, 240, 240]);
    expect(fitThreeMargins([ones, ones], { ...margins, rowsByLayers })).toMatchObject({
      converged: false,
      reason: { kind: "margins-disagree", of: "row", at: 0, totals: [480, 490] },
    });
    const holed = [matrixOf(2, 2, [0, 1, 1, 1]), matrixOf(2, 2, [0, 1, 1, 1])];
    expect(fitThreeMargins(holed, margins)).toMatchObject({
      converged: false,
      reason: { kind: "empty-line", margin: "rowsByColumns", at: [0, 0] },
    });
    const few = fitThreeMargins([ones, ones], margins, { tolerance: 1e-9, maximumIterations: 2 });
    expect(few).toMatchObject({ converged: false, iterations: 2, reason: { kind: "iterations-exhausted" } });
    expect(few.largestDeviation).toBeGreaterThan(1e-9);
  });
  it("refuses impossible input and names it", () => {
    const margins = marginsOf(cuttings);
    expect(() => fitThreeMargins([ones, matrixFromRows([[1]])], margins)).toThrow("layer 1 is 1 × 1, layer 0 is 2 × 2");
    expect(() => fitThreeMargins([ones], margins)).toThrow("rowsByLayers: 2 × 2 where 2 × 1");
    expect(() => fitThreeMargins([ones, ones], { ...margins, columnsByLayers: matrixOf(2, 2, [1, Number.NaN, 1, 1]) })).toThrow(
      "(0, 1) is NaN",
    );
    expect(() => fitThreeMargins([ones, ones], margins, { tolerance: 0 })).toThrow("tolerance 0");
  });
});

describe("fitLayers", () => {
  it("is a fit of each layer: Willekens (1999), Mathematical Population Studies 7(3), beside its double", () => {
    const seed = matrixOf(2, 2, [5, 2, 1, 7]);
    const fit = fitLayers([seed, seed], matrixOf(2, 2, [18, 36, 20, 40]), matrixOf(2, 2, [16, 32, 22, 44]));
    expect(fit).toMatchObject({ converged: true, failed: [] });
    expect(fit.layers[0]).toEqual(fitMargins(seed, [18, 20], [16, 22]));
    fit.layers[1]!.matrix.values.forEach((value, at) => expect(value).toBeCloseTo([26.5, 9.5, 5.5, 34.5][at]!, 2));
  });
  it("meets both margins of every layer", () => {
    fc.assert(
      fc.property(cube, cube, (seedValues, targetValues) => {
        const { rowsByLayers, columnsByLayers } = marginsOf(asLayers(targetValues));
        const fit = fitLayers(asLayers(seedValues), rowsByLayers, columnsByLayers);
        expect(fit.converged).toBe(true);
        const made = marginsOf(fit.layers.map(({ matrix }) => matrix));
        made.rowsByLayers.values.forEach((sum, at) => expect(Math.abs(sum - rowsByLayers.values[at]!)).toBeLessThanOrEqual(1.1e-6));
        made.columnsByLayers.values.forEach((sum, at) => expect(Math.abs(sum - columnsByLayers.values[at]!)).toBeLessThanOrEqual(1.1e-6));
      }),
      { numRuns: 40 },
    );
  });
  it("names layers that cannot be fitted, and refuses shapes that do not fit", () => {
    const fit = fitLayers([ones, ones], matrixOf(2, 2, [1, 1, 1, 1]), matrixOf(2, 2, [1, 1, 1, 5]));
    expect(fit).toMatchObject({ converged: false, failed: [1] });
    expect(fit.layers[1]).toMatchObject({ reason: { kind: "sum-mismatch", rowTotal: 2, columnTotal: 6 } });
    expect(() => fitLayers([ones], matrixOf(2, 2, [1, 1, 1, 1]), matrixOf(2, 1, [1, 1]))).toThrow("row totals: 2 × 2 where 2 × 1");
    expect(() => fitLayers([matrixOf(1, 1, [Number.NaN])], matrixOf(1, 1, [1]), matrixOf(1, 1, [1]))).toThrow(
      "layer 0: cell (0, 0) is NaN",
    );
  });
});
