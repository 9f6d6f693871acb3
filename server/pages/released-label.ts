import type { ReleasedFigure } from "#observatory";
import type { Messages } from "#web";
import { explainLabel } from "./explain-label.ts";
import type { ReleaseReader } from "./release-reader.ts";

/** Another figure of the release in words, by its key. */
export const releasedLabel = (reader: ReleaseReader, { dataflow, key }: ReleasedFigure, messages: Messages): string => {
  const parts = key.split(".");
  const { dimensions } = reader.release.dataflow(dataflow);
  const part = (dimension: (typeof dimensions)[number]): string => parts[dimensions.indexOf(dimension)] ?? "";
  const sex = part("SEX");
  return explainLabel(
    reader,
    dataflow,
    {
      indicator: part("INDICATOR"),
      area: part("REF_AREA"),
      counterpart: part("COUNTERPART_AREA"),
      sex: sex === "M" || sex === "F" ? sex : "_T",
      period: part("TIME_PERIOD"),
    },
    messages,
  );
};
