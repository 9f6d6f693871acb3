import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixFromRows, matrixOf, transpose } from "../matrix/matrix.ts";
import { columnSums, rowSums, sumOf } from "../matrix/sums.ts";
import { aggregateNetMigrationRate } from "./aggregate-net-migration-rate.ts";
import { crudeMigrationIntensity } from "./crude-migration-intensity.ts";
import { giniOfFlows } from "./gini-of-flows.ts";
import { inequalityOfConnections } from "./inequality-of-connections.ts";
import { migrationConnectivity } from "./migration-connectivity.ts";
import { migrationEffectiveness } from "./migration-effectiveness.ts";
import { migrationPreferenceIndex } from "./migration-preference-index.ts";
import { relativeIntensity } from "./relative-intensity.ts";
import { variationOfFlows } from "./variation-of-flows.ts";

// Hypothetical systems of three areas: Plane & Mulligan (1997), Demography 34(2), p. 253, with the values that its
// authors and Rogers & Sweeney (1998) give, as printed in the documentation of the R package migration.indices 0.3.1.
const first = matrixFromRows([
  [0, 10, 10],
  [20, 0, 20],
  [30, 30, 0],
]);
const second = matrixFromRows([
  [0, 20, 20],
  [30, 0, 50],
  [20, 20, 0],
]);

const AREAS = 4;
const flows = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1e6, noNaN: true })), { minLength: AREAS * AREAS, maxLength: AREAS * AREAS })
  .map((values) => matrixOf(AREAS, AREAS, values));
const populations = fc.array(fc.double({ min: 1, max: 1e9, noNaN: true }), { minLength: AREAS, maxLength: AREAS });
const offDiagonal = (values: ArrayLike<number>): number[] => Array.from(values).filter((_, at) => at % (AREAS + 1) !== 0);

describe("spatial focus by Gini coefficients", () => {
  it("gives the published values: Plane & Mulligan (1997)", () => {
    const one = giniOfFlows(first);
    expect(one.total).toBeCloseTo(0.2222222, 7);
    expect(one.rows).toBe(0);
    expect(one.columns).toBeCloseTo(0.05555556, 8);
    expect(one.exchange).toBeCloseTo(0.05555556, 8);
    expect(one.out).toEqual([0, 0, 0]);
    one.in.forEach((value, at) => expect(value).toBeCloseTo([0.2, 0.5, 0.3333333][at]!, 7));
    const two = giniOfFlows(second);
    expect(two.total).toBeCloseTo(0.1875, 12);
    expect(two.rows).toBeCloseTo(0.02083333, 8);
    expect(two.columns).toBeCloseTo(0.04166667, 8);
    expect(two.exchange).toBeCloseTo(0.04166667, 8);
    two.out.forEach((value, at) => expect(value).toBeCloseTo([0, 0.25, 0][at]!, 12));
    two.in.forEach((value, at) => expect(value).toBeCloseTo([0.2, 0, 0.4285714][at]!, 7));
    // With three areas a field has two flows, of which the corrected Gini is the coefficient of variation: Rogers & Sweeney's values.
    expect([one.aggregateOut, one.aggregateIn]).toEqual([0, expect.closeTo(0.3333333, 7)]);
    expect([two.aggregateOut, two.aggregateIn]).toEqual([expect.closeTo(0.125, 12), expect.closeTo(0.25, 12)]);
  });
  it("is 1 for one flow alone when corrected (Bell et al. 2002)", () => {
    const alone = matrixFromRows([
      [9, 7, 0],
      [0, 9, 0],
      [0, 0, 9],
    ]);
    const made = giniOfFlows(alone, { corrected: true });
    expect(made.total).toBeCloseTo(1, 12);
    expect(made.out).toEqual([1, undefined, undefined]);
  });
  it("lies between 0 and 1, does not depend on the unit, and turns with the table", () => {
    fc.assert(
      fc.property(flows, (table) => {
        const made = giniOfFlows(table);
        if (made.total === undefined) return expect(sumOf(offDiagonal(table.values))).toBe(0);
        expect(made.total).toBeGreaterThanOrEqual(0);
        expect(made.total).toBeLessThan(1);
        expect(giniOfFlows({ ...table, values: table.values.map((value) => value * 8) }).total).toBe(made.total);
        const turned = giniOfFlows(transpose(table));
        expect(turned.rows).toBeCloseTo(made.columns!, 12);
        expect(turned.exchange).toBeCloseTo(made.exchange!, 12);
        expect(made.rows! + made.columns! + made.exchange!).toBeLessThanOrEqual(made.total + 1e-12);
      }),
    );
  });
});

