import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { moveWork } from "../works/publish-actions.ts";
import { demandReasons } from "./editor-actions.ts";
import { moveSubmission, logReview, onSubmission, type SubmissionAtHand, type UnderChange } from "./review-doing.ts";
import { demandNothingMissing } from "./missing-for-move.ts";
import { decisionsOf, findPoint, insertDecision, judgeResponse, writeResponse } from "./review-records.ts";
import { findVersion } from "./submission-records.ts";
import { tellAuthors, tellHandlers, tellWhoMay } from "./tell-in-review.ts";

/** The authors' answer to one point of a reviewer. */
export interface WrittenResponse {
  readonly pointId: string;
  /** Of the answer as it was when the page was opened; 0 for the first. */
  readonly responseVersion: number;
  readonly words: string;
  readonly done: "changed" | "partly" | "not changed";
  /** Version in which it was changed, where there is one. */
  readonly versionId?: string;
}

/** What is wrong with the answer to one point. */
export interface AnswerFault {
  readonly pointId: string;
  readonly problem: Problem;
}

/** No answer was kept: what is wrong, point by point. As a problem it is the first of them. */
export class AnswersRefused extends Problem {
  readonly faults: readonly AnswerFault[];

  constructor(first: AnswerFault, others: readonly AnswerFault[]) {
    super(first.problem.code, first.problem.values);
    this.faults = [first, ...others];
  }
}

/**
 * Answers points of reviews, once their round is decided: all of them, or none.
 * @throws AnswersRefused, and Problem those of `onSubmission`
 */
export const respondToPoints = (doing: Doing, at: SubmissionAtHand, answers: readonly WrittenResponse[]): Promise<void> =>
  onSubmission(doing, at, { event: "respond to point", role: "author" }, async (change) => {
    const faults: AnswerFault[] = [];
    for (const answer of answers) {
      const problem = await whyNotKept(change, answer);
      if (problem) faults.push({ pointId: answer.pointId, problem });
    }
    const [first, ...others] = faults;
    if (first) throw new AnswersRefused(first, others);
    const { unit, submission, personId } = change;
    for (const { pointId, responseVersion, words, done, versionId = null } of answers) {
      if (!(await writeResponse(unit, pointId, responseVersion, { words, done, versionId, writtenBy: personId })))
        throw new Problem("changed-meanwhile", { kind: "answer", id: submission.reference });
      logReview(unit, submission.id, "respond-to-point", { after: { point: pointId, done } });
    }
  });

const LONGEST = 20_000;

const whyNotKept = async (
  { unit, submission }: UnderChange,
  { pointId, responseVersion, words, versionId }: WrittenResponse,
): Promise<Problem | undefined> => {
  const point = await findPoint(unit, pointId);
  if (point?.submissionId !== submission.id || !point.handedIn || !point.roundClosed)
    return new Problem("bad-review", { field: "point", reason: "there is no such point" });
  if (words.trim() === "" || words.length > LONGEST)
    return new Problem("bad-review", { field: "words", reason: `write between 1 and ${LONGEST} characters` });
  if (versionId !== undefined && (await findVersion(unit, versionId))?.workId !== submission.workId)
    return new Problem("bad-review", { field: "version", reason: "it is not a version of this work" });
  if (point.responseVersion !== responseVersion) return new Problem("changed-meanwhile", { kind: "answer", id: submission.reference });
  return undefined;
};

/**
 * Answers one point of a review, once its round is decided.
 * @throws Problem bad-review, changed-meanwhile, and those of `onSubmission`
 */
export const respondToPoint = (doing: Doing, at: SubmissionAtHand, answer: WrittenResponse): Promise<void> =>
  respondToPoints(doing, at, [answer]);

/**
 * The review editor says whether an answer answers its point.
 * @throws Problem bad-review, and those of `onSubmission`
 */
export const judgeAnswer = (
  doing: Doing,
  at: SubmissionAtHand,
  judgement: { readonly pointId: string; readonly judged: "answered" | "not answered"; readonly words: string },
): Promise<void> =>
  onSubmission(doing, at, { event: "judge responses", role: "review editor" }, async ({ unit, submission }) => {
    const { pointId, judged, words } = judgement;
    if (judged === "not answered" && words.trim() === "")
      throw new Problem("bad-review", { field: "words", reason: "say what is missing" });
    const point = await findPoint(unit, pointId);
    if (point?.submissionId !== submission.id || !(await judgeResponse(unit, pointId, judged, words)))
      throw new Problem("bad-review", { field: "point", reason: "there is no such point with an answer" });
    logReview(unit, submission.id, "judge-answer", { after: { point: pointId, judged }, reason: words });
    if (judged === "not answered")
      await tellAuthors(unit, submission, `${submission.reference}: a point wants a better answer.`, `not answered ${pointId}`);
  });

