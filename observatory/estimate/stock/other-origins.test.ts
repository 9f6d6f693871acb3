import { matrixFromRows } from "#methods";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelOtherOrigins } from "./other-origins.ts";

const row = (...values: number[]): Float64Array => Float64Array.from(values);
const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** Two named origins in three destinations; the first origin's new total supports 60 of its 100 persons, the second's all. */
const NAMED = matrixFromRows([
  [50, 50, 0],
  [0, 40, 60],
]);

describe("modelOtherOrigins", () => {
  it("gives the growth to destinations whose named origins the new totals no longer support", () => {
    const { seed, unsupported, gap } = modelOtherOrigins(NAMED, row(10, 10, 10), row(60, 100), 70, row(1, 1, 1));
    expect([...unsupported]).toEqual([20, 20, 0]);
    expect([gap, [...seed]]).toEqual([40, [30, 30, 10]]);
  });

  it("gives more where destinations are loosely documented", () => {
    const { seed } = modelOtherOrigins(NAMED, row(10, 10, 10), row(60, 100), 70, row(0.5, 1.5, 1));
    expect([...seed]).toEqual([20, 40, 10]);
  });

  it("lets an origin that needs more persons make room for one that needs fewer, within a destination", () => {
    const { unsupported } = modelOtherOrigins(matrixFromRows([[50], [50]]), row(0), row(25, 75), 0, row(1));
    expect([...unsupported]).toEqual([0]);
  });

  it("spreads a fall in proportion to the row", () => {
    const { seed, gap } = modelOtherOrigins(NAMED, row(40, 20, 20), row(60, 100), 40, row(1, 1, 1));
    expect([gap, [...seed]]).toEqual([-40, [20, 10, 10]]);
  });

  it("spreads growth in proportion where every named person is supported, and has nothing to spread where the row was empty", () => {
    expect([...modelOtherOrigins(NAMED, row(30, 10, 0), row(100, 100), 80, row(1, 1, 1)).seed]).toEqual([60, 20, 0]);
    expect([...modelOtherOrigins(NAMED, row(0, 0, 0), row(100, 100), 80, row(1, 1, 1)).seed]).toEqual([0, 0, 0]);
  });

  it("changes none of its inputs", () => {
    const [other, totals, elasticity] = [row(10, 10, 10), row(60, 100), row(1, 1, 1)];
    modelOtherOrigins(NAMED, other, totals, 70, elasticity);
    expect([[...NAMED.values], [...other], [...totals], [...elasticity]]).toEqual([
      [50, 50, 0, 0, 40, 60],
      [10, 10, 10],
      [60, 100],
      [1, 1, 1],
    ]);
  });

  it("always adds to the new total of the row, and is never negative", () => {
    const persons = fc.integer({ min: 0, max: 1_000_000 });
    const world = fc.record({
      cells: fc.array(persons, { minLength: 6, maxLength: 6 }),
      other: fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 3, maxLength: 3 }),
      totals: fc.array(persons, { minLength: 2, maxLength: 2 }),
      otherTotal: persons,
      elasticity: fc.array(fc.constantFrom(0.5, 0.75, 1, 1.5), { minLength: 3, maxLength: 3 }),
    });
    fc.assert(
      fc.property(world, ({ cells, other, totals, otherTotal, elasticity }) => {
        const named = matrixFromRows([cells.slice(0, 3), cells.slice(3)]);
        const { seed, gap, unsupported } = modelOtherOrigins(named, row(...other), row(...totals), otherTotal, row(...elasticity));
        expect(Math.abs(total(seed) - otherTotal)).toBeLessThan(1e-6 * Math.max(1, otherTotal));
        expect(Math.min(...seed)).toBeGreaterThanOrEqual(0);
        seed.forEach((value, j) => {
          if (gap >= 0 && total(unsupported) > 0) expect(value).toBeGreaterThanOrEqual(other[j]!);
          else if (gap < 0) expect(value).toBeLessThanOrEqual(other[j]!);
        });
      }),
    );
  });
});
