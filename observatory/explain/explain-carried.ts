import { CARRIED_SERIES } from "../harmonise/carried-series.ts";
import { storedValue } from "../harmonise/carried-table.ts";
import { sourceOf } from "../sources/index.ts";
import { findDataflow } from "../structure/dataflows.ts";
import type { Observation } from "../structure/observation.ts";
import type { ReleaseContext } from "./context.ts";
import type { Walk } from "./walk.ts";

/** Walks a reported figure that is released as it stands, in the release's unit. */
export function explainCarried(context: ReleaseContext, walk: Walk, dataflow: string, observation: Observation): number {
  const { indicator, area, counterpart, sex, period } = observation;
  const series = CARRIED_SERIES.find((one) => one.dataflow === dataflow && one.indicator === indicator);
  const definition = findDataflow(dataflow)?.indicators.find(({ id }) => id === indicator);
  if (!series || !definition) throw new RangeError(`${dataflow} ${indicator} is not carried over`);
  const row = [counterpart, "WLD"]
    .map((one) => context.figures.find(series.source, [series.sourceIndicator, area, one, sex, period]))
    .find((one) => one !== undefined);
  if (row === undefined) throw new RangeError(`${series.source} does not list ${indicator} ${area} ${period}`);
  const reported = sourceOf(series.source)?.indicators[series.sourceIndicator];
  const { shared, carried } = context.words;
  const name = shared.indicator(dataflow, definition);
  const words = carried.figure(name, { dataflow, ...observation }, reported && shared.sourceSeries(reported).unit);
  const taken = context.figures.takeRow(walk, words, series.source, row);
  const factor = (series.multiplier * 10 ** definition.decimals) / 10 ** definition.unitMultiplier;
  const scaled = factor === 1 ? taken : walk.product(carried.scaled(definition), [taken], factor);
  const stored = storedValue(series, walk.value(taken));
  return walk.value(scaled) === stored ? scaled : walk.round(carried.whole(definition), scaled, stored, "nearest");
}
