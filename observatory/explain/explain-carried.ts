import { CARRIED_SERIES } from "../harmonise/carried-series.ts";
import { storedValue } from "../harmonise/carried-table.ts";
import { SOURCE_OF } from "../harmonise/source-ids.ts";
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
  const table = context.figures.table(series.source);
  const row = [counterpart, "WLD"].map((one) => table.find(series.sourceIndicator, area, one, sex, period)).find((one) => one !== undefined);
  if (row === undefined) throw new RangeError(`${series.source} does not list ${indicator} ${area} ${period}`);
  const taken = context.figures.takeRow(walk, `${definition.name}, ${area}, ${period}, in the publisher's unit`, series.source, row);
  const factor = (series.multiplier * 10 ** definition.decimals) / 10 ** definition.unitMultiplier;
  const scaled = factor === 1 ? taken : walk.product("in the unit of this release", [taken], factor);
  return walk.round("whole units of this release", scaled, storedValue(series, walk.value(taken)), "nearest");
}

/** Walks a cost of sending: a corridor's reported average, or the mean over corridors. */
export function explainCost(context: ReleaseContext, walk: Walk, { area, counterpart, period, method }: Observation): number {
  const scale = 10_000;
  const take = (to: string, from: string): number | undefined =>
    context.figures.take(walk, `cost of sending from ${from} to ${to}, ${period}, percent`, SOURCE_OF.prices, ["COST_AVERAGE", to, from, "_T", period]);
  if (method === "REPORTED") return rounded(walk, walk.product("in ten-thousandths of a percent", [take(area, counterpart)!], scale));
  const table = context.figures.table(SOURCE_OF.prices);
  const parts: number[] = [];
  for (let row = 0; row < table.length; row++) {
    if (table.period.at(row) !== period || (area !== "WLD" && table.area.at(row) !== area)) continue;
    if (counterpart !== "WLD" && table.counterpart.at(row) !== counterpart) continue;
    const id = take(table.area.at(row), table.counterpart.at(row));
    if (id !== undefined) parts.push(id);
  }
  const mean = walk.product(`mean of ${parts.length} corridors`, [walk.add("costs added", parts)], 1 / parts.length);
  return rounded(walk, walk.product("in ten-thousandths of a percent", [mean], scale));
}

const rounded = (walk: Walk, id: number): number => walk.round("whole units of this release", id, Math.round(walk.value(id)), "nearest");
