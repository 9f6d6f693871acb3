import { columnSums, matrixFromRows, rowSums, zeroMatrix } from "#methods";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitRound } from "./fit-round.ts";
import type { RoundSeed } from "./round-seed.ts";

function seedOf(rows: readonly (readonly number[])[], elasticities: readonly number[]): RoundSeed {
  const matrix = matrixFromRows(rows);
  const elasticity = zeroMatrix(matrix.rows, matrix.columns);
  elasticity.values.forEach((_, x) => (elasticity.values[x] = elasticities[x % matrix.columns]!));
  const none = new Float64Array(matrix.columns);
  return {
    matrix,
    elasticity,
    origin: new Uint8Array(matrix.values.length),
    columnSums: none,
    other: { seed: none, carried: none, unsupported: none, gap: 0 },
  };
}

describe("fitRound", () => {
  it("meets both margins in whole persons, whatever the seed", () => {
    const persons = fc.integer({ min: 0, max: 200_000 });
    const truth = fc.array(fc.array(persons, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 });
    const start = fc.array(fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(truth, start, (cells, seed) => {
        const margins = { origins: rowSums(matrixFromRows(cells)), destinations: columnSums(matrixFromRows(cells)) };
        const { persons: fitted, largestDeviation } = fitRound("2020 F", seedOf(seed, [0.5, 0.75, 1.5]), margins);
        expect([...rowSums(fitted)]).toEqual([...margins.origins]);
        expect([...columnSums(fitted)]).toEqual([...margins.destinations]);
        expect(fitted.values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
        expect(largestDeviation).toBeLessThanOrEqual(1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it("is the seed times what its multipliers say, to the nearest persons", () => {
    const seed = seedOf(
      [
        [1000, 3000],
        [2000, 500],
      ],
      [0.5, 1.5],
    );
    const { persons, originMultipliers, destinationMultipliers } = fitRound("2020 F", seed, {
      origins: Float64Array.of(5000, 3000),
      destinations: Float64Array.of(3500, 4500),
    });
    persons.values.forEach((value, x) => {
      const log = originMultipliers[x >> 1]! + destinationMultipliers[x & 1]!;
      expect(Math.abs(value - seed.matrix.values[x]! * Math.exp(seed.elasticity.values[x]! * log))).toBeLessThan(1);
    });
  });

  it("moves a well-documented destination less than an imputed one", () => {
    const margins = { origins: Float64Array.of(1500, 1000), destinations: Float64Array.of(1250, 1250) };
    const { persons } = fitRound(
      "2020 F",
      seedOf(
        [
          [1000, 1000],
          [250, 250],
        ],
        [0.5, 1.5],
      ),
      margins,
    );
    const [documented, imputed] = [persons.values[0]!, persons.values[1]!];
    expect(1000 - documented).toBeLessThan(1000 - imputed);
  });

  it("refuses totals that no cell can carry, and names the round", () => {
    const margins = { origins: Float64Array.of(10, 10), destinations: Float64Array.of(20) };
    expect(() => fitRound("2020 F", seedOf([[1], [0]], [1]), margins)).toThrow(/stock 2020 F: the fit stopped/);
  });
});
