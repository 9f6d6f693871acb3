import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matrixFromRows, matrixOf, toRows } from "../matrix/matrix.ts";
import { columnSums, sumOf } from "../matrix/sums.ts";
import { pseudoBayesianFlows } from "./demographic-accounting-flows.ts";
import { flowsBySex } from "./flows-by-sex.ts";
import type { StocksAndEvents } from "./stocks-and-events.ts";

const people = fc.integer({ min: 2, max: 5 }).chain((areas) => {
  const stock = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: areas ** 2, maxLength: areas ** 2 }).map((values) =>
    matrixOf(
      areas,
      areas,
      values.map((value, at) => (at % (areas + 1) === 0 ? value + 20000 : value)),
    ),
  );
  const events = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: areas, maxLength: areas });
  const one = fc.record({ start: stock, end: stock, births: events, deaths: events });
  return fc.record({ female: one, male: one });
});

describe("flowsBySex", () => {
  it("adds to the flows of Abel (2013) where half of everybody are women", () => {
    const half = {
      start: matrixFromRows([
        [500, 50, 5, 0],
        [27.5, 277.5, 25, 2.5],
        [40, 20, 400, 20],
        [10, 12.5, 10, 100],
      ]),
      end: matrixFromRows([
        [475, 50, 30, 0],
        [40, 252.5, 37.5, 2.5],
        [45, 15, 400, 20],
        [20, 22.5, 0, 90],
      ]),
    };
    const made = flowsBySex(half, half);
    expect(toRows(made.flows)).toEqual([
      [0, 0, 50, 0],
      [35, 0, 25, 0],
      [10, 10, 0, 0],
      [10, 10, 0, 0],
    ]);
    expect(made).toMatchObject({ total: 150, beyondTogether: 0, converged: true });
    expect([...made.net]).toEqual([5, -40, 55, -20]);
  });
  it("counts two moves where women leave and men come, and none together", () => {
    const [there, here] = [
      matrixFromRows([
        [90, 20],
        [0, 50],
      ]),
      matrixFromRows([
        [80, 30],
        [0, 50],
      ]),
    ];
    const made = flowsBySex({ start: there, end: here }, { start: here, end: there });
    expect(toRows(made.flows)).toEqual([
      [0, 10],
      [10, 0],
    ]);
    expect(made.together.total).toBe(0);
    expect(made.beyondTogether).toBe(20);
  });
  it("is the sum of the sexes, and keeps the change of each sex's residents in an open account of both", () => {
    fc.assert(
      fc.property(people, ({ female, male }) => {
        const before = JSON.stringify([female, male].map((one) => [...one.start.values, ...one.end.values, ...one.births, ...one.deaths]));
        const made = flowsBySex(female, male, (given: StocksAndEvents) => pseudoBayesianFlows(given, { tolerance: 1e-6 }));
        expect(JSON.stringify([female, male].map((one) => [...one.start.values, ...one.end.values, ...one.births, ...one.deaths]))).toBe(
          before,
        );
        const size = sumOf(female.start.values) + sumOf(male.start.values);
        expect(Math.abs(sumOf(made.flows.values) - made.total)).toBeLessThanOrEqual(1e-9 * size);
        const { female: women, male: men } = made;
        const after = columnSums(women.endAccount).map((persons, r) => persons + columnSums(men.endAccount)[r]!);
        const first = columnSums(women.startAccount).map((persons, r) => persons + columnSums(men.startAccount)[r]!);
        made.net.forEach((net, r) => expect(Math.abs(net - (after[r]! - first[r]!))).toBeLessThanOrEqual(1e-9 * size));
        expect(made.converged).toBe(true);
        expect(made.beyondTogether).toBe(made.total - made.together.total);
      }),
      { numRuns: 40 },
    );
  });
  it("refuses tables of different areas", () => {
    const two = matrixFromRows([
      [9, 1],
      [1, 9],
    ]);
    const one = matrixFromRows([[9]]);
    expect(() => flowsBySex({ start: two, end: two }, { start: one, end: one })).toThrow("women and men at start: 2 × 2 and 1 × 1");
    expect(() => flowsBySex({ start: two, end: two }, { start: two, end: one })).toThrow("women and men at end: 2 × 2 and 1 × 1");
    expect(() => flowsBySex({ start: two, end: two, births: [1] }, { start: two, end: two })).toThrow("1 values where 2");
  });
});
