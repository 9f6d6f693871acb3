import { assumedZeroOf } from "../../estimate/remittances/assumed-zeros.ts";
import { UNALLOCATED } from "../../estimate/remittances/remittance-tables.ts";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import type { Observation } from "../../structure/observation.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import { explainWeight } from "./explain-weight.ts";
import { type Hosts, takeWeightSum } from "./take-weight-sum.ts";

/** Walks any figure of the bilateral remittances, in thousand US dollars. */
export function explainRemittance(context: ReleaseContext, walk: Walk, observation: Observation): number {
  const { area, counterpart, period, method } = observation;
  const { money } = context.words;
  switch (method) {
    case "ASSUMED_ZERO": {
      const reason = money.assumedZeroRule(assumedZeroOf(area, counterpart)!.reason);
      return walk.take(money.assumedZero({ from: counterpart, to: area, year: period }), 0, { kind: "rule", reason });
    }
    case "REPORTED":
    case "UNALLOCATED": {
      const dollars = received(context, walk, area, period);
      const words = method === "REPORTED" ? money.inThousands : money.allUnallocated(area, whyUnallocated(context, area));
      const thousands = walk.product(words, [dollars], 1 / 1000);
      return walk.round(money.wholeThousands, thousands, Math.round(walk.value(dollars) / 1000), "nearest");
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
  const words = context.words.money.received(area, year);
  const id = context.figures.take(walk, words, SOURCE_OF.indicators, ["BX.TRF.PWKR.CD.DT", area, "", "_T", year]);
  if (id === undefined) throw new RangeError(`${SOURCE_OF.indicators} gives no receipts of ${area} in ${year}`);
  return id;
}

const whyUnallocated = (context: ReleaseContext, area: string): "no income" | "no origin" =>
  context.frame.originIndex.has(area) ? "no income" : "no origin";

function ruleShare(context: ReleaseContext, walk: Walk, { area, counterpart, period }: Observation, hosts: Hosts): number {
  const weight = explainWeight(context, walk, area, counterpart, period);
  const all = takeWeightSum(context, walk, area, period, hosts);
  return walk.share(context.words.money.ruleShare(area), received(context, walk, area, period), weight, all);
}

function ruleCorridor(context: ReleaseContext, walk: Walk, observation: Observation): number {
  const { money } = context.words;
  const share = ruleShare(context, walk, observation, "without assumed zeros");
  return walk.round(
    money.wholeThousands,
    walk.product(money.inThousands, [share], 1 / 1000),
    storedOf(context, observation),
    "keeping totals",
  );
}

function reconciledCorridor(context: ReleaseContext, walk: Walk, observation: Observation): number {
  const { area, counterpart, period } = observation;
  const { money } = context.words;
  const start = ruleShare(context, walk, observation, "all");
  const factor = (side: "receiver" | "sender", place: string): number => {
    return context.working.take(walk, money.factor(side, place, period), "remittance-factors", {
      TIME_PERIOD: period,
      SIDE: side,
      AREA: place,
    });
  };
  const adjusted = walk.product(money.reconciled, [start, factor("receiver", area), factor("sender", counterpart)]);
  return walk.round(money.wholeThousands, walk.product(money.inThousands, [adjusted], 1 / 1000), storedOf(context, observation), "nearest");
}

function sumOfCorridors(context: ReleaseContext, walk: Walk, { indicator, area, counterpart, period }: Observation): number {
  const { money } = context.words;
  const cube = context.release.cube("DF_REMITTANCE_FLOW", indicator);
  const wanted = area === "WLD" ? { counterpart, period } : { area, period };
  const parts = cube
    .list(wanted)
    .filter((one) => one.value !== null && one.value !== 0 && (area === "WLD" ? one.area !== "WLD" : one.counterpart !== "WLD"));
  const ids = parts.map((one) => {
    const words = one.counterpart === UNALLOCATED ? money.receivedUnallocated(one.area) : money.receivedFrom(one.area, one.counterpart);
    return context.takeReleased(walk, words, "DF_REMITTANCE_FLOW", indicator, one.area, one.counterpart, "_T", period);
  });
  return walk.add(money.sumOfCorridors(ids.length), ids);
}

const storedOf = (context: ReleaseContext, { indicator, area, counterpart, period }: Observation): number =>
  context.stored("DF_REMITTANCE_FLOW", indicator, area, counterpart, "_T", period)!;
