import { describe, expect, it } from "vitest";
import { PSEUDO_LANGUAGE } from "./pseudo.ts";

const { messages } = PSEUDO_LANGUAGE;
const rtl = (words: string): string => words.replace(/[A-Za-z]+/g, "\u202E$&\u202C");

describe("the language nobody speaks", () => {
  it("is longer than English and written from right to left", () => {
    expect(messages.direction).toBe("rtl");
    expect(messages.site.countries).toBe(rtl("CCounntriies"));
    expect(messages.home.facts).toBe(rtl("FFour ffiguures"));
  });

  it("leaves values as they came, and wraps what stands around them", () => {
    expect(messages.country.here("المكسيك")).toBe(`${rtl("mmigrrants")} ${rtl("llive")} ${rtl("in")} المكسيك`);
    expect(messages.figures.about("{amount}")).toBe(`${rtl("aabout")} {amount}`);
    expect(messages.explain.label({ measure: "Stock", from: "A1", to: "B2", sex: "_T", period: "2024", direction: "people" })).toContain(
      "Stock, ",
    );
    expect(messages.corridor.trendPeopleTitle("grew", "1990", "2024")).toContain(rtl("ggrew"));
  });

  it("leaves what is written so already, addresses, and texts that are not shown", () => {
    expect(messages.figures.full("5", "2024", messages.figures.assumedZero)).toBe(`5, 2024, ${rtl("aassuumed")} ${rtl("zzero")}`);
    expect(messages.question.help.source).toContain("https://");
    expect(messages.unknown.topics[0]!.id).toBe("detail-2024");
    expect(messages.search.synonyms["ODA"]).toBe("aid");
  });
});
