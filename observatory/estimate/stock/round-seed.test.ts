import { matrixFromRows, zeroMatrix } from "#methods";
import { describe, expect, it } from "vitest";
import { comparablesBySubregion } from "./comparables.ts";
import { ELASTICITY_OF_COMPARABLES, ELASTICITY_OF_OTHER } from "./documentation.ts";
import { seedRound } from "./round-seed.ts";
import { cellsOf, sampleFrame } from "./samples/fictitious-world.ts";
import { SEED_ORIGINS } from "./stock-seed.ts";

const frame = sampleFrame(["CCC", "CDD", "OTH"], ["AAA", "ABB"], ["2020"]);
const comparables = comparablesBySubregion(frame, (area) => area[0]!);
const SAME_ROUND = SEED_ORIGINS.indexOf("same-round");

function seedOf(cells: number[][], origins: number[], destinations: number[]) {
  const matrix = matrixFromRows(cells);
  const seed = seedRound({
    frame,
    comparables,
    cells: matrix,
    cellOrigins: Uint8Array.from(matrix.values, (value) => (value > 0 ? SAME_ROUND : 0)),
    margins: { origins: Float64Array.from(origins), destinations: Float64Array.from(destinations) },
    elasticity: Float64Array.of(0.5, 1.5),
  });
  expect(matrix).toEqual(matrixFromRows(cells));
  const origin = Object.fromEntries(
    [...seed.origin].map((code, x) => [`${frame.origins[x >> 1]}-${frame.destinations[x & 1]}`, SEED_ORIGINS[code]]),
  );
  return { ...seed, cells: cellsOf(frame, seed.matrix), origin, elasticity: [...seed.elasticity.values] };
}

describe("seedRound", () => {
  it("grows every destination to its new total, and keeps what it grew from", () => {
    const seed = seedOf(
      [
        [60, 10],
        [30, 10],
        [10, 0],
      ],
      [140, 80, 20],
      [200, 40],
    );
    expect([...seed.columnSums]).toEqual([100, 20]);
    expect(seed.cells).toEqual({ "CCC-AAA": 120, "CDD-AAA": 60, "OTH-AAA": 20, "CCC-ABB": 20, "CDD-ABB": 20 });
    expect(seed.origin).toMatchObject({ "CCC-AAA": "same-round", "OTH-AAA": "other-model", "OTH-ABB": "none" });
  });

  it("holds cells by how their destination is documented, unnamed origins by their own elasticity", () => {
    const { elasticity } = seedOf(
      [
        [60, 10],
        [30, 10],
        [10, 0],
      ],
      [140, 80, 20],
      [200, 40],
    );
    expect(elasticity).toEqual([0.5, 1.5, 0.5, 1.5, ELASTICITY_OF_OTHER, 1.5]);
  });

  it("gives a destination without any cell the composition of comparable destinations, loosely held", () => {
    const seed = seedOf(
      [
        [60, 0],
        [20, 0],
        [20, 0],
      ],
      [180, 60, 20],
      [100, 160],
    );
    expect(seed.cells).toMatchObject({ "CCC-ABB": 120, "CDD-ABB": 40 });
    expect(seed.origin).toMatchObject({ "CCC-ABB": "comparable", "CDD-ABB": "comparable" });
    expect(seed.elasticity[1]).toBe(ELASTICITY_OF_COMPARABLES);
  });

  it("gives an origin without any cell the spread of comparable origins", () => {
    const seed = seedOf(
      [
        [60, 20],
        [0, 0],
        [0, 0],
      ],
      [60, 20, 0],
      [60, 20],
    );
    expect(seed.cells).toEqual({ "CCC-AAA": 60, "CCC-ABB": 20, "CDD-AAA": 15, "CDD-ABB": 5 });
    expect(seed.origin).toMatchObject({ "CDD-AAA": "comparable", "CDD-ABB": "comparable" });
  });

  it("has no corridor of an area whose new total is nil", () => {
    const seed = seedOf(
      [
        [60, 10],
        [30, 10],
        [0, 0],
      ],
      [100, 0, 0],
      [100, 0],
    );
    expect(seed.cells).toEqual({ "CCC-AAA": (60 * 100) / 90 });
    expect(Object.values(seed.origin).filter((name) => name !== "none")).toEqual(["same-round"]);
  });

  it("has nothing where nothing is known", () => {
    expect(
      seedOf(
        [
          [0, 0],
          [0, 0],
          [0, 0],
        ],
        [0, 0, 0],
        [0, 0],
      ).matrix,
    ).toEqual(zeroMatrix(3, 2));
  });
});
