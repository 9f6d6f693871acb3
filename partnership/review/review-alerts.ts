import { inOneUnit, type Actor, type Database, type Surroundings, type UnitOfWork } from "#store";
import { dayOf } from "../bodies/mandate-terms.ts";
import { updateAssignment, waitingAssignments, type Assignment } from "./assignment-records.ts";
import { bouncedAssignments, noteTold, unconfirmedAddress } from "./invitation-records.ts";
import { logReview } from "./review-doing.ts";
import { findSubmission } from "./submission-records.ts";
import { tellHandlers } from "./tell-in-review.ts";

/**
 * Tells editors, once, of invitations whose mails came back and of answers and reviews that are overdue, and sends the invitation once more to those
 * from outside who have not answered on the last day. Reviewers themselves are reminded by `sendReminders`.
 * @returns how many assignments something was done about
 */
export const alertEditors = (database: Database, actor: Actor, surroundings: Surroundings): Promise<number> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const today = dayOf(unit.now);
    let done = 0;
    for (const one of await bouncedAssignments(unit)) {
      await updateAssignment(unit, one, { bounced_at: unit.now });
      logReview(unit, one.submissionId, "note-bounced-invitation", { after: { assignment: one.id } });
      await tellEditor(unit, one, "Mails to a reviewer come back. Ask them another way, or replace them.", "bounced");
      done++;
    }
    for (const one of await waitingAssignments(unit)) {
      const due = one.state === "accepted" ? one.dueOn : one.answerUntil;
      if (due === today && one.state === "invited" && (await askAgain(unit, one))) done++;
      if (due < today && (await tellOverdue(unit, one, due))) done++;
    }
    return done;
  });

const tellEditor = async (
  unit: UnitOfWork,
  { id, submissionId }: Pick<Assignment, "id" | "submissionId">,
  words: string,
  what: string,
): Promise<void> => {
  const submission = (await findSubmission(unit, { id: submissionId }))!;
  await tellHandlers(unit, submission, [submission.editorId], { words: `${submission.reference}: ${words}`, key: `${what} ${id}` });
};

const tellOverdue = async (unit: UnitOfWork, assignment: Assignment, due: string): Promise<boolean> => {
  const submission = await findSubmission(unit, { id: assignment.submissionId });
  if (!submission || submission.editorId === null || assignment.state === "declared") return false;
  const what = assignment.state === "accepted" ? `review overdue since ${due}` : `answer overdue since ${due}`;
  if (!(await noteTold(unit, { assignmentId: assignment.id, personId: submission.editorId, what, on: dayOf(unit.now) }))) return false;
  logReview(unit, submission.id, "note-overdue", { after: { assignment: assignment.id, due } });
  const words = `Reviewer ${assignment.reviewerNumber}: ${what}. Extend the deadline, or replace them.`;
  await tellEditor(unit, assignment, words, what);
  return true;
};

const askAgain = async (unit: UnitOfWork, { id, personId, submissionId, answerUntil }: Assignment): Promise<boolean> => {
  const address = await unconfirmedAddress(unit, personId);
  if (address === undefined) return false;
  if (!(await noteTold(unit, { assignmentId: id, personId, what: `asked again ${answerUntil}`, on: dayOf(unit.now) }))) return false;
  logReview(unit, submissionId, "ask-again", { after: { assignment: id } });
  unit.enqueue({
    queue: "send-mail",
    key: `review invitation ${id} again ${answerUntil}`,
    payload: { to: address, template: "review-invitation", values: { assignment: id } },
  });
  return true;
};
