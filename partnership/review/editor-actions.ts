import type { UnitOfWork } from "#store";
import { inOneUnit } from "#store";
import { Problem } from "#vocabulary";
import { dayOf, shiftDay } from "../bodies/mandate-terms.ts";
import type { Doing } from "../cases/case-actions.ts";
import { demandSameRelease } from "../data-releases/demand-same-release.ts";
import { can } from "../permissions/can.ts";
import { whoMay } from "../permissions/who-may.ts";
import type { Capacity } from "./capacity.ts";
import { findConflicts } from "./conflicts/find-conflicts.ts";
import { whyNotIndependent } from "./independence-records.ts";
import { interestsOf, isBlocked, writeCheck, writeDeclaration, type Interests } from "./interest-records.ts";
import { profileOf } from "./profiles.ts";
import {
  holderOf,
  logReview,
  moveSubmission,
  onSubmission,
  seenSubmission,
  type SubmissionAtHand,
  type UnderChange,
} from "./review-doing.ts";
import { insertDecision } from "./review-records.ts";
import { beginRound } from "./submit-actions.ts";
import { ENDED } from "./submission-states.ts";
import { updateSubmission, type Submission } from "./submission-records.ts";
import { tellAuthors, tellHandlers, tellWhoMay } from "./tell-in-review.ts";

const COLUMN = {
  editor: "editor_id",
  "review editor": "review_editor_id",
  "programme officer": "officer_id",
  director: "director_id",
} as const;

type HandlingCapacity = keyof typeof COLUMN;

/**
 * Appoints who handles a submission; in the place of whoever did before. Whoever is conflicted never gets it, nor whoever has or is near to a part in
 * it: whoever appoints may not know who reviews and who wrote, and is told the same of all of them.
 * @throws Problem bad-review, conflict-blocks, and those of `onSubmission`
 */
export const appointEditor = (doing: Doing, at: SubmissionAtHand, personId: string): Promise<void> =>
  onSubmission(doing, at, { event: "appoint editor", role: "organiser" }, (change) => appoint(change, "editor", personId));

/**
 * Appoints who certifies at the end that every point of the reviewers was answered: somebody else than the editor.
 * @throws as `appointEditor`
 */
export const appointReviewEditor = (doing: Doing, at: SubmissionAtHand, personId: string): Promise<void> =>
  onSubmission(doing, at, { event: "appoint review editor", role: "organiser" }, (change) => appoint(change, "review editor", personId));

const appoint = async (
  { unit, submission, facts, next }: UnderChange,
  capacity: "editor" | "review editor",
  personId: string,
): Promise<void> => {
  // Authors too: that somebody is left out would tell that they wrote it.
  const able = await whoMay(unit, "handle-submission", { bodies: facts.bodies }, unit.now);
  if (!able.some((one) => one.personId === personId))
    throw new Problem("bad-review", { field: "person", reason: "no mandate lets them handle works of this body" });
  const before = holderOf(submission, capacity);
  const interests = await lookForConflicts(unit, { submissionId: submission.id, personId, capacity });
  const besides = before === null ? [] : [before];
  const near = await whyNotIndependent(unit, submission, personId, { besides, waived: interests.waived, day: dayOf(unit.now) });
  if (near !== undefined || isBlocked(interests)) throw new Problem("conflict-blocks", { reason: "a rule on conflicts of interest" });
  await moveSubmission({ unit, submission, next }, capacity === "editor" ? "appoint-editor" : "appoint-review-editor", {
    changed: { [COLUMN[capacity]]: personId },
    after: { capacity, person: personId, before },
  });
  const words = `You are ${capacity} of ${submission.reference}. Declare your interests first; nothing of it opens before.`;
  await tellHandlers(unit, submission, [personId], { words, key: `appointed ${personId} ${submission.version}` });
};

/** Looks for conflicts, keeps what was found, and gives what stands between the person and the submission now. */
export const lookForConflicts = async (
  unit: UnitOfWork,
  about: { readonly submissionId: string; readonly personId: string; readonly capacity: Capacity },
): Promise<Interests> => {
  const found = await findConflicts(unit, about);
  await writeCheck(unit, about, found);
  const { declared, waived } = await interestsOf(unit, about.submissionId, about.personId);
  return { declared, waived, check: found };
};

/**
 * Declares interests of whoever handles a submission, or takes it up as programme officer or director. With an interest, or a conflict that blocks,
 * they stand aside before anything of it opened, and somebody else is to take their place.
 * @throws Problem no-such-submission, not-allowed, bad-review, reviewer-not-independent
 */
