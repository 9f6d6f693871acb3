// What of peer review, conflicts of interest and the finder of reviewers leaves the room, by its door.
export { declareAsReviewer, declineInvitation, invitationByLink, invitationForMail, type AssignmentAtHand } from "./answer-actions.ts";
export { assignmentsFor, assignmentsOf, findAssignment, openRound, roundsOf, type Assignment, type Round } from "./assignment-records.ts";
export { decide, type RoundDecision } from "./decide-actions.ts";
export { appointEditor, appointReviewEditor, declareInterests, screen, standAside } from "./editor-actions.ts";
export { interestsOf as reviewInterestsOf, type Interests } from "./interest-records.ts";
export { invitationFacts, unconfirmedAddress, type InvitationFacts } from "./invitation-records.ts";
export { handedInVersions } from "./handed-in-versions.ts";
export { hidesMakerFrom } from "./hidden-makers.ts";
export { inviteReviewer, type Invited } from "./invite-actions.ts";
export { missingFor, reviewsIn, type Missing } from "./missing-for-move.ts";
export { answerOffice } from "./office-comment-actions.ts";
export { officeCommentsOf, type OfficeComment } from "./office-comment-records.ts";
export { profileForKind, profileOf, REVIEW_PROFILES, type ReviewProfile } from "./profiles.ts";
export { readSubmission, type SeenAppeal, type SeenReview, type SeenRound, type SeenSubmission } from "./read-submission.ts";
export {
  PUBLISH_RELEASE,
  publishReleaseHandler,
  releaseWork,
  signEditorialChange,
  withdrawSubmission,
  type EditorialChange,
  type PublishRelease,
} from "./release-actions.ts";
export {
  AnswersRefused,
  certify,
  clearForPolicyUse,
  judgeAnswer,
  respondToPoint,
  respondToPoints,
  sendBack,
  type WrittenResponse,
} from "./response-actions.ts";
export { alertEditors } from "./review-alerts.ts";
export type { SubmissionAtHand } from "./review-doing.ts";
export {
  reviewsOf,
  type EditorialDecision,
  type PointResponse,
  type Recommendation,
  type Review,
  type ReviewPoint,
} from "./review-records.ts";
export { capacitiesOf, hidesAuthors, viewFacts, viewOf as reviewViewOf, type ReviewView, type ViewFacts } from "./review-view.ts";
export { admitReviewer, extendDeadline, refuseReviewer, replaceReviewer } from "./reviewer-actions.ts";
export { SMALLEST_SHOWN, type ReviewStatistics } from "./review-statistics.ts";
export { creditedReviewers, statisticsByYear, type CreditedReviewer, type YearStatistics } from "./statistics-records.ts";
export { listSubmissions, type ListedSubmission, type SubmissionFilter } from "./submission-list-records.ts";
export { unfitForPlace } from "./unfit-for-place.ts";
export { waitingReviews, type ReviewWait, type WaitingReview } from "./waiting-records.ts";
export {
  findSubmission,
  mayWrite as maySubmit,
  suggestedOf,
  versionText,
  type Anonymity,
  type Submission,
  type SuggestedReviewer,
} from "./submission-records.ts";
export { askForAppeal, declareForAppeal } from "./appeal-actions.ts";
export {
  ASSIGNMENT_MOVES,
  ASSIGNMENT_STATES,
  nextAssignmentState,
  nextRoundState,
  nextSubmissionState,
  REVIEW_ROLES,
  ROUND_MOVES,
  ROUND_STATES,
  SUBMISSION_MOVES,
  SUBMISSION_STATES,
  type Move,
  type Moved,
  type ReviewRole,
  type SubmissionState,
} from "./submission-states.ts";
export { handInAgain, resubmit, submitWork, type NewSubmission, type Submitted } from "./submit-actions.ts";
export { chooseOpenness, saveReview, submitReview, type Openness, type ReviewDraft } from "./write-review-actions.ts";
export {
  explainConflicts,
  findCommissionConflicts,
  findConflicts,
  findConflictsOfMany,
  type AtMoment,
  type FoundConflicts,
  type ShownFinding,
} from "./conflicts/find-conflicts.ts";
export type { FundersOf } from "./conflicts/gather-facts.ts";
export { CONFLICT_RULES } from "./conflicts/rules/index.ts";
export { waivableConflicts, waiveConflict, type NewWaiver } from "./conflicts/waiver-actions.ts";
export { waiversFor, type ConflictWaiver } from "./conflicts/waiver-records.ts";
export { findAuthorTraces, type AuthorTrace } from "./rules/author-traces.ts";
export { findReviewers, type FoundReviewers, type ReviewerQuestion } from "./finder/find-reviewers.ts";
export { lookOutside, type AlikeRecord } from "./finder/look-outside.ts";
export type { Candidate } from "./finder/rank-candidates.ts";
export type { ReviewerBalance } from "./finder/round-balance.ts";
