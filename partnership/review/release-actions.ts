import type { Handler, UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { Doing } from "../cases/case-actions.ts";
import { moveWork, publishWork } from "../works/publish-actions.ts";
import { assignmentsOf, openRound } from "./assignment-records.ts";
import { closeRoundOf } from "./decide-actions.ts";
import { demandReasons } from "./editor-actions.ts";
import { countUnanswered } from "./office-comment-records.ts";
import { demandAccepted } from "./response-actions.ts";
import { moveSubmission, onSubmission, type SubmissionAtHand, type UnderChange } from "./review-doing.ts";
import { insertDecision } from "./review-records.ts";
import { hidesAuthors, viewOf } from "./review-view.ts";
import { findVersion, insertEditorialNotice, type Submission } from "./submission-records.ts";
import { tellAuthors, tellHandlers } from "./tell-in-review.ts";

/**
 * Moves a release of data from draft to published; whoever keeps releases gives it. It may be asked again for one that is published, and refuses one
 * whose manifest has another hash.
 */
export type PublishRelease = (release: { readonly releaseId: string; readonly manifestHash: string }) => Promise<void>;

/** Queue of releases that were released by the director and are to be published. */
export const PUBLISH_RELEASE = "publish-release";

/** Does the jobs of that queue: a job is there only once the director's decision stands. */
export const publishReleaseHandler =
  (publish: PublishRelease): Handler =>
  async ({ payload }) => {
    const { releaseId, manifestHash } = payload as { readonly releaseId: string; readonly manifestHash: string };
    await publish({ releaseId, manifestHash });
  };

/**
 * Releases a cleared work: its version becomes public, and a release of data is published with it. Only what was accepted, byte for byte.
 * @param versionHash as the director saw it; "" where the authors are hidden from them, and the submission's version says what they saw
 * @throws Problem review-version-differs, bad-review, comments-open, and those of `onSubmission`
 */
export const releaseWork = (
  doing: Doing,
  at: SubmissionAtHand,
  { versionHash: shown, reasons }: { readonly versionHash: string; readonly reasons: string },
): Promise<void> =>
  onSubmission(doing, at, { event: "release", role: "director" }, async (change) => {
    const { unit, submission, personId } = change;
    demandReasons(reasons);
    demandVersionSeen(doing, at, change, shown);
    await demandAccepted(change);
    await demandCommentsOver(unit, submission);
    const { versionId, versionHash, workId } = submission;
    await insertDecision(unit, submission.id, {
      ...{ roundId: null, kind: "release", outcome: "released", versionId, versionHash, reasons, decidedBy: personId },
    });
    await publishWork(unit, { workId, versionId, words: reasons });
    await moveSubmission(change, "release-work", { after: { versionHash }, reason: reasons });
    await tellAuthors(unit, submission, `${submission.reference} is released.`, "released");
    const version = await findVersion(unit, versionId);
    if (version && version.releaseId !== null && version.manifestHash !== null)
      unit.enqueue({
        queue: PUBLISH_RELEASE,
        key: `${version.releaseId} ${version.manifestHash}`,
        payload: { releaseId: version.releaseId, manifestHash: version.manifestHash },
      });
  });

/**
 * Whoever may not know the authors is given no hash, which is made of their names too, and no answer to one that they tried: the version of the
 * submission, which `onSubmission` held against theirs, is what they saw.
 */
const demandVersionSeen = (
  { standing }: Pick<Doing, "standing">,
  at: SubmissionAtHand,
  { facts, submission, personId }: UnderChange,
  shown: string,
): void => {
  const view = viewOf(standing, facts);
  if (at.version !== undefined && view !== undefined && hidesAuthors(view, facts, personId)) {
    if (shown === "") return;
    throw new Problem("bad-review", { field: "hash", reason: "leave it empty: its authors are hidden from you, and so is its hash" });
  }
  if (shown !== submission.versionHash) throw new Problem("review-version-differs", { accepted: submission.versionHash, given: shown });
};

const demandCommentsOver = async (unit: UnitOfWork, { id, reference, commentUntil }: Submission): Promise<void> => {
  if (commentUntil === null) return;
  if (dayOf(unit.now) <= commentUntil || (await countUnanswered(unit, id)) > 0)
    throw new Problem("comments-open", { reference, until: commentUntil });
};

/** A version that differs from the accepted one in nothing but what the difference shows. */
export interface EditorialChange {
  readonly versionId: string;
  /** Hashes between which the difference was shown to whoever signs. */
  readonly fromHash: string;
  readonly toHash: string;
  readonly words: string;
}

/**
 * The editor signs an editorial change of an accepted work, which somebody else made: the acceptance then holds for the new version, and only for it.
 * @throws Problem review-version-differs, bad-review, not-allowed, and those of `onSubmission`
 */
export const signEditorialChange = (doing: Doing, at: SubmissionAtHand, signed: EditorialChange): Promise<void> =>
  onSubmission(doing, at, { event: "sign editorial change", role: "editor" }, async (change) => {
    const { unit, submission, personId } = change;
    demandReasons(signed.words);
    await demandAccepted(change);
    const version = await findVersion(unit, signed.versionId);
    if (version?.workId !== submission.workId)
      throw new Problem("bad-review", { field: "version", reason: "it is not a version of this work" });
    if (signed.fromHash !== submission.versionHash || signed.toHash !== version.hash || signed.fromHash === signed.toHash)
      throw new Problem("review-version-differs", { accepted: submission.versionHash, given: version.hash });
    if (version.manifestHash !== ((await findVersion(unit, submission.versionId))?.manifestHash ?? null))
      throw new Problem("bad-review", { field: "version", reason: "it is of another release of data" });
    if (version.madeBy === null || version.madeBy === personId)
      throw new Problem("not-allowed", { reason: "whoever made a version does not sign for it" });
    const { id: versionId, hash: versionHash } = version;
    const reasons = `Editorial change: ${signed.words}`;
    await insertDecision(unit, submission.id, {
      ...{ roundId: null, kind: "review", outcome: "accept", versionId, versionHash, reasons, decidedBy: personId },
    });
    await insertEditorialNotice(unit, submission, { versionId, words: signed.words, givenBy: version.madeBy, signedBy: personId });
    await moveSubmission(change, "sign-editorial-change", {
      changed: { version_id: versionId, version_hash: versionHash },
      after: { fromHash: signed.fromHash, toHash: signed.toHash, madeBy: version.madeBy },
      reason: signed.words,
    });
    await tellAuthors(unit, submission, `${submission.reference}: an editorial change was signed.`, `editorial ${versionHash}`);
  });

/**
 * The authors take a submission back; what was said of it stays in the records, and the work becomes a draft again.
 * @throws as `onSubmission`
 */
export const withdrawSubmission = (doing: Doing, at: SubmissionAtHand, reason: string): Promise<void> =>
  onSubmission(doing, at, { event: "withdraw", role: "author" }, async (change) => {
    const { unit, submission } = change;
    const round = await openRound(unit, submission.id);
    const asked = round ? (await assignmentsOf(unit, submission.id)).filter(({ roundId }) => roundId === round.id) : [];
    if (round) await closeRoundOf(unit, round.id, asked);
    await moveWork(unit, submission.workId, "in review");
    await moveWork(unit, submission.workId, "draft");
    await moveSubmission(change, "withdraw-submission", { reason });
    await tellHandlers(unit, submission, [submission.editorId, submission.reviewEditorId, submission.officerId], {
      words: `${submission.reference} was withdrawn by its authors.`,
      key: "withdrawn",
    });
  });
