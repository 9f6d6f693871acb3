import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { dayOf, shiftDay } from "../bodies/mandate-terms.ts";
import type { Doing } from "../cases/case-actions.ts";
import { insertAddress } from "../people/address-records.ts";
import { plainName } from "../people/plain-name.ts";
import { findPerson, freeSlug, insertPerson, keptPerson } from "../people/person-records.ts";
import { whoMay } from "../permissions/who-may.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { assignmentsOf, insertAssignment, openRound, type ReviewerKind, type Round } from "./assignment-records.ts";
import { lookForConflicts } from "./editor-actions.ts";
import { demandIndependence } from "./independence-records.ts";
import { isBlocked } from "./interest-records.ts";
import { peopleWithAddress } from "./invitation-records.ts";
import { profileOf } from "./profiles.ts";
import { logReview, onSubmission, refusal, type SubmissionAtHand, type UnderChange } from "./review-doing.ts";
import { nextRoundState } from "./submission-states.ts";
import { suggestedOf, type Submission } from "./submission-records.ts";
import { invitationHref } from "./tell-in-review.ts";

/** Who is asked for a review: somebody with a record, or somebody from outside by name and address. */
export interface Invited {
  readonly who: { readonly personId: string } | { readonly name: string; readonly address: string };
  readonly kind: ReviewerKind;
  /** First word of the answer and the review; the profile's days where they are left out. */
  readonly answerUntil?: string;
  readonly dueOn?: string;
}

/**
 * Asks somebody for a review of the open round. Whoever has a part in the work, or a conflict that blocks and is not waived, is not asked. The mail's
 * link opens the invitation without an account.
 * @returns the assignment's id
 * @throws Problem bad-review, reviewer-not-independent, conflict-blocks, review-state-refused, and those of `onSubmission`
 */
export const inviteReviewer = (doing: Doing, at: SubmissionAtHand, invited: Invited): Promise<string> =>
  onSubmission(doing, at, { event: "invite reviewer", role: "editor" }, async (change) => {
    const { unit, submission } = change;
    const round = await roundOf(unit, submission);
    const { personId, address } = await personOf(unit, invited.who);
    await demandKind(change, round, invited.kind, personId);
    const about = { submissionId: submission.id, personId, capacity: "reviewer" } as const;
    const interests = await lookForConflicts(unit, about);
    const earlier = (await assignmentsOf(unit, submission.id)).filter((one) => one.personId === personId);
    const fromBefore = earlier.length > 0 && earlier.every(({ roundId }) => roundId !== round.id) ? [personId] : [];
    await demandIndependence(unit, submission, personId, { besides: fromBefore, waived: interests.waived });
    if (isBlocked(interests)) throw new Problem("conflict-blocks", { reason: "a rule on conflicts of interest" });
    if (earlier.some(({ roundId }) => roundId === round.id))
      throw new Problem("reviewer-not-independent", { reason: "they were asked in this round before" });
    const assignmentId = await insertAssignment(unit, {
      roundId: round.id,
      personId,
      reviewerNumber: await numberFor(unit, submission.id, personId),
      kind: invited.kind,
      anonymity: submission.anonymity,
      suggestedByAuthor: await isSuggested(unit, submission.id, personId, address),
      invitedBy: change.personId,
      ...daysFor(unit, submission, invited),
    });
    logReview(unit, submission.id, "invite-reviewer", {
      after: { assignment: assignmentId, person: personId, kind: invited.kind, round: round.number, effect: interests.check?.effect },
    });
    await sendInvitation(unit, { id: assignmentId, personId }, address);
    return assignmentId;
  });

const roundOf = async (unit: UnitOfWork, submission: Submission): Promise<Round> => {
  const round = await openRound(unit, submission.id);
  const moved = nextRoundState(round ? "open" : "closed", "invite reviewer", "editor");
  if (!moved.ok) throw refusal(submission, moved);
  return round!;
};