/**
 * The review editor certifies that every point of every reviewer was answered.
 * @throws Problem points-unanswered, review-version-differs, and those of `onSubmission`
 */
export const certify = (doing: Doing, at: SubmissionAtHand, words: string): Promise<void> =>
  onSubmission(doing, at, { event: "certify", role: "review editor" }, async (change) => {
    const { unit, submission } = change;
    demandReasons(words);
    await demandNothingMissing(unit, submission, "certify");
    await step(change, { kind: "certificate", outcome: "certified", reasons: words, action: "certify-review" });
    await tellWhoMay(unit, submission, "check-policy-use", {
      words: `${submission.reference} is to be checked for its use in policy.`,
      key: `certified ${submission.versionHash}`,
    });
  });

/**
 * The programme officer says that a reviewed work can be used for policy.
 * @throws as `onSubmission`, and review-version-differs
 */
export const clearForPolicyUse = (doing: Doing, at: SubmissionAtHand, words: string): Promise<void> =>
  onSubmission(doing, at, { event: "clear for policy use", role: "programme officer" }, async (change) => {
    const { unit, submission } = change;
    demandReasons(words);
    await step(change, { kind: "policy check", outcome: "cleared", reasons: words, action: "check-policy-use" });
    await tellWhoMay(unit, submission, "release-work", {
      words: `${submission.reference} waits for its release.`,
      key: `cleared ${submission.versionHash}`,
    });
  });

const SENT_BACK = {
  "review editor": "certificate",
  "programme officer": "policy check",
  director: "release",
} as const;

/**
 * Sends an accepted work back to its authors, who hand in another version: a new round.
 * @throws as `onSubmission`
 */
export const sendBack = (doing: Doing, at: SubmissionAtHand, role: keyof typeof SENT_BACK, reasons: string): Promise<void> =>
  onSubmission(doing, at, { event: "send back", role }, async (change) => {
    const { unit, submission, personId } = change;
    demandReasons(reasons);
    const { versionId, versionHash } = submission;
    const decision = { roundId: null, kind: SENT_BACK[role], outcome: "sent back", versionId, versionHash, reasons, decidedBy: personId };
    await insertDecision(unit, submission.id, decision);
    await moveWork(unit, submission.workId, "in review");
    await moveSubmission(change, "send-back", { reason: reasons });
    await tellAuthors(unit, submission, `${submission.reference} was sent back to you: ${reasons}`, `sent back ${submission.version}`);
    await tellHandlers(unit, submission, [submission.editorId], {
      words: `${submission.reference} was sent back to its authors.`,
      key: `sent back ${submission.version}`,
    });
  });

/** One step of an accepted version towards its release: bound to the hash that was accepted. */
const step = async (
  change: UnderChange,
  decision: { readonly kind: "certificate" | "policy check"; readonly outcome: string; readonly reasons: string; readonly action: string },
): Promise<void> => {
  const { unit, submission, personId } = change;
  await demandAccepted(change);
  const { versionId, versionHash } = submission;
  const { action, ...said } = decision;
  await insertDecision(unit, submission.id, { roundId: null, ...said, versionId, versionHash, decidedBy: personId });
  await moveSubmission(change, action, { after: { versionHash }, reason: decision.reasons });
};

/**
 * Refuses what rests on an acceptance of another version, and names no hash where authors are hidden.
 * @throws Problem review-version-differs
 */
export const demandAccepted = async ({ unit, submission }: Pick<UnderChange, "unit" | "submission">): Promise<void> => {
  const accepted = (await decisionsOf(unit, submission.id)).filter(({ kind, outcome }) => kind === "review" && outcome === "accept");
  if (accepted.some(({ versionHash }) => versionHash === submission.versionHash)) return;
  if (submission.anonymity === "both hidden") throw new Problem("review-version-differs", { accepted: "…", given: "…" });
  throw new Problem("review-version-differs", { accepted: accepted.at(-1)?.versionHash ?? "none", given: submission.versionHash });
};
