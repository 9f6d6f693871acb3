import { matrixFromRows } from "#methods";
import { describe, expect, it } from "vitest";
import { comparableColumn, comparableRow, comparablesBySubregion } from "./comparables.ts";
import { sampleFrame } from "./samples/fictitious-world.ts";

const frame = sampleFrame(["AAA", "ABB", "OTH", "XXX"], ["AAA", "ABB", "ACC", "XXX"], ["2020"]);
const comparables = comparablesBySubregion(frame, (area) => (area === "XXX" ? "" : "one"));

describe("comparablesBySubregion", () => {
  it("are the other areas of the subregion, never unnamed origins and never for an area without one", () => {
    expect(comparables.ofOrigin).toEqual([[1], [0], [], []]);
    expect(comparables.ofDestination).toEqual([[1, 2], [0, 2], [0, 1], []]);
  });
});

describe("the pattern of comparable areas", () => {
  const stock = matrixFromRows([
    [0, 30, 0, 1],
    [60, 0, 0, 2],
    [20, 0, 0, 3],
    [20, 70, 0, 4],
  ]);

  it("is the mean composition of destinations that have migrants, each counting once", () => {
    const mean = [0 + 0.3, 0.6 + 0, 0.2 + 0, 0.2 + 0.7].map((sum) => sum / 2);
    expect([...comparableColumn(comparables, stock, 2)]).toEqual(mean);
  });

  it("is the mean spread of origins", () => {
    expect([...comparableRow(comparables, stock, 0)]).toEqual([60 / 62, 0, 0, 2 / 62]);
  });

  it("is nil for an area without comparable areas", () => {
    expect([...comparableColumn(comparables, stock, 3), ...comparableRow(comparables, stock, 2)]).toEqual(
      Array.from({ length: 8 }, () => 0),
    );
  });
});
