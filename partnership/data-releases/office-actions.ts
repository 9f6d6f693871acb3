import { createHash } from "node:crypto";
import { inOneUnit, type Actor, type Database, type Surroundings, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { Readable } from "../bodies/readable.ts";
import type { Doing } from "../cases/case-actions.ts";
import { insertOfficeComment, type OfficeComment } from "../review/office-comment-records.ts";
import { logReview, onSubmission, type SubmissionAtHand } from "../review/review-doing.ts";
import { findSubmission, findVersion, lockSubmission, type Submission } from "../review/submission-records.ts";
import { tellHandlers } from "../review/tell-in-review.ts";
import { demandSameRelease } from "./demand-same-release.ts";
import {
  findOfficeInvitation,
  insertOfficeInvitation,
  keepInvitationHash,
  officeInvitationsOf,
  officesOf,
  type OfficeInvitation,
} from "./office-records.ts";

const LONGEST = 20_000;
const LINK_BYTES = 24;

type Without<Of extends Doing> = Omit<Of, "standing">;

/**
 * Takes in what somebody says for the statistics office that they work at or belong to, until the last day of the comment period.
 * @returns the comment's id
 * @throws Problem no-such-submission, not-a-statistics-office, review-state-refused, release-altered, bad-review
 */
export const commentAsOffice = (
  { database, actor, surroundings, standing }: Doing,
  submissionId: string,
  { officeId, words }: { readonly officeId: string; readonly words: string },
): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const submission = await openForComments(unit, submissionId);
    const office = (await officesOf(unit, standing.personId, dayOf(unit.now))).find(({ id }) => id === officeId);
    if (!office) throw new Problem("not-a-statistics-office");
    const { name, area } = office;
    return takeIn(unit, submission, { office: name, area, address: null, words, personId: standing.personId ?? null });
  });

/**
 * The same for an office that was invited by its address; the link of its mail says which.
 * @throws Problem not-a-statistics-office, and those of `commentAsOffice`
 */
export const commentByInvitation = ({ database, actor, surroundings }: Without<Doing>, secret: string, words: string): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const invited = await officeInvitation(unit, secret);
    if (!invited) throw new Problem("not-a-statistics-office");
    const submission = await openForComments(unit, invited.submissionId);
    const { office, area, address } = invited;
    return takeIn(unit, submission, { office, area, address, words, personId: null });
  });

/** @throws Problem no-such-submission, release-altered, review-state-refused */
const openForComments = async (unit: UnitOfWork, id: string): Promise<Submission> => {
  const submission = await lockSubmission(unit, id);
  if (!submission || submission.commentUntil === null || submission.endedAt !== null)
    throw new Problem("no-such-submission", { submission: id });
  await demandSameRelease(unit, submission);
  if (dayOf(unit.now) > submission.commentUntil)
    throw new Problem("review-state-refused", { reference: submission.reference, reason: "the comment period is over" });
  return submission;
};

const takeIn = async (
  unit: UnitOfWork,
  submission: Submission,
  comment: Pick<OfficeComment, "office" | "area" | "address" | "words" | "personId">,
): Promise<string> => {
  const words = comment.words.trim();
  if (words === "" || words.length > LONGEST)
    throw new Problem("bad-review", { field: "words", reason: `write between 1 and ${LONGEST} characters` });
  const id = await insertOfficeComment(unit, { ...comment, words, submissionId: submission.id });
  logReview(unit, submission.id, "comment-as-office", { after: { comment: id, area: comment.area } });
  await tellHandlers(unit, submission, [submission.editorId], {
    words: `${submission.reference}: a statistics office has commented.`,
    key: `office comment ${id}`,
  });
  return id;
};

/**
 * The editor asks a statistics office for comments, by a mail whose link lets it write without an account.
 * @throws Problem bad-review, and those of `onSubmission`
 */
export const inviteOffice = (
  doing: Doing,
  at: SubmissionAtHand,
  invited: Pick<OfficeInvitation, "office" | "area" | "address">,
): Promise<void> =>
  onSubmission(doing, at, { event: "answer office", role: "editor" }, async ({ unit, submission, personId }) => {
    const { commentUntil, reference } = submission;
    if (commentUntil === null || dayOf(unit.now) > commentUntil)
      throw new Problem("review-state-refused", { reference, reason: "statistics offices do not comment at this time" });
    const office = invited.office.trim();
    const address = invited.address.trim().toLowerCase();
    if (office === "" || office.length > 200)
      throw new Problem("bad-review", { field: "office", reason: "write a name of at most 200 characters" });
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) || address.length > 254)
      throw new Problem("bad-review", { field: "address", reason: "write an e-mail address" });
    if (invited.area !== null && !/^[A-Z]{3}$/.test(invited.area))
      throw new Problem("bad-review", { field: "area", reason: "choose a country or area" });
    if ((await officeInvitationsOf(unit, submission.id)).some((one) => one.address === address))
      throw new Problem("bad-review", { field: "address", reason: "this address is invited already" });
    const id = await insertOfficeInvitation(unit, { submissionId: submission.id, office, area: invited.area, address }, personId);
    logReview(unit, submission.id, "invite-office", { after: { invitation: id, office, area: invited.area } });
    unit.enqueue({
      queue: "send-mail",
      key: `office invitation ${id}`,
      payload: { to: address, template: "office-invitation", values: { invitation: id } },
    });
  });

const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** What an invitation's mail says, with a new link; undefined where nobody waits for comments any more. */
export const officeInvitationForMail = (
  { database, actor, surroundings }: { readonly database: Database; readonly actor: Actor; readonly surroundings: Surroundings },
  id: string,
): Promise<{ readonly office: string; readonly release: string; readonly until: string; readonly secret: string } | undefined> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const invited = await findOfficeInvitation(unit, { id });
    const submission = invited && (await findSubmission(unit, { id: invited.submissionId }));
    const version = submission && (await findVersion(unit, submission.versionId));
    const until = submission?.endedAt === null ? submission.commentUntil : null;
    if (!invited || !version?.releaseId || !until || dayOf(unit.now) > until) return undefined;
    const secret = Buffer.from(surroundings.randomBytes(LINK_BYTES)).toString("base64url");
    await keepInvitationHash(unit, id, hashOf(secret));
    logReview(unit, invited.submissionId, "make-office-link", { after: { invitation: id } });
    return { office: invited.office, release: version.releaseId, until, secret };
  });

/** Which office a link's secret speaks for. */
export const officeInvitation = (from: Readable, secret: string): Promise<OfficeInvitation | undefined> =>
  findOfficeInvitation(from, { hash: hashOf(secret) });
