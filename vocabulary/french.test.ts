import { describe, expect, it } from "vitest";
import { FRENCH_SEX, FRENCH_UNIT } from "./codelists/french.ts";
import { SEX, sexWords } from "./codelists/sex.ts";
import { UNIT, unitWords } from "./codelists/unit.ts";
import { FRENCH_STATUS } from "./observation-status-french.ts";
import { OBSERVATION_STATUS, statusWords } from "./observation-status.ts";
import { FRENCH_PROBLEMS } from "./problem-catalogue-french.ts";
import { PROBLEM_CATALOGUE, problemTexts, type ProblemCode } from "./problem-catalogue.ts";
import { FRENCH_PHRASES } from "./problem-phrases-french.ts";
import { phrase, type PhraseCode } from "./problem-phrases.ts";
import { areaNote } from "./reference-areas/area-note.ts";
import { areas } from "./reference-areas/areas.ts";
import { FRENCH_NOTES } from "./reference-areas/notes-french.ts";

type Texts = readonly (readonly [code: string, english: string, french: string])[];

const textsOf = (english: object, french: object): Texts =>
  Object.entries(english).flatMap(([code, one]: [string, unknown]) => {
    const other = (french as Readonly<Record<string, unknown>>)[code];
    if (typeof one === "string") return [[code, one, String(other)] as const];
    const fields = Object.entries(one as object).filter((entry): entry is [string, string] => typeof entry[1] === "string");
    return fields.map(([field, text]) => [`${code}.${field}`, text, String((other as Readonly<Record<string, unknown>>)[field])] as const);
  });

const noted = areas().filter(({ note }) => note !== undefined);
const problemPhrases = Object.fromEntries((Object.keys(FRENCH_PHRASES) as PhraseCode[]).map((code) => [code, phrase(code)("en")] as const));

const LISTS: Readonly<Record<string, Texts>> = {
  statuses: textsOf(OBSERVATION_STATUS, FRENCH_STATUS),
  sexes: textsOf(SEX, FRENCH_SEX),
  units: textsOf(UNIT, FRENCH_UNIT),
  problems: textsOf(PROBLEM_CATALOGUE, FRENCH_PROBLEMS),
  phrases: textsOf(problemPhrases, FRENCH_PHRASES),
  notes: noted.map(({ code, note }) => [code, note!, FRENCH_NOTES[code] ?? ""]),
};

/** Where French says it with the same letters. */
const SAME = ["F.words"];

const placesOf = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe("French words of the vocabulary", () => {
  it.each(Object.entries(LISTS))("%s: each is there, keeps its places, and is not the English one", (_, texts) => {
    expect(texts.length).toBeGreaterThan(2);
    for (const [code, english, french] of texts) {
      expect(french.trim(), code).not.toBe("");
      if (!SAME.includes(code)) expect(french, code).not.toBe(english);
      expect(new Set(placesOf(french)), code).toEqual(new Set(placesOf(english)));
    }
  });

  it.each(Object.entries(LISTS))("%s: are set as French is", (_, texts) => {
    for (const [code, , french] of texts) {
      expect(french, code).not.toMatch(/\w'\w/);
      expect(french, code).not.toMatch(/ [;!?%»]|« /);
      expect(french, code).not.toMatch(/[^\u00a0]:( |$)(?!bytes)/u);
    }
  });

  it("are read by locale, whatever else the locale says; another language falls back to English", () => {
    expect(statusWords("L", "fr-u-nu-latn").words).toBe("non répertorié par la source");
    expect(statusWords("L", "sw").words).toBe("not listed by the source");
    expect(statusWords("L", "constructor").words).toBe("not listed by the source");
    expect(sexWords("F", "fr").name).toBe("Féminin");
    expect(sexWords("F", "es").name).toBe("Female");
    expect(unitWords("PT_GDP", "fr-CA").name).toBe("Pourcentage du PIB");
    expect(unitWords("PT_GDP", "ru").name).toBe("Percent of GDP");
    expect(problemTexts("unknown-area", "fr").title).toBe("Zone inconnue");
    expect(problemTexts("unknown-area", "zh").title).toBe("Unknown area");
    expect(areaNote("ESH", "fr")).toBe("Territoire non autonome figurant sur la liste des Nations Unies.");
    expect(areaNote("ESH", "ar")).toBe("A Non-Self-Governing Territory on the list of the United Nations.");
    expect(areaNote("MEX", "fr")).toBeUndefined();
    expect(areaNote("constructor", "fr")).toBeUndefined();
  });

  it("has no note for an area that has none in English", () =>
    expect(Object.keys(FRENCH_NOTES).sort()).toEqual(noted.map(({ code }) => code).sort()));
});

it.each(Object.keys(PROBLEM_CATALOGUE) as ProblemCode[])("%s ends its French sentences", (code) => {
  const { title, detail, remedy } = FRENCH_PROBLEMS[code];
  expect(title).not.toMatch(/\.$/);
  expect(detail).toMatch(/[.}]$/);
  expect(remedy).toMatch(/\.$/);
});
