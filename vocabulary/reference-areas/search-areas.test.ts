import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areas } from "./areas.ts";
import { searchAreas } from "./search-areas.ts";

const codes = (text: string): readonly string[] => searchAreas(text).map(({ area }) => area.code);

describe("searchAreas", () => {
  it.each([
    ["MEX", "MEX"],
    ["mx", "MEX"],
    ["usa", "USA"],
    ["uk", "GBR"],
    ["united sta", "USA"],
    ["Phillipines", "PHL"],
    ["germny", "DEU"],
    ["Côte d’Ivoire", "CIV"],
    ["ivory", "CIV"],
    ["kyrgystan", "KGZ"],
    ["lybia", "LBY"],
    ["المكسيك", "MEX"],
    ["墨西哥", "MEX"],
    ["Мексика", "MEX"],
    ["niger", "NER"],
    ["guinea", "GIN"],
    ["palestine", "PSE"],
    ["West Bank", "PSE"],
    ["burma", "MMR"],
  ])("%s finds %s first", (text, code) => expect(codes(text)[0]).toBe(code));

  it("offers both where a text fits two", () => {
    expect(codes("korea").slice(0, 2).toSorted()).toEqual(["KOR", "PRK"]);
    expect(codes("congo").slice(0, 2).toSorted()).toEqual(["COD", "COG"]);
    expect(codes("sub-saharan africa")).toEqual(expect.arrayContaining(["202", "SSF"]));
  });

  it("finds nothing for nothing or for nonsense", () => {
    for (const text of ["", "  ", "?!", "zzzzzzzz", "qx"]) expect(codes(text)).toEqual([]);
  });

  it("names in the reader's language and keeps to the kinds asked for", () => {
    expect(searchAreas("Phillipines", { locale: "es" })[0]?.name).toBe("Filipinas");
    const aggregates = searchAreas("africa", { kinds: ["aggregate"], limit: 50 });
    expect(aggregates.map(({ area }) => area.kind)).toEqual(aggregates.map(() => "aggregate"));
    expect(searchAreas("a", { limit: 3 })).toHaveLength(3);
  });

  it("finds every area by its name and its code", () => {
    for (const { code, names } of areas()) {
      expect(searchAreas(code, { limit: 5 }).map(({ area }) => area.code)).toContain(code);
      expect(
        searchAreas(names.en, { limit: 5 }).map(({ area }) => area.code),
        code,
      ).toContain(code);
    }
  });

  it("finds a country whose long name has one letter wrong", () => {
    const long = areas("country").filter(({ names }) => /^[A-Za-z]{7,}$/.test(names.en));
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), (area, at) => {
        const { en } = area.names;
        const place = 1 + (at % (en.length - 1));
        const misspelt = `${en.slice(0, place)}x${en.slice(place + 1)}`;
        expect(searchAreas(misspelt).map((found) => found.area.code)).toContain(area.code);
      }),
    );
  });
});
