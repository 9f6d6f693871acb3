import type { LabelledFigure } from "#web";
import { explainLabel } from "./explain-label.ts";
import type { ReleaseReader } from "./release-reader.ts";

interface NamedSeries {
  readonly indicator: { readonly dataflow: string; readonly id: string };
  readonly area: string;
  readonly counterpart: string;
  readonly sex: string;
}

/** The series that a dataflow and a key without the period name; undefined for a key of other dimensions. */
export const seriesNamed = (reader: ReleaseReader, dataflow: string, key: string): NamedSeries | undefined => {
  const dimensions = reader.release.manifest.dataflows.find(({ id }) => id === dataflow)?.dimensions.filter((one) => one !== "TIME_PERIOD");
  const codes = key.split(".");
  if (dimensions?.length !== codes.length) return undefined;
  const codeOf = (dimension: (typeof dimensions)[number]): string => codes[dimensions.indexOf(dimension)] ?? "";
  const [area, counterpart] = [codeOf("REF_AREA"), codeOf("COUNTERPART_AREA")];
  return { indicator: { dataflow, id: codeOf("INDICATOR") }, area, counterpart, sex: codeOf("SEX") || "_T" };
};

/**
 * The newest figure of a series of a release, named by its dataflow and its key without the period: "IMMIGRANTS.WLD". Undefined where the release has
 * no such series, or no value in it.
 */
export const todayFigure = (reader: ReleaseReader, dataflow: string, key: string): LabelledFigure | undefined => {
  const named = seriesNamed(reader, dataflow, key);
  if (!named) return undefined;
  const { indicator, area, counterpart, sex } = named;
  const observation = reader
    .cube(indicator)
    ?.series(area, counterpart, sex)
    .findLast(({ value }) => value !== null);
  if (!observation) return undefined;
  return { ...reader.figureOf(indicator, observation), label: explainLabel(reader, dataflow, observation, reader.messages) };
};
