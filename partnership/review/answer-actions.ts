import { createHash } from "node:crypto";
import { inOneUnit, type Actor, type Database, type Surroundings, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { Doing } from "../cases/case-actions.ts";
import { demandSameRelease } from "../data-releases/demand-same-release.ts";
import {
  assignmentOfLink,
  deleteLinks,
  findAssignment,
  insertLink,
  openRound,
  updateAssignment,
  type Assignment,
} from "./assignment-records.ts";
import { lookForConflicts } from "./editor-actions.ts";
import { isBlocked, writeDeclaration } from "./interest-records.ts";
import { invitationFacts, type InvitationFacts } from "./invitation-records.ts";
import { logReview, refusal } from "./review-doing.ts";
import { nextAssignmentState, type AssignmentEvent, type AssignmentState } from "./submission-states.ts";
import { lockSubmission, type Submission } from "./submission-records.ts";
import { tellHandlers } from "./tell-in-review.ts";

/** An invitation as it was when the page was opened. */
export interface AssignmentAtHand {
  readonly id: string;
  readonly version?: number;
}

/** A reviewer's own assignment under a change. */
export interface OwnAssignment {
  readonly unit: UnitOfWork;
  readonly submission: Submission;
  readonly assignment: Assignment;
  readonly next: AssignmentState;
}

/**
 * Changes a reviewer's own assignment in one unit of work. Another's is as if it were not there.
 * @throws Problem no-such-invitation, changed-meanwhile, review-state-refused
 */
export const onOwnAssignment = <Result>(
  { database, actor, surroundings, standing }: Doing,
  at: AssignmentAtHand,
  event: AssignmentEvent,
  work: (own: OwnAssignment) => Promise<Result>,
): Promise<Result> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { submission, assignment } = await lockedAssignment(unit, at.id);
    if (standing.personId === undefined || assignment.personId !== standing.personId) throw new Problem("no-such-invitation");
    const next = await movedAssignment(unit, submission, assignment, { event, role: "reviewer", version: at.version });
    if (event !== "decline") await demandSameRelease(unit, submission);
    return work({ unit, submission, assignment, next });
  });

/** @throws Problem no-such-invitation */
export const lockedAssignment = async (
  unit: UnitOfWork,
  id: string,
): Promise<{ readonly submission: Submission; readonly assignment: Assignment }> => {
  const found = isId(id) ? await findAssignment(unit, id) : undefined;
  const submission = found && (await lockSubmission(unit, found.submissionId));
  const assignment = submission && (await findAssignment(unit, id));
  if (!assignment) throw new Problem("no-such-invitation");
  return { submission: submission!, assignment };
};

/** @throws Problem changed-meanwhile, review-state-refused */
export const movedAssignment = async (
  unit: UnitOfWork,
  submission: Submission,
  assignment: Assignment,
  { event, role, version }: { readonly event: AssignmentEvent; readonly role: "reviewer" | "editor"; readonly version: number | undefined },
): Promise<AssignmentState> => {
  if (version !== undefined && version !== assignment.version)
    throw new Problem("changed-meanwhile", { kind: "invitation", id: assignment.id });
  const moved = nextAssignmentState(assignment.state, event, role);
  if (!moved.ok) throw refusal(submission, moved);
  if (event === "choose openness") return moved.state;
  const round = await openRound(unit, submission.id);
  if (round?.id !== assignment.roundId)
    throw new Problem("review-state-refused", { reference: submission.reference, reason: "the round is closed" });
  return moved.state;
};

/**
 * Declines, before or after accepting.
 * @throws as `onOwnAssignment`
 */
export const declineInvitation = (doing: Doing, at: AssignmentAtHand, reason: string): Promise<void> =>
  onOwnAssignment(doing, at, "decline", async ({ unit, submission, assignment, next }) => {
    await updateAssignment(unit, assignment, { state: next, answered_at: unit.now, decline_reason: reason.slice(0, 2_000) });
    await deleteLinks(unit, assignment.id);
    logReview(unit, submission.id, "decline-review", { after: { assignment: assignment.id }, reason });
    const words = `${submission.reference}: Reviewer ${assignment.reviewerNumber} declined. Invite somebody else.`;
    await tellHandlers(unit, submission, [submission.editorId], { words, key: `declined ${assignment.id}` });
  });

/**
 * Declares a reviewer's interests. Where none is declared and nothing more than what is to be disclosed is found, the review begins; else the
 * editor decides, and nothing of the work opens before.
 * @throws Problem bad-review, and those of `onOwnAssignment`
 */
export const declareAsReviewer = (
  doing: Doing,
  at: AssignmentAtHand,
  declared: { readonly hasInterest: boolean; readonly words: string },
): Promise<"accepted" | "declared"> =>
  onOwnAssignment(doing, at, "declare interests", async ({ unit, submission, assignment }) => {
    if (declared.hasInterest && declared.words.trim() === "")
      throw new Problem("bad-review", { field: "words", reason: "say what the interest is" });
    const about = { submissionId: submission.id, personId: assignment.personId, capacity: "reviewer" } as const;
    await writeDeclaration(unit, { ...about, ...declared });
    const interests = await lookForConflicts(unit, about);
    const weak = interests.check?.effect === "nothing found" || interests.check?.effect === "disclose";
    const state = weak && !declared.hasInterest ? "accepted" : "declared";
    await updateAssignment(unit, assignment, { state, answered_at: unit.now });
    logReview(unit, submission.id, "declare-interests", {
      after: { assignment: assignment.id, capacity: "reviewer", ...declared, effect: interests.check?.effect, state },
    });
    const blocked = isBlocked(interests) ? " A rule stands in the way: it needs a waiver, or somebody else." : "";
    const words =
      state === "accepted"
        ? `${submission.reference}: Reviewer ${assignment.reviewerNumber} accepted.`
        : `${submission.reference}: Reviewer ${assignment.reviewerNumber} declared interests, and you decide.${blocked}`;
    await tellHandlers(unit, submission, [submission.editorId], { words, key: `declared ${assignment.id} ${assignment.version}` });
    return state;
  });

const LINK_BYTES = 24;
const LINK_DAYS = 90;

const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** What an invitation's mail says, with a new link; undefined where nobody waits for an answer any more. */
export const invitationForMail = (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  assignmentId: string,
): Promise<(InvitationFacts & { readonly secret: string }) | undefined> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const facts = isId(assignmentId) ? await invitationFacts(unit, assignmentId) : undefined;
    if (!facts || !facts.roundOpen || facts.state !== "invited") return undefined;
    const secret = Buffer.from(surroundings.randomBytes(LINK_BYTES)).toString("base64url");
    const until = new Date(unit.now.getTime() + LINK_DAYS * 86_400_000);
    await insertLink(unit, hashOf(secret), assignmentId, until);
    logReview(unit, facts.submissionId, "make-review-link", { after: { assignment: assignmentId } });
    return { ...facts, secret };
  });

/** Whose invitation a link opens; undefined for one that ran out. */
export const invitationByLink = (from: Readable, secret: string, now: Date): Promise<Assignment | undefined> =>
  assignmentOfLink(from, hashOf(secret), now);
