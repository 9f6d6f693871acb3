import { describe, expect, it } from "vitest";
import { type CarriedSeries, carriedTable, storedValue } from "./carried-table.ts";
import { type SampleFigure, sampleTable } from "./samples/fictitious-reported.ts";

const RECEIVED: CarriedSeries = {
  dataflow: "DF_REMITTANCE_TOTAL",
  indicator: "REM_RECEIVED",
  source: "invented",
  sourceIndicator: "RECEIVED",
  multiplier: 1e6,
};
const REFUGEES: CarriedSeries = {
  dataflow: "DF_DISPLACEMENT",
  indicator: "REFUGEES",
  source: "invented",
  sourceIndicator: "REFUGEES",
  multiplier: 1,
};
const PROJECTED: CarriedSeries = {
  dataflow: "DF_POPULATION",
  indicator: "POPULATION_PROJECTED",
  source: "invented",
  sourceIndicator: "P",
  multiplier: 1000,
  status: "F",
};

const carried = (series: CarriedSeries, figures: readonly SampleFigure[], refused: readonly string[] = []): readonly string[] => {
  const table = carriedTable(series, sampleTable("invented", figures), (area) => !refused.includes(area));
  return table.values.map((stored, row) =>
    [
      table.area.at(row),
      table.counterpart.at(row),
      table.sex.at(row),
      table.period.at(row),
      stored,
      table.status.at(row),
      table.method.at(row),
      table.source.at(row),
    ].join(" "),
  );
};

describe("storedValue", () => {
  it("turns the publisher's unit into the stored one", () => {
    expect(storedValue(RECEIVED, 2.5)).toBe(2500);
    expect(storedValue(PROJECTED, 12.345)).toBe(12_345);
  });

  it("rounds half away from zero, and never gives minus zero", () => {
    expect([0.0005, 0.0015, -0.0005, -0.0004].map((millions) => storedValue(RECEIVED, millions))).toEqual([1, 2, -1, 0]);
    expect(Object.is(storedValue(RECEIVED, -0.0004), -0)).toBe(false);
  });

  it("knows only indicators that a dataflow defines", () => {
    expect(() => storedValue({ ...RECEIVED, indicator: "NOTHING" }, 1)).toThrow(RangeError);
  });
});

describe("carriedTable", () => {
  it("sorts, converts, and leaves out other series and refused areas", () => {
    const figures: SampleFigure[] = [
      { indicator: "RECEIVED", area: "BBB", period: "2010", value: 1 },
      { indicator: "RECEIVED", area: "WLD", period: "2010", value: 3 },
      { indicator: "PAID", area: "AAA", period: "2010", value: 9 },
      { indicator: "RECEIVED", area: "AAA", period: "2011", value: 2, status: "E" },
      { indicator: "RECEIVED", area: "AAA", period: "2010", value: 1 },
    ];
    expect(carried(RECEIVED, figures, ["WLD"])).toEqual([
      "AAA  _T 2010 1000 A REPORTED invented",
      "AAA  _T 2011 2000 E REPORTED invented",
      "BBB  _T 2010 1000 A REPORTED invented",
    ]);
  });

  it("keeps what a publisher says of a figure that is not there", () => {
    expect(carried(RECEIVED, [{ indicator: "RECEIVED", area: "AAA", period: "2010", value: null, status: "O" }])).toEqual([
      "AAA  _T 2010 0 O REPORTED invented",
    ]);
  });

  it("marks projections F, but not those that are missing", () => {
    const figures: SampleFigure[] = [
      { indicator: "P", area: "AAA", period: "2030", value: 1.5 },
      { indicator: "P", area: "AAA", period: "2031", value: null, status: "O" },
    ];
    expect(carried(PROJECTED, figures)).toEqual(["AAA  _T 2030 1500 F REPORTED invented", "AAA  _T 2031 0 O REPORTED invented"]);
  });

  it("keeps counterparts where the dataflow has them, and admits them like areas", () => {
    const figures: SampleFigure[] = [
      { indicator: "REFUGEES", area: "AAA", counterpart: "BBB", period: "2020", value: 4 },
      { indicator: "REFUGEES", area: "AAA", counterpart: "002", period: "2020", value: 8 },
    ];
    expect(carried(REFUGEES, figures, ["002"])).toEqual(["AAA BBB _T 2020 4 A REPORTED invented"]);
  });

  it("refuses a figure that is reported twice", () => {
    const twice: SampleFigure = { indicator: "RECEIVED", area: "AAA", period: "2010", value: 1 };
    expect(() => carried(RECEIVED, [twice, twice])).toThrow("rows must ascend");
  });
});
