import { describe, expect, it } from "vitest";
import type { ObservationTable } from "../../structure/observation-table.ts";
import { PROFILE_INDICATORS, type ProfileIndicatorId } from "../../structure/profile-indicators.ts";
import { estimateProfile, type ProfileEstimate } from "./estimate-profile.ts";
import { fictitiousInputs, northAmericans, type SampleRow } from "./samples/fictitious-inputs.ts";
import { rowsOf } from "./samples/rows-of.ts";

const tableOf = ({ tables }: ProfileEstimate, id: ProfileIndicatorId): ObservationTable =>
  tables.find(({ indicator }) => indicator === id)!;
const world = (counterpart: string, period: string, stored: number, sex: "F" | "_T" = "_T"): SampleRow => ({
  area: "WLD",
  counterpart,
  sex,
  period,
  stored,
});
const corridor = (area: string, counterpart: string, period: string, stored: number): SampleRow => ({ area, counterpart, period, stored });

describe("estimateProfile", () => {
  it("gives a table an indicator, in their order, and none where nothing is known", () => {
    const { tables, coverage } = estimateProfile(fictitiousInputs({}));
    expect(tables.map(({ indicator }) => indicator)).toEqual(PROFILE_INDICATORS.map(({ id }) => id));
    expect(tables.every(({ dataflow, length }) => dataflow === "DF_MIGRATION_PROFILE" && length === 0)).toBe(true);
    expect(coverage).toEqual([]);
  });

  it("sums over members with a figure when they hold two thirds of the population, and never scales up", () => {
    const received = ["BMU", "GRL", "SPM", "USA"].map((area) => ({ area, period: "2010", stored: 5 }));
    const profile = estimateProfile(
      fictitiousInputs({ "DF_POPULATION/POPULATION_WDI": northAmericans("2010"), "DF_REMITTANCE_TOTAL/REM_RECEIVED": received }),
    );
    expect(rowsOf(tableOf(profile, "REM_RECEIVED"), "021", "USA")).toEqual([
      "021 2010 20 E AGGREGATED invented",
      "USA 2010 5 A REPORTED invented",
    ]);
    const row = profile.coverage.find(({ indicator, area }) => indicator === "REM_RECEIVED" && area === "021");
    expect(row).toEqual({ indicator: "REM_RECEIVED", area: "021", period: "2010", members: 5, withFigure: 4, populationShare: 0.7 });
  });

  it("leaves an aggregate out below two thirds, and keeps its coverage", () => {
    const received = ["BMU", "CAN", "GRL", "SPM"].map((area) => ({ area, period: "2010", stored: 5 }));
    const profile = estimateProfile(
      fictitiousInputs({ "DF_POPULATION/POPULATION_WDI": northAmericans("2010"), "DF_REMITTANCE_TOTAL/REM_RECEIVED": received }),
    );
    expect(rowsOf(tableOf(profile, "REM_RECEIVED"), "021")).toEqual([]);
    const row = profile.coverage.find(({ indicator, area }) => indicator === "REM_RECEIVED" && area === "021");
    expect(row).toMatchObject({ withFigure: 4, populationShare: 0.6 });
  });

  it("takes the members of an income group from the fiscal year of the year", () => {
    const chinese = ["1997", "1998", "2010"].map((period) => ({ area: "CHN", period, stored: 7 }));
    const { tables } = estimateProfile(fictitiousInputs({ "DF_POPULATION/POPULATION_WDI": chinese }));
    // China: low income in FY98 (July 1997), lower middle in FY99 and FY11.
    expect(rowsOf(tables[0]!, "LIC", "LMC")).toEqual([
      "LIC 1997 7 E AGGREGATED invented",
      "LMC 1998 7 E AGGREGATED invented",
      "LMC 2010 7 E AGGREGATED invented",
    ]);
    const before = estimateProfile(fictitiousInputs({ "DF_POPULATION/POPULATION_WDI": [{ area: "CHN", period: "1985", stored: 7 }] }));
    expect(rowsOf(before.tables[0]!, "LIC", "LMC", "LMY", "WLD")).toEqual(["WLD 1985 7 E AGGREGATED invented"]);
  });

  it("reads immigrants and emigrants from the totals of the stock", () => {
    const stock = [
      corridor("CAN", "WLD", "2020", 50),
      { ...corridor("CAN", "WLD", "2020", 20), sex: "F" as const },
      corridor("CAN", "USA", "2020", 40),
      corridor("CAN", "OTH", "2020", 10),
      world("USA", "2020", 40),
      world("USA", "2020", 30, "F"),
    ];
    const population = [
      { area: "CAN", period: "2015", stored: 90 },
      { area: "CAN", period: "2025", stored: 110 },
    ];
    const profile = estimateProfile(fictitiousInputs({ "DF_MIGRANT_STOCK/STOCK": stock, "DF_POPULATION/POPULATION": population }));
    expect(rowsOf(tableOf(profile, "IMMIGRANTS"), "CAN", "USA")).toEqual(["CAN 2020 50 A REPORTED invented"]);
    expect(rowsOf(tableOf(profile, "EMIGRANTS"), "CAN", "USA", "OTH")).toEqual(["USA 2020 40 A REPORTED invented"]);
    expect(rowsOf(tableOf(profile, "EMIGRANTS_WOMEN"), "USA")).toEqual(["USA 2020 750000 E DERIVED invented"]);
    expect(rowsOf(tableOf(profile, "IMMIGRANTS_SHARE"), "CAN")).toEqual(["CAN 2020 500000 E DERIVED invented"]);
    expect(rowsOf(tableOf(profile, "IMMIGRANTS_TOP5_SHARE"), "CAN")).toEqual(["CAN 2020 800000 E DERIVED invented"]);
  });

  it("counts Serbia with Kosovo where the stock does, and only then", () => {
    const received = [corridor("SRB", "", "2020", 30), corridor("XKX", "", "2020", 10), corridor("SRB", "", "2021", 30)];
    const profile = estimateProfile(
      fictitiousInputs({
        "DF_REMITTANCE_TOTAL/REM_RECEIVED": received,
        "DF_MIGRANT_STOCK/STOCK": [world("SRB", "2020", 8), world("SRB", "2021", 8)],
      }),
    );
    expect(rowsOf(tableOf(profile, "REM_RECEIVED"), "SRB", "XKX")).toHaveLength(3);
    // 40 thousand dollars over 8 people, in cents; 2021 has no figure for Kosovo.
    expect(rowsOf(tableOf(profile, "REM_RECEIVED_PER_EMIGRANT"), "SRB", "XKX")).toEqual(["SRB 2020 500000 E DERIVED invented"]);
  });

  it("does not carry over figures of a status without a value, of aggregates, or of residuals", () => {
    const rows: SampleRow[] = [
      { area: "CAN", period: "2010", stored: 0, status: "O" },
      { area: "021", period: "2010", stored: 9 },
      { area: "OTH", period: "2010", stored: 9 },
    ];
    const { tables, coverage } = estimateProfile(fictitiousInputs({ "DF_POPULATION/POPULATION_WDI": rows }));
    expect(tables[0]!.length).toBe(0);
    expect(coverage).toEqual([]);
  });

  it("says which table is missing", () => {
    const inputs = fictitiousInputs({});
    const tables = new Map([...inputs.tables].filter(([key]) => key !== "DF_MIGRANT_STOCK/STOCK"));
    expect(() => estimateProfile({ ...inputs, tables })).toThrow(new RangeError("profiles need the table DF_MIGRANT_STOCK/STOCK"));
  });
});
