import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixFromRows, matrixOf } from "../matrix/matrix.ts";
import { sumOf } from "../matrix/sums.ts";
import { distanceDecay } from "./distance-decay.ts";
import { fitPoissonRegression } from "./fit-poisson-regression.ts";

describe("fitPoissonRegression", () => {
  it("gives the published coefficients: Dobson (1990), An Introduction to Generalized Linear Models, p. 93", () => {
    // As R prints them in the example of glm: 3.045, −0.4543, −0.2930, 0 and 0; errors 0.1709, 0.2022, 0.1927, 0.2, 0.2; deviance 5.129.
    const counts = [18, 17, 15, 20, 10, 20, 25, 13, 12];
    const marked = (holds: (at: number) => boolean) => counts.map((_, at) => Number(holds(at)));
    const fit = fitPoissonRegression(counts, [
      marked(() => true),
      marked((at) => at % 3 === 1),
      marked((at) => at % 3 === 2),
      marked((at) => at >= 3 && at < 6),
      marked((at) => at >= 6),
    ]);
    expect(fit.converged).toBe(true);
    [3.045, -0.4543, -0.293, 0, 0].forEach((value, c) =>
      expect(Math.abs(fit.coefficients[c]! - value)).toBeLessThan(c === 0 ? 6e-4 : 6e-5),
    );
    [0.1709, 0.2022, 0.1927, 0.2, 0.2].forEach((value, c) => expect(Math.abs(fit.standardErrors[c]! - value)).toBeLessThan(6e-5));
    expect(fit.deviance).toBeCloseTo(5.129, 3);
  });
  it("keeps the sum of counts with a constant, and changes nothing that it is given", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.double({ min: -2, max: 2, noNaN: true })), {
      minLength: 6,
      maxLength: 20,
    });
    fc.assert(
      fc.property(pairs, (given) => {
        const counts = Object.freeze([3, 9, ...given.map(([count]) => count)]) as number[];
        const slope = Object.freeze([-1, 1, ...given.map(([, x]) => x)]) as number[];
        const fit = fitPoissonRegression(counts, [Object.freeze(counts.map(() => 1)) as number[], slope]);
        if (!fit.converged) return expect(fit.reason).toBeDefined();
        expect(Math.abs(sumOf(fit.fitted) - sumOf(counts))).toBeLessThanOrEqual(1e-9 * sumOf(counts));
      }),
    );
  });
  it("says when coefficients are undetermined or steps ran out", () => {
    const twice = fitPoissonRegression(
      [2, 4, 3],
      [
        [1, 1, 1],
        [2, 2, 2],
      ],
    );
    expect(twice).toMatchObject({ converged: false, reason: { kind: "undetermined-coefficients" } });
    const stopped = fitPoissonRegression(
      [1, 900, 3],
      [
        [1, 1, 1],
        [0, 1, 7],
      ],
      { maximumIterations: 1 },
    );
    expect(stopped).toMatchObject({ converged: false, iterations: 1, reason: { kind: "iterations-exhausted" } });
  });
  it("refuses impossible input and names it", () => {
    expect(() => fitPoissonRegression([1, -2], [[1, 1]])).toThrow("value 1 is -2");
    expect(() => fitPoissonRegression([0, 0], [[1, 1]])).toThrow("all 2 counts are 0");
    expect(() => fitPoissonRegression([1, 2], [[1]])).toThrow("covariate 0 has 1 values for 2 counts");
    expect(() => fitPoissonRegression([1, 2], [[1, Number.NaN]])).toThrow("value 1 of covariate 0 is NaN");
    expect(() => fitPoissonRegression([1, 2], [[1, 1]], { tolerance: 0 })).toThrow("tolerance 0");
  });
});

const sizes = [2, 8, 4, 16, 5];
const distances = matrixFromRows([
  [0, 1, 3, 4, 7],
  [1, 0, 2, 5, 3],
  [3, 2, 0, 1, 6],
  [4, 5, 1, 0, 2],
  [7, 3, 6, 2, 0],
]);

describe("distanceDecay", () => {
  it("recovers the exponents of flows that follow a gravity model, whatever the units", () => {
    const exponent = fc.double({ min: 0.2, max: 3, noNaN: true });
    fc.assert(
      fc.property(exponent, exponent, exponent, fc.double({ min: 0.1, max: 100, noNaN: true }), (a, b, beta, unit) => {
        const values = distances.values.map((distance, at) => {
          const [i, j] = [Math.floor(at / 5), at % 5];
          return i === j ? 999 : unit * sizes[i]! ** a * sizes[j]! ** b * distance ** -beta;
        });
        const flows = matrixOf(5, 5, values);
        const miles = { ...distances, values: distances.values.map((distance) => distance * unit) };
        const made = distanceDecay(flows, miles, Object.freeze(sizes.slice()) as number[]);
        expect(made.converged).toBe(true);
        expect(made.decay).toBeCloseTo(beta, 6);
        expect(made.origin).toBeCloseTo(a, 6);
        expect(made.destination).toBeCloseTo(b, 6);
      }),
      { numRuns: 50 },
    );
  });
  it("says when distances leave the slope undetermined", () => {
    const same = matrixOf(3, 3, new Float64Array(9).fill(2));
    const flows = matrixOf(3, 3, [0, 3, 4, 5, 0, 6, 7, 8, 0]);
    expect(distanceDecay(flows, same, [1, 2, 3])).toMatchObject({ converged: false, reason: { kind: "undetermined-coefficients" } });
  });
  it("refuses impossible input and names it", () => {
    const flows = matrixOf(2, 2, [0, 1, 1, 0]);
    expect(() => distanceDecay(flows, matrixOf(2, 2, [0, 0, 1, 0]), [1, 1])).toThrow("from 0 to 1 is 0");
    expect(() => distanceDecay(flows, matrixOf(2, 2, [0, 1, Number.NaN, 0]), [1, 1])).toThrow("from 1 to 0 is NaN");
    expect(() => distanceDecay(flows, matrixOf(2, 2, [0, 1, 1, 0]), [1, 0])).toThrow("size 1 is 0");
    expect(() => distanceDecay(matrixOf(2, 2, [5, 0, 0, 5]), matrixOf(2, 2, [0, 1, 1, 0]), [1, 1])).toThrow("nobody moved");
    expect(() => distanceDecay(flows, matrixOf(1, 1, [1]), [1, 1])).toThrow("2 × 2 and 1 × 1");
  });
});
