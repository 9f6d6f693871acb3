import { UNALLOCATED } from "../../estimate/remittances/remittance-tables.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";

/** Whose weights are added: the rule leaves out the pairs that the publisher sets to zero. */
export type Hosts = "all" | "without assumed zeros";

/** Takes the sum of a receiver's weights, and says over how many corridors. */
export function takeWeightSum(context: ReleaseContext, walk: Walk, area: string, year: string, hosts: Hosts): number {
  const listed = context.release
    .cube("DF_REMITTANCE_FLOW", "REM_RS3")
    .list({ area, period: year })
    .filter(({ counterpart }) => counterpart !== "WLD" && counterpart !== UNALLOCATED);
  const assumed = listed.filter(({ method }) => method === "ASSUMED_ZERO").length;
  const corridors = hosts === "all" ? listed.length : listed.length - assumed;
  const words = context.words.money.weightSum(corridors, area, year, listed.length - corridors);
  return context.working.take(walk, words, "remittance-weights", { TIME_PERIOD: year, REF_AREA: area, HOSTS: hosts });
}
