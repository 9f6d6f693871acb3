import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { openCaseInUnit, type Doing } from "../cases/case-actions.ts";
import type { CaseFile } from "../cases/case-records.ts";
import { bodyPath } from "../permissions/body-path.ts";
import type { Body } from "./body-records.ts";
import { leadingMembers } from "./leading-member-records.ts";
import { demandOn, lockedMandate } from "./mandate-changes.ts";
import type { MandateAtHand } from "./mandate-actions.ts";
import type { Mandate } from "./mandate-records.ts";
import { dayOf } from "./mandate-terms.ts";
import { referralRuleFor } from "./referral-rule.ts";
import type { ReferralParameters } from "./rules/entered-by-referral.ts";

/**
 * Asks the leading members who are no party to it for their referral; once for a mandate. Nothing where too few could answer: whoever
 * nominated is told so by the page of the mandate, and asks again when there are more.
 */
export const openReferral = async (
  unit: UnitOfWork,
  mandate: Mandate,
  body: Body,
  rule: ReferralParameters,
  { openedBy, words }: { readonly openedBy: string | undefined; readonly words: string },
): Promise<CaseFile | undefined> => {
  const { holder } = mandate;
  if (holder.kind !== "person") return undefined;
  const members = await leadingMembers(unit, { bodyId: body.id, candidateId: holder.id, rule, on: dayOf(unit.now) });
  const referees = members.filter(({ party }) => !party).map(({ personId }) => personId);
  if (referees.length < rule.referrals) return undefined;
  return openCaseInUnit(unit, {
    kind: "referral",
    key: `referral of mandate ${mandate.id}`,
    bodyId: body.id,
    openedBy,
    fields: {
      mandate: mandate.id,
      candidate: holder.id,
      candidateName: holder.name,
      bodyName: body.name,
      needed: rule.referrals,
      referees,
      words,
      dueInDays: rule.dueInDays,
    },
  });
};

/**
 * Asks leading members once more, when there were too few without a conflict at first.
 * @throws Problem not-allowed, no-such-mandate, changed-meanwhile, mandate-refused
 */
export const askForReferral = ({ database, actor, surroundings, standing }: Doing, at: MandateAtHand, words: string): Promise<CaseFile> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { mandate, body } = await lockedMandate(unit, at);
    demandOn(standing, "nominate", { bodies: await bodyPath(unit, body.id) });
    const rule = await referralRuleFor(unit, body, mandate.role, dayOf(unit.now));
    if (mandate.state !== "nominated" || !rule) throw new Problem("mandate-refused", { reason: "it does not wait for a referral" });
    const file = await openReferral(unit, mandate, body, rule, { openedBy: standing.personId, words });
    if (!file)
      throw new Problem("mandate-refused", {
        reason: `fewer than ${rule.referrals} leading members without a tie to the nominee could answer`,
      });
    unit.log({ action: "ask-for-referral", objectKind: "mandate", object: mandate.id, after: { case: file.reference } });
    return file;
  });
