import { assumedZeroOf } from "../../estimate/remittances/assumed-zeros.ts";
import { UNALLOCATED } from "../../estimate/remittances/remittance-tables.ts";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import type { Observation } from "../../structure/observation.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { explainWeight } from "./explain-weight.ts";

/** Walks any figure of the bilateral remittances, in thousand US dollars. */
export function explainRemittance(context: ReleaseContext, walk: Walk, observation: Observation): number {
  const { area, counterpart, period, method } = observation;
  switch (method) {
    case "ASSUMED_ZERO":
      return walk.take("set to zero by the publisher's rule", 0, { kind: "rule", reason: assumedZeroOf(area, counterpart)!.reason });
    case "REPORTED":
    case "UNALLOCATED": {
      const dollars = received(context, walk, area, period);
      const thousands = walk.product("in thousand US dollars", [dollars], 1 / 1000);
      return walk.round("whole thousands", thousands, Math.round(walk.value(dollars) / 1000), "nearest");
    }
    case "SUM":
      return sumOfCorridors(context, walk, observation);
    case "RECONCILED":
      return reconciledCorridor(context, walk, observation);
    default:
      return ruleCorridor(context, walk, observation);
  }
}

function received(context: ReleaseContext, walk: Walk, area: string, year: string): number {
  const id = context.figures.take(walk, `received by ${area} in ${year}, US dollars`, SOURCE_OF.indicators, ["BX.TRF.PWKR.CD.DT", area, "", "_T", year]);
  if (id === undefined) throw new RangeError(`${SOURCE_OF.indicators} gives no receipts of ${area} in ${year}`);
  return id;
}

function ruleShare(context: ReleaseContext, walk: Walk, { area, counterpart, period }: Observation, hosts: "all" | "without assumed zeros"): number {
  const weight = explainWeight(context, walk, area, counterpart, period);
  const all = context.working.take(walk, `the weights of all corridors to ${area} in ${period} added (${hosts} hosts)`.replace("all hosts", "all of them"), "remittance-weights", {
    TIME_PERIOD: period, REF_AREA: area, HOSTS: hosts,
  });
  return walk.share(`the part of ${area}'s receipts that the rule gives to ${counterpart}, US dollars`, received(context, walk, area, period), weight, all);
}

function ruleCorridor(context: ReleaseContext, walk: Walk, observation: Observation): number {
  const thousands = walk.product("in thousand US dollars", [ruleShare(context, walk, observation, "without assumed zeros")], 1 / 1000);
  return walk.round("whole thousands", thousands, storedOf(context, observation), "keeping totals");
}

function reconciledCorridor(context: ReleaseContext, walk: Walk, observation: Observation): number {
  const { area, counterpart, period } = observation;
  const start = ruleShare(context, walk, observation, "all");
  const factor = (side: string, place: string): number =>
    context.working.take(walk, `adjustment of ${side} ${place}, ${period} (solution of the reconciliation)`, "remittance-factors", { TIME_PERIOD: period, SIDE: side, AREA: place });
  const adjusted = walk.product("adjusted towards what receivers and senders report", [start, factor("receiver", area), factor("sender", counterpart)]);
  const thousands = walk.product("in thousand US dollars", [adjusted], 1 / 1000);
  return walk.round("whole thousands", thousands, storedOf(context, observation), "nearest");
}

function sumOfCorridors(context: ReleaseContext, walk: Walk, { indicator, area, counterpart, period }: Observation): number {
  const cube = context.release.cube("DF_REMITTANCE_FLOW", indicator);
  const wanted = area === "WLD" ? { counterpart, period } : { area, period };
  const parts = cube.list(wanted).filter((one) => one.value !== null && one.value !== 0 && (area === "WLD" ? one.area !== "WLD" : one.counterpart !== "WLD"));
  const ids = parts.map((one) => {
    const words = one.counterpart === UNALLOCATED ? `received by ${one.area}, not allocated` : `received by ${one.area} from ${one.counterpart}`;
    return context.takeReleased(walk, words, "DF_REMITTANCE_FLOW", indicator, one.area, one.counterpart, "_T", period);
  });
  return walk.add("all of them, thousand US dollars", ids);
}

const storedOf = (context: ReleaseContext, { indicator, area, counterpart, period }: Observation): number =>
  context.stored("DF_REMITTANCE_FLOW", indicator, area, counterpart, "_T", period)!;
