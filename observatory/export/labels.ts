import { areaName, findArea, OBSERVATION_STATUS, SEX, UNIT, type AreaLocale } from "#vocabulary";
import type { Manifest } from "../release/manifest.ts";

/** Concepts whose codes have a label. */
export type LabelledConcept = "INDICATOR" | "AREA" | "SEX" | "UNIT_MEASURE" | "OBS_STATUS" | "METHOD" | "SOURCE";

/** The label of a code for a reader; the code itself where there is none. */
export type Labels = (concept: LabelledConcept, code: string) => string;

/** Code of money that no corridor can carry. */
const NOT_ALLOCATED = "_U";

/** Labels from the vocabulary and from what a release says of its indicators, methods and sources; area names in a language. */
export const releaseLabels = (manifest: Manifest, locale: AreaLocale = "en"): Labels => {
  const indicators = new Map(manifest.dataflows.flatMap(({ indicators: list }) => list.map(({ id, name }) => [id, name] as const)));
  const sources = new Map(manifest.sources.map(({ id, title, producer }) => [id, `${producer}: ${title}`] as const));
  const known = new Map<string, string>();
  const find = (concept: LabelledConcept, code: string): string | undefined => {
    switch (concept) {
      case "INDICATOR":
        return indicators.get(code);
      case "AREA":
        return code === NOT_ALLOCATED ? "Not allocated" : findArea(code) && areaName(code, locale);
      case "SEX":
        return nameIn(SEX, code);
      case "UNIT_MEASURE":
        return nameIn(UNIT, code);
      case "OBS_STATUS":
        return Object.hasOwn(OBSERVATION_STATUS, code) ? OBSERVATION_STATUS[code as keyof typeof OBSERVATION_STATUS].words : undefined;
      case "METHOD":
        return manifest.methods[code]?.name;
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

const nameIn = (list: Readonly<Record<string, { readonly name: string }>>, code: string): string | undefined =>
  Object.hasOwn(list, code) ? list[code]!.name : undefined;
