import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { sumOf } from "../matrix/sums.ts";
import { fitRogersCastro } from "./fit-rogers-castro.ts";
import { rogersCastroRates, type RogersCastroParameters } from "./rogers-castro-rates.ts";

// The fundamental parameters of Rogers & Castro (1981), Model Migration Schedules, IIASA Research Report 81-30.
const fundamental = { a1: 0.02, alpha1: 0.1, a2: 0.06, alpha2: 0.1, mu2: 20, lambda2: 0.4, c: 0.003 };
const retirement = { a3: 0.008, alpha3: 0.5, mu3: 64, lambda3: 0.5 };
const oldAge = { a4: 0.0002, lambda4: 0.05 };
const ages = Float64Array.from({ length: 86 }, (_, age) => age);

describe("rogersCastroRates", () => {
  it("is as computed by hand from the fundamental parameters", () => {
    // At mu2 the labour part is a2·e^(−1).
    const [atBirth, atTwenty] = rogersCastroRates([0, 20], fundamental);
    expect(atTwenty).toBeCloseTo(0.02 * Math.exp(-2) + 0.06 * Math.exp(-1) + 0.003, 15);
    expect(atBirth).toBeCloseTo(0.02 + 0.003 + 0.06 * Math.exp(2 - Math.exp(8)), 15);
  });
  it("has a labour part with the area (a2 / lambda2)·Γ(alpha2 / lambda2), Γ(¼) = 3.6256099", () => {
    const wide = Float64Array.from({ length: 1000 }, (_, age) => age);
    const part = rogersCastroRates(wide, { ...fundamental, a1: 0, c: 0, mu2: 60 });
    expect(sumOf(part)).toBeCloseTo((0.06 / 0.4) * 3.6256099082, 8);
  });
  it("adds its parts", () => {
    const all = rogersCastroRates(ages, { ...fundamental, ...retirement, ...oldAge });
    const late = rogersCastroRates(ages, { a1: 0, alpha1: 1, a2: 0.008, alpha2: 0.5, mu2: 64, lambda2: 0.5, c: 0 });
    const base = rogersCastroRates(ages, fundamental);
    all.forEach((rate, x) => expect(rate).toBeCloseTo(base[x]! + late[x]! + 0.0002 * Math.exp(0.05 * x), 14));
  });
  it("refuses impossible ages and parameters and names them", () => {
    expect(() => rogersCastroRates([-1], fundamental)).toThrow("age 0 is -1");
    expect(() => rogersCastroRates([1], { ...fundamental, mu2: Number.NaN })).toThrow("mu2 is NaN");
    expect(() => rogersCastroRates([1], { ...fundamental, a3: 1, mu3: 60 })).toThrow("alpha3 is missing beside a3, mu3");
  });
});

describe("fitRogersCastro", () => {
  const recovered = (parameters: RogersCastroParameters, count: 7 | 9 | 11 | 13) => {
    const rates = rogersCastroRates(ages, parameters);
    const fit = fitRogersCastro(ages, rates, { parameters: count });
    expect(fit.reason).toBeUndefined();
    expect(fit.converged).toBe(true);
    fit.rates.forEach((rate, x) => expect(Math.abs(rate - rates[x]!)).toBeLessThan(1e-6 * Math.max(...rates)));
    return fit;
  };
  it("finds the fundamental parameters again", () => {
    const fit = recovered(fundamental, 7);
    for (const [name, value] of Object.entries(fundamental)) {
      expect(Math.abs(fit.parameters[name as keyof typeof fundamental] / value - 1), name).toBeLessThan(1e-4);
    }
    expect(fit.explained).toBeCloseTo(1, 10);
    expect(fit.atBounds).toEqual([]);
  });
  it("finds schedules of 9, 11 and 13 parameters again", () => {
    expect(recovered({ ...fundamental, ...oldAge }, 9).parameters.lambda4).toBeCloseTo(0.05, 3);
    expect(recovered({ ...fundamental, ...retirement }, 11).parameters.mu3).toBeCloseTo(64, 2);
    recovered({ ...fundamental, ...retirement, ...oldAge }, 13);
  });
  it("does not depend on the unit, meets the mean of the rates, and changes nothing that it is given", () => {
    const noise = fc.array(fc.double({ min: -0.15, max: 0.15, noNaN: true }), { minLength: 86, maxLength: 86 });
    fc.assert(
      fc.property(noise, (blur) => {
        const clean = rogersCastroRates(ages, fundamental);
        const rates = Object.freeze(Array.from(clean, (rate, x) => rate * (1 + blur[x]!))) as number[];
        const before = ages.slice();
        const fit = fitRogersCastro(ages, rates);
        expect(ages).toEqual(before);
        expect(fit.converged).toBe(true);
        const thousands = fitRogersCastro(
          ages,
          rates.map((rate) => rate * 1024),
        );
        thousands.rates.forEach((rate, x) => expect(Math.abs(rate / 1024 - fit.rates[x]!)).toBeLessThan(1e-9));
        // The constant is among the parameters: where it is not at its bound, residuals add to 0.
        if (!fit.atBounds.includes("c")) expect(Math.abs(sumOf(fit.rates) / sumOf(rates) - 1)).toBeLessThan(1e-6);
      }),
      { numRuns: 15 },
    );
  });
  it("says when it was stopped", () => {
    const rates = rogersCastroRates(ages, { ...fundamental, mu2: 28 });
    const stopped = fitRogersCastro(ages, rates, { maximumIterations: 1, start: fundamental });
    expect(stopped).toMatchObject({ converged: false, iterations: 1, reason: { kind: "iterations-exhausted" } });
    expect(stopped.largestDeviation).toBeGreaterThan(1e-8);
  });
  it("refuses impossible input and names it", () => {
    expect(() => fitRogersCastro([1, 2], [1, 2])).toThrow("2 ages do not determine 7 parameters");
    expect(() => fitRogersCastro(ages, new Float64Array(86))).toThrow("all 86 rates are 0");
    expect(() => fitRogersCastro(ages, new Float64Array(86).fill(Number.NaN))).toThrow("value 0 is NaN");
    expect(() => fitRogersCastro(ages, new Float64Array(86).fill(1), { parameters: 8 as 7 })).toThrow("no schedule of 8");
    expect(() => fitRogersCastro(ages, new Float64Array(86).fill(1), { parameters: 11, start: fundamental })).toThrow("lacks a3");
  });
});
