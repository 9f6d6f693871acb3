import { describe, expect, it } from "vitest";
import { displacedAtMidYear } from "./displacement.ts";
import { sampleReported } from "./samples/fictitious-reported.ts";
import { stockFigures } from "./samples/fictitious-stock.ts";
import { SOURCE_OF } from "./source-ids.ts";
import { stockFrame } from "./stock-frame.ts";

const displaced = (indicator: string, counterpart: string, area: string, period: string, value: number) => ({
  indicator,
  area,
  counterpart,
  period,
  value,
});
const reported = sampleReported({
  ...stockFigures({ totals: { "2020": { into: { AAA: [1, 1], BBB: [0, 0] }, outOf: { AAA: [0, 0], CCC: [1, 1] } } } }),
  [SOURCE_OF.displacement]: [
    displaced("REFUGEES", "CCC", "AAA", "2019", 100),
    displaced("REFUGEES", "CCC", "AAA", "2020", 300),
    displaced("REFUGEES", "CCC", "AAA", "2021", 9000),
    displaced("ASYLUM_SEEKERS", "CCC", "AAA", "2020", 20),
    displaced("OIP", "CCC", "AAA", "2019", 8),
    displaced("IDPS", "CCC", "AAA", "2020", 5000),
    displaced("STATELESS", "CCC", "AAA", "2020", 5000),
    displaced("REFUGEES", "AAA", "AAA", "2020", 5000),
    displaced("REFUGEES", "UNK", "AAA", "2020", 5000),
    displaced("REFUGEES", "AAA", "BBB", "2020", 6),
  ],
});

describe("displacedAtMidYear", () => {
  it("is the mean of the two ends of year around 1 July of those counted as migrants, by origin and country of asylum", () => {
    const { values, rows, columns } = displacedAtMidYear(reported, stockFrame(reported), 2020);
    expect([rows, columns, [...values]]).toEqual([2, 2, [0, 3, (100 + 300 + 20 + 8) / 2, 0]]);
  });
});
