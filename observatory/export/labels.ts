import { areaName, findArea, OBSERVATION_STATUS, SEX, sexWords, statusWords, UNIT, unitWords, wordsIn, type AreaLocale } from "#vocabulary";
import type { Manifest } from "../release/manifest.ts";
import { indicatorWords } from "../structure/dataflow-words.ts";
import { methodWords } from "../structure/methods.ts";

/** Concepts whose codes have a label. */
export type LabelledConcept = "INDICATOR" | "AREA" | "SEX" | "UNIT_MEASURE" | "OBS_STATUS" | "METHOD" | "SOURCE";

/** The label of a code for a reader; the code itself where there is none. */
export type Labels = (concept: LabelledConcept, code: string) => string;

/** Code of money that no corridor can carry. */
const NOT_ALLOCATED = "_U";

/** Labels in a language, from the vocabulary and from what a release says of its indicators, methods and sources; English where that language lacks them. Titles of sources stay as their producers wrote them. */
export const releaseLabels = (manifest: Manifest, locale: AreaLocale = "en"): Labels => {
  const indicators = new Map(
    manifest.dataflows.flatMap(({ id: dataflow, indicators: list }) =>
      list.map((own) => [own.id, indicatorWords(dataflow, own, locale).name] as const),
    ),
  );
  const sources = new Map(manifest.sources.map(({ id, title, producer }) => [id, `${producer}: ${title}`] as const));
  const known = new Map<string, string>();
  const find = (concept: LabelledConcept, code: string): string | undefined => {
    switch (concept) {
      case "INDICATOR":
        return indicators.get(code);
      case "AREA":
        return code === NOT_ALLOCATED ? wordsIn(locale, "Not allocated", { fr: "Non réparti" }) : findArea(code) && areaName(code, locale);
      case "SEX":
        return isIn(SEX, code) ? sexWords(code, locale).name : undefined;
      case "UNIT_MEASURE":
        return isIn(UNIT, code) ? unitWords(code, locale).name : undefined;
      case "OBS_STATUS":
        return isIn(OBSERVATION_STATUS, code) ? statusWords(code, locale).words : undefined;
      case "METHOD":
        return Object.hasOwn(manifest.methods, code) ? methodWords(code, manifest.methods[code]!, locale).name : undefined;
      case "SOURCE":
        return code
          .split("+")
          .map((id) => sources.get(id) ?? id)
          .join("; ");
    }
  };
  return (concept, code) => {
    const key = `${concept} ${code}`;
    let label = known.get(key);
    if (label === undefined) known.set(key, (label = find(concept, code) ?? code));
    return label;
  };
};

const isIn = <List extends object>(list: List, code: string): code is keyof List & string => Object.hasOwn(list, code);
