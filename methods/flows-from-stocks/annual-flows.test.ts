import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixFromRows, matrixOf, toRows, type Matrix } from "../matrix/matrix.ts";
import { annualFlows } from "./annual-flows.ts";
import { smoothAnnualFlows } from "./smooth-annual-flows.ts";

/** Flows of four areas, some with digits after the point. */
const flows = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1e7 }), fc.double({ min: 0, max: 1e6, noNaN: true })), {
    minLength: 16,
    maxLength: 16,
  })
  .map((values) => matrixOf(4, 4, values));

const added = (years: readonly Matrix[]): Float64Array =>
  years.reduce((sum, year) => sum.map((value, at) => value + year.values[at]!), new Float64Array(years[0]!.values.length));

const roughness = (series: readonly number[]): number => series.slice(1).reduce((sum, value, at) => sum + (value - series[at]!) ** 2, 0);

describe("annualFlows", () => {
  it("makes a year's flow of a fifth, as Abel & Cohen (2019) compare: five times the annual mean is the period", () => {
    // The flows of Abel (2013), Demographic Research 28(18), without births and deaths.
    const period = matrixFromRows([
      [0, 0, 50, 0],
      [35, 0, 25, 0],
      [10, 10, 0, 0],
      [10, 10, 0, 0],
    ]);
    const { years, withoutIndicator } = annualFlows(period, { years: 5 });
    for (const year of years) {
      expect(toRows(year)).toEqual([
        [0, 0, 10, 0],
        [7, 0, 5, 0],
        [2, 2, 0, 0],
        [2, 2, 0, 0],
      ]);
    }
    expect(withoutIndicator).toEqual([]);
  });
  it("adds up to the period to the last bit, forwards and backwards, under every rule", () => {
    fc.assert(
      fc.property(
        flows,
        fc.oneof(
          fc.record({ years: fc.integer({ min: 1, max: 7 }) }),
          fc.record({
            weights: fc
              .array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 1, maxLength: 6 })
              .filter((list) => list.some((w) => w > 1e-3)),
          }),
          fc.record({ indicators: fc.array(flows, { minLength: 1, maxLength: 6 }) }),
        ),
        (period, rule) => {
          const before = period.values.slice();
          const { years } = annualFlows(period, rule);
          expect(period.values).toEqual(before);
          expect(added(years)).toEqual(before);
          expect(added(years.toReversed())).toEqual(before);
          for (const year of years) expect(year.values.every((value) => value >= 0)).toBe(true);
        },
      ),
    );
  });
  it("follows the weights and the series, and says which corridors have none", () => {
    const period = matrixFromRows([
      [0, 100],
      [60, 0],
    ]);
    expect(annualFlows(period, { weights: [1, 0, 4] }).years.map(toRows)).toEqual([
      [
        [0, 20],
        [12, 0],
      ],
      [
        [0, 0],
        [0, 0],
      ],
      [
        [0, 80],
        [48, 0],
      ],
    ]);
    const made = annualFlows(period, {
      indicators: [
        matrixFromRows([
          [0, 3],
          [0, 0],
        ]),
        matrixFromRows([
          [9, 1],
          [0, 0],
        ]),
      ],
    });
    expect(made.years.map(toRows)).toEqual([
      [
        [0, 75],
        [30, 0],
      ],
      [
        [0, 25],
        [30, 0],
      ],
    ]);
    expect(made.withoutIndicator).toEqual([{ origin: 1, destination: 0 }]);
  });
  it("refuses what cannot be, with the value", () => {
    const period = matrixFromRows([[0, 5]]);
    expect(() => annualFlows(period, { years: 0 })).toThrow("0 years");
    expect(() => annualFlows(period, { years: 2.5 })).toThrow("2.5 years");
    expect(() => annualFlows(period, { weights: [0, 0] })).toThrow("2 weights add to 0");
    expect(() => annualFlows(period, { weights: [1, -1] })).toThrow("value 1 is -1");
    expect(() => annualFlows(period, { indicators: [] })).toThrow("0 indicators");
    expect(() => annualFlows(period, { indicators: [matrixFromRows([[1]])] })).toThrow("1 × 2 and 1 × 1");
    expect(() => annualFlows(matrixFromRows([[0, -5]]), { years: 5 })).toThrow("(0, 1) is -5");
  });
});

describe("smoothAnnualFlows", () => {
  it("solves two periods of two years as by hand", () => {
    // a/2 ∓ d/6, b/2 ∓ d/6 with d = (b − a)/2 minimise the three squared differences.
    const made = smoothAnnualFlows([
      { flows: matrixFromRows([[0, 30]]), years: 2 },
      { flows: matrixFromRows([[0, 54]]), years: 2 },
    ]);
    expect(made.years.map((year) => Math.round(year.values[1]! * 1e9) / 1e9)).toEqual([13, 17, 25, 29]);
    expect(made.equalParts).toEqual([]);
  });
  it("adds up to every period to the last bit, and nothing that does is smoother", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ flows, years: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 5 }),
        fc.nat(99),
        (periods, seed) => {
          const before = periods.map((period) => period.flows.values.slice());
          const { years, equalParts } = smoothAnnualFlows(periods);
          expect(periods.map((period) => period.flows.values)).toEqual(before);
          let from = 0;
          for (const period of periods) {
            const span = years.slice(from, from + period.years);
            expect(added(span)).toEqual(period.flows.values);
            expect(added(span.toReversed())).toEqual(period.flows.values);
            for (const year of span) expect(year.values.every((value) => value >= 0)).toBe(true);
            const at = seed % 16;
            const moved = years.map((year) => year.values[at]!);
            if (period.years > 1 && !equalParts.some(({ origin, destination }) => origin * 4 + destination === at)) {
              const plain = roughness(moved);
              moved[from]! += 1;
              moved[from + 1]! -= 1;
              expect(roughness(moved)).toBeGreaterThan(plain);
            }
            from += period.years;
          }
        },
      ),
      { numRuns: 60 },
    );
  });
  it("keeps what does not change, and shares in equal parts what would go below 0", () => {
    const steady = smoothAnnualFlows([5, 5, 4].map((years) => ({ flows: matrixOf(1, 1, [years * 12]), years })));
    steady.years.forEach((year) => expect(year.values[0]).toBeCloseTo(12, 9));
    const falling = smoothAnnualFlows([1000, 0, 1000].map((persons) => ({ flows: matrixOf(1, 2, [persons, 0]), years: 5 })));
    expect(falling.equalParts).toEqual([{ origin: 0, destination: 0 }]);
    expect(falling.years.map((year) => year.values[0])).toEqual([200, 200, 200, 200, 200, 0, 0, 0, 0, 0, 200, 200, 200, 200, 200]);
  });
  it("refuses what cannot be, with the value", () => {
    const period = matrixFromRows([[0, 5]]);
    expect(() => smoothAnnualFlows([])).toThrow("0 periods");
    expect(() => smoothAnnualFlows([{ flows: period, years: -1 }])).toThrow("period 0 has -1 years");
    expect(() =>
      smoothAnnualFlows([
        { flows: period, years: 5 },
        { flows: matrixFromRows([[1]]), years: 5 },
      ]),
    ).toThrow("1 × 2 and 1 × 1");
    expect(() => smoothAnnualFlows([{ flows: matrixFromRows([[Number.NaN]]), years: 5 }])).toThrow("(0, 0) is NaN");
  });
});
