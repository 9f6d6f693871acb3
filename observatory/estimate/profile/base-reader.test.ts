import { describe, expect, it } from "vitest";
import type { Base } from "./base.ts";
import { BaseReader } from "./base-reader.ts";
import { profileFrame } from "./profile-frame.ts";
import { fictitiousInputs, type SampleRow } from "./samples/fictitious-inputs.ts";
import { SourceSets } from "./source-sets.ts";

const POPULATION: Base = { kind: "released", key: "DF_POPULATION/POPULATION" };
const ANNUAL: Base = { kind: "released", key: "DF_POPULATION/POPULATION_WDI" };
const row = (area: string, counterpart: string, period: string, stored: number): SampleRow => ({ area, counterpart, period, stored });

const STOCK = [
  row("DEU", "MEX", "2010", 30),
  row("DEU", "FRA", "2010", 10),
  row("DEU", "OTH", "2010", 60),
  row("MEX", "IND", "2010", 5),
  row("MEX", "OTH", "2010", 1),
];
const inputs = fictitiousInputs({
  "DF_POPULATION/POPULATION": [
    row("MEX", "", "1990", 10),
    row("MEX", "", "1994", 30),
    row("SRB", "", "1990", 7),
    row("SRB", "", "1991", 7),
  ],
  "DF_POPULATION/POPULATION_WDI": [row("MEX", "", "1990", 99), row("MEX", "", "1996", 50), row("XKX", "", "1990", 2)],
  "DF_MIGRANT_STOCK/STOCK": STOCK,
  "DF_DISPLACEMENT/REFUGEES": [
    row("DEU", "UNK", "2010", 3),
    row("DEU", "SYR", "2010", 4),
    row("DEU", "WLD", "2010", 7),
    row("FRA", "SYR", "2010", 5),
  ],
});

const figuresOf = (base: Base): readonly string[] => {
  const frame = profileFrame();
  const { values, status, method } = new BaseReader({ ...inputs, frame, sets: new SourceSets() }).panel(base);
  return [...values].flatMap((value, cell) => {
    const place = `${frame.countries[Math.floor(cell / frame.years.length)]} ${frame.years[cell % frame.years.length]}`;
    return Number.isNaN(value) ? [] : [`${place} ${value} ${status[cell]} ${method[cell]}`];
  });
};

describe("BaseReader", () => {
  it("interpolates between years with a figure, not beyond", () => {
    expect(figuresOf({ kind: "interpolated", of: POPULATION }).slice(0, 5)).toEqual([
      "MEX 1990 10 A REPORTED",
      "MEX 1991 15 E INTERPOLATED",
      "MEX 1992 20 E INTERPOLATED",
      "MEX 1993 25 E INTERPOLATED",
      "MEX 1994 30 A REPORTED",
    ]);
  });

  it("takes the first series with a figure", () => {
    expect(figuresOf({ kind: "first-of", bases: [POPULATION, ANNUAL] }).filter((text) => text.startsWith("MEX"))).toEqual([
      "MEX 1990 10 A REPORTED",
      "MEX 1994 30 A REPORTED",
      "MEX 1996 50 A REPORTED",
    ]);
  });

  it("joins areas in years in which all have a figure", () => {
    const both: Base = { kind: "first-of", bases: [POPULATION, ANNUAL] };
    expect(figuresOf({ kind: "joined", of: both, areas: { SRB: ["SRB", "XKX"] } }).filter((text) => !text.startsWith("MEX"))).toEqual([
      "SRB 1990 9 E SUM",
    ]);
  });

  it("sums corridors without their total, and keeps what a single one says", () => {
    const hosted: Base = { kind: "corridors", key: "DF_DISPLACEMENT/REFUGEES", side: "area" };
    expect(figuresOf(hosted)).toEqual(["DEU 2010 7 E SUM", "FRA 2010 5 A REPORTED"]);
    expect(figuresOf({ ...hosted, side: "counterpart" } as Base)).toEqual(["SYR 2010 9 E SUM"]);
  });

  it("sums named partners and those of the South, and takes areas outside the South as zero when asked", () => {
    const named = { kind: "partners", key: "DF_MIGRANT_STOCK/STOCK", side: "area", partners: "named" } as const;
    expect(figuresOf(named)).toEqual(["DEU 2010 40 E SUM", "MEX 2010 5 E SUM"]);
    expect(figuresOf({ ...named, partners: "south" })).toEqual(["DEU 2010 30 E SUM", "MEX 2010 5 E SUM"]);
    expect(figuresOf({ ...named, partners: "south", within: "south" })).toEqual(["DEU 2010 0 E SUM", "MEX 2010 5 E SUM"]);
  });
});
