import { phrase, Problem } from "#vocabulary";
import type { OpenedRelease } from "../release/open-release.ts";
import type { Dataflow } from "../structure/dataflow.ts";
import type { Observation, ObservationKey } from "../structure/observation.ts";
import { contextOf, type ReleaseContext } from "./context.ts";
import { absenceOf } from "./absence.ts";
import { explainCarried } from "./explain-carried.ts";
import { explainCost } from "./explain-cost.ts";
import type { Explanation } from "./explanation.ts";
import { explainProfile } from "./profile/explain-profile.ts";
import { explainRemittance } from "./remittances/explain-remittance.ts";
import { explainStock } from "./stock/explain-stock.ts";
import { Walk } from "./walk.ts";

type Explainer = (context: ReleaseContext, walk: Walk, observation: Observation) => number;

const carried =
  (dataflow: string): Explainer =>
  (context, walk, observation) =>
    explainCarried(context, walk, dataflow, observation);

/** Who explains a dataflow; adding one is a line. */
const EXPLAINERS: Readonly<Record<string, Explainer>> = {
  DF_MIGRANT_STOCK: explainStock,
  DF_REMITTANCE_FLOW: explainRemittance,
  DF_REMITTANCE_TOTAL: carried("DF_REMITTANCE_TOTAL"),
  DF_REMITTANCE_COST: explainCost,
  DF_DISPLACEMENT: carried("DF_DISPLACEMENT"),
  DF_POPULATION: carried("DF_POPULATION"),
  DF_MIGRATION_PROFILE: explainProfile,
};

/**
 * How a released figure came about, step by step, from the publishers' cells. Works from the release alone.
 *
 * @param key dimensions in the dataflow's order with dots between, TIME_PERIOD last: "STOCK.USA.MEX._T.2020"
 * @param locale language of the words; English where it has none. Steps, numbers and their order are the same in every language.
 * @throws Problem unknown-dataflow, bad-key
 */
export function explainObservation(release: OpenedRelease, dataflow: string, key: string, locale = "en"): Explanation {
  const definition = release.dataflow(dataflow);
  const parts = parseKey(definition, key);
  const indicator = release.indicator(dataflow, parts.indicator);
  const observation = release.cube(dataflow, parts.indicator).get(parts);
  const unit = 10 ** indicator.unitMultiplier / 10 ** indicator.decimals;
  const about = { release: release.id, dataflow, key, observation, unit };
  const context = contextOf(release, locale);
  if (observation.value === null) return { ...about, absence: absenceOf(context, dataflow, observation), steps: [] };
  const walk = new Walk();
  EXPLAINERS[dataflow]?.(context, walk, observation);
  return { ...about, steps: walk.steps };
}

function parseKey(dataflow: Dataflow, key: string): ObservationKey {
  const values = key.split(".");
  const { dimensions } = dataflow;
  if (values.length !== dimensions.length || values.some((value) => value === "")) {
    const given = values.filter((value) => value !== "").length;
    const reason = phrase("parts-needed", { given, wanted: dimensions.length });
    throw new Problem("bad-key", { key, dataflow: dataflow.id, reason, dimensions: dimensions.join(".") });
  }
  const at = (dimension: (typeof dimensions)[number], otherwise: string): string => values[dimensions.indexOf(dimension)] ?? otherwise;
  return {
    indicator: at("INDICATOR", ""),
    area: at("REF_AREA", ""),
    counterpart: at("COUNTERPART_AREA", ""),
    sex: at("SEX", "_T") as ObservationKey["sex"],
    period: at("TIME_PERIOD", ""),
  };
}
