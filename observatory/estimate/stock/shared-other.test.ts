import { columnSums, type Matrix, matrixFromRows, sumOf } from "#methods";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparablesBySubregion } from "./comparables.ts";
import { cellsOf, sampleFrame } from "./samples/fictitious-world.ts";
import { otherShares, shareOther } from "./shared-other.ts";

const frame = sampleFrame(["CCC", "DDD", "EEE", "OTH"], ["AAA", "ABB"], ["2020"]);
const comparables = comparablesBySubregion(frame, (area) => area[0]!);

/** AAA names CCC far beyond what its neighbour ABB suggests, and falls short of DDD. */
const PERSONS = matrixFromRows([
  [900, 100],
  [0, 100],
  [0, 0],
  [100, 0],
]);

describe("otherShares", () => {
  it("weighs origins by the listed persons, or by what comparable destinations suggest where that is more", () => {
    const { weights, total } = otherShares(PERSONS, frame, comparables, 0);
    expect([[...weights], total]).toEqual([[900, 500, 0, 0], 1400]);
  });

  it("keeps to the listed composition where no comparable destination has any migrants", () => {
    const alone = matrixFromRows([
      [30, 0],
      [10, 0],
      [0, 0],
      [5, 0],
    ]);
    expect([...otherShares(alone, frame, comparables, 0).weights]).toEqual([30, 10, 0, 0]);
  });
});

describe("shareOther", () => {
  it("gives a corridor that is not listed its part beside the large named one", () => {
    expect(cellsOf(frame, shareOther(PERSONS, frame, comparables))).toEqual({
      "CCC-AAA": 964,
      "DDD-AAA": 36,
      "CCC-ABB": 100,
      "DDD-ABB": 100,
    });
  });

  it("never shares to the destination itself", () => {
    const own = sampleFrame(["AAA", "CCC", "OTH"], ["AAA", "ABB"], ["2020"]);
    const peers = comparablesBySubregion(own, (area) => (area[0] === "A" ? "one" : area));
    const shared = shareOther(
      matrixFromRows([
        [0, 90],
        [5, 10],
        [50, 0],
      ]),
      own,
      peers,
    );
    expect(cellsOf(own, shared)).toEqual({ "CCC-AAA": 55, "AAA-ABB": 90, "CCC-ABB": 10 });
  });

  it("leaves unnamed migrants where nothing says whom they are", () => {
    const unknown = matrixFromRows([
      [0, 0],
      [0, 0],
      [0, 0],
      [7, 0],
    ]);
    expect(cellsOf(frame, shareOther(unknown, frame, comparables))).toEqual({ "OTH-AAA": 7 });
  });

  it("conserves every destination's total in whole persons, takes from nobody and does not change its input", () => {
    const cells = fc.array(fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 2, maxLength: 2 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(cells, (rows) => {
        const persons: Matrix = matrixFromRows(rows);
        const shared = shareOther(persons, frame, comparables);
        expect([...columnSums(shared)]).toEqual([...columnSums(persons)]);
        expect(shared.values.slice(0, 6).every((value, x) => Number.isInteger(value) && value >= persons.values[x]!)).toBe(true);
        expect(sumOf(persons.values)).toBe(sumOf(matrixFromRows(rows).values));
      }),
    );
  });
});