describe("spatial focus by coefficients of variation", () => {
  it("gives the published values: Rogers & Sweeney (1998)", () => {
    expect(variationOfFlows(first)).toEqual({
      out: [0, 0, 0],
      in: [expect.closeTo(0.2, 12), 0.5, expect.closeTo(0.3333333, 7)],
      aggregateOut: 0,
      aggregateIn: expect.closeTo(0.3333333, 7),
      aggregate: expect.closeTo(0.3333333, 7),
    });
    const two = variationOfFlows(second);
    expect(two.out[1]).toBeCloseTo(0.25, 12);
    expect(two.in[2]).toBeCloseTo(0.4285714, 7);
    expect([two.aggregateOut, two.aggregateIn, two.aggregate]).toEqual([
      expect.closeTo(0.125, 12),
      expect.closeTo(0.25, 12),
      expect.closeTo(0.375, 12),
    ]);
  });
});

describe("intensity, effectiveness and net rate", () => {
  it("are as computed by hand for the first system of Plane & Mulligan", () => {
    // Departures 20, 40, 60; arrivals 50, 40, 30; net 30, 0, −30 of 120 movers.
    expect(crudeMigrationIntensity(first, [1000, 2000, 3000])).toBe(0.02);
    expect(aggregateNetMigrationRate(first, [1000, 2000, 3000])).toBe(0.005);
    expect(migrationEffectiveness(first)).toEqual({ system: 0.25, areas: [30 / 70, 0, -1 / 3] });
    expect(migrationConnectivity(first)).toBe(1);
  });
  it("multiply: net rate = intensity × effectiveness; net gains of areas add to 0", () => {
    fc.assert(
      fc.property(flows, populations, (table, people) => {
        const before = table.values.slice();
        Object.freeze(people);
        const effectiveness = migrationEffectiveness(table);
        const intensity = crudeMigrationIntensity(table, people)!;
        const net = aggregateNetMigrationRate(table, people)!;
        expect(table.values).toEqual(before);
        if (effectiveness.system === undefined) return expect([intensity, net]).toEqual([0, 0]);
        expect(Math.abs(net - intensity * effectiveness.system)).toBeLessThanOrEqual(1e-12 * intensity);
        const turnover = rowSums(table).map((out, i) => out + columnSums(table)[i]! - 2 * table.values[i * (AREAS + 1)]!);
        const gains = effectiveness.areas.map((area, i) => (area ?? 0) * turnover[i]!);
        expect(Math.abs(sumOf(gains))).toBeLessThanOrEqual(1e-9 * sumOf(turnover));
      }),
    );
  });
  it("say nothing of nobody", () => {
    const none = matrixOf(2, 2, [5, 0, 0, 7]);
    expect(migrationEffectiveness(none)).toEqual({ system: undefined, areas: [undefined, undefined] });
    expect(crudeMigrationIntensity(none, [0, 0])).toBeUndefined();
    expect(crudeMigrationIntensity(none, [1, 0])).toBe(0);
    expect(migrationConnectivity(matrixOf(1, 1, [3]))).toBeUndefined();
    expect(variationOfFlows(none)).toMatchObject({ out: [undefined, undefined], aggregate: undefined });
    expect(giniOfFlows(none)).toMatchObject({ total: undefined, exchange: undefined });
    expect(inequalityOfConnections(none).inequality).toBeUndefined();
  });
});

