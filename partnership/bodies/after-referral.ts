import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { AfterReferral } from "../cases/kinds/referral.ts";
import type { Body } from "./body-records.ts";
import { activate, lockedMandate, noteChange, tellConfirmers, tellHolder } from "./mandate-changes.ts";
import { changeMandate, findMandate, type Mandate } from "./mandate-records.ts";
import { dayOf } from "./mandate-terms.ts";
import { referralRuleFor } from "./referral-rule.ts";

/**
 * What a decided referral does to its mandate: declined when it failed; when it passed, active or waiting for confirmation, as the rule of
 * the body says. Nothing where somebody settled the mandate meanwhile.
 */
export const afterReferral: AfterReferral = async (unit, { fields }, { id: decisionId, outcome, reasons }) => {
  const seen = await findMandate(unit, fields.mandate);
  if (seen?.state !== "nominated" || seen.endedAt !== null) return;
  const { mandate, body } = await lockedMandate(unit, seen);
  if (outcome !== "passed") {
    const after = await changeMandate(unit, mandate, { state: "declined", decisionId, endReason: reasons });
    noteChange(unit, { action: "note-referral", before: mandate, after, reason: reasons });
    await tellHolder(unit, after, body, `Your nomination as ${after.role} of ${body.name} did not find the referrals it needs.`);
    return;
  }
  const rule = await referralRuleFor(unit, body, mandate.role, dayOf(unit.now));
  if (rule?.passed === "active" && (await becameActive(unit, mandate, body, decisionId))) return;
  const after = await changeMandate(unit, mandate, { state: "awaiting confirmation", basis: "referral", decisionId });
  noteChange(unit, { action: "note-referral", before: mandate, after, reason: reasons });
  await tellConfirmers(unit, after, body);
};

/** False where a rule, its term or another holder stands in the way, so that somebody has to look at it. */
const becameActive = async (unit: UnitOfWork, mandate: Mandate, body: Body, decisionId: string): Promise<boolean> => {
  try {
    await activate(unit, mandate, body, { action: "note-referral", basis: "referral", decisionId, confirmedAt: unit.now, accepted: "" });
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
};
