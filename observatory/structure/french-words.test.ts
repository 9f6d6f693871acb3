import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openRelease } from "../release/open-release.ts";
import { methodParameters } from "../release/method-parameters.ts";
import { checkWords, parameterName, producerName, releaseTitle, sourceWords } from "../release/manifest-words.ts";
import { RELEASE_CHECKS } from "../release/checks/index.ts";
import { STATE_WORDS, wordsOfState, type ReleaseState } from "../release/states.ts";
import { SOURCES } from "../sources/index.ts";
import { dataflowWords, indicatorWords } from "./dataflow-words.ts";
import { DATAFLOWS } from "./dataflows.ts";
import { METHODS, methodWords, type MethodWords } from "./methods.ts";

const { manifest } = openRelease(fileURLToPath(new URL("../../releases/2026.1", import.meta.url)));
const methods: Readonly<Record<string, MethodWords>> = METHODS;

type Spoken = { readonly language: string } & Readonly<Record<string, string>>;

/** Every text of the observatory that has a French one: what it is, in English and as a page in French shows it. */
const texts: readonly (readonly [name: string, own: object, spoken: Spoken])[] = [
  ...Object.entries(methods).map(([code, own]) => [code, own, { ...methodWords(code, own, "fr") }] as const),
  ...DATAFLOWS.flatMap((flow) => [
    [flow.id, flow, { ...dataflowWords(flow, "fr") }] as const,
    ...flow.indicators.map((own) => [`${flow.id}/${own.id}`, own, { ...indicatorWords(flow.id, own, "fr") }] as const),
  ]),
  ...RELEASE_CHECKS.map((own) => [own.id, own, { ...checkWords(own, "fr") }] as const),
];

/** Names that French writes with the same letters. */
const SAME = [
  "DF_POPULATION/POPULATION.name",
  "DF_MIGRATION_PROFILE/POPULATION.name",
  "DF_MIGRATION_PROFILE/INFLATION.name",
  "DF_MIGRATION_PROFILE/IMMIGRANTS.name",
];

describe("French words of the observatory", () => {
  it.each(texts)("%s has French words", (name, own, { language, ...words }) => {
    expect(language).toBe("fr");
    for (const [field, text] of Object.entries(words)) {
      if (!SAME.includes(`${name}.${field}`)) expect(text).not.toBe((own as Readonly<Record<string, unknown>>)[field]);
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/\w'\w| [;!?%»]|« |[^\u00a0]: |\b(the|of|from|and)\b/u);
    }
  });

  it("every text that the bundled release prints has them", () => {
    const spoken = [
      ...Object.entries(manifest.methods).map(([code, own]) => methodWords(code, own, "fr")),
      ...manifest.dataflows.flatMap((flow) => [
        dataflowWords(flow, "fr"),
        ...flow.indicators.map((own) => indicatorWords(flow.id, own, "fr")),
      ]),
      ...manifest.checks.map((own) => checkWords(own, "fr")),
      ...manifest.sources.map((own) => sourceWords(own, "fr")),
    ];
    expect(spoken.length).toBeGreaterThan(120);
    expect(spoken.filter(({ language }) => language !== "fr")).toEqual([]);
    expect(releaseTitle(manifest, "fr")).toBe("Migrants et envois de fonds entre tous les pays, édition 2026.1");
  });

  it("every producer has a French name, with its article in a sentence", () => {
    for (const { producer } of [...SOURCES, ...manifest.sources]) expect(producerName(producer, "fr"), producer).not.toBe(producer);
    expect(producerName("World Bank", "fr")).toBe("Banque mondiale");
    expect(producerName("World Bank", "es")).toBe("World Bank");
    expect(producerName("Nowhere", "fr")).toBe("Nowhere");
    const statement = { producer: "UNHCR", changes: "", notEndorsed: "UNHCR has not endorsed this release." };
    expect(sourceWords({ ...statement, changes: manifest.sources[0]!.changes }, "fr").notEndorsed).toBe(
      "Cette édition n’a pas été approuvée par le HCR.",
    );
  });

  it("what is done with every source, and every setting, has them", () => {
    for (const { id, producer, redistributed } of SOURCES) {
      if (redistributed === undefined) continue;
      const own = { producer, changes: redistributed, notEndorsed: `${producer} has not endorsed this release.` };
      expect(sourceWords(own, "fr").language, id).toBe("fr");
    }
    for (const [method, settings] of Object.entries({ ...methodParameters(), ...manifest.parameters }))
      for (const name of [method, ...Object.keys(settings)]) expect(parameterName(name, "fr"), name).not.toBe(name);
  });

  it("states are said in French, with the reason as it was given", () => {
    for (const state of Object.keys(STATE_WORDS) as ReleaseState[])
      expect(wordsOfState({ state, on: "2099-01-01" }, "fr")).not.toBe(STATE_WORDS[state]);
    const withdrawn = { state: "withdrawn", on: "2099-01-01", reason: "wrong file" } as const;
    expect(wordsOfState(withdrawn, "fr")).toBe("retirée\u00a0: wrong file");
    expect(wordsOfState(withdrawn, "es")).toBe("withdrawn: wrong file");
    expect(wordsOfState(withdrawn)).toBe("withdrawn: wrong file");
  });
});

describe("a release's own words", () => {
  const own = { name: "Guessed", words: "Guessed by somebody." };
  const flow = { id: "DF_OLD", name: "Old", description: "Of old." };

  it("stand for a code that nobody translated, and say that they are English", () => {
    expect(methodWords("GUESSED", own, "fr")).toEqual({ ...own, language: "en" });
    expect(methodWords("constructor", own, "fr")).toEqual({ ...own, language: "en" });
    expect(dataflowWords(flow, "fr")).toMatchObject({ name: "Old", description: "Of old.", language: "en" });
    expect(indicatorWords("DF_OLD", flow, "fr")).toMatchObject({ name: "Old", language: "en" });
    expect(checkWords({ words: "Checked by eye." }, "fr")).toEqual({ words: "Checked by eye.", language: "en" });
    const source = { producer: "Nowhere", changes: "Shaken. Stirred.", notEndorsed: "Nowhere has not endorsed this release." };
    expect(sourceWords(source, "fr")).toMatchObject({ changes: "Shaken. Stirred.", language: "en" });
    expect(releaseTitle({ id: "1", title: "Old figures" }, "fr")).toBe("Old figures");
    expect(parameterName("gamma", "fr")).toBe("gamma");
  });

  it("stand where the programme says something else today", () =>
    expect(methodWords("FIT", { ...METHODS.FIT, words: "Fitted another way." }, "fr")).toEqual({
      name: METHODS.FIT.name,
      words: "Fitted another way.",
      language: "en",
    }));

  it("stand in a language that is not written yet, and in English", () => {
    expect(methodWords("FIT", METHODS.FIT, "sw")).toEqual({ ...METHODS.FIT, language: "en" });
    expect(methodWords("GUESSED", own, "en")).toEqual({ ...own, language: "en" });
  });

  it("give way by the language of a locale alone", () =>
    expect(methodWords("SUM", METHODS.SUM, "fr-u-nu-latn")).toEqual({
      name: "Somme de corridors",
      words: "La somme des corridors de la même année.",
      language: "fr",
    }));
});