/** The kept record of somebody, or a new one that no list shows. */
const personOf = async (
  unit: UnitOfWork,
  who: Invited["who"],
): Promise<{ readonly personId: string; readonly address: string | undefined }> => {
  if ("personId" in who) {
    const found = await findPerson(unit, { id: who.personId });
    const kept = found && (await keptPerson(unit, found));
    if (kept?.state !== "active") throw new Problem("no-such-person");
    return { personId: kept.id, address: undefined };
  }
  const name = who.name.trim();
  const address = who.address.trim().toLowerCase();
  if (name === "" || name.length > 200)
    throw new Problem("bad-review", { field: "name", reason: "write a name of at most 200 characters" });
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) throw new Problem("bad-review", { field: "address", reason: "write an e-mail address" });
  const known = await peopleWithAddress(unit, address);
  if (known.length > 1)
    throw new Problem("bad-review", { field: "address", reason: "several records have this address; choose one of them" });
  if (known[0] !== undefined) return { personId: known[0], address };
  const personId = unit.newId();
  await insertPerson(unit, personId, await freeSlug(unit, "person", name), {
    name,
    sortName: plainName(name),
    ...{ orcid: null, country: null, sex: null, sector: null, about: "", languages: [], listed: false },
  });
  await insertAddress(unit, personId, address);
  return { personId, address };
};

const demandKind = async ({ unit, submission, facts }: UnderChange, round: Round, kind: ReviewerKind, personId: string): Promise<void> => {
  if (kind === "government" && round.stage !== "experts and governments")
    throw new Problem("bad-review", { field: "kind", reason: "governments review in the second stage" });
  if (kind !== "programme officer") return;
  const subject = { bodies: facts.bodies, concerns: submission.authors };
  const officers = await whoMay(unit, "check-policy-use", subject, unit.now);
  if (!officers.some((one) => one.personId === personId))
    throw new Problem("bad-review", { field: "person", reason: "they are no programme officer" });
};

const daysFor = (
  unit: UnitOfWork,
  { profile }: Submission,
  { answerUntil, dueOn }: Invited,
): { readonly answerUntil: string; readonly dueOn: string } => {
  const { answerDays, reviewDays } = profileOf(profile);
  const today = dayOf(unit.now);
  const days = { answerUntil: answerUntil ?? shiftDay(today, answerDays), dueOn: dueOn ?? shiftDay(today, reviewDays) };
  if (days.answerUntil < today || days.dueOn < days.answerUntil)
    throw new Problem("bad-review", { field: "dueOn", reason: "the review is due after the answer, and neither in the past" });
  return days;
};

/** A reviewer keeps the number of an earlier round, so that authors can follow what "Reviewer 2" says. */
const numberFor = async (unit: UnitOfWork, submissionId: string, personId: string): Promise<number> => {
  const all = await assignmentsOf(unit, submissionId);
  return all.find((one) => one.personId === personId)?.reviewerNumber ?? Math.max(0, ...all.map((one) => one.reviewerNumber)) + 1;
};

const isSuggested = async (unit: UnitOfWork, submissionId: string, personId: string, address: string | undefined): Promise<boolean> =>
  (await suggestedOf(unit, submissionId)).some(
    (one) => one.wish === "suggested" && (one.personId === personId || (address !== undefined && one.address?.toLowerCase() === address)),
  );

/** A notice for those who have an account, and a mail whose link is made when it is sent. */
const sendInvitation = async (
  unit: UnitOfWork,
  assignment: { readonly id: string; readonly personId: string },
  address: string | undefined,
): Promise<void> => {
  await tellPeople(unit, { people: [assignment.personId], words: "You are asked for a review.", href: invitationHref(assignment) });
  unit.enqueue({
    queue: "send-mail",
    key: `review invitation ${assignment.id}`,
    payload: { to: address ?? assignment.personId, template: "review-invitation", values: { assignment: assignment.id } },
  });
};
