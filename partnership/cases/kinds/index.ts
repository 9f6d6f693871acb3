import { afterReferral } from "../../bodies/after-referral.ts";
import { afterAppeal } from "../../review/after-appeal.ts";
import { beforeAppeal } from "../../review/before-appeal.ts";
import { afterTriage } from "../../knowledge-gaps/after-triage.ts";
import { afterBodyApproval } from "../../works/after-body-approval.ts";
import { afterApprovalWithdrawn, afterCommissionApproval } from "../../commissions/after-commission-approval.ts";
import { afterAppraisalWithdrawn, afterChoiceAppraisal } from "../../policy-menu/after-choice-appraisal.ts";
import { afterChoiceRecheck } from "../../policy-menu/after-choice-recheck.ts";
import { afterCorrectionRequest } from "../../corrections/after-correction-request.ts";
import { afterUptakeVerification } from "../../uptake/after-uptake-verification.ts";
import { afterAnswerModeration } from "../../debate/after-answer-moderation.ts";
import { afterResponseModeration } from "../../debate/after-response-moderation.ts";
import type { CaseKind } from "../case-kind.ts";
import { approval } from "./approval.ts";
import { bodyApproval } from "./body-approval.ts";
import { choiceAppraisal } from "./choice-appraisal.ts";
import { choiceRecheck } from "./choice-recheck.ts";
import { commissionApproval } from "./commission-approval.ts";
import { figureQuestion } from "./figure-question.ts";
import { gapTriage } from "./gap-triage.ts";
import { referral } from "./referral.ts";
import { reviewAppeal } from "./review-appeal.ts";
import { correctionRequest } from "./correction-request.ts";
import { answerModeration, responseModeration } from "./response-moderation.ts";
import { uptakeVerification } from "./uptake-verification.ts";
import { waiver } from "./waiver.ts";

/** Every kind of case. Adding one is a file and a line. */
export const CASE_KINDS: readonly CaseKind[] = [
  figureQuestion,
  referral(afterReferral),
  approval,
  waiver,
  reviewAppeal(beforeAppeal, afterAppeal),
  bodyApproval(afterBodyApproval),
  commissionApproval({ decided: afterCommissionApproval, withdrawn: afterApprovalWithdrawn }),
  gapTriage(afterTriage),
  choiceAppraisal({ decided: afterChoiceAppraisal, withdrawn: afterAppraisalWithdrawn }),
  choiceRecheck(afterChoiceRecheck),
  uptakeVerification(afterUptakeVerification),
  correctionRequest(afterCorrectionRequest),
  responseModeration(afterResponseModeration),
  answerModeration(afterAnswerModeration),
];
