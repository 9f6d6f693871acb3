import { isCountry } from "./area-labels.ts";
import { INDICATORS, WORLD, type Indicator, type ReleaseReader } from "./release-reader.ts";

/** What the release lacks of one area. A period is the last there is, "" where there is none, undefined where nothing is missing. */
export interface AreaGaps {
  /** "none": no migrants at all; "modelled": no list by origin. */
  readonly detail: "none" | "modelled" | undefined;
  readonly received: string | undefined;
  readonly paid: string | undefined;
  readonly cost: string | undefined;
  readonly income: string | undefined;
}

const INCOME: Indicator = { dataflow: "DF_MIGRATION_PROFILE", id: "GDP_PPP_PER_CAPITA" };
const MODELLED = "FIT_COMPARABLE";
/** A series that ends so many years before the newest is as good as there. */
const YEARS_BEHIND = 3;

/** Pieces that the release lacks of an area. */
export const gapsOf = (reader: ReleaseReader, code: string): AreaGaps => ({
  detail: detailGap(reader, code),
  received: lastIfBehind(reader, INDICATORS.received, code),
  paid: lastIfBehind(reader, INDICATORS.paid, code),
  cost: lastIfBehind(reader, INDICATORS.cost, code, WORLD),
  income: lastIfBehind(reader, INCOME, code),
});

const detailGap = (reader: ReleaseReader, code: string): AreaGaps["detail"] => {
  const period = reader.lastPeriod(INDICATORS.stock);
  const methods = new Set<string>();
  for (const one of reader.cube(INDICATORS.stock)?.slice({ area: code, sex: "_T", period }) ?? [])
    if (one.value !== null && isCountry(one.counterpart)) methods.add(one.method);
  if (methods.size === 0) return "none";
  return methods.size === 1 && methods.has(MODELLED) ? "modelled" : undefined;
};

const lastIfBehind = (reader: ReleaseReader, indicator: Indicator, code: string, counterpart = ""): string | undefined => {
  const last = reader.lastFigure(indicator, code, counterpart)?.period;
  if (last === undefined) return "";
  return Number(reader.lastPeriod(indicator).slice(0, 4)) - Number(last.slice(0, 4)) > YEARS_BEHIND ? last : undefined;
};
