import { Problem } from "#vocabulary";
import { openCaseInUnit, type Doing } from "../cases/case-actions.ts";
import { logReview, onSubmission, type SubmissionAtHand } from "./review-doing.ts";
import { decisionsOf } from "./review-records.ts";

/** Kind of case by which a rejection is appealed against. */
export const REVIEW_APPEAL = "review-appeal";

/**
 * Appeals against a rejection, once: a case that nobody decides who decided before, handled the submission, or made the work.
 * @returns the case's reference
 * @throws Problem bad-review, and those of `onSubmission`
 */
export const askForAppeal = (doing: Doing, at: SubmissionAtHand, reasons: string): Promise<string> =>
  onSubmission(doing, at, { event: "ask for appeal", role: "author" }, async ({ unit, submission, personId }) => {
    if (reasons.trim().length < 10) throw new Problem("bad-review", { field: "reasons", reason: "write at least ten characters" });
    const decisions = await decisionsOf(unit, submission.id);
    if (decisions.some(({ kind }) => kind === "appeal"))
      throw new Problem("review-state-refused", { reference: submission.reference, reason: "an appeal was decided before" });
    const handlers = [submission.editorId, submission.reviewEditorId, submission.officerId, submission.directorId];
    const deciders = [...decisions.map(({ decidedBy }) => decidedBy), ...handlers].flatMap((one) => one ?? []);
    const { reference } = await openCaseInUnit(unit, {
      kind: REVIEW_APPEAL,
      fields: {
        submission: submission.id,
        reference: submission.reference,
        why: reasons,
        notBy: [...new Set([...deciders, ...submission.authors])],
      },
      bodyId: null,
      openedBy: personId,
      key: `appeal ${submission.id}`,
    });
    logReview(unit, submission.id, "ask-for-appeal", { after: { case: reference } });
    return reference;
  });
