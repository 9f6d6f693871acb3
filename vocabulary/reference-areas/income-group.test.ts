import { describe, expect, it } from "vitest";
import { areas } from "./areas.ts";
import { FIRST_FISCAL_YEAR, fiscalYearOn, incomeGroup, NEWEST_FISCAL_YEAR, parseFiscalYear } from "./income-group.ts";

describe("incomeGroup", () => {
  it.each([
    ["CHN", 1998, "LIC"],
    ["CHN", 1999, "LMC"],
    ["CHN", 2012, "UMC"],
    ["MEX", 2023, "UMC"],
    ["IND", 2007, "LIC"],
    ["IND", 2009, "LMC"],
    ["KOR", 1989, "UMC"],
    ["HRV", 2017, "HIC"],
    ["HRV", 2018, "UMC"],
  ])("%s in fiscal year %i: %s", (code, year, group) => expect(incomeGroup(code, year)).toBe(group));

  it("is undefined where the World Bank did not classify: Venezuela in FY23, Mexico before FY89, the world", () => {
    expect(incomeGroup("VEN", 2023)).toBeUndefined();
    expect(incomeGroup("VEN", 2021)).toBeDefined();
    expect(incomeGroup("MEX", FIRST_FISCAL_YEAR - 1)).toBeUndefined();
    expect(incomeGroup("MEX", NEWEST_FISCAL_YEAR + 1)).toBeUndefined();
    expect(incomeGroup("WLD")).toBeUndefined();
    expect(incomeGroup("VAT")).toBeUndefined();
  });

  it("without a year is the newest class, also for an economy that the newest table leaves out", () => {
    expect(incomeGroup("TWN", NEWEST_FISCAL_YEAR)).toBeUndefined();
    expect(incomeGroup("TWN")).toBe("HIC");
    expect(incomeGroup("SUN")).toBeUndefined();
  });

  it("has a letter for every fiscal year", () => {
    for (const { code, income } of areas())
      if (income !== undefined) expect(income, code).toMatch(new RegExp(`^[LMUH?-]{${NEWEST_FISCAL_YEAR - FIRST_FISCAL_YEAR + 1}}$`));
  });
});

describe("fiscal years", () => {
  it("begin on 1 July", () => {
    expect(fiscalYearOn("2022-06-30")).toBe(2022);
    expect(fiscalYearOn("2022-07-01")).toBe(2023);
  });

  it("are read from their labels", () => {
    expect([parseFiscalYear("FY89"), parseFiscalYear("FY99"), parseFiscalYear("FY00"), parseFiscalYear("FY23")]).toEqual([
      1989, 1999, 2000, 2023,
    ]);
    expect(() => parseFiscalYear("2023")).toThrow(RangeError);
  });
});
