import { describe, expect, it } from "vitest";
import { readQuestion } from "./read-question.ts";

const codes = (areas: readonly { code: string }[]): string => areas.map(({ code }) => code)[0] ?? "";

describe("a search", () => {
  it.each([
    ["Mexico", "MEX"],
    ["  méxico ", "MEX"],
    ["MX", "MEX"],
    ["usa", "USA"],
    ["Bosnia and Herzegovina", "BIH"],
    ["Trinidad and Tobago", "TTO"],
    ["Côte d'Ivoire", "CIV"],
    ["Guinea-Bissau", "GNB"],
    ["Allemagne", "DEU"],
    ["le Mexique", "MEX"],
    ["l’Algérie", "DZA"],
    ["les États-Unis", "USA"],
    ["La Réunion", "REU"],
    ["Trinité et Tobago", "TTO"],
    ["the Philippines", "PHL"],
  ])("%s is surely one country", (text, code) => {
    const question = readQuestion(text);
    expect(question.kind === "area" && question.certain && codes(question.areas)).toBe(code);
  });

  it.each([
    ["USA to Mexico", "USA", "MEX"],
    ["mexico - united states", "MEX", "USA"],
    ["MEX-USA", "MEX", "USA"],
    ["from India to United Arab Emirates", "IND", "ARE"],
    ["Mexico → USA", "MEX", "USA"],
    ["États-Unis vers Mexique", "USA", "MEX"],
    ["du Mexique vers les États-Unis", "MEX", "USA"],
    ["des États-Unis au Mexique", "USA", "MEX"],
    ["entre la France et l’Algérie", "FRA", "DZA"],
    ["Sénégal - France", "SEN", "FRA"],
  ])("%s is surely a pair", (text, from, to) => {
    const question = readQuestion(text);
    expect(question).toMatchObject({ kind: "pair", certain: true });
    expect(question.kind === "pair" && [codes(question.from), codes(question.to)]).toEqual([from, to]);
  });

  it.each([
    ["cost to Senegal", "cost", "SEN"],
    ["remittances to Nepal", "money", "NPL"],
    ["migrants in Jordan", "people", "JOR"],
    ["price of sending money to Ghana", "cost", "GHA"],
    ["coût d’envoi vers le Sénégal", "cost", "SEN"],
    ["cout d'un envoi vers Senegal", "cost", "SEN"],
    ["frais de transfert d’argent vers le Mali", "cost", "MLI"],
    ["envois de fonds au Népal", "money", "NPL"],
    ["migrants en Jordanie", "people", "JOR"],
    ["diaspora du Sénégal", "people", "SEN"],
  ])("%s asks for a part of a country's page", (text, about, code) => {
    const question = readQuestion(text);
    expect(question).toMatchObject({ kind: "area", about });
    expect(question.kind === "area" && codes(question.areas)).toBe(code);
  });

  it("knows when “to” leaves open what goes that way", () => {
    expect(readQuestion("USA to Mexico")).toMatchObject({ kind: "pair", open: true });
    for (const text of ["MEX-USA", "Mexico → USA", "mexico and usa"]) expect(readQuestion(text), text).toMatchObject({ open: false });
    expect(readQuestion("remittances from USA to Mexico")).toMatchObject({ kind: "pair", open: false, about: "money" });
    expect(readQuestion("États-Unis vers Mexique")).toMatchObject({ kind: "pair", open: true });
    expect(readQuestion("envois de fonds des États-Unis vers le Mexique")).toMatchObject({ kind: "pair", open: false, about: "money" });
    expect(readQuestion("cost from USA to Mexico")).toMatchObject({ kind: "pair", about: "cost" });
  });

  it("lists both countries of a name that two share", () => {
    const question = readQuestion("Congo");
    expect(question).toMatchObject({ kind: "area", certain: false });
    expect(question.kind === "area" && question.areas.map(({ code }) => code)).toEqual(["COD", "COG"]);
  });

  it("offers several where a name is not sure, and nothing for nonsense", () => {
    const question = readQuestion("korea");
    expect(question).toMatchObject({ kind: "area", certain: false });
    expect(question.kind === "area" && question.areas.map(({ code }) => code)).toEqual(expect.arrayContaining(["KOR", "PRK"]));
    for (const text of ["", "   ", "qqqqqqqq", "%%%"]) expect(readQuestion(text).kind, text).toBe("nothing");
  });
});
