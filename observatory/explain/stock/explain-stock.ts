import { OTHER_ORIGIN } from "../../harmonise/stock-frame.ts";
import type { Observation } from "../../structure/observation.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { explainRound } from "./explain-round.ts";
import { explainSharedOther } from "./explain-shared-other.ts";
import { explainTotalBetween, explainYear } from "./explain-year.ts";
import { takeMargin } from "./take-margin.ts";

/** Walks any figure of the migrant stock. */
export function explainStock(context: ReleaseContext, walk: Walk, observation: Observation): number {
  const { indicator, area, counterpart, sex, period, method } = observation;
  const cell = { area, counterpart, year: period };
  if (method === "REPORTED") {
    return counterpart === "WLD"
      ? takeMargin(context, walk, "destination", area, sex, period)
      : takeMargin(context, walk, "origin", counterpart, sex, period);
  }
  if (area === "WLD") return sumOfDestinations(context, walk, observation);
  if (counterpart === "WLD") {
    if (sex !== "_T") return explainTotalBetween(context, walk, area, sex, period);
    const parts = (["F", "M"] as const).map((one) => explainTotalBetween(context, walk, area, one, period));
    return walk.add(context.words.stock.bothSexesTotal(area, period), parts);
  }
  const round = indicator === "STOCK" || counterpart === OTHER_ORIGIN ? explainRound : explainSharedOther;
  return explainYear(context, walk, indicator, cell, sex, round);
}

function sumOfDestinations(context: ReleaseContext, walk: Walk, { indicator, counterpart, sex, period }: Observation): number {
  const cube = context.release.cube("DF_MIGRANT_STOCK", indicator);
  const places = cube.list({ counterpart, sex, period }).filter(({ area, value }) => area !== "WLD" && value !== null && value > 0);
  const words = context.words.stock;
  const parts = places.map(({ area }) =>
    context.takeReleased(
      walk,
      words.inDestination({ from: counterpart, to: area, year: period }),
      "DF_MIGRANT_STOCK",
      indicator,
      area,
      counterpart,
      sex,
      period,
    ),
  );
  return walk.add(words.inAllDestinations(counterpart, parts.length, period), parts);
}
