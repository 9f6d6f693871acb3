import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { sumOf } from "../matrix/sums.ts";
import { interpolateShares } from "./interpolate-shares.ts";

const list = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 5, maxLength: 5 });

describe("interpolateShares", () => {
  it("interpolates shares and total apart", () => {
    const half = interpolateShares({ date: 1990, values: [60, 40] }, { date: 2000, values: [160, 40] }, 1995);
    expect(half).toMatchObject({ total: 150, position: 0.5, startTotal: 100, endTotal: 200 });
    expect([...half.shares]).toEqual([expect.closeTo(0.7, 12), expect.closeTo(0.3, 12)]);
    expect([...half.values]).toEqual([expect.closeTo(105, 10), expect.closeTo(45, 10)]);
  });
  it("follows the geometric path of the world's migrant stock", () => {
    // UN DESA, International Migrant Stock 2020: 152,986,157 in 1990 and 161,289,976 in 1995; constant growth rate.
    const [start, end] = [
      { date: 1990.5, values: [152986157] },
      { date: 1995.5, values: [161289976] },
    ];
    const rate = Math.log(161289976 / 152986157) / 5;
    const made = interpolateShares(start, end, 1992.5, { total: "geometric" });
    expect(made.total).toBeCloseTo(152986157 * Math.exp(2 * rate), 3);
  });
  it("adds to its total, is the list itself at the ends, and changes nothing that it is given", () => {
    fc.assert(
      fc.property(list, list, fc.double({ min: 2000, max: 2010, noNaN: true }), (first, last, date) => {
        const start = Object.freeze({ date: 2000, values: Object.freeze(first) as readonly number[] });
        const end = Object.freeze({ date: 2010, values: Object.freeze(last) as readonly number[] });
        const made = interpolateShares(start, end, date);
        expect(Math.abs(sumOf(made.values) - made.total)).toBeLessThanOrEqual(1e-9 * made.total);
        const at = interpolateShares(start, end, 2000);
        if (at.startTotal > 1e-300)
          first.forEach((value, i) => expect(Math.abs(at.values[i]! - value)).toBeLessThanOrEqual(1e-9 * at.total));
      }),
    );
  });
  it("takes a known total, and shares from the only list that has them", () => {
    const [start, end] = [
      { date: 1, values: [0, 0] },
      { date: 2, values: [30, 10] },
    ];
    expect([...interpolateShares(start, end, 1.5, { total: 8 }).values]).toEqual([6, 2]);
    expect([...interpolateShares(start, end, 1.5).values]).toEqual([15, 5]);
  });
  it("refuses impossible input and names it", () => {
    const [start, end] = [
      { date: 1990, values: [1] },
      { date: 2000, values: [2] },
    ];
    expect(() => interpolateShares(start, end, 2001)).toThrow("2001 is not between 1990 and 2000");
    expect(() => interpolateShares(end, start, 1995)).toThrow("not in order");
    expect(() => interpolateShares({ date: 1990, values: [0] }, end, 1995, { total: "geometric" })).toThrow("from 0 to 2");
    expect(() => interpolateShares(start, { date: 2000, values: [1, 2] }, 1995)).toThrow("1 cells at the start, 2");
    expect(() => interpolateShares(start, { date: 2000, values: [Number.NaN] }, 1995)).toThrow("end cell 0 is NaN");
  });
});
