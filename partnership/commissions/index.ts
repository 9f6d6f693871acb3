// What of commissions leaves the room, by its door.
export { applyForCall, chooseApplicant, forgetApplicants, nameHolder, sayWhoApplied, withdrawApplication } from "./application-actions.ts";
export { applicationsBy, applicationsOf, findApplication, type Application, type OwnApplication } from "./application-records.ts";
export { askForCommissionApproval, feeWords } from "./approval-actions.ts";
export {
  changeTerms,
  closeCall,
  closeCalls,
  endCommission,
  fulfilCommission,
  nameWork,
  openCall,
  planCommission,
} from "./commission-actions.ts";
export { commissionChecks, type CommissionCheck, type KeptCheck } from "./commission-check-records.ts";
export { checkHolder, type HolderChecks } from "./commission-conflicts.ts";
export { subjectOfCommission, viewOfCommission, type CommissionAtHand, type CommissionView } from "./commission-doing.ts";
export {
  answeredGaps,
  listCommissions,
  openCalls,
  pastCommissions,
  publicCommission,
  type AnswerOnTheWay,
  type ListedCommission,
  type PublicCommission,
} from "./commission-list-records.ts";
export { askedGap, findCommission, openGaps, type AskedGap, type Commission } from "./commission-records.ts";
export {
  applicationShape,
  callShape,
  choiceShape,
  directShape,
  feeFaults,
  metShape,
  milestoneShape,
  planShape,
  reasonShape,
  signShape,
  termsShape,
} from "./commission-shape.ts";
export { COMMISSION_STATES, nextCommissionState, type CommissionEvent, type CommissionState } from "./commission-states.ts";
export { hashOfTerms } from "./agreement-terms.ts";
export { signAtDesk, signCommission, type SentPaper } from "./sign-actions.ts";
export { signaturesOf, type Signature, type SignatureSide } from "./signature-records.ts";
export { organisationsActedFor, type OwnOrganisation } from "./holder-organisation-records.ts";
export { feesShown } from "./fees-shown.ts";
export { addMilestone, changeMilestone, meetMilestone, removeMilestone, undoMilestone } from "./milestone-actions.ts";
export { milestonesOf as milestonesOfCommissions, type CommissionMilestone } from "./milestone-records.ts";
