import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { demandSameRelease } from "../data-releases/demand-same-release.ts";
import type { Action } from "../permissions/actions.ts";
import { can } from "../permissions/can.ts";
import type { Capacity } from "./capacity.ts";
import { isOpenTo, viewFacts, viewOf, type ViewFacts } from "./review-view.ts";
import { nextSubmissionState, type ReviewRole, type SubmissionEvent, type SubmissionState } from "./submission-states.ts";
import { lockSubmission, mayWrite, updateSubmission, type Submission } from "./submission-records.ts";

/** A submission as it was when the page was opened; without a version, as it is. */
export interface SubmissionAtHand {
  readonly id: string;
  readonly version?: number;
}

/** A submission under a change, with who does it and what state it comes to. */
export interface UnderChange {
  readonly unit: UnitOfWork;
  readonly submission: Submission;
  readonly facts: ViewFacts;
  readonly personId: string;
  readonly next: SubmissionState;
}

const WITH_MANDATE: Partial<Record<ReviewRole, Action>> = {
  organiser: "appoint-editor",
  editor: "handle-submission",
  "review editor": "handle-submission",
  "programme officer": "check-policy-use",
  director: "release-work",
};

/** Capacities in which interests are declared before anything is decided. */
const CAPACITY: Partial<Record<ReviewRole, Capacity>> = {
  editor: "editor",
  "review editor": "review editor",
  "programme officer": "programme officer",
  director: "director",
};

/**
 * Changes a submission in one unit of work: it is locked, whoever may not know of it is told that it is not there, and role, declared interests
 * and state are asked in this order.
 * @throws Problem no-such-submission, not-allowed, interests-not-declared, conflict-blocks, release-altered, changed-meanwhile, review-state-refused
 */
export const onSubmission = <Result>(
  doing: Doing,
  at: SubmissionAtHand,
  move: { readonly event: SubmissionEvent; readonly role: ReviewRole },
  work: (change: UnderChange) => Promise<Result>,
): Promise<Result> => {
  const { database, actor, surroundings, standing } = doing;
  return inOneUnit(database, actor, surroundings, async (unit) => {
    const { submission, facts } = await seenSubmission(unit, doing, at.id);
    await demandRole(unit, doing, facts, move.role);
    if (move.event !== "withdraw") await demandSameRelease(unit, submission);
    if (at.version !== undefined && at.version !== submission.version)
      throw new Problem("changed-meanwhile", { kind: "submission", id: submission.reference });
    const moved = nextSubmissionState(submission.state, move.event, move.role);
    if (!moved.ok) throw refusal(submission, moved);
    return work({ unit, submission, facts, personId: standing.personId!, next: moved.state });
  });
};

/** A submission that whoever acts may know of, locked. */
export const seenSubmission = async (
  unit: UnitOfWork,
  { standing }: Pick<Doing, "standing">,
  id: string,
): Promise<{ readonly submission: Submission; readonly facts: ViewFacts }> => {
  const submission = await lockSubmission(unit, id);
  const facts = submission && (await viewFacts(unit, standing, submission));
  if (!facts || viewOf(standing, facts) === undefined) throw new Problem("no-such-submission", { submission: id });
  return { submission: facts.submission, facts };
};

export const refusal = (
  { reference }: Pick<Submission, "reference">,
  moved: { readonly code: "not-allowed" | "review-state-refused"; readonly reason: string },
): Problem => new Problem(moved.code, { reference, reason: moved.reason });

/** @throws Problem not-allowed, interests-not-declared, conflict-blocks */
const demandRole = async (unit: UnitOfWork, { standing }: Doing, facts: ViewFacts, role: ReviewRole): Promise<void> => {
  const { submission, bodies } = facts;
  const { personId } = standing;
  if (role === "author") {
    if (personId === undefined || !submission.authors.includes(personId) || !(await mayWrite(unit, submission.workId, personId)))
      throw new Problem("not-allowed", { reason: "only the authors may do that" });
    return;
  }
  const action = WITH_MANDATE[role];
  const answer = action && can(standing, action, { bodies, concerns: submission.authors });
  if (answer && !answer.allowed) throw new Problem("not-allowed", { reason: answer.because });
  const capacity = CAPACITY[role];
  if (capacity !== undefined) demandCapacity(facts, capacity, personId!);
};

const HOLDER = {
  editor: "editorId",
  "review editor": "reviewEditorId",
  "programme officer": "officerId",
  director: "directorId",
} as const satisfies Partial<Record<Capacity, keyof Submission>>;

/** Column of a submission that says who holds a capacity. */
export const holderOf = (submission: Submission, capacity: Exclude<Capacity, "reviewer" | "appeal">): string | null =>
  submission[HOLDER[capacity]];

const demandCapacity = (facts: ViewFacts, capacity: Capacity, personId: string): void => {
  const { submission, interests } = facts;
  if (capacity === "reviewer" || capacity === "appeal") return;
  const declared = interests.declared.find((one) => one.capacity === capacity);
  if (holderOf(submission, capacity) !== personId) {
    if (capacity === "editor" || capacity === "review editor")
      throw new Problem("not-allowed", { reason: `only its ${capacity} may do that` });
    throw new Problem("interests-not-declared", { reference: submission.reference });
  }
  if (!declared) throw new Problem("interests-not-declared", { reference: submission.reference });
  if (!isOpenTo(personId, facts)) throw new Problem("conflict-blocks", { reason: "there is an interest in this work" });
};

type Changed = Parameters<typeof updateSubmission>[2];

/** Writes a submission's new state and tells the log of it. Everything about a submission stands in the log under its own id. */
export const moveSubmission = async (
  { unit, submission, next }: Pick<UnderChange, "unit" | "submission" | "next">,
  action: string,
  { changed = {}, after = {}, reason = "" }: { readonly changed?: Changed; readonly after?: object; readonly reason?: string } = {},
): Promise<void> => {
  const ended = next !== submission.state && (next === "released" || next === "rejected" || next === "withdrawn");
  await updateSubmission(unit, submission, { state: next, ...(ended ? { ended_at: unit.now } : {}), ...changed });
  logReview(unit, submission.id, action, { before: { state: submission.state }, after: { state: next, ...after }, reason });
};

/** Everything that is done in a review stands in the log under the submission, so that one wall covers it. */
export const logReview = (
  unit: UnitOfWork,
  submissionId: string,
  action: string,
  told: { readonly before?: object; readonly after?: object; readonly reason?: string } = {},
): void => unit.log({ action, objectKind: "submission", object: submissionId, ...told });
