import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { Doing } from "../cases/case-actions.ts";
import { deleteLinks, updateAssignment, type Assignment } from "./assignment-records.ts";
import { lockedAssignment, movedAssignment, type AssignmentAtHand } from "./answer-actions.ts";
import { interestsOf, isBlocked } from "./interest-records.ts";
import { logReview, onSubmission } from "./review-doing.ts";
import type { AssignmentEvent, AssignmentState } from "./submission-states.ts";
import type { Submission } from "./submission-records.ts";
import { tellReviewer } from "./tell-in-review.ts";

interface ChangedByEditor {
  readonly unit: UnitOfWork;
  readonly submission: Submission;
  readonly assignment: Assignment;
  readonly next: AssignmentState;
}

/** Changes a reviewer's assignment as the editor of its submission. */
const asEditor = async (
  doing: Doing,
  submissionId: string,
  at: AssignmentAtHand,
  move: { readonly event: AssignmentEvent; readonly work: (change: ChangedByEditor) => Promise<void> },
): Promise<void> =>
  onSubmission(doing, { id: submissionId }, { event: "invite reviewer", role: "editor" }, async ({ unit, submission }) => {
    const { assignment } = await lockedAssignment(unit, at.id);
    if (assignment.submissionId !== submission.id) throw new Problem("no-such-invitation");
    const next = await movedAssignment(unit, submission, assignment, { event: move.event, role: "editor", version: at.version });
    await move.work({ unit, submission, assignment, next });
  });

/**
 * The editor lets somebody review who declared an interest, or of whom something was found; what blocks has been waived first.
 * @throws Problem conflict-blocks, bad-review, no-such-invitation, and those of `onSubmission`
 */
export const admitReviewer = (doing: Doing, submissionId: string, at: AssignmentAtHand, reason: string): Promise<void> =>
  asEditor(doing, submissionId, at, {
    event: "admit",
    work: async ({ unit, submission, assignment, next }) => {
      if (reason.trim() === "") throw new Problem("bad-review", { field: "reason", reason: "say why" });
      if (isBlocked(await interestsOf(unit, submission.id, assignment.personId)))
        throw new Problem("conflict-blocks", { reason: "a rule on conflicts of interest that was not waived" });
      await updateAssignment(unit, assignment, { state: next });
      logReview(unit, submission.id, "admit-reviewer", { after: { assignment: assignment.id }, reason });
      const words = `You may begin your review; it is due on ${assignment.dueOn}.`;
      await tellReviewer(unit, assignment, { words, key: `admitted ${assignment.version}` });
    },
  });

/**
 * The editor does not let somebody review, because of what was declared or found.
 * @throws as `admitReviewer`
 */
export const refuseReviewer = (doing: Doing, submissionId: string, at: AssignmentAtHand, reason: string): Promise<void> =>
  asEditor(doing, submissionId, at, {
    event: "refuse",
    work: async ({ unit, submission, assignment, next }) => {
      await updateAssignment(unit, assignment, { state: next });
      await deleteLinks(unit, assignment.id);
      logReview(unit, submission.id, "refuse-reviewer", { after: { assignment: assignment.id }, reason });
      const words = "Thank you for declaring your interests. Because of them, your review is not needed.";
      await tellReviewer(unit, assignment, { words, key: `refused ${assignment.version}` });
    },
  });

/**
 * Lets a reviewer go who does not answer or is late; somebody else is invited apart.
 * @throws as `admitReviewer`
 */
export const replaceReviewer = (doing: Doing, submissionId: string, at: AssignmentAtHand, reason: string): Promise<void> =>
  asEditor(doing, submissionId, at, {
    event: "replace",
    work: async ({ unit, submission, assignment, next }) => {
      await updateAssignment(unit, assignment, { state: next });
      await deleteLinks(unit, assignment.id);
      logReview(unit, submission.id, "replace-reviewer", { after: { assignment: assignment.id }, reason });
      const words = "Your review is not waited for any more. Thank you.";
      await tellReviewer(unit, assignment, { words, key: `replaced ${assignment.version}` });
    },
  });

/**
 * Gives a reviewer more time.
 * @throws Problem bad-review, and as `admitReviewer`
 */
export const extendDeadline = (
  doing: Doing,
  submissionId: string,
  at: AssignmentAtHand,
  days: { readonly answerUntil?: string; readonly dueOn: string },
): Promise<void> =>
  asEditor(doing, submissionId, at, {
    event: "extend deadline",
    work: async ({ unit, submission, assignment }) => {
      const { dueOn } = days;
      const answerUntil = days.answerUntil ?? (assignment.answerUntil > dueOn ? dueOn : assignment.answerUntil);
      if (!/^\d{4}-\d\d-\d\d$/.test(dueOn) || dueOn < dayOf(unit.now) || answerUntil > dueOn)
        throw new Problem("bad-review", { field: "dueOn", reason: "write a day to come, not before the answer is due" });
      await updateAssignment(unit, assignment, { due_on: dueOn, answer_until: answerUntil });
      const before = { assignment: assignment.id, answerUntil: assignment.answerUntil, dueOn: assignment.dueOn };
      logReview(unit, submission.id, "extend-deadline", { before, after: { assignment: assignment.id, answerUntil, dueOn } });
      await tellReviewer(unit, assignment, { words: `Your review is due on ${dueOn} now.`, key: `extended ${assignment.version}` });
    },
  });
