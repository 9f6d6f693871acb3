import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { exponential } from "./exponential.ts";
import { logarithm } from "./logarithm.ts";
import { power } from "./power.ts";

const ULP = 2 ** -52;
const relative = (a: number, b: number) => (a === b ? 0 : Math.abs(a - b) / Math.abs(b));

describe("exponential", () => {
  it("agrees with known values", () => {
    expect(exponential(0)).toBe(1);
    expect(relative(exponential(1), 2.718281828459045)).toBeLessThan(ULP);
    expect(relative(exponential(10), 22026.465794806718)).toBeLessThan(ULP);
    expect(relative(exponential(-1), 0.36787944117144233)).toBeLessThan(ULP);
  });
  it("agrees with Math.exp on a dense grid", () => {
    let worst = 0;
    for (let x = -708; x < 709.7; x += 0.00937) worst = Math.max(worst, relative(exponential(x), Math.exp(x)));
    for (let x = -0.4; x < 0.4; x += 1.7e-6) worst = Math.max(worst, relative(exponential(x), Math.exp(x)));
    expect(worst).toBeLessThanOrEqual(1.5 * ULP);
  });
  it("overflows, underflows and refuses NaN", () => {
    expect(exponential(709.782712893384)).toBeGreaterThan(1.797e308);
    expect(exponential(709.79)).toBe(Infinity);
    expect(exponential(Infinity)).toBe(Infinity);
    expect(exponential(-745.2)).toBe(0);
    expect(exponential(-Infinity)).toBe(0);
    expect(exponential(-740)).toBeCloseTo(Math.exp(-740), 320);
    expect(() => exponential(Number.NaN)).toThrow(RangeError);
  });
});

describe("logarithm", () => {
  it("agrees with known values", () => {
    expect(logarithm(1)).toBe(0);
    expect(logarithm(2)).toBe(0.6931471805599453);
    expect(logarithm(10)).toBe(2.302585092994046);
    expect(logarithm(Math.E)).toBe(1);
  });
  it("agrees with Math.log on a dense grid and over all magnitudes", () => {
    let worst = 0;
    for (let x = 0.3; x < 3; x += 1.13e-5) worst = Math.max(worst, relative(logarithm(x), Math.log(x)));
    for (let e = -1074; e <= 1023; e++)
      for (const m of [1, 1.1, 1.37, 1.41421356, 1.7, 1.99]) {
        const x = m * 2 ** e;
        worst = Math.max(worst, relative(logarithm(x), Math.log(x)));
      }
    expect(worst).toBeLessThanOrEqual(1.5 * ULP);
  });
  it("handles the ends and refuses what has no logarithm", () => {
    expect(logarithm(0)).toBe(-Infinity);
    expect(logarithm(Infinity)).toBe(Infinity);
    expect(logarithm(5e-324)).toBe(Math.log(5e-324));
    expect(() => logarithm(-1)).toThrow("-1");
    expect(() => logarithm(Number.NaN)).toThrow(RangeError);
  });
  it("undoes the exponential", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(logarithm(exponential(x)) - x)).toBeLessThanOrEqual(3e-16 + Math.abs(x) * 3e-16);
      }),
    );
  });
});

describe("power", () => {
  it("agrees with exact powers", () => {
    expect(power(2, 10)).toBe(1024);
    expect(power(10, 15)).toBe(1e15);
    expect(power(3, 20)).toBe(3486784401);
    expect(power(16, 0.75)).toBe(8);
    expect(power(81, 0.25)).toBe(3);
    expect(power(7, 1)).toBe(7);
    expect(power(0, 0.75)).toBe(0);
    expect(power(0, 0)).toBe(1);
    expect(power(1e-300, 2)).toBe(0);
    expect(power(1e300, 2)).toBe(Infinity);
  });
  it("agrees with Math.pow on a dense grid", () => {
    let worst = 0;
    for (let x = 1e-6; x < 2e5; x *= 1.00731)
      for (const y of [-40.3, -7.9, -1, -0.3, 0.1, 0.5, 0.7325, 0.75, 0.9, 1.5, 7.25, 33.3]) {
        worst = Math.max(worst, relative(power(x, y), Math.pow(x, y)));
      }
    expect(worst).toBeLessThanOrEqual(2 * ULP);
  });
  it("agrees with whole powers by exact integer arithmetic", () => {
    for (let base = 2n; base <= 60n; base++)
      for (let exponent = 2n; exponent <= 180n; exponent++) {
        const exact = Number(base ** exponent);
        expect(relative(power(Number(base), Number(exponent)), exact)).toBeLessThanOrEqual(ULP);
      }
  });
  it("refuses impossible input and names it", () => {
    expect(() => power(-2, 0.5)).toThrow("-2");
    expect(() => power(0, -1)).toThrow("-1");
    expect(() => power(2, Number.NaN)).toThrow(RangeError);
    expect(() => power(Number.NaN, 1)).toThrow(RangeError);
  });
});
