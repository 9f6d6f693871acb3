import type { LabelledFigure } from "#web";
import { explainLabel } from "./explain-label.ts";
import type { ReleaseReader } from "./release-reader.ts";

/**
 * The newest figure of a series of a release, named by its dataflow and its key without the period: "IMMIGRANTS.WLD". Undefined where the release has
 * no such series, or no value in it.
 */
export const todayFigure = (reader: ReleaseReader, dataflow: string, key: string): LabelledFigure | undefined => {
  const dimensions = reader.release.manifest.dataflows.find(({ id }) => id === dataflow)?.dimensions.filter((one) => one !== "TIME_PERIOD");
  const codes = key.split(".");
  if (dimensions?.length !== codes.length) return undefined;
  const codeOf = (dimension: (typeof dimensions)[number]): string => codes[dimensions.indexOf(dimension)] ?? "";
  const indicator = { dataflow, id: codeOf("INDICATOR") };
  const observation = reader
    .cube(indicator)
    ?.series(codeOf("REF_AREA"), codeOf("COUNTERPART_AREA"), codeOf("SEX") || "_T")
    .findLast(({ value }) => value !== null);
  if (!observation) return undefined;
  return { ...reader.figureOf(indicator, observation), label: explainLabel(reader, dataflow, observation, reader.messages) };
};
