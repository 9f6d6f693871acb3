import { Problem } from "#vocabulary";
import type { Reported } from "../reported.ts";
import type { InputCheck } from "./input-check.ts";
import { stockMarginsAgree } from "./stock-margins-agree.ts";
import { stockSexesAgree } from "./stock-sexes-agree.ts";

/** What reported figures must agree on; adding one is a file and a line. */
export const INPUT_CHECKS: readonly InputCheck[] = [stockSexesAgree, stockMarginsAgree];

/** Throws Problem input-check-failed for the first check that finds a contradiction. */
export function requireAgreement(reported: Reported): void {
  for (const { id, words, run } of INPUT_CHECKS) {
    const contradictions = run(reported);
    if (contradictions.length > 0)
      throw new Problem("input-check-failed", { check: id, words, count: contradictions.length, first: contradictions[0]! });
  }
}
