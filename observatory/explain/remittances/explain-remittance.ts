import { assumedZeroOf } from "../../estimate/remittances/assumed-zeros.ts";
import { UNALLOCATED } from "../../estimate/remittances/remittance-tables.ts";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import type { Observation } from "../../structure/observation.ts";
import { moneyArea } from "../area-words.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { explainWeight } from "./explain-weight.ts";
import { type Hosts, takeWeightSum } from "./take-weight-sum.ts";

/** Walks any figure of the bilateral remittances, in thousand US dollars. */
export function explainRemittance(context: ReleaseContext, walk: Walk, observation: Observation): number {
  const { area, counterpart, period, method } = observation;
  switch (method) {
    case "ASSUMED_ZERO": {
      const words = `received by ${moneyArea(area)} from ${moneyArea(counterpart)}, ${period}: set to zero by the publisher's rule`;
      return walk.take(words, 0, { kind: "rule", reason: assumedZeroOf(area, counterpart)!.reason });
    }
    case "REPORTED":
    case "UNALLOCATED": {
      const dollars = received(context, walk, area, period);
      const words = method === "REPORTED" ? "in thousand US dollars" : `all of it in thousand US dollars: ${whyUnallocated(context, area)}`;
      const thousands = walk.product(words, [dollars], 1 / 1000);
      return walk.round("whole thousands of US dollars", thousands, Math.round(walk.value(dollars) / 1000), "nearest");
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
  const words = `received by ${moneyArea(area)} from everywhere in ${year}, US dollars, as reported`;
  const id = context.figures.take(walk, words, SOURCE_OF.indicators, ["BX.TRF.PWKR.CD.DT", area, "", "_T", year]);
  if (id === undefined) throw new RangeError(`${SOURCE_OF.indicators} gives no receipts of ${area} in ${year}`);
  return id;
}

const whyUnallocated = (context: ReleaseContext, area: string): string =>
  context.frame.originIndex.has(area)
    ? "no corridor can carry it, since no host with migrants from there has an income to go by"
    : `no corridor can carry it, since the migrant stock does not list ${moneyArea(area)} as an origin`;

function ruleShare(context: ReleaseContext, walk: Walk, { area, counterpart, period }: Observation, hosts: Hosts): number {
  const weight = explainWeight(context, walk, area, counterpart, period);
  const all = takeWeightSum(context, walk, area, period, hosts);
  const words = `what the rule gives to the corridor: the receipts of ${moneyArea(area)}, shared in proportion to the weights, US dollars`;
  return walk.share(words, received(context, walk, area, period), weight, all);
}

function ruleCorridor(context: ReleaseContext, walk: Walk, observation: Observation): number {
  const share = ruleShare(context, walk, observation, "without assumed zeros");
  return walk.round(
    "whole thousands of US dollars",
    walk.product("in thousand US dollars", [share], 1 / 1000),
    storedOf(context, observation),
    "keeping totals",
  );
}

function reconciledCorridor(context: ReleaseContext, walk: Walk, observation: Observation): number {
  const { area, counterpart, period } = observation;
  const start = ruleShare(context, walk, observation, "all");
  const factor = (side: "receiver" | "sender", place: string): number => {
    const words = `adjustment of ${moneyArea(place)} as a ${side}, ${period}: a factor, so above 1 raises and below 1 lowers (solution of the reconciliation)`;
    return context.working.take(walk, words, "remittance-factors", { TIME_PERIOD: period, SIDE: side, AREA: place });
  };
  const words =
    "adjusted towards what receivers and senders report: the solution of the reconciliation is the one set of factors with which the corridors of " +
    "every country come as near as possible to what it reports having received and paid, neither being taken as exact";
  const adjusted = walk.product(words, [start, factor("receiver", area), factor("sender", counterpart)]);
  return walk.round(
    "whole thousands of US dollars",
    walk.product("in thousand US dollars", [adjusted], 1 / 1000),
    storedOf(context, observation),
    "nearest",
  );
}

function sumOfCorridors(context: ReleaseContext, walk: Walk, { indicator, area, counterpart, period }: Observation): number {
  const cube = context.release.cube("DF_REMITTANCE_FLOW", indicator);
  const wanted = area === "WLD" ? { counterpart, period } : { area, period };
  const parts = cube
    .list(wanted)
    .filter((one) => one.value !== null && one.value !== 0 && (area === "WLD" ? one.area !== "WLD" : one.counterpart !== "WLD"));
  const ids = parts.map((one) => {
    const from = one.counterpart === UNALLOCATED ? ", not allocated to a sender" : ` from ${moneyArea(one.counterpart)}`;
    return context.takeReleased(
      walk,
      `received by ${moneyArea(one.area)}${from}`,
      "DF_REMITTANCE_FLOW",
      indicator,
      one.area,
      one.counterpart,
      "_T",
      period,
    );
  });
  return walk.add(`all ${ids.length} added, thousand US dollars`, ids);
}

const storedOf = (context: ReleaseContext, { indicator, area, counterpart, period }: Observation): number =>
  context.stored("DF_REMITTANCE_FLOW", indicator, area, counterpart, "_T", period)!;
