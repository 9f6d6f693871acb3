import { describe, expect, it } from "vitest";
import { sampleReported } from "../../harmonise/samples/fictitious-reported.ts";
import { type SampleCells, stockFigures } from "../../harmonise/samples/fictitious-stock.ts";
import { stockFrame } from "../../harmonise/stock-frame.ts";
import { roundCells } from "./round-cells.ts";
import { cellsOf } from "./samples/fictitious-world.ts";
import { SEED_ORIGINS } from "./stock-seed.ts";

const ROUNDS = ["2005", "2010", "2015", "2020", "2024"];
const TOTALS = { into: { AAA: [1, 1], BBB: [1, 1] }, outOf: { CCC: [1, 1], OTH: [1, 1] } } as const;

function startOf(round: string, seed: SampleCells, seedBefore: SampleCells = {}) {
  const reported = sampleReported(stockFigures({ totals: Object.fromEntries(ROUNDS.map((year) => [year, TOTALS])), seed, seedBefore }));
  const frame = stockFrame(reported);
  const { cells, origins, yearOfColumn } = roundCells(reported, frame, round, "F");
  return { cells: cellsOf(frame, cells), origins: [...origins].map((code) => SEED_ORIGINS[code]), yearOfColumn };
}

describe("roundCells", () => {
  it("takes the 2020 revision's cells of the round where they name an origin", () => {
    const { cells, origins, yearOfColumn } = startOf("2015", { "2015": { "CCC-AAA": [7, 0], "OTH-AAA": [2, 0], "CCC-BBB": [1, 0] } });
    expect(cells).toEqual({ "CCC-AAA": 7, "CCC-BBB": 1, "OTH-AAA": 2 });
    expect(origins).toEqual(["same-round", "same-round", "same-round", "none"]);
    expect(yearOfColumn).toEqual(["2015", "2015"]);
  });

  it("takes the 2019 revision for a destination whose origins the 2020 revision does not name", () => {
    const seed = { "2015": { "OTH-AAA": [9, 0], "CCC-BBB": [1, 0] } } as const;
    const { cells, origins, yearOfColumn } = startOf("2015", seed, { "2015": { "CCC-AAA": [5, 0], "CCC-BBB": [8, 0] } });
    expect(cells).toEqual({ "CCC-AAA": 5, "CCC-BBB": 1 });
    expect(origins).toEqual(["earlier-revision", "same-round", "none", "none"]);
    expect(yearOfColumn).toEqual(["2015", "2015"]);
  });

  it("reads 2020 in the year 2019 of the 2019 revision", () => {
    expect(startOf("2020", {}, { "2019": { "CCC-AAA": [5, 0] } })).toMatchObject({ cells: { "CCC-AAA": 5 }, yearOfColumn: ["2019", ""] });
  });

  it("takes the nearest round with detail where neither revision has the round, the earlier of two equally near", () => {
    const seed = {
      "2005": { "CCC-AAA": [4, 0] },
      "2015": { "CCC-AAA": [6, 0] },
      "2020": { "CCC-AAA": [8, 0], "CCC-BBB": [3, 0] },
    } as const;
    const { cells, origins, yearOfColumn } = startOf("2010", seed);
    expect(cells).toEqual({ "CCC-AAA": 4, "CCC-BBB": 3 });
    expect(origins.slice(0, 2)).toEqual(["other-round", "other-round"]);
    expect(yearOfColumn).toEqual(["2005", "2020"]);
  });

  it("keeps unnamed origins alone where nothing else is known, and says where a destination has no cell at all", () => {
    expect(startOf("2010", { "2010": { "OTH-AAA": [9, 0] } })).toMatchObject({ cells: { "OTH-AAA": 9 }, yearOfColumn: ["2010", ""] });
  });
});
