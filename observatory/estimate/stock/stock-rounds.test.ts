import { columnSums, rowSums } from "#methods";
import { describe, expect, it } from "vitest";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import { methodOfRound, seedOriginOf } from "./corridor-origin.ts";
import { cellsOf, sampleWorld, TWO_ROUNDS } from "./samples/fictitious-world.ts";
import { destinationElasticity, displacementChange, sexShares } from "./stock-rounds.ts";

const refugees = (counterpart: string, area: string, period: string, value: number) => ({
  indicator: "REFUGEES",
  area,
  counterpart,
  period,
  value,
});
const world = sampleWorld(
  {
    ...TWO_ROUNDS,
    totals: {
      ...TWO_ROUNDS.totals,
      "2024": { into: { AAA: [120, 210], BBB: [170, 140] }, outOf: { CCC: [100, 140], DDD: [160, 180], OTH: [30, 30] } },
    },
  },
  {
    [SOURCE_OF.displacement]: [
      refugees("DDD", "BBB", "2020", 10),
      refugees("DDD", "BBB", "2023", 200),
      refugees("DDD", "BBB", "2024", 220),
    ],
  },
);
const { frame, rounds, reported } = world;

describe("estimateStockRounds", () => {
  it("fits every round and sex to the published totals", () => {
    for (const fitted of rounds.values()) {
      for (const { persons, margins } of [fitted.F, fitted.M]) {
        expect([[...rowSums(persons)], [...columnSums(persons)]]).toEqual([[...margins.origins], [...margins.destinations]]);
      }
    }
    expect([...rounds.keys()]).toEqual(["2015", "2020", "2024"]);
  });

  it("starts a round without detail from 2020 and the displacement since, by the origin's share of the sex", () => {
    const change = displacementChange(reported, frame, "2024");
    expect(cellsOf(frame, change)).toEqual({ "DDD-BBB": 210 - 5 });
    const start = cellsOf(frame, rounds.get("2020")!.F.persons)["DDD-BBB"]! + (205 * 160) / 340;
    const seed = rounds.get("2024")!.F.seed;
    const columnOf = frame.destinationIndex.get("BBB")!;
    const grown = (start * 170) / seed.columnSums[columnOf]!;
    expect(cellsOf(frame, seed.matrix)["DDD-BBB"]).toBeCloseTo(grown, 6);
  });

  it("says how each cell came about", () => {
    const cell = (origin: string, destination: string): number =>
      frame.originIndex.get(origin)! * 2 + frame.destinationIndex.get(destination)!;
    expect(methodOfRound(rounds, "2020", cell("CCC", "AAA"))).toBe("FIT");
    expect(methodOfRound(rounds, "2020", cell("OTH", "AAA"))).toBe("FIT_OTHER");
    expect(methodOfRound(rounds, "2024", cell("DDD", "BBB"))).toBe("FIT_DISPLACED");
    expect(seedOriginOf(rounds, "2024", cell("DDD", "BBB"))).toBe("displaced");
    expect(methodOfRound(rounds, "2024", cell("CCC", "AAA"))).toBe("FIT_CARRIED");
  });
});

describe("destinationElasticity", () => {
  it("is that of the data type in the last round", () => expect([...destinationElasticity(reported, frame)]).toEqual([0.5, 0.75]));

  it("is that of imputed totals where the publisher says nothing", () => {
    const silent = sampleWorld({ totals: TWO_ROUNDS.totals, seed: TWO_ROUNDS.seed! });
    expect([...destinationElasticity(silent.reported, silent.frame)]).toEqual([1.5, 1.5]);
  });
});

describe("sexShares", () => {
  it("is half for an origin that has no migrants", () => {
    const margins = {
      F: { origins: Float64Array.of(30, 0), destinations: Float64Array.of() },
      M: { origins: Float64Array.of(10, 0), destinations: Float64Array.of() },
    };
    expect([[...sexShares(margins, "F")], [...sexShares(margins, "M")]]).toEqual([
      [0.75, 0.5],
      [0.25, 0.5],
    ]);
  });
});
