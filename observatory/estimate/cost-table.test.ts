import { describe, expect, it } from "vitest";
import { type SampleFigure, sampleTable } from "../harmonise/samples/fictitious-reported.ts";
import { costTable } from "./cost-table.ts";

const cost = (area: string, counterpart: string, value: number | null, period = "2020-Q1"): SampleFigure => ({
  indicator: "COST_AVERAGE",
  area,
  counterpart,
  period,
  value,
  status: value === null ? "O" : "A",
});
const rowsOf = (figures: readonly SampleFigure[]): readonly string[] => {
  const table = costTable(sampleTable("invented", figures));
  return table.values.map((stored, row) =>
    [table.area.at(row), table.counterpart.at(row), table.period.at(row), stored, table.status.at(row), table.method.at(row)].join(" "),
  );
};

describe("costTable", () => {
  it("has the corridors as reported and simple means to an area, from an area and over all", () => {
    expect(rowsOf([cost("AAA", "CCC", 4), cost("AAA", "DDD", 6), cost("BBB", "CCC", 11)])).toEqual([
      "AAA CCC 2020-Q1 40000 A REPORTED",
      "AAA DDD 2020-Q1 60000 A REPORTED",
      "AAA WLD 2020-Q1 50000 E AVERAGE",
      "BBB CCC 2020-Q1 110000 A REPORTED",
      "BBB WLD 2020-Q1 110000 E AVERAGE",
      "WLD CCC 2020-Q1 75000 E AVERAGE",
      "WLD DDD 2020-Q1 60000 E AVERAGE",
      "WLD WLD 2020-Q1 70000 E AVERAGE",
    ]);
  });

  it("keeps quarters apart, negative costs, and leaves out what is missing or no average cost", () => {
    const rows = rowsOf([
      cost("AAA", "CCC", -1.5),
      cost("AAA", "CCC", 3.00004, "2020-Q2"),
      cost("AAA", "DDD", null),
      { ...cost("AAA", "EEE", 9), indicator: "COST_500" },
    ]);
    expect(rows.filter((text) => text.startsWith("AAA"))).toEqual([
      "AAA CCC 2020-Q1 -15000 A REPORTED",
      "AAA CCC 2020-Q2 30000 A REPORTED",
      "AAA WLD 2020-Q1 -15000 E AVERAGE",
      "AAA WLD 2020-Q2 30000 E AVERAGE",
    ]);
  });

  it("averages the published figures, not the rounded ones", () => {
    expect(rowsOf([cost("AAA", "CCC", 0.00004), cost("AAA", "DDD", 0.00008)])).toContain("AAA WLD 2020-Q1 1 E AVERAGE");
  });
});
