import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areas, findArea } from "./areas.ts";
import aliases from "./aliases.json" with { type: "json" };
import { normaliseAreaName } from "./normalise-area-name.ts";
import { aliasesOf, resolveAreaName } from "./resolve-area-name.ts";

const resolved = (name: string): string | undefined => resolveAreaName(name)?.code;

describe("resolveAreaName", () => {
  it.each([
    ["Congo, Dem. Rep.", "COD"],
    ["Congo, Rep.", "COG"],
    ["Congo", "COG"],
    ["COTE D'IVOIRE", "CIV"],
    ["Côte d’Ivoire", "CIV"],
    ["St. Kitts and Nevis", "KNA"],
    ["State of Palestine (the) *", "PSE"],
    ["Türkiye, Rep. of", "TUR"],
    ["Turkiye", "TUR"],
    ["Macedonia, FYR", "MKD"],
    ["Swaziland", "SWZ"],
    ["Low-and Middle-Income Countries", "LMY"],
    ["Netherlands-Antilles", "ANT"],
    ["Serbia and Kosovo: S/RES/1244 (1999)", "SRB"],
    ["Kosovo (under UNSC res. 1244)", "XKX"],
    ["Other", "OTH"],
    ["Viet Nam", "VNM"],
    ["Королевство", undefined],
  ])("%s is %s", (name, code) => expect(resolved(name)).toBe(code));

  it("does not guess: misspelt, cut or doubtful names stay unresolved", () => {
    for (const name of ["", "Mexic", "Mexicoo", "Korea", "Virgin Islands", "Guinea Ecuatorial x", "Atlantis", "constructor", "West Indies"])
      expect(resolved(name), name).toBeUndefined();
  });

  it("needs the publisher for a name that two use for different groups", () => {
    expect(resolved("Sub-Saharan Africa")).toBeUndefined();
    expect(resolveAreaName("Sub-Saharan Africa", { publisher: "UNDESA" })?.code).toBe("202");
    expect(resolveAreaName("Sub-Saharan Africa", { publisher: "WB" })?.code).toBe("SSF");
    expect(resolveAreaName("Latin America & Caribbean", { publisher: "WB" })?.code).toBe("LCN");
    expect(resolveAreaName("Latin America and the Caribbean", { publisher: "UNDESA" })?.code).toBe("419");
  });

  it("takes Micronesia for the country, unless UN DESA says it or a group is asked for", () => {
    expect(resolved("Micronesia")).toBe("FSM");
    expect(resolveAreaName("Micronesia", { publisher: "UNDESA" })?.code).toBe("057");
    expect(resolveAreaName("Micronesia", { kinds: ["aggregate"] })?.code).toBe("057");
    expect(resolveAreaName("Mexico", { kinds: ["aggregate"] })).toBeUndefined();
  });

  it("knows every country by its name in each language", () => {
    for (const area of areas("country"))
      for (const name of [...Object.values(area.names), ...Object.values(area.namesBy ?? {})]) expect(resolved(name), name).toBe(area.code);
  });

  it("does not mind case, accents, stars and spaces", () => {
    const countries = areas("country");
    fc.assert(
      fc.property(fc.constantFrom(...countries), fc.constantFrom("*", " ", "  *", "."), (area, noise) => {
        const plain = area.names.en.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
        expect(resolved(`${noise}${plain}${noise}`)).toBe(area.code);
      }),
    );
  });
});

describe("aliases", () => {
  it("lead to areas of the registry, and say nothing that the registry says already", () => {
    const inRegistry = new Map<string, Set<string>>();
    for (const { code, names, namesBy } of areas())
      for (const name of [...Object.values(names), ...Object.values(namesBy ?? {})]) {
        const key = normaliseAreaName(name);
        inRegistry.set(key, (inRegistry.get(key) ?? new Set()).add(code));
      }
    for (const [name, code] of Object.entries(aliases)) {
      expect(findArea(code), name).toBeDefined();
      expect(inRegistry.get(normaliseAreaName(name))?.has(code) ?? false, `${name} is superfluous`).toBe(false);
    }
    const keys = Object.keys(aliases).map(normaliseAreaName);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it("are told by code", () => {
    expect(aliasesOf("MMR")).toEqual(["Birmanie", "Burma"]);
    expect(aliasesOf("MEX")).toEqual([]);
  });
});

describe("normaliseAreaName", () => {
  it("never makes two countries one", () => {
    const byKey = new Map<string, string>();
    for (const { code, names } of areas("country")) {
      const key = normaliseAreaName(names.en);
      expect(byKey.get(key), names.en).toBeUndefined();
      byKey.set(key, code);
    }
  });

  it("does not change its own answer", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = normaliseAreaName(text);
        expect(normaliseAreaName(once)).toBe(once);
      }),
    );
  });
});
