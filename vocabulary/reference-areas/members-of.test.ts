import { describe, expect, it } from "vitest";
import { areas, findArea } from "./areas.ts";
import { incomeGroup } from "./income-group.ts";
import { membersOf } from "./members-of.ts";

describe("membersOf", () => {
  it("finds regions of the United Nations", () => {
    expect(membersOf("021")).toEqual(["BMU", "CAN", "GRL", "SPM", "USA"]);
    expect(membersOf("013")).toEqual(["BLZ", "CRI", "GTM", "HND", "MEX", "NIC", "PAN", "SLV"]);
  });

  it("puts the two Sub-Saharan Africas apart", () => {
    expect(membersOf("202")).toContain("DJI");
    expect(membersOf("202")).not.toContain("SDN");
    expect(membersOf("SSF")).toContain("SDN");
    expect(membersOf("SSF")).not.toContain("DJI");
  });

  it("moves Afghanistan and Pakistan between World Bank regions in July 2025", () => {
    expect(membersOf("SAS", 2025)).toEqual(expect.arrayContaining(["AFG", "PAK"]));
    expect(membersOf("SAS", 2026)).not.toContain("AFG");
    expect(membersOf("MEA", 2025)).not.toContain("PAK");
    expect(membersOf("MEA")).toEqual(expect.arrayContaining(["AFG", "PAK"]));
  });

  it("takes income groups of the fiscal year", () => {
    expect(membersOf("LIC", 2023)).toHaveLength(28);
    expect(membersOf("HIC", 2023)).toHaveLength(81);
    expect(membersOf("LIC", 1998)).toContain("CHN");
    expect(membersOf("LMY", 2023)).toEqual([...membersOf("LIC", 2023), ...membersOf("LMC", 2023), ...membersOf("UMC", 2023)].sort());
  });

  it("leaves an unclassified country out of regions without high income, as the World Bank does", () => {
    expect(membersOf("LAC", 2023)).not.toContain("VEN");
    expect(membersOf("LAC", 2021)).toContain("VEN");
  });

  it("divides the world into more and less developed regions", () => {
    const [north, south] = [membersOf("901"), membersOf("902")];
    expect(north).toEqual(expect.arrayContaining(["JPN", "USA", "AUS", "POL"]));
    expect(south).toEqual(expect.arrayContaining(["MEX", "CHN", "KOR", "ISR"]));
    const inRegions = areas("country").filter((area) => area.region !== undefined);
    expect([...north, ...south].sort()).toEqual(inRegions.map((area) => area.code));
  });

  it("finds least developed, landlocked and small island countries", () => {
    expect(membersOf("LDC")).toContain("NPL");
    expect(membersOf("LDC")).not.toContain("BTN");
    expect(membersOf("LLDC")).toContain("NPL");
    expect(membersOf("LLDC")).not.toContain("LKA");
    expect(membersOf("SIDS")).toContain("FJI");
    expect(membersOf("2087")).toEqual(membersOf("LLDC").filter((code) => membersOf("002").includes(code)));
  });

  it("gives a country itself, and the whole world its countries, without former states and residuals", () => {
    expect(membersOf("MEX")).toEqual(["MEX"]);
    expect(membersOf("WLD")).toEqual(areas("country").map((area) => area.code));
  });

  it("lists only countries, each once, for every aggregate with members", () => {
    for (const { code, members } of areas("aggregate")) {
      if (members === undefined) continue;
      const found = membersOf(code);
      expect(found.length, code).toBeGreaterThan(0);
      expect(new Set(found).size, code).toBe(found.length);
      expect(
        found.every((member) => findArea(member)?.kind === "country"),
        code,
      ).toBe(true);
    }
  });

  it("puts a classified country in one income group only", () => {
    const groups = ["LIC", "LMC", "UMC", "HIC"].flatMap((group) => membersOf(group, 2023));
    expect(new Set(groups).size).toBe(groups.length);
    expect(groups.sort()).toEqual(
      areas("country")
        .map((area) => area.code)
        .filter((code) => incomeGroup(code, 2023) !== undefined),
    );
  });

  it("refuses where no list of members is kept, and unknown codes", () => {
    expect(() => membersOf("2091")).toThrow("not kept");
    expect(() => membersOf("QQQ")).toThrow("QQQ");
  });
});
