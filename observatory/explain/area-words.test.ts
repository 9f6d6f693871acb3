import { describe, expect, it } from "vitest";
import { areas } from "#vocabulary";
import { displacementArea, moneyArea, stockArea } from "./area-words.ts";

describe("areas in the words of a step", () => {
  it("are named as the publisher of the figures does", () => {
    expect([stockArea("USA"), moneyArea("USA")]).toEqual(["the United States of America", "the United States"]);
    expect([stockArea("PSE"), moneyArea("PSE")]).toEqual(["the State of Palestine", "West Bank and Gaza"]);
    expect(moneyArea("COD")).toBe("Congo, Dem. Rep.");
  });

  it("read as words where they are no place", () => {
    expect(["WLD", "OTH", "_U"].map(moneyArea)).toEqual(["the world", "unnamed origins", "not allocated"]);
    expect(["UNK", "XXA", "TIB"].map(displacementArea)).toEqual(["unknown places", "stateless people", "Tibetans"]);
  });

  it("have an article where English wants one", () => {
    expect(["NLD", "PHL", "ARE", "DOM", "CYM", "RUS", "KOR"].map(stockArea).every((name) => name.startsWith("the "))).toBe(true);
    expect(["FRA", "MEX", "POL", "HKG", "PRK"].map(stockArea).some((name) => name.startsWith("the "))).toBe(false);
  });

  it("have a name for every country", () => {
    expect(areas("country").filter(({ code }) => stockArea(code) === code || moneyArea(code) === code)).toEqual([]);
  });

  it("stay codes where no area has the code", () => expect(stockArea("XAA")).toBe("XAA"));
});