describe("flows against expected ones", () => {
  it("are as computed by hand", () => {
    // Each pair is expected to hold 20 of 120: |−10| + |−10| + 0 + 0 + 10 + 10 = 40, half of it of 120.
    expect(inequalityOfConnections(first).inequality).toBeCloseTo(1 / 6, 12);
    expect(inequalityOfConnections(first, second)).toMatchObject({ converged: true });
    expect(inequalityOfConnections(first, first).inequality).toBe(0);
    // Products of populations 2, 3, 6 and their sum 22: expected 120 × 2/22 from area 0 to area 1.
    expect(migrationPreferenceIndex(first, [1, 2, 3]).ratios[1]).toBeCloseTo(10 / ((120 * 2) / 22), 12);
  });
  it("expected flows keep outflows and inflows, and preferences keep the total", () => {
    fc.assert(
      fc.property(flows, populations, (table, people) => {
        const moved = sumOf(offDiagonal(table.values));
        const preference = migrationPreferenceIndex(table, people);
        expect(Math.abs(sumOf(preference.expected.values) - moved)).toBeLessThanOrEqual(1e-9 * moved);
        expect(preference.ratios.filter((ratio) => ratio === undefined)).toHaveLength(AREAS);
        const relative = relativeIntensity(table);
        if (!relative.converged) return expect(relative.reason).toBeDefined();
        const between = matrixOf(AREAS, AREAS, table.values);
        for (let i = 0; i < AREAS; i++) between.values[i * (AREAS + 1)] = 0;
        rowSums(between).forEach((sum, i) => expect(Math.abs(rowSums(relative.expected)[i]! - sum)).toBeLessThanOrEqual(2e-9 * moved));
        columnSums(between).forEach((sum, j) =>
          expect(Math.abs(columnSums(relative.expected)[j]! - sum)).toBeLessThanOrEqual(2e-9 * moved),
        );
        const { inequality, converged } = inequalityOfConnections(table, "independent");
        expect(converged).toBe(true);
        if (inequality !== undefined) expect(inequality).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
  it("say when the expected flows were not reached", () => {
    const star = matrixFromRows([
      [0, 10, 0],
      [10, 0, 10],
      [0, 10, 0],
    ]);
    const reached = relativeIntensity(star);
    expect(reached.converged).toBe(true);
    expect(reached.ratios[1]).toBeCloseTo(1, 7);
    const stopped = relativeIntensity(star, { maximumIterations: 3, tolerance: 1e-9 });
    expect(stopped).toMatchObject({ converged: false, iterations: 3, reason: { kind: "iterations-exhausted" } });
    expect(stopped.largestDeviation).toBeGreaterThan(1e-9);
  });
});

describe("tables that are none", () => {
  it("are refused and named", () => {
    const wide = matrixFromRows([[1, 2]]);
    const missing = matrixFromRows([
      [0, Number.NaN],
      [1, 0],
    ]);
    const negative = matrixFromRows([
      [0, 1],
      [-1, 0],
    ]);
    for (const index of [migrationEffectiveness, migrationConnectivity, giniOfFlows, variationOfFlows, relativeIntensity]) {
      expect(() => index(wide)).toThrow("1 origins and 2 destinations");
      expect(() => index(missing)).toThrow("cell (0, 1) is NaN");
    }
    expect(() => inequalityOfConnections(negative)).toThrow("cell (1, 0) is -1");
    expect(() => inequalityOfConnections(first, matrixOf(3, 3, new Float64Array(9)))).toThrow("add to 0");
    expect(() => crudeMigrationIntensity(first, [1, 2])).toThrow("2 values where 3");
    expect(() => aggregateNetMigrationRate(first, [1, 2, Number.NaN])).toThrow("value 2 is NaN");
    expect(() => migrationPreferenceIndex(first, [1, -2, 3])).toThrow("value 1 is -2");
  });
});