export const declareInterests = (
  { database, actor, surroundings, standing }: Doing,
  { id }: SubmissionAtHand,
  declared: { readonly capacity: HandlingCapacity; readonly hasInterest: boolean; readonly words: string },
): Promise<"taken up" | "stood aside"> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { submission, facts } = await seenSubmission(unit, { standing }, id);
    await demandSameRelease(unit, submission);
    const { capacity, hasInterest } = declared;
    const personId = standing.personId!;
    demandPlace({ submission, capacity, personId, mayTake: mayTake({ standing }, facts, capacity) });
    if (hasInterest && declared.words.trim() === "")
      throw new Problem("bad-review", { field: "words", reason: "say what the interest is" });
    await writeDeclaration(unit, { submissionId: id, personId, ...declared });
    const interests = await lookForConflicts(unit, { submissionId: id, personId, capacity });
    const holds = holderOf(submission, capacity) === personId;
    const besides = handlersOf(submission);
    const near = holds
      ? undefined
      : await whyNotIndependent(unit, submission, personId, { besides, waived: interests.waived, day: dayOf(unit.now) });
    // Who it is that they are near to is not theirs to know, nor whether they wrote it or review it.
    if (near !== undefined) throw new Problem("reviewer-not-independent", { reason: "they have a part in it, or somebody close to them" });
    const aside = hasInterest || isBlocked(interests);
    logReview(unit, id, aside ? "stand-aside" : "declare-interests", {
      after: { capacity, person: personId, hasInterest, words: declared.words, effect: interests.check?.effect },
    });
    if (!aside) {
      await updateSubmission(unit, submission, { [COLUMN[capacity]]: personId });
      return "taken up";
    }
    await leave(unit, submission, capacity, personId);
    return "stood aside";
  });

const handlersOf = ({ editorId, reviewEditorId, officerId, directorId }: Submission): readonly string[] =>
  [editorId, reviewEditorId, officerId, directorId].flatMap((one) => one ?? []);

const mayTake = (
  { standing }: Pick<Doing, "standing">,
  { bodies, submission }: UnderChange["facts"],
  capacity: HandlingCapacity,
): boolean => {
  const action = { "programme officer": "check-policy-use", director: "release-work" } as const;
  return capacity in action && can(standing, action[capacity as keyof typeof action], { bodies, concerns: submission.authors }).allowed;
};

const demandPlace = (asked: {
  readonly submission: Submission;
  readonly capacity: HandlingCapacity;
  readonly personId: string;
  readonly mayTake: boolean;
}): void => {
  const { submission, capacity, personId } = asked;
  if (ENDED.includes(submission.state))
    throw new Problem("review-state-refused", { reference: submission.reference, reason: `it is ${submission.state}` });
  const holds = holderOf(submission, capacity) === personId;
  if (!holds && !asked.mayTake) throw new Problem("not-allowed", { reason: `only its ${capacity} declares interests as such` });
};

const leave = async (unit: UnitOfWork, submission: Submission, capacity: HandlingCapacity, personId: string): Promise<void> => {
  if (holderOf(submission, capacity) !== personId) return;
  await updateSubmission(unit, submission, { [COLUMN[capacity]]: null });
  const action = {
    editor: "appoint-editor",
    "review editor": "appoint-editor",
    "programme officer": "check-policy-use",
    director: "release-work",
  } as const;
  const words = `${submission.reference} wants another ${capacity}.`;
  await tellWhoMay(unit, submission, action[capacity], { words, key: `substitute ${submission.version}` });
};

/**
 * The editor gives a submission back, with a reason, for somebody else to take.
 * @throws as `onSubmission`
 */
export const standAside = (doing: Doing, at: SubmissionAtHand, reason: string): Promise<void> =>
  onSubmission(doing, at, { event: "stand aside", role: "editor" }, async ({ unit, submission, personId }) => {
    logReview(unit, submission.id, "stand-aside", { after: { capacity: "editor", person: personId }, reason });
    await leave(unit, submission, "editor", personId);
  });

/**
 * The editor sends a submission to review, or returns it with what is missing.
 * @throws Problem bad-review, and those of `onSubmission`
 */
export const screen = (
  doing: Doing,
  at: SubmissionAtHand,
  { outcome, reasons }: { readonly outcome: "return" | "review"; readonly reasons: string },
): Promise<void> => {
  const event = outcome === "return" ? "return to author" : "send to review";
  return onSubmission(doing, at, { event, role: "editor" }, async (change) => {
    const { unit, submission, personId } = change;
    demandReasons(reasons);
    const { versionId, versionHash } = submission;
    const decision = { roundId: null, kind: "screening", outcome, versionId, versionHash, reasons, decidedBy: personId } as const;
    await insertDecision(unit, submission.id, decision);
    const { commentDays } = profileOf(submission.profile);
    const comments = outcome === "review" && commentDays !== undefined ? { comment_until: shiftDay(dayOf(unit.now), commentDays) } : {};
    if (outcome === "review") await beginRound(unit, submission, submission, "experts");
    await moveSubmission(change, "screen-submission", {
      changed: { screened_at: unit.now, ...comments },
      after: { outcome },
      reason: reasons,
    });
    const words =
      outcome === "review" ? `${submission.reference} is in review.` : `${submission.reference} was returned to you: ${reasons}`;
    await tellAuthors(unit, submission, words, `screened ${submission.version}`);
  });
};

/** @throws Problem bad-review */
export const demandReasons = (reasons: string): void => {
  if (reasons.trim() === "") throw new Problem("bad-review", { field: "reasons", reason: "a decision has reasons" });
};
