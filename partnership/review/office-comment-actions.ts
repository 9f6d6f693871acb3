import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { answerComment, findOfficeComment } from "./office-comment-records.ts";
import { logReview, onSubmission, type SubmissionAtHand } from "./review-doing.ts";

/**
 * Answers a statistics office, by the editor, while the release is not out.
 * @throws Problem bad-review, changed-meanwhile, and those of `onSubmission`
 */
export const answerOffice = (
  doing: Doing,
  at: SubmissionAtHand,
  answered: { readonly commentId: string; readonly commentVersion: number; readonly answer: string },
): Promise<void> =>
  onSubmission(doing, at, { event: "answer office", role: "editor" }, async ({ unit, submission, personId }) => {
    const comment = await findOfficeComment(unit, answered.commentId);
    if (comment?.submissionId !== submission.id) throw new Problem("bad-review", { field: "comment", reason: "there is no such comment" });
    if (answered.answer.trim() === "") throw new Problem("bad-review", { field: "answer", reason: "write an answer" });
    if (!(await answerComment(unit, { id: comment.id, version: answered.commentVersion }, answered.answer, personId)))
      throw new Problem("changed-meanwhile", { kind: "comment", id: submission.reference });
    logReview(unit, submission.id, "answer-office", { after: { comment: comment.id, answer: answered.answer } });
  });
