import { describe, expect, it } from "vitest";
import { sampleReported } from "./samples/fictitious-reported.ts";
import { type SampleTotals, stockFigures } from "./samples/fictitious-stock.ts";
import { stockFrame } from "./stock-frame.ts";
import { stockMargins } from "./stock-margins.ts";

const marginsOf = (totals: SampleTotals, sex: "F" | "M") => {
  const reported = sampleReported(stockFigures({ totals: { "2020": totals } }));
  return stockMargins(reported, stockFrame(reported), "2020", sex);
};

describe("stockMargins", () => {
  it("are the published totals of one sex, in the order of the frame", () => {
    const margins = marginsOf({ into: { BBB: [30, 1], AAA: [70, 2] }, outOf: { OTH: [40, 3], CCC: [60, 0] } }, "F");
    expect([[...margins.destinations], [...margins.origins]]).toEqual([
      [70, 30],
      [60, 40],
    ]);
  });

  it("must add to the same world total", () => {
    const totals: SampleTotals = { into: { AAA: [100, 7] }, outOf: { CCC: [99, 7] } };
    expect(() => marginsOf(totals, "F")).toThrow(RangeError);
    expect(() => marginsOf(totals, "F")).toThrow("2020 F: destinations add to 100 persons, origins to 99");
    expect([...marginsOf(totals, "M").origins]).toEqual([7]);
  });

  it("count an area without a figure as having nobody", () => {
    const reported = sampleReported(
      stockFigures({
        totals: {
          "2015": { into: { AAA: [1, 0], BBB: [1, 0] }, outOf: { CCC: [2, 0] } },
          "2020": { into: { AAA: [5, 0] }, outOf: { CCC: [5, 0] } },
        },
      }),
    );
    expect([...stockMargins(reported, stockFrame(reported), "2020", "F").destinations]).toEqual([5, 0]);
  });
});
