import { describe, expect, it } from "vitest";
import { openWorkshop, type Explanation } from "#observatory";
import { newestBundled } from "./bundled.ts";
import { type FigureKey, strataOf } from "./strata.ts";

const { explainObservation } = await openWorkshop();
const release = newestBundled();

/** Figures of every dataflow that are not there. */
const ABSENT: readonly FigureKey[] = [
  { dataflow: "DF_MIGRANT_STOCK", key: "STOCK.USA.USA._T.2020" },
  { dataflow: "DF_MIGRANT_STOCK", key: "STOCK.TUV.ALB._T.2020" },
  { dataflow: "DF_MIGRANT_STOCK", key: "STOCK.USA.MEX._T.2030" },
  { dataflow: "DF_REMITTANCE_FLOW", key: "REM_RS3.PRK.USA.2020" },
  { dataflow: "DF_REMITTANCE_FLOW", key: "REM_RS3.MEX.TUV.2020" },
  { dataflow: "DF_REMITTANCE_COST", key: "COST_AVERAGE.MEX.TUV.2020-Q1" },
  { dataflow: "DF_REMITTANCE_TOTAL", key: "REM_RECEIVED.PRK.2020" },
  { dataflow: "DF_DISPLACEMENT", key: "REFUGEES.TUV.ALB.2020" },
  { dataflow: "DF_POPULATION", key: "POPULATION.XKX._T.2020" },
  { dataflow: "DF_MIGRATION_PROFILE", key: "GDP.PRK.2020" },
  { dataflow: "DF_MIGRATION_PROFILE", key: "IDPS.WLD.2020" },
  { dataflow: "DF_MIGRATION_PROFILE", key: "INFLATION.WLD.2020" },
  { dataflow: "DF_MIGRATION_PROFILE", key: "SOUTH_SOUTH_SHARE.MEX.2020" },
  { dataflow: "DF_MIGRATION_PROFILE", key: "REM_RECEIVED_TO_ODA.POL.2020" },
];

const FIGURES = strataOf(release).flatMap(({ keys }) => keys);
const explain = ({ dataflow, key }: FigureKey, locale: string): Explanation => explainObservation(release, dataflow, key, locale);
const PAIRS = [...FIGURES, ...ABSENT].map((figure) => ({ figure, english: explain(figure, "en"), french: explain(figure, "fr") }));

/** What a language may say otherwise: everything else is the same. */
const withoutWords = ({ absence, steps, ...rest }: Explanation): object => ({
  ...rest,
  isAbsent: absence !== undefined,
  steps: steps.map(({ words: _, ...step }) => (step.op === "take" ? { ...step, from: fromWithoutWords(step.from) } : step)),
});

function fromWithoutWords(from: Extract<Explanation["steps"][number], { op: "take" }>["from"]): object {
  if (from.kind === "rule") return { kind: from.kind };
  if (from.kind !== "file") return from;
  const { redistributed, cell, ...place } = from;
  return { ...place, isRedistributed: redistributed !== undefined, ...(from.sheet === "" ? {} : { cell }) };
}

const wordsOf = ({ absence, steps }: Explanation): readonly string[] => [
  ...(absence === undefined ? [] : [absence]),
  ...steps.flatMap((step) => {
    if (step.op !== "take" || step.from.kind === "working" || step.from.kind === "release") return [step.words];
    if (step.from.kind === "rule") return [step.words, step.from.reason];
    return [step.words, ...(step.from.redistributed ? [step.from.redistributed] : []), ...(step.from.sheet === "" ? [step.from.cell] : [])];
  }),
];

const FRENCH = [...new Set(PAIRS.flatMap(({ french }) => wordsOf(french)))];

describe(`explanations of release ${release.id} in French`, () => {
  it("cover every dataflow and every method of the release", () => {
    expect([...new Set(FIGURES.map(({ dataflow }) => dataflow))].toSorted()).toEqual(
      release.manifest.dataflows.map(({ id }) => id).toSorted(),
    );
    const methods = new Set(PAIRS.map(({ french }) => french.observation.method));
    expect(Object.keys(release.manifest.methods).filter((code) => !methods.has(code))).toEqual([]);
  });

  it("have the same steps and numbers, in the same order", () => {
    for (const { figure, english, french } of PAIRS) expect(withoutWords(french), figure.key).toEqual(withoutWords(english));
  });

  it("say everything otherwise", () => {
    const same = PAIRS.flatMap(({ english, french }) => {
      const other = wordsOf(french);
      return wordsOf(english).filter((words, at) => words === other[at]);
    });
    expect([...new Set(same)]).toEqual([]);
  });

  it("have no English word left", () => {
    const english = /(?<!\p{L})(?:the|of|from|and|to|is|are|by|with|added|living|women|men|not|received|US\$|UNHCR)(?!\p{L})/u;
    expect(FRENCH.filter((words) => english.test(words))).toEqual([]);
  });

  it("are set as French is: typographic apostrophes and quotation marks, spaces that do not break, decimal commas", () => {
    expect(FRENCH.filter((words) => /['"]| [:;!?%»]|« |\d [%]|\d\.\d(?!-)/.test(words))).toEqual([]);
    expect(FRENCH.filter((words) => /undefined|NaN| {2}|\b[dl]’ /.test(words))).toEqual([]);
  });

  it("contract articles and elide", () => {
    expect(
      FRENCH.filter((words) => /(?<!\p{L})(?:de les?|à les?|que (?:en|à|aux?)|de [AEIOUÉÎ]\p{L}+|la [AEIOUÉÎ]\p{L}+) /u.test(words)),
    ).toEqual([]);
  });

  it("speak of areas by name, never by code", () => {
    const codes = FRENCH.flatMap((words) => words.match(/\b(?:[A-Z]{3}|_[A-Z])\b/g) ?? []);
    expect([...new Set(codes)].filter((code) => !["PIB", "RNB", "HCR", "WDI", "ISO", "DDF", "WPP"].includes(code))).toEqual([]);
  });

  it("do not colour what is said afterwards in English, nor the other way round", () => {
    for (const { figure, english, french } of PAIRS.filter((_, at) => at % 7 === 0)) {
      expect(explain(figure, "en"), figure.key).toEqual(english);
      expect(explain(figure, "fr-CA"), figure.key).toEqual(french);
    }
  });

  it("are English in a language nobody has written", () => {
    const [{ figure, english }] = PAIRS as [(typeof PAIRS)[number]];
    expect(explain(figure, "ru")).toEqual(english);
  });
});
