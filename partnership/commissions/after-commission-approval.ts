import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { CaseFacts } from "../cases/case-kind.ts";
import type { AfterCommissionApproval } from "../cases/kinds/commission-approval.ts";
import { noteCommissionAnswer } from "../knowledge-gaps/answer-actions.ts";
import { findCommissionConflicts } from "../review/conflicts/find-conflicts.ts";
import { settleApplications } from "./application-records.ts";
import { writeCommissionCheck } from "./commission-check-records.ts";
import { blockWords } from "./commission-conflicts.ts";
import { moveCommission, stateAfter, tellLeaders } from "./commission-doing.ts";
import { lockCommission, type Commission } from "./commission-records.ts";
import { tellApplicants } from "./tell-applicants.ts";
import { tellHolder } from "./tell-holder.ts";

/**
 * What the decision on a commission does: approved, it may be signed, and its gap shows that it is being answered. Whoever decides is held
 * against its holder once more, since a tie may have come up after the question.
 * @throws Problem conflict-blocks
 */
export const afterCommissionApproval: AfterCommissionApproval["decided"] = async (unit, facts, { outcome, reasons, deciderId }) => {
  const commission = await ofCase(unit, facts);
  if (!commission) return;
  const approved = outcome !== "not approved";
  if (deciderId !== undefined) await demandDistance(unit, commission, deciderId);
  const next = stateAfter(commission, approved ? "approve" : "refuse", "approver");
  await moveCommission({ unit, commission, next }, approved ? "approve-commission" : "refuse-commission", {
    changed: approved ? { approved_at: unit.now } : {},
    after: { case: facts.reference, outcome },
    reason: reasons,
  });
  await tellApplicants(
    unit,
    commission,
    await settleApplications(unit, commission.id, approved ? "the chosen one holds it" : "nobody holds it"),
  );
  if (approved)
    await tellHolder(unit, commission, `${commission.reference} is approved and waits for your signature: ${commission.title}`, "approved");
  if (approved && commission.gapId !== null) await noteCommissionAnswer(unit, commission.gapId, commission.id);
  await tellLeaders(
    unit,
    { ...commission, state: next },
    {
      words: `${commission.reference} is ${approved ? "approved and may be signed" : "not approved"}: ${commission.title}`,
      key: `decided ${facts.reference}`,
    },
  );
};

/** The question was taken back: the commission stands where it stood before. */
export const afterApprovalWithdrawn: AfterCommissionApproval["withdrawn"] = async (unit, facts) => {
  const commission = await ofCase(unit, facts);
  if (!commission) return;
  const next = stateAfter(commission, "take back", "leader");
  await moveCommission({ unit, commission, next }, "take-back-commission", {
    changed: { approval_case: null },
    after: { case: facts.reference },
  });
};

/** The commission that waits for this case, locked. */
const ofCase = async (unit: UnitOfWork, facts: CaseFacts<{ readonly commission: string }>): Promise<Commission | undefined> => {
  const commission = await lockCommission(unit, facts.fields.commission);
  return commission?.approvalCase === facts.id && commission.state === "proposed" ? commission : undefined;
};

const demandDistance = async (unit: UnitOfWork, commission: Commission, deciderId: string): Promise<void> => {
  const toHold = { personId: commission.holderId!, organisationId: commission.holderOrganisation };
  const found = await findCommissionConflicts(unit, {
    personId: deciderId,
    capacity: "director",
    commissionId: commission.id,
    heldBy: toHold,
  });
  const check = { ...found, personId: deciderId, capacity: "director" as const };
  if (found.effect === "block")
    throw new Problem("conflict-blocks", {
      reason: `${blockWords(check)} Whoever asked takes the question back and asks again: it then goes to somebody without an interest`,
    });
  await writeCommissionCheck(unit, commission.id, toHold, check);
};
