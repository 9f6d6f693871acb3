import { inOneUnit, type Actor, type Database, type Surroundings } from "#store";
import { Problem } from "#vocabulary";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { Doing } from "../cases/case-actions.ts";
import { answerComment, findOfficeComment, insertOfficeComment, type OfficeComment } from "./office-comment-records.ts";
import { logReview, onSubmission, type SubmissionAtHand } from "./review-doing.ts";
import { lockSubmission } from "./submission-records.ts";
import { tellHandlers } from "./tell-in-review.ts";

const LONGEST = 20_000;

/**
 * Takes in what a statistics office says of a release of data under review, until the last day of the comment period. Anybody may write it.
 * @throws Problem no-such-submission, comments-open, bad-review
 */
export const commentAsOffice = (
  { database, actor, surroundings }: { readonly database: Database; readonly actor: Actor; readonly surroundings: Surroundings },
  submissionId: string,
  comment: Pick<OfficeComment, "office" | "area" | "address" | "words">,
): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const submission = await lockSubmission(unit, submissionId);
    if (!submission || submission.commentUntil === null || submission.endedAt !== null)
      throw new Problem("no-such-submission", { submission: submissionId });
    if (dayOf(unit.now) > submission.commentUntil)
      throw new Problem("review-state-refused", { reference: submission.reference, reason: "the comment period is over" });
    const office = comment.office.trim();
    if (office === "" || office.length > 200)
      throw new Problem("bad-review", { field: "office", reason: "write a name of at most 200 characters" });
    if (comment.words.trim() === "" || comment.words.length > LONGEST)
      throw new Problem("bad-review", { field: "words", reason: `write between 1 and ${LONGEST} characters` });
    if (comment.area !== null && !/^[A-Z]{3}$/.test(comment.area))
      throw new Problem("bad-review", { field: "area", reason: "choose a country or area" });
    const id = await insertOfficeComment(unit, { ...comment, office, submissionId });
    logReview(unit, submissionId, "comment-as-office", { after: { comment: id, area: comment.area } });
    await tellHandlers(unit, submission, [submission.editorId], {
      words: `${submission.reference}: a statistics office has commented.`,
      key: `office comment ${id}`,
    });
    return id;
  });

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
