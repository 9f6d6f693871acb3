import { describe, expect, it } from "vitest";
import { Problem } from "../problem.ts";
import { areaByAlpha2, areaByM49, areaOf, areas, findArea } from "./areas.ts";

describe("the registry", () => {
  it("has every kind of area, each code once, in the order of codes", () => {
    const codes = areas().map((area) => area.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(codes.toSorted());
    expect(areas("country")).toHaveLength(251);
    expect(areas("former").map((area) => area.code)).toEqual(["ANT", "CSK", "DDR", "PCI", "SCG", "SUN", "YMD", "YUG"]);
    expect(areas("other").map((area) => area.code)).toEqual(["AB9", "OTH", "TIB", "UNK", "XXA"]);
    expect(areas("aggregate").length).toBe(areas().length - 251 - 8 - 5);
  });

  it("gives no number to two areas", () => {
    const numbers = areas().flatMap((area) => [area.m49 ?? [], area.locationCodes ?? []].flat());
    const twice = numbers.filter((number, at) => numbers.indexOf(number) !== at);
    expect(twice).toEqual([]);
  });

  it("names every country in six languages and prints no capital", () => {
    for (const area of areas("country")) expect(Object.keys(area.names).sort(), area.code).toEqual(["ar", "en", "es", "fr", "ru", "zh"]);
    expect(areas().filter((area) => "capital" in area)).toEqual([]);
  });

  it("places every country but Antarctica in a region that is an area itself", () => {
    const placed = areas("country").filter((area) => area.code !== "ATA");
    for (const area of placed) {
      for (const region of [area.region, area.subregion, area.intermediateRegion ?? area.region])
        expect(findArea(region ?? "none")?.kind, `${area.code} ${region}`).toBe("aggregate");
      if (area.worldBankRegion !== undefined) expect(findArea(area.worldBankRegion)?.kind).toBe("aggregate");
    }
    expect(areaOf("ATA").region).toBeUndefined();
  });

  it("carries the note on resolution 1244 with Kosovo", () => {
    expect(areaOf("XKX").note).toMatch(/Security Council resolution 1244 \(1999\)/);
  });
});

describe("areaOf", () => {
  it("finds by code", () => {
    expect(areaOf("MEX")).toMatchObject({ kind: "country", m49: 484, alpha2: "MX", worldBankRegion: "LCN" });
    expect(areaOf("OTH").locationCodes).toEqual([2003]);
  });

  it.each([
    ["MXE", "MEX (Mexico)"],
    ["germany", "DEU (Germany)"],
    ["FR", "FRA (France)"],
  ])("refuses %s and suggests %s first", (wrong, nearest) => {
    const refusal = (): unknown => areaOf(wrong);
    expect(refusal).toThrow(Problem);
    expect(refusal).toThrow(`code ${wrong}`);
    try {
      areaOf(wrong);
    } catch (error) {
      expect((error as Problem).code).toBe("unknown-area");
      expect((error as Problem).remedy.startsWith(`Nearest: ${nearest}`)).toBe(true);
    }
  });

  it("does not take lower case, a name or a property of objects for a code", () => {
    for (const wrong of ["mex", "Mexico", "constructor", "__proto__", ""]) expect(findArea(wrong)).toBeUndefined();
  });
});

describe("areaByM49", () => {
  it.each([
    [4, "AFG"],
    ["004", "AFG"],
    ["830", "CHI"],
    [412, "XKX"],
    [900, "WLD"],
    [1, "WLD"],
    [903, "002"],
    ["002", "002"],
    [947, "202"],
    [1834, "202"],
    [904, "419"],
    [1830, "419"],
    [2003, "OTH"],
    [1500, "LIC"],
    [736, "SDN"],
    [729, "SDN"],
    [810, "SUN"],
  ])("%s is %s", (number, code) => expect(areaByM49(number)?.code).toBe(code));

  it("finds nothing for other numbers and texts", () => {
    for (const wrong of [999, 0, -4, 4.5, "", " ", "1e1", "0x4", "MEX"]) expect(areaByM49(wrong)).toBeUndefined();
  });
});

describe("areaByAlpha2", () => {
  it("reads NA as Namibia", () => {
    expect(areaByAlpha2("NA")?.code).toBe("NAM");
    expect(areaByAlpha2("mx")?.code).toBe("MEX");
    expect(areaByAlpha2("XK")?.code).toBe("XKX");
  });

  it("finds nothing for letters that no area has", () => {
    for (const wrong of ["", "QQ", "MEX"]) expect(areaByAlpha2(wrong)).toBeUndefined();
  });
});
