import { afterReferral } from "../../bodies/after-referral.ts";
import { afterAppeal } from "../../review/after-appeal.ts";
import { afterTriage } from "../../knowledge-gaps/after-triage.ts";
import { afterBodyApproval } from "../../works/after-body-approval.ts";
import { afterApprovalWithdrawn, afterCommissionApproval } from "../../commissions/after-commission-approval.ts";
import type { CaseKind } from "../case-kind.ts";
import { approval } from "./approval.ts";
import { bodyApproval } from "./body-approval.ts";
import { commissionApproval } from "./commission-approval.ts";
import { figureQuestion } from "./figure-question.ts";
import { gapTriage } from "./gap-triage.ts";
import { referral } from "./referral.ts";
import { reviewAppeal } from "./review-appeal.ts";
import { waiver } from "./waiver.ts";

/** Every kind of case. Adding one is a file and a line. */
export const CASE_KINDS: readonly CaseKind[] = [
  figureQuestion,
  referral(afterReferral),
  approval,
  waiver,
  reviewAppeal(afterAppeal),
  bodyApproval(afterBodyApproval),
  commissionApproval({ decided: afterCommissionApproval, withdrawn: afterApprovalWithdrawn }),
  gapTriage(afterTriage),
];
