import type { Observation } from "#observatory";
import type { Messages } from "#web";
import { nameOf } from "./area-labels.ts";
import type { ReleaseReader } from "./release-reader.ts";
import { shownIndicator } from "./release-words.ts";

/** "Migrant stock, from Mexico in the United States of America, 2024". */
export const explainLabel = (
  reader: ReleaseReader,
  dataflow: string,
  { indicator, area, counterpart, sex, period }: Pick<Observation, "indicator" | "area" | "counterpart" | "sex" | "period">,
  { explain }: Messages,
): string =>
  explain.label({
    measure: shownIndicator(reader, dataflow, indicator).name,
    from: counterpart && counterpart !== area ? nameOf(counterpart, reader.locale) : "",
    to: nameOf(area, reader.locale),
    sex,
    period,
    direction: dataflow === "DF_DISPLACEMENT" || dataflow === "DF_MIGRANT_STOCK" ? "people" : "money",
  });
