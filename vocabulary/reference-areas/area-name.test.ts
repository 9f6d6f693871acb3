import { describe, expect, it } from "vitest";
import { areaName } from "./area-name.ts";
import { areas } from "./areas.ts";

describe("areaName", () => {
  it.each([
    ["TWN", "UNDESA", "China, Taiwan Province of China"],
    ["TWN", "WB", "Taiwan, China"],
    ["PSE", "UNDESA", "State of Palestine"],
    ["PSE", "UNHCR", "State of Palestine"],
    ["PSE", "WB", "West Bank and Gaza"],
    ["XKX", "UNDESA", "Kosovo (under UNSC res. 1244)"],
    ["SRB", "UNHCR", "Serbia and Kosovo: S/RES/1244 (1999)"],
    ["HKG", "WB", "Hong Kong SAR, China"],
    ["HKG", "UNDESA", "China, Hong Kong SAR"],
    ["COD", "WB", "Congo, Dem. Rep."],
    ["LCN", "WB", "Latin America & Caribbean"],
    ["CIV", "UNSD", "Côte d'Ivoire"],
    ["FLK", "UNSD", "Falkland Islands (Malvinas)"],
  ] as const)("%s with %s is %s", (code, publisher, name) => expect(areaName(code, "en", publisher)).toBe(name));

  it("follows the United Nations in other languages", () => {
    expect(areaName("MEX", "ar")).toBe("المكسيك");
    expect(areaName("PSE", "fr", "WB")).toBe("État de Palestine");
    expect(areaName("002", "zh")).toBe("非洲");
  });

  it("falls back to English where there is no other name", () => expect(areaName("EUU", "ru")).toBe("European Union"));

  it("refuses an unknown code", () => expect(() => areaName("QQQ")).toThrow("QQQ"));

  it("leaves no footnote star in a name", () => {
    const names = areas().flatMap((area) => [...Object.values(area.names), ...Object.values(area.namesBy ?? {})]);
    expect(names.filter((name) => /[*]|^\s|\s$|\s\s/.test(name))).toEqual([]);
  });
});
