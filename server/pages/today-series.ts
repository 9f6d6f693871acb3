import type { Figure } from "#web";
import { creditOfSeries } from "./country-data.ts";
import { explainLabel } from "./explain-label.ts";
import { toneOf } from "./indicator-data.ts";
import type { ReleaseReader } from "./release-reader.ts";
import { seriesNamed } from "./today-figure.ts";

/** A series of the release that the site shows. */
export interface ShownSeries {
  /** What it is of, for a period or a span of them: "Migrant stock, from Mexico in the United States of America, 1990–2024". */
  readonly label: (period: string) => string;
  readonly tone: ReturnType<typeof toneOf>;
  /** Every period from the first to the last value. */
  readonly figures: readonly Figure[];
  readonly source: string;
}

/** A series as `todayFigure` names it. Undefined where the release has none, or it is of one sex alone. */
export const todaySeries = (reader: ReleaseReader, dataflow: string, key: string): ShownSeries | undefined => {
  const named = seriesNamed(reader, dataflow, key);
  if (!named || named.sex !== "_T") return undefined;
  const { indicator, area, counterpart } = named;
  const figures = reader.series(indicator, area, counterpart);
  const observation = reader.cube(indicator)?.series(area, counterpart).at(-1);
  if (figures.length === 0 || !observation) return undefined;
  return {
    label: (period) => explainLabel(reader, dataflow, { ...observation, period }, reader.messages),
    tone: toneOf(dataflow, indicator.id),
    figures,
    source: creditOfSeries(reader, [[indicator, area, counterpart]]),
  };
};
