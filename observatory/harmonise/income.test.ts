import { describe, expect, it } from "vitest";
import { INCOME_INDICATOR, incomeOf, reportedIncomes } from "./income.ts";
import { sampleReported } from "./samples/fictitious-reported.ts";
import { SOURCE_OF } from "./source-ids.ts";

const figure = (area: string, period: string, value: number | null, indicator = INCOME_INDICATOR) => ({
  indicator,
  area,
  period,
  value,
  status: value === null ? ("O" as const) : ("A" as const),
});

const incomes = reportedIncomes(
  sampleReported({
    [SOURCE_OF.indicators]: [
      figure("AAA", "2010", 1000),
      figure("AAA", "2014", 2000),
      figure("AAA", "2012", null),
      figure("AAA", "2012", 77, "NY.GDP.PCAP.CD"),
      figure("BBB", "2012", 300),
      figure("CCC", "2012", 500),
      figure("DDD", "2012", 900),
      figure("EEE", "2011", 50),
    ],
  }),
);
const peersOf = (area: string): readonly (readonly string[])[] =>
  area === "XXX" ? [["BBB", "CCC", "DDD", "EEE"], ["AAA"]] : area === "YYY" ? [["EEE"], ["BBB", "CCC"]] : [["XXX"], ["YYY"]];
const found = (area: string, year: string) => incomeOf(incomes, area, year, peersOf);

describe("incomeOf", () => {
  it("is the reported income of the year where there is one", () => {
    expect(found("AAA", "2014")).toEqual({ value: 2000, basis: "reported", year: "2014", medianOf: [] });
  });

  it("is that of the nearest year otherwise, of the earlier when two are as near", () => {
    expect(found("AAA", "2013")).toEqual({ value: 2000, basis: "nearest-year", year: "2014", medianOf: [] });
    expect(found("AAA", "2012")).toEqual({ value: 1000, basis: "nearest-year", year: "2010", medianOf: [] });
    expect(found("AAA", "1990")?.year).toBe("2010");
  });

  it("is the median of the subregion for an area that never has one: only areas with a figure of that year", () => {
    expect(found("XXX", "2012")).toEqual({ value: 500, basis: "subregion-median", year: "2012", medianOf: ["BBB", "CCC", "DDD"] });
  });

  it("is the median of the region where the subregion has none, the mean of the middle two when they are even", () => {
    expect(found("YYY", "2012")).toEqual({ value: 400, basis: "subregion-median", year: "2012", medianOf: ["BBB", "CCC"] });
  });

  it("is nothing where no area of the region has one", () => expect(found("ZZZ", "2012")).toBeUndefined());
});
