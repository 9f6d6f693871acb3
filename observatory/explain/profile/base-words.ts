import type { Base, CorridorBase } from "../../estimate/profile/base.ts";
import { sourceOf } from "../../sources/index.ts";
import type { ReleaseContext } from "../context.ts";
import type { CorridorEnd, SeriesName, SourceSeries } from "../words/explanation-words.ts";

/** The end of a corridor that the profile's area is. */
export const endOf = ({ side }: CorridorBase): CorridorEnd => (side === "area" ? "destination" : "origin");

/** A released series by its key, "DF_POPULATION/POPULATION". */
export function seriesOf({ context }: { readonly context: ReleaseContext }, key: string): SeriesName {
  const [dataflow = "", indicator = ""] = key.split("/");
  return context.series(dataflow, indicator);
}

/** A source's series; one that the source does not declare goes by its code. */
export function sourceSeriesOf(context: ReleaseContext, { source, indicator }: { source: string; indicator: string }): SourceSeries {
  const declared = sourceOf(source)?.indicators[indicator];
  return declared ? context.words.shared.sourceSeries(declared) : { name: indicator, unit: "" };
}

/** What a series is, without area and year: "remittances received", "immigrants from the South". */
export function seriesName(context: ReleaseContext, base: Base): string {
  const { people } = context.words.profile;
  switch (base.kind) {
    case "released":
    case "corridors":
      return seriesOf({ context }, base.key).name;
    case "reported":
      return sourceSeriesOf(context, base).name;
    case "total":
      return people(endOf(base), base.sex === "F" ? "women" : "all");
    case "partners":
      return people(endOf(base), base.partners);
    case "first-of":
      return seriesName(context, base.bases[0]!);
    default:
      return seriesName(context, base.of);
  }
}
