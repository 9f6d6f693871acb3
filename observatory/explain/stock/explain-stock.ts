import { OTHER_ORIGIN } from "../../harmonise/stock-frame.ts";
import type { Observation } from "../../structure/observation.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { explainRound, takeMargin } from "./explain-round.ts";
import { explainSharedOther } from "./explain-shared-other.ts";
import { explainTotalBetween, explainYear } from "./explain-year.ts";

/** Walks any figure of the migrant stock. */
export function explainStock(context: ReleaseContext, walk: Walk, observation: Observation): number {
  const { indicator, area, counterpart, period, method } = observation;
  const sex = observation.sex;
  const cell = { area, counterpart, year: period };
  if (method === "REPORTED") {
    return counterpart === "WLD" ? takeMargin(context, walk, "destination", area, sex, period) : takeMargin(context, walk, "origin", counterpart, sex, period);
  }
  if (area === "WLD") return sumOfDestinations(context, walk, observation);
  if (counterpart === "WLD") {
    if (sex !== "_T") return explainTotalBetween(context, walk, area, sex, period);
    return walk.add(`both sexes in ${period}`, (["F", "M"] as const).map((one) => explainTotalBetween(context, walk, area, one, period)));
  }
  const round = indicator === "STOCK" || counterpart === OTHER_ORIGIN ? explainRound : explainSharedOther;
  return explainYear(context, walk, indicator, cell, sex, (one, of) => round(context, walk, one, of));
}

function sumOfDestinations(context: ReleaseContext, walk: Walk, { indicator, counterpart, sex, period }: Observation): number {
  const cube = context.release.cube("DF_MIGRANT_STOCK", indicator);
  const places = cube.list({ counterpart, sex, period }).filter(({ area, value }) => area !== "WLD" && value !== null && value > 0);
  const parts = places.map(({ area }) => context.takeReleased(walk, `from ${counterpart} in ${area}, ${period}`, "DF_MIGRANT_STOCK", indicator, area, counterpart, sex, period));
  return walk.add(`migrants from ${counterpart} in all destinations, ${period}`, parts);
}
