import { CARRIED_SERIES } from "../harmonise/carried-series.ts";
import { storedValue } from "../harmonise/carried-table.ts";
import { sourceOf } from "../sources/index.ts";
import { findDataflow } from "../structure/dataflows.ts";
import type { Observation } from "../structure/observation.ts";
import { displacementArea, moneyArea, stockArea } from "./area-words.ts";
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
  const unit = sourceOf(series.source)?.indicators[series.sourceIndicator]?.unit;
  const words = `${definition.name}, ${placeWords(dataflow, observation)}${sex === "_T" ? "" : sex === "F" ? ", women" : ", men"}, ${period}, as published${unit ? ` (${unit})` : ""}`;
  const taken = context.figures.takeRow(walk, words, series.source, row);
  const factor = (series.multiplier * 10 ** definition.decimals) / 10 ** definition.unitMultiplier;
  const inUnit = UNIT_WORDS[`${definition.unit} ${definition.unitMultiplier}`] ?? "in the unit of this release";
  const scaled = factor === 1 ? taken : walk.product(`in ${inUnit}`, [taken], factor);
  const stored = storedValue(series, walk.value(taken));
  return walk.value(scaled) === stored ? scaled : walk.round(`whole ${inUnit}`, scaled, stored, "nearest");
}

const UNIT_WORDS: Readonly<Record<string, string>> = { "PS 0": "persons", "USD 3": "thousands of US dollars" };

/** "Mexico", or "from Ukraine in Poland". */
function placeWords(dataflow: string, { area, counterpart }: Observation): string {
  if (dataflow === "DF_REMITTANCE_TOTAL") return moneyArea(area);
  if (dataflow !== "DF_DISPLACEMENT") return stockArea(area);
  return counterpart === area ? displacementArea(area) : `from ${displacementArea(counterpart)} in ${displacementArea(area)}`;
}
