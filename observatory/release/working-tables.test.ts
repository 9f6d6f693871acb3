import type { Columns } from "#store/columns";
import { describe, expect, it } from "vitest";
import type { Estimates } from "../estimate/estimates.ts";
import { remittanceYears } from "../estimate/remittances/remittance-years.ts";
import { sampleWorld, TWO_ROUNDS } from "../estimate/stock/samples/fictitious-world.ts";
import { asFitted, stockTable } from "../estimate/stock/stock-tables.ts";
import { INCOME_INDICATOR } from "../harmonise/income.ts";
import { SOURCE_OF } from "../harmonise/source-ids.ts";
import { workingTables } from "./working-tables.ts";

const income = (area: string) => ({ indicator: INCOME_INDICATOR, area, period: "2020", value: 1000 });
const { reported, frame, rounds } = sampleWorld(TWO_ROUNDS, {
  [SOURCE_OF.indicators]: [
    income("CCC"),
    income("AAA"),
    income("BBB"),
    { indicator: "BX.TRF.PWKR.CD.DT", area: "CCC", period: "2020", value: 9000 },
  ],
  [SOURCE_OF.remittances]: [{ indicator: "REM_PAID", area: "AAA", period: "2020", value: 0.005 }],
});
const stock = stockTable(reported, frame, asFitted(rounds), rounds);
const years = remittanceYears({ reported, frame, stock, isCountry: (area) => area !== "WLD", peersOf: () => [] });
const coverage = [{ indicator: "MIGRANTS", area: "150", period: "2020", members: 3, withFigure: 2, populationShare: 0.9 }];
const tables = workingTables({ frame, rounds, years, coverage, tables: new Map() } as Estimates);

/** The rows of a working table as "text text … value". */
function rowsOf(columns: Columns): readonly string[] {
  const all = Object.values(columns);
  const length = all.find((column) => column.kind === "double")!.values.length;
  return Array.from({ length }, (_, row) =>
    all.map((column) => (column.kind === "text" ? column.texts[column.codes[row]!]! : column.values[row]!)).join(" "),
  );
}
const namesOf = (columns: Columns): readonly string[] => Object.keys(columns);

describe("workingTables", () => {
  it("are those that explanations read, with their keys first and one number last", () => {
    expect(Object.fromEntries(Object.entries(tables).map(([name, columns]) => [name, namesOf(columns).join(" ")]))).toEqual({
      "stock-multipliers": "TIME_PERIOD SEX SIDE AREA LOGARITHM",
      "stock-columns": "TIME_PERIOD SEX REF_AREA PERSONS",
      "stock-seed": "TIME_PERIOD SEX REF_AREA COUNTERPART_AREA PART PERSONS",
      "other-weights": "TIME_PERIOD SEX REF_AREA WEIGHT",
      "remittance-weights": "TIME_PERIOD REF_AREA HOSTS WEIGHT",
      "remittance-factors": "TIME_PERIOD SIDE AREA FACTOR",
      "profile-coverage": "INDICATOR REF_AREA TIME_PERIOD MEMBERS WITH_FIGURE POPULATION_SHARE",
    });
  });

  it("have no key twice", () => {
    for (const columns of Object.values(tables)) {
      const keys = rowsOf(columns).map((text) => text.slice(0, text.lastIndexOf(" ")));
      expect(keys.length).toBeGreaterThan(0);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it("have what a destination started from, and the parts of its unnamed origins", () => {
    expect(rowsOf(tables["stock-columns"]!)).toContain("2020 F AAA 120");
    const other = rowsOf(tables["stock-seed"]!).filter((text) => text.startsWith("2020 F AAA OTH"));
    expect(other.map((text) => text.split(" ")[4])).toEqual(["carried", "unsupported"]);
    expect(other[0]).toBe("2020 F AAA OTH carried 10");
  });

  it("have weights of receivers of the year only, with and without assumed zeros", () => {
    const weight = (300 - 60) * 1000;
    expect(rowsOf(tables["remittance-weights"]!)).toEqual([`2020 CCC all ${weight}`, `2020 CCC without assumed zeros ${weight}`]);
  });

  it("leave the assumed zeros of a receiver out of its second sum only", () => {
    const totals = { into: { PAK: [10, 10], AAA: [31, 30] }, outOf: { IND: [40, 40], OTH: [1, 0] } } as const;
    const cells = { "IND-PAK": [10, 10], "IND-AAA": [30, 30], "OTH-AAA": [1, 0] } as const;
    const world = sampleWorld(
      { totals: { "2015": totals, "2020": totals }, seed: { "2015": cells, "2020": cells } },
      {
        [SOURCE_OF.indicators]: [
          income("IND"),
          income("PAK"),
          income("AAA"),
          { indicator: "BX.TRF.PWKR.CD.DT", area: "IND", period: "2020", value: 9000 },
        ],
      },
    );
    const annual = stockTable(world.reported, world.frame, asFitted(world.rounds), world.rounds);
    const allocated = remittanceYears({
      reported: world.reported,
      frame: world.frame,
      stock: annual,
      isCountry: () => true,
      peersOf: () => [],
    });
    const made = workingTables({ frame: world.frame, rounds: world.rounds, years: allocated, coverage, tables: new Map() } as Estimates);
    expect(rowsOf(made["remittance-weights"]!)).toEqual(["2020 IND all 80000", "2020 IND without assumed zeros 60000"]);
  });

  it("have a factor for every receiver and sender, and the share of payments reported, in every year", () => {
    const factors = rowsOf(tables["remittance-factors"]!).filter((text) => text.startsWith("2020 "));
    expect(factors.length).toBe(frame.origins.length + frame.destinations.length + 1);
    expect(factors.at(-1)).toMatch(/^2020 payments reported WLD \d/);
  });

  it("have on how much of an aggregate each profile figure rests", () => {
    expect(rowsOf(tables["profile-coverage"]!)).toEqual(["MIGRANTS 150 2020 3 2 0.9"]);
  });
});
