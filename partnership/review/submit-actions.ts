import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { demandSameRelease } from "../data-releases/demand-same-release.ts";
import { moveWork } from "../works/publish-actions.ts";
import { closeRound, insertRound, lastStage, openRound } from "./assignment-records.ts";
import { dayOf, shiftDay } from "../bodies/mandate-terms.ts";
import { demandNothingMissing } from "./missing-for-move.ts";
import { profileForKind, profileOf, type ReviewProfile } from "./profiles.ts";
import { logReview, moveSubmission, onSubmission, type SubmissionAtHand } from "./review-doing.ts";
import { findAuthorTraces, type AuthorTrace } from "./rules/author-traces.ts";
import {
  findSubmission,
  findVersion,
  insertSubmission,
  insertSuggested,
  lockWork,
  mayWrite,
  versionText,
  type Anonymity,
  type Submission,
  type SubmittedVersion,
  type SuggestedReviewer,
} from "./submission-records.ts";
import { tellHandlers, tellWhoMay } from "./tell-in-review.ts";

/** What an author hands in. */
export interface NewSubmission {
  readonly versionId: string;
  readonly anonymity: Anonymity;
  readonly stages: Submission["stages"];
  readonly suggested: readonly SuggestedReviewer[];
}

export interface Submitted {
  readonly id: string;
  readonly reference: string;
  /** Lines that may say who wrote a text whose authors are hidden. */
  readonly traces: readonly AuthorTrace[];
}

const MAY_BE_SUBMITTED: readonly SubmittedVersion["workState"][] = ["draft", "rejected", "published"];

/**
 * Submits a version for review. A public work's new version is a correction: the work stays public while it is reviewed.
 * @throws Problem not-allowed, bad-review, work-not-reviewed, submission-open
 */
export const submitWork = ({ database, actor, surroundings, standing }: Doing, wanted: NewSubmission): Promise<Submitted> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const version = await ownVersion(unit, standing.personId, wanted.versionId);
    const profile = profileForVersion(version);
    await demandSameRelease(unit, { versionId: version.id });
    await lockWork(unit, version.workId);
    const open = await findSubmission(unit, { openOfWork: version.workId });
    if (open) throw new Problem("submission-open", { reference: open.reference });
    if (!MAY_BE_SUBMITTED.includes(version.workState))
      throw new Problem("bad-review", { field: "work", reason: `it is ${version.workState}` });
    const id = await insertSubmission(unit, {
      work_id: version.workId,
      profile: profile.id,
      version_id: version.id,
      version_hash: version.hash,
      anonymity: wanted.anonymity,
      stages: wanted.stages,
      submitted_by: standing.personId!,
      fictitious: version.fictitious,
    });
    await insertSuggested(unit, id, wanted.suggested);
    await moveWork(unit, version.workId, "in review");
    const submission = (await findSubmission(unit, { id }))!;
    const { reference, anonymity, stages, versionHash } = submission;
    logReview(unit, id, "submit-work", { after: { reference, work: version.workId, versionHash, anonymity, stages } });
    await tellWhoMay(unit, submission, "appoint-editor", { words: `${reference} wants an editor: ${version.title}`, key: "submitted" });
    return { id, reference, traces: await tracesOf(unit, submission) };
  });

const ownVersion = async (unit: UnitOfWork, personId: string | undefined, versionId: string): Promise<SubmittedVersion> => {
  const version = await findVersion(unit, versionId);
  if (!version || personId === undefined || !(await mayWrite(unit, version.workId, personId)))
    throw new Problem("not-allowed", { reason: "only whoever writes in a work submits it" });
  return version;
};

const profileForVersion = ({ kind, releaseId }: SubmittedVersion): ReviewProfile => {
  const profile = profileForKind(kind);
  if (!profile) throw new Problem("work-not-reviewed", { kind });
  if (profile.commentDays !== undefined && releaseId === null)
    throw new Problem("bad-review", { field: "version", reason: "it names no release of data" });
  return profile;
};

const tracesOf = async (unit: UnitOfWork, { anonymity, versionId }: Submission): Promise<readonly AuthorTrace[]> => {
  if (anonymity !== "both hidden") return [];
  const { source, names } = await versionText(unit, versionId);
  return findAuthorTraces(source, names);
};

/**
 * Hands a version in again that the editor had returned before review.
 * @throws Problem bad-review, and those of `onSubmission`
 */
export const handInAgain = (doing: Doing, at: SubmissionAtHand, versionId: string): Promise<void> =>
  onSubmission(doing, at, { event: "hand in again", role: "author" }, async (change) => {
    const { unit, submission } = change;
    const version = await versionOf(unit, submission, versionId);
    await moveSubmission(change, "submit-again", {
      changed: { version_id: version.id, version_hash: version.hash },
      after: { versionHash: version.hash },
    });
    const words = `${submission.reference} was handed in again: ${version.title}`;
    await tellHandlers(unit, submission, [submission.editorId], { words, key: `again ${version.hash}` });
  });

const versionOf = async (unit: UnitOfWork, submission: Submission, versionId: string): Promise<SubmittedVersion> => {
  const version = await findVersion(unit, versionId);
  if (!version || version.workId !== submission.workId)
    throw new Problem("bad-review", { field: "version", reason: "it is not a version of this work" });
  return version;
};

/**
 * Hands in the revised version: a new round, for which nothing that was decided before counts. Each point of the reviews so far is answered first.
 * @throws Problem points-unanswered, bad-review, and those of `onSubmission`
 */
export const resubmit = (doing: Doing, at: SubmissionAtHand, versionId: string): Promise<void> =>
  onSubmission(doing, at, { event: "hand in revision", role: "author" }, async (change) => {
    const { unit, submission } = change;
    const version = await versionOf(unit, submission, versionId);
    if (version.hash === submission.versionHash)
      throw new Problem("bad-review", { field: "version", reason: "it is the version that was reviewed" });
    await demandNothingMissing(unit, submission, "hand in revision");
    await beginRound(unit, submission, { versionId: version.id, versionHash: version.hash }, "same");
    await moveSubmission(change, "resubmit", {
      changed: { version_id: version.id, version_hash: version.hash },
      after: { versionHash: version.hash },
    });
    const words = `A revised version of ${submission.reference} is there: ${version.title}`;
    await tellHandlers(unit, submission, [submission.editorId], { words, key: `revised ${version.hash}` });
  });

/** Opens the next round of a submission. "same" keeps the stage of the round before. */
export const beginRound = async (
  unit: UnitOfWork,
  submission: Submission,
  version: Pick<Submission, "versionId" | "versionHash">,
  stage: "experts" | "experts and governments" | "same",
): Promise<string> => {
  const profile = profileOf(submission.profile);
  const before = await openRound(unit, submission.id);
  if (before) await closeRound(unit, before.id);
  return insertRound(unit, {
    submissionId: submission.id,
    stage: stage === "same" ? await lastStage(unit, submission.id) : stage,
    versionId: version.versionId,
    versionHash: version.versionHash,
    needed: profile.experts,
    dueOn: shiftDay(dayOf(unit.now), profile.reviewDays),
  });
};
