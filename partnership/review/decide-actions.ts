import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Readable } from "../bodies/readable.ts";
import type { Doing } from "../cases/case-actions.ts";
import { moveWork } from "../works/publish-actions.ts";
import { assignmentsOf, closeRound, deleteLinks, roundsOf, updateAssignment, type Assignment, type Round } from "./assignment-records.ts";
import { demandReasons } from "./editor-actions.ts";
import { demandNothingMissing } from "./missing-for-move.ts";
import { moveSubmission, onSubmission, type SubmissionAtHand, type UnderChange } from "./review-doing.ts";
import { decisionsOf, insertDecision, type Recommendation } from "./review-records.ts";
import { beginRound } from "./submit-actions.ts";
import type { SubmissionEvent } from "./submission-states.ts";
import { findSubmission } from "./submission-records.ts";
import { tellAuthors, tellHandlers, tellReviewer } from "./tell-in-review.ts";

/** An editor's decision on the version that a round judged. */
export interface RoundDecision {
  readonly roundId: string;
  /** Hash of the version as the editor saw it. */
  readonly versionHash: string;
  readonly outcome: Recommendation;
  readonly reasons: string;
}

const EVENTS = { accept: "accept", minor: "ask to revise", major: "ask to revise", reject: "reject" } as const satisfies Record<
  Recommendation,
  SubmissionEvent
>;

/**
 * Decides a round: on the version that it judged, once, with the reviews that the profile asks for. Accepting the first of two stages opens the second.
 * Where somebody else decided first, whoever comes second is told what.
 * @throws Problem review-round-decided, review-version-differs, reviews-outstanding, bad-review, and those of `onSubmission`
 */
export const decide = async (doing: Doing, at: SubmissionAtHand, decision: RoundDecision): Promise<void> => {
  await refuseDecided(doing, at, decision.roundId);
  const staged = decision.outcome === "accept" && (await hasNextStage(doing, at.id, decision.roundId));
  const event = staged ? "go to next stage" : EVENTS[decision.outcome];
  await onSubmission(doing, at, { event, role: "editor" }, async (change) => {
    const { unit, submission } = change;
    demandReasons(decision.reasons);
    const round = (await roundsOf(unit, submission.id)).find(({ id }) => id === decision.roundId);
    if (!round) throw new Problem("bad-review", { field: "round", reason: "it is not a round of this submission" });
    const decided = await decisionOfRound(unit, submission.id, round.id);
    if (decided !== undefined || round.closedAt !== null) throw new Problem("review-round-decided", { outcome: decided ?? "closed" });
    if (round.versionHash !== decision.versionHash || submission.versionHash !== decision.versionHash)
      throw new Problem("review-version-differs", { accepted: round.versionHash, given: decision.versionHash });
    const asked = (await assignmentsOf(unit, submission.id)).filter(({ roundId }) => roundId === round.id);
    await demandNothingMissing(unit, submission, event);
    await carryOut(change, round, asked, decision, staged);
  });
};

const refuseDecided = async ({ database, standing }: Doing, { id }: SubmissionAtHand, roundId: string): Promise<void> => {
  const submission = await findSubmission(database, { id });
  if (!submission || standing.personId === undefined || submission.editorId !== standing.personId) return;
  const outcome = await decisionOfRound(database, id, roundId);
  if (outcome !== undefined) throw new Problem("review-round-decided", { outcome });
};

const decisionOfRound = async (from: Readable, submissionId: string, roundId: string): Promise<string | undefined> =>
  (await decisionsOf(from, submissionId)).find((one) => one.kind === "review" && one.roundId === roundId)?.outcome;

const hasNextStage = async ({ database }: Doing, submissionId: string, roundId: string): Promise<boolean> => {
  const round = (await roundsOf(database, submissionId)).find(({ id }) => id === roundId);
  return round?.stage === "experts" && (await findSubmission(database, { id: submissionId }))?.stages === "two";
};

const carryOut = async (
  change: UnderChange,
  round: Round,
  asked: readonly Assignment[],
  { outcome, reasons }: RoundDecision,
  staged: boolean,
): Promise<void> => {
  const { unit, submission, personId } = change;
  const { versionId, versionHash } = round;
  const noted = staged ? "next stage" : outcome;
  await insertDecision(unit, submission.id, {
    ...{ roundId: round.id, kind: "review", outcome: noted, versionId, versionHash, reasons, decidedBy: personId },
  });
  await closeRoundOf(unit, round.id, asked);
  if (staged) await beginRound(unit, submission, round, "experts and governments");
  if (outcome === "accept" && !staged) await moveWork(unit, submission.workId, "accepted");
  if (outcome === "reject") await moveWork(unit, submission.workId, "rejected");
  await moveSubmission(change, "decide-round", { after: { round: round.number, outcome: noted, versionHash }, reason: reasons });
  await tellAuthors(unit, submission, `${submission.reference} is decided: ${WORDS[noted]}. The reviews are there.`, `decided ${round.id}`);
  if (noted === "accept") {
    const words = `${submission.reference} was accepted: look whether each point of the reviewers is answered.`;
    await tellHandlers(unit, submission, [submission.reviewEditorId], { words, key: `accepted ${round.id}` });
  }
};

const WORDS: Readonly<Record<string, string>> = {
  accept: "accepted",
  minor: "to be revised a little",
  major: "to be revised",
  reject: "not accepted",
  "next stage": "accepted by experts; governments review next",
};

/** Closes a round: whoever was still waited for is let go. */
export const closeRoundOf = async (unit: UnitOfWork, roundId: string, asked: readonly Assignment[]): Promise<void> => {
  if (!(await closeRound(unit, roundId))) throw new Problem("review-round-decided", { outcome: "closed" });
  for (const one of asked) {
    if (one.state !== "invited" && one.state !== "declared" && one.state !== "accepted") continue;
    await updateAssignment(unit, one, { state: "cancelled" });
    await deleteLinks(unit, one.id);
    await tellReviewer(unit, one, { words: "The round is over: your review is not waited for any more. Thank you.", key: "round closed" });
  }
};
