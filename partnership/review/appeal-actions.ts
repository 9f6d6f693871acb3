import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { openCaseInUnit, type Doing } from "../cases/case-actions.ts";
import { standAsideInCase } from "../cases/stand-aside-actions.ts";
import { mayDecideAppeal, REVIEW_APPEAL } from "./appeal-records.ts";
import { assignmentsOf } from "./assignment-records.ts";
import { lookForConflicts } from "./editor-actions.ts";
import { peopleIn } from "./independence-records.ts";
import { isBlocked, writeDeclaration } from "./interest-records.ts";
import { logReview, onSubmission, refusal, seenSubmission, type SubmissionAtHand } from "./review-doing.ts";
import { decisionsOf } from "./review-records.ts";
import { nextSubmissionState } from "./submission-states.ts";

/**
 * Appeals against a rejection, once: a case that nobody decides who decided before, handled the submission, or made the work.
 * @returns the case's reference
 * @throws Problem bad-review, and those of `onSubmission`
 */
export const askForAppeal = (doing: Doing, at: SubmissionAtHand, reasons: string): Promise<string> =>
  onSubmission(doing, at, { event: "ask for appeal", role: "author" }, async ({ unit, submission, personId }) => {
    if (reasons.trim().length < 10) throw new Problem("bad-review", { field: "reasons", reason: "write at least ten characters" });
    const decisions = await decisionsOf(unit, submission.id);
    if (decisions.some(({ kind }) => kind === "appeal"))
      throw new Problem("review-state-refused", { reference: submission.reference, reason: "an appeal was decided before" });
    const handlers = [submission.editorId, submission.reviewEditorId, submission.officerId, submission.directorId];
    const deciders = [...decisions.map(({ decidedBy }) => decidedBy), ...handlers].flatMap((one) => one ?? []);
    const { reference } = await openCaseInUnit(unit, {
      kind: REVIEW_APPEAL,
      fields: {
        submission: submission.id,
        reference: submission.reference,
        why: reasons,
        notBy: [...new Set([...deciders, ...submission.authors])],
      },
      bodyId: null,
      openedBy: personId,
      key: `appeal ${submission.id}`,
      alsoConcerns: await reviewersOf(unit, submission.id),
    });
    logReview(unit, submission.id, "ask-for-appeal", { after: { case: reference } });
    return reference;
  });

/** Whoever was asked to review it and did not decline: they do not decide on what they read for it, and no record names them as such. */
const reviewersOf = async (unit: UnitOfWork, submissionId: string): Promise<readonly string[]> =>
  (await assignmentsOf(unit, submissionId)).flatMap(({ personId, state }) => (state === "declined" ? [] : [personId]));

/**
 * Declares interests of whoever is to decide the open appeal: what was reviewed opens to them then. With an interest, a conflict that blocks, or a
 * part in the review they stand aside before anything of it opened, and the case goes to whoever decides in their place.
 * @throws Problem no-such-submission, review-state-refused, not-allowed, bad-review
 */
export const declareForAppeal = (
  { database, actor, surroundings, standing }: Doing,
  { id }: SubmissionAtHand,
  declared: { readonly hasInterest: boolean; readonly words: string },
): Promise<"taken up" | "stood aside"> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { submission, facts } = await seenSubmission(unit, { standing }, id);
    const personId = standing.personId!;
    const { appeal } = facts;
    const moved = nextSubmissionState(submission.state, "declare for appeal", "appeal");
    if (!moved.ok) throw refusal(submission, moved);
    if (!appeal) throw refusal(submission, { code: "review-state-refused", reason: "no appeal waits for a decision" });
    if (!mayDecideAppeal(standing, appeal)) throw new Problem("not-allowed", { reason: "only whoever decides the appeal may do that" });
    if (declared.hasInterest && declared.words.trim() === "")
      throw new Problem("bad-review", { field: "words", reason: "say what the interest is" });
    const about = { submissionId: id, personId, capacity: "appeal" } as const;
    await writeDeclaration(unit, { ...about, ...declared });
    const interests = await lookForConflicts(unit, about);
    const hasPart = [...(await reviewersOf(unit, id)), ...(await peopleIn(unit, submission)).keys()].includes(personId);
    const aside = declared.hasInterest || isBlocked(interests) || hasPart;
    logReview(unit, id, aside ? "stand-aside" : "declare-interests", {
      after: {
        capacity: "appeal",
        person: personId,
        hasInterest: declared.hasInterest,
        words: declared.words,
        effect: interests.check?.effect,
      },
    });
    if (!aside) return "taken up";
    await standAsideInCase(unit, appeal.caseId, personId);
    return "stood aside";
  });
