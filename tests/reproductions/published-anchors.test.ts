import { describe, expect, it } from "vitest";
import type { Observation } from "#observatory";
import { newestBundled } from "./bundled.ts";

const release = newestBundled();
const stock = release.cube("DF_MIGRANT_STOCK", "STOCK");
const flow = release.cube("DF_REMITTANCE_FLOW", "REM_RECONCILED");
const rounds = ["1990", "1995", "2000", "2005", "2010", "2015", "2020", "2024"];
const isCorridor = ({ area, counterpart }: Observation): boolean =>
  ![area, counterpart].some((code) => ["WLD", "OTH", "_U"].includes(code));

const largest = (cube: typeof stock, period: string, count: number): readonly string[] =>
  cube
    .list({ sex: "_T", period })
    .filter((one) => isCorridor(one) && one.value !== null)
    .toSorted((a, b) => b.value! - a.value!)
    .slice(0, count)
    .map(({ area, counterpart }) => `${counterpart} in ${area}`);

/** Share of unnamed origins in the United States, women and men, as the 2020 revision reports its corridors. */
function unnamedIn2020Revision(period: string): number {
  const table = release.readReported("undesa-ims-2020-bilateral");
  const [year, usa] = [table.period.find(period), table.area.find("USA")];
  let [all, unnamed] = [0, 0];
  for (let row = 0; row < table.length; row++) {
    if (table.period.codes[row] !== year || table.area.codes[row] !== usa || !["F", "M"].includes(table.sex.at(row))) continue;
    if (!/^[A-Z]{3}$/.test(table.counterpart.at(row)) || table.counterpart.at(row) === "WLD") continue;
    all += table.valueAt(row) ?? 0;
    if (table.counterpart.at(row) === "OTH") unnamed += table.valueAt(row) ?? 0;
  }
  return all === 0 ? 0 : unnamed / all;
}

describe(`release ${release.id} says what its publishers say`, () => {
  it("304,021,813 migrants in the world in 2024 (UN DESA, International Migrant Stock 2024, Table 1)", () => {
    const table = release.readReported("undesa-ims-2024-destination");
    expect(table.valueAt(table.find("STOCK", "WLD", "WLD", "_T", "2024")!)).toBe(304_021_813);
    const living = stock.list({ counterpart: "WLD", sex: "_T", period: "2024" }).filter(({ area }) => area !== "WLD");
    expect(living.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(304_021_813);
    expect(release.cube("DF_MIGRATION_PROFILE", "IMMIGRANTS").valueAt("WLD", "", "_T", "2024")).toBe(304_021_813);
  });

  it("111.22 billion US dollars received by India in 2022 (World Development Indicators)", () => {
    const received = release.cube("DF_REMITTANCE_TOTAL", "REM_RECEIVED").valueAt("IND", "", "_T", "2022");
    expect(received! / 1e9).toBeCloseTo(111.22, 2);
    expect(release.cube("DF_REMITTANCE_FLOW", "REM_RS3").valueAt("IND", "WLD", "_T", "2022")).toBe(received);
  });

  it("10,853,105 migrants from Mexico in the United States in 2020, in the layer of the 2020 revision as reported", () => {
    const table = release.readReported("undesa-ims-2020-bilateral");
    const men = table.valueAt(table.find("STOCK", "USA", "MEX", "M", "2020")!)!;
    const women = table.valueAt(table.find("STOCK", "USA", "MEX", "F", "2020")!)!;
    expect(men + women).toBe(10_853_105);
    const fitted = stock.valueAt("USA", "MEX", "_T", "2020")!;
    expect(Math.abs(fitted / 10_853_105 - 1)).toBeLessThan(0.05);
  });

  it.each(rounds)(
    "of the migrants in the United States at most a tenth from unnamed origins in %s, or as many as the 2020 revision has",
    (period) => {
      const share = stock.valueAt("USA", "OTH", "_T", period)! / stock.valueAt("USA", "WLD", "_T", period)!;
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThanOrEqual(Math.max(0.1, unnamedIn2020Revision(period) + 0.01));
    },
  );

  it("about 1.6 billion US dollars of Kosovo's receipts in 2022 that no corridor carries", () => {
    expect(flow.valueAt("XKX", "_U", "_T", "2022")! / 1e9).toBeGreaterThan(1.5);
    expect(flow.valueAt("XKX", "_U", "_T", "2022")! / 1e9).toBeLessThan(1.7);
    expect(flow.valueAt("XKX", "_U", "_T", "2022")).toBe(flow.valueAt("XKX", "WLD", "_T", "2022"));
  });

  it("the largest corridors of people that are known: Mexico to the United States, Syria to Türkiye, Afghanistan to Iran, Venezuela to Colombia", () => {
    const top = largest(stock, "2020", 10);
    expect(top[0]).toBe("MEX in USA");
    expect(top).toEqual(expect.arrayContaining(["SYR in TUR", "IND in ARE", "RUS in UKR", "AFG in IRN", "BGD in IND", "CHN in HKG"]));
    expect(largest(stock, "2024", 12)).toEqual(expect.arrayContaining(["UKR in RUS", "VEN in COL"]));
  });

  it("the largest corridors of money that are known: from the United States to Mexico, India and the Philippines, from the Emirates to India", () => {
    const top = largest(flow, "2022", 12).map((words) => words.replace(" in ", " to "));
    expect(top[0]).toBe("USA to MEX");
    expect(top).toEqual(expect.arrayContaining(["ARE to IND", "USA to IND", "SAU to IND"]));
  });
});
