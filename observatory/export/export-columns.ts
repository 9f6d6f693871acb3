import type { Manifest } from "../release/manifest.ts";
import { methodWords } from "../structure/methods.ts";
import type { Observation } from "../structure/observation.ts";
import type { ExportContext } from "./export-format.ts";

/** A column of a flat export. Text is never null; a number is null where it is missing. */
export type ExportColumn =
  | { readonly name: string; readonly kind: "text"; readonly of: (observation: Observation) => string }
  | { readonly name: string; readonly kind: "number"; readonly of: (observation: Observation) => number | null };

/**
 * The columns of a flat export, codes and labels side by side: the dataflow's dimensions, the value in the base unit, its unit, status, method,
 * source (ids of the release's sources, joined by "+"), release and notes. UNIT_MULT is the power of ten that OBS_VALUE is counted in: 0, since exports give the base unit.
 */
export const exportColumns = ({ dataflow, manifest, labels, locale }: ExportContext): readonly ExportColumn[] => {
  const units = new Map(dataflow.indicators.map(({ id, unit }) => [id, unit]));
  const unitOf = ({ indicator }: Observation): string => units.get(indicator) ?? "";
  const wordsOf = methodNotes(manifest, locale);
  const has = (dimension: "COUNTERPART_AREA" | "SEX"): boolean => dataflow.dimensions.includes(dimension);
  return [
    text("DATAFLOW", () => dataflow.id),
    text("INDICATOR", ({ indicator }) => indicator),
    text("INDICATOR_LABEL", ({ indicator }) => labels("INDICATOR", indicator)),
    text("REF_AREA", ({ area }) => area),
    text("REF_AREA_LABEL", ({ area }) => labels("AREA", area)),
    ...(has("COUNTERPART_AREA")
      ? [
          text("COUNTERPART_AREA", ({ counterpart }) => counterpart),
          text("COUNTERPART_AREA_LABEL", ({ counterpart }) => labels("AREA", counterpart)),
        ]
      : []),
    ...(has("SEX") ? [text("SEX", ({ sex }) => sex), text("SEX_LABEL", ({ sex }) => labels("SEX", sex))] : []),
    text("TIME_PERIOD", ({ period }) => period),
    { name: "OBS_VALUE", kind: "number", of: ({ value }) => value },
    text("UNIT_MEASURE", unitOf),
    text("UNIT_MEASURE_LABEL", (observation) => labels("UNIT_MEASURE", unitOf(observation))),
    { name: "UNIT_MULT", kind: "number", of: () => 0 },
    text("OBS_STATUS", ({ status }) => status),
    text("OBS_STATUS_LABEL", ({ status }) => labels("OBS_STATUS", status)),
    text("METHOD", ({ method }) => method),
    text("METHOD_LABEL", ({ method }) => (method === "" ? "" : labels("METHOD", method))),
    text("SOURCE", ({ source }) => source),
    text("RELEASE", () => manifest.id),
    text("NOTES", ({ method }) => wordsOf.get(method) ?? ""),
  ];
};

/** What each method does, in a language. */
const methodNotes = ({ methods }: Manifest, locale: string): ReadonlyMap<string, string> =>
  new Map(Object.entries(methods).map(([code, own]) => [code, methodWords(code, own, locale).words]));

const text = (name: string, of: (observation: Observation) => string): ExportColumn => ({ name, kind: "text", of });
