import { matrixFromRows } from "#methods";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annualColumn, neighbours, type RoundMatrices, yearsBetween } from "./annual-stock.ts";
import { sampleFrame } from "./samples/fictitious-world.ts";

const frame = sampleFrame(["CCC", "DDD", "EEE"], ["AAA"], ["2015", "2020"]);

/** The annual column of rounds whose women are given by origin, men nil; listed where there is anybody. */
function annual(rounds: Readonly<Record<string, readonly number[]>>) {
  const nobody = matrixFromRows([[0], [0], [0]]);
  const matrices: RoundMatrices = new Map(
    Object.entries(rounds).map(([round, women]) => [round, { F: matrixFromRows(women.map((value) => [value])), M: nobody }]),
  );
  const { origins, persons } = annualColumn(frame, matrices, (round, cell) => rounds[round]![cell]! > 0, 0);
  const years = yearsBetween(frame.rounds);
  const of = (year: string): number[] => [
    ...persons.F.slice(years.indexOf(year) * origins.length, (years.indexOf(year) + 1) * origins.length),
  ];
  return { origins, of, years, men: persons.M };
}

describe("annualColumn", () => {
  const { origins, of, men } = annual({ "2015": [600, 400, 0], "2020": [800, 0, 800] });

  it("is the round in a round's own year, and lists no corridor that the round does not", () => {
    expect([origins, of("2015"), of("2020")]).toEqual([
      [0, 1, 2],
      [600, 400, -1],
      [800, -1, 800],
    ]);
  });

  it("lists a corridor in every year between when either round does, in both sexes", () => {
    expect(of("2018").every((value) => value >= 0)).toBe(true);
    expect([...men.slice(3, 6)]).toEqual([0, 0, 0]);
  });

  it("has totals of constant growth and shares on a straight line", () => {
    const total = Math.round(1000 * 1.6 ** (2 / 5));
    const shares = [0.6 * 0.6 + 0.4 * 0.5, 0.6 * 0.4, 0.4 * 0.5];
    expect(of("2017").reduce((sum, value) => sum + value, 0)).toBe(total);
    of("2017").forEach((value, k) => expect(Math.abs(value - total * shares[k]!)).toBeLessThan(1));
  });

  it("leaves out an origin that neither round lists, and goes straight to and from nobody", () => {
    const fromNobody = annual({ "2015": [0, 0, 0], "2020": [100, 0, 0] });
    expect([fromNobody.origins, fromNobody.of("2015"), fromNobody.of("2016"), fromNobody.of("2019")]).toEqual([[0], [-1], [20], [80]]);
  });

  it("never leaves the range of its two rounds by more than rounding, and is whole", () => {
    const persons = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(persons, persons, (start, end) => {
        const column = annual({ "2015": start, "2020": end });
        for (const year of column.years) {
          const sum = column.of(year).reduce((all, value) => all + value, 0);
          const ends = [start, end].map((values) => values.reduce((all, value) => all + value, 0));
          expect(sum).toBeGreaterThanOrEqual(Math.min(...ends) - 1);
          expect(sum).toBeLessThanOrEqual(Math.max(...ends) + 1);
          expect(column.of(year).every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
        }
      }),
    );
  });
});

describe("neighbours", () => {
  it("are the rounds on both sides, or a round twice", () => {
    expect([neighbours(frame.rounds, "2015"), neighbours(frame.rounds, "2016"), neighbours(frame.rounds, "2020")]).toEqual([
      ["2015", "2015"],
      ["2015", "2020"],
      ["2020", "2020"],
    ]);
  });
});
