import { describe, expect, it } from "vitest";
import { matchWords, plainWords } from "./match-words.ts";

const ENTRIES = [
  { name: "Remittances received", words: "inflows money" },
  { name: "Remittances received, share of GDP", words: "dependence" },
  { name: "Emigrants", words: "diaspora" },
];
const found = (text: string): readonly string[] => matchWords(text, ENTRIES).map(({ name }) => name);

describe("words of an entry", () => {
  it("finds what has every word asked for, names before other words", () => {
    expect(found("remittances share of GDP")).toEqual(["Remittances received, share of GDP"]);
    expect(found("remittances received")[0]).toBe("Remittances received");
    expect(found("diaspora")).toEqual(["Emigrants"]);
  });

  it("finds beginnings and one mistake, and nothing for nothing", () => {
    expect(found("remit")).toHaveLength(2);
    expect(found("emigrans")).toEqual(["Emigrants"]);
    for (const text of ["", "of the", "zzz"]) expect(found(text)).toEqual([]);
  });

  it("reads past accents and marks", () => expect(plainWords(" Côte d’Ivoire ")).toBe("cote d ivoire"));
});
