import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { sumOf } from "../matrix/sums.ts";
import { coefficientOfVariation } from "./coefficient-of-variation.ts";
import { giniCoefficient } from "./gini-coefficient.ts";
import { hooverIndex } from "./hoover-index.ts";
import { lorenzCurve } from "./lorenz-curve.ts";
import { rankSizeSlope } from "./rank-size-slope.ts";
import { theilIndex } from "./theil-index.ts";

const amounts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 12 });

describe("inequality of a list", () => {
  it("is as computed by hand for 1, 2, 3, 4", () => {
    const list = [3, 1, 4, 2];
    // Σ|a − b| over pairs is 10; 10 / (4 × 10). Deviations of ±1.5 and ±0.5 from 2.5.
    expect(giniCoefficient(list)).toBeCloseTo(0.25, 14);
    expect(giniCoefficient(list, { corrected: true })).toBeCloseTo(1 / 3, 14);
    expect(hooverIndex(list)).toBeCloseTo(0.2, 14);
    expect(coefficientOfVariation(list)).toBeCloseTo(Math.sqrt(1.25) / 2.5, 14);
    const terms = list.map((value) => (value / 10) * Math.log(value / 2.5));
    expect(theilIndex(list).total).toBeCloseTo(sumOf(terms), 14);
    const { members, held } = lorenzCurve(list);
    expect([...members]).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect([...held!]).toEqual([0, 0.1, 0.3, 0.6, 1]);
  });
  it("keeps its identities and changes nothing that it is given", () => {
    fc.assert(
      fc.property(amounts, (list) => {
        Object.freeze(list);
        const gini = giniCoefficient(list);
        const { held } = lorenzCurve(list);
        if (gini === undefined) return expect([sumOf(list), held]).toEqual([0, undefined]);
        const under = sumOf(held!.slice(1).map((value, at) => (value + held![at]!) / 2)) / list.length;
        expect(gini).toBeCloseTo(1 - 2 * under, 10);
        const hoover = hooverIndex(list)!;
        expect(hoover).toBeLessThanOrEqual(gini + 1e-12);
        expect(giniCoefficient(list, { corrected: true })).toBeLessThanOrEqual(1 + 1e-12);
        expect(coefficientOfVariation(list)).toBeLessThanOrEqual(Math.sqrt(list.length - 1) + 1e-12);
        // The largest gap between the line of equality and the Lorenz curve is the Hoover index.
        const gap = Math.max(...Array.from(held!, (value, at) => at / list.length - value));
        expect(hoover).toBeCloseTo(gap, 10);
      }),
    );
  });
  it("splits Theil's index exactly into between and within", () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const groups = list.map((_, at) => at % 3);
        const { total, between, within } = theilIndex(list, groups);
        if (total === undefined) return expect([between, within]).toEqual([undefined, undefined]);
        expect(between! + within!).toBeCloseTo(total, 10);
        expect(between).toBeGreaterThanOrEqual(-1e-12);
        expect(total).toBeLessThanOrEqual(Math.log(list.length) + 1e-12);
      }),
    );
  });
  it("says nothing of nothing", () => {
    expect([giniCoefficient([]), giniCoefficient([0, 0]), giniCoefficient([5], { corrected: true })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([hooverIndex([0]), coefficientOfVariation([]), theilIndex([0, 0]).total]).toEqual([undefined, undefined, undefined]);
    expect(hooverIndex([1, 2], [0, 0])).toBeUndefined();
  });
  it("refuses impossible amounts and names them", () => {
    for (const index of [giniCoefficient, hooverIndex, coefficientOfVariation, theilIndex, lorenzCurve]) {
      expect(() => index([1, Number.NaN])).toThrow("value 1 is NaN");
      expect(() => index([-1])).toThrow("value 0 is -1");
    }
    expect(() => hooverIndex([1, 2], [1])).toThrow("1 values where 2");
    expect(() => theilIndex([1, 2], [0])).toThrow("1 groups for 2 values");
    expect(() => theilIndex([1, 2], [0, 1.5])).toThrow("group 1 is 1.5");
  });
});

describe("rankSizeSlope", () => {
  it("is 1 for Zipf's law and takes the shift of Gabaix & Ibragimov (2011)", () => {
    const sizes = Array.from({ length: 50 }, (_, at) => 1000 / (at + 1));
    const plain = rankSizeSlope(sizes, { shift: 0 });
    expect(plain.exponent).toBeCloseTo(1, 12);
    expect(plain.explained).toBeCloseTo(1, 12);
    expect(plain.standardError).toBeCloseTo(Math.sqrt(2 / 50), 12);
    expect(plain.intercept).toBeCloseTo(Math.log(1000), 10);
    const shifted = Array.from({ length: 50 }, (_, at) => 1000 / (at + 0.5));
    expect(rankSizeSlope(shifted).exponent).toBeCloseTo(1, 12);
  });
  it("recovers the exponent of a power law whatever the unit and the order", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 4, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (exponent, unit) => {
        const sizes = Object.freeze(Array.from({ length: 20 }, (_, at) => unit * Math.pow(((at * 7) % 20) + 1, -1 / exponent)));
        expect(rankSizeSlope(sizes as number[], { shift: 0 }).exponent).toBeCloseTo(exponent, 8);
      }),
    );
  });
  it("refuses impossible sizes and names them", () => {
    expect(() => rankSizeSlope([3, 2])).toThrow("2 sizes; at least three");
    expect(() => rankSizeSlope([3, 0, 1])).toThrow("size 1 is 0");
    expect(() => rankSizeSlope([3, 2, Number.NaN])).toThrow("size 2 is NaN");
    expect(() => rankSizeSlope([2, 2, 2])).toThrow("all 3 sizes are 2");
    expect(() => rankSizeSlope([1, 2, 3], { shift: 1 })).toThrow("shift 1");
  });
});
