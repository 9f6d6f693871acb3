import {
  answerOffice,
  anywhere,
  beginDataRelease,
  commentAsOffice,
  inviteOffice,
  officeCommentsOf,
  officeInvitationsOf,
  officesOf,
  reviewsOfReleases,
  type DescribedRelease,
  type OfficeComment,
  type ReleaseReview,
  type ReviewView,
} from "#partnership";
import { Problem } from "#vocabulary";
import { commentPeriod } from "../releases/comment-period.ts";
import { isAltered } from "../releases/release-facts.ts";
import { change, hrefOf, ofSubmission, type Keepers, type Reader } from "./api-request.ts";
import { bodyAt } from "./bodies-keepers.ts";
import { shortListAnswer } from "./list-answer.ts";
import { seenSubmission } from "./review-read-keepers.ts";

/** As pages of releases at the desk. @throws Problem not-allowed */
const demandSight = ({ standing, may, demand }: Reader): void => {
  const subject = anywhere(standing);
  if (!may("begin-data-release", subject).allowed && !may("handle-submission", subject).allowed) demand("see-review", subject);
};

interface AtHand {
  readonly release: DescribedRelease;
  readonly review: ReleaseReview | undefined;
}

/** @throws Problem unknown-release */
const releaseAt = async ({ database, dataReleases }: Reader, id: string): Promise<AtHand> => {
  const release = dataReleases.describe(id);
  if (!release) throw new Problem("unknown-release", { release: id, known: "–" });
  return { release, review: (await reviewsOfReleases(database)).get(release.id) };
};

/** One that offices are asked about. @throws Problem unknown-release, no-such-submission */
const submittedRelease = async (reader: Reader, id: string) => {
  const { release, review } = await releaseAt(reader, id);
  if (review?.submissionId == null || review.commentUntil === null) throw new Problem("no-such-submission", { submission: release.id });
  return { release, submissionId: review.submissionId };
};

const reviewAnswer = (review: ReleaseReview | undefined) =>
  review
    ? {
        work: { id: review.workId, reference: review.workReference, state: review.workState },
        submission: review.submissionId === null ? null : hrefOf("submissions", review.submissionId),
        reference: review.reference,
        state: review.state,
        commentUntil: review.commentUntil,
      }
    : null;

const commentAnswer = ({ id, office, area, receivedAt, words, answer, answeredAt }: OfficeComment) => ({
  ...{ id, office, area, words },
  received: receivedAt.toISOString(),
  answer: answeredAt === null ? null : { words: answer, at: answeredAt.toISOString() },
});

const releaseAnswer = async ({ database }: Reader, { release, review }: AtHand) => {
  const { id, title, frozenOn: frozen, state, manifestHash, files, bytes, dataflows, checks, before } = release;
  const invited = review?.submissionId == null ? [] : await officeInvitationsOf(database, review.submissionId);
  return {
    ...{ release: id, title, frozen, state, manifestHash, files, bytes },
    altered: isAltered(release, review),
    dataflows: dataflows.map((one) => ({ id: one.id, name: one.name, rows: one.rows })),
    checks: checks.map(({ words, looked }) => ({ words, looked })),
    before: before ? { release: before.id, changes: [...before.changes] } : null,
    review: reviewAnswer(review),
    invited: invited.map(({ office, area, invitedAt }) => ({ office, area, at: invitedAt.toISOString() })),
  };
};

export const DATA_RELEASE_READ_KEEPERS: Keepers<"listDataReleases" | "getDataRelease" | "getReleaseComments" | "listOfficeComments"> = {
  listDataReleases: async (request) => {
    demandSight(request);
    const reviews = await reviewsOfReleases(request.database);
    const rows = request.dataReleases.listed().map((one, place) => ({ ...one, place: String(place).padStart(6, "0") }));
    const answer = shortListAnswer(request.part, {
      rows,
      keyOf: ({ place, id }) => [place, id],
      itemOf: ({ id, frozenOn, state }) => ({
        release: id,
        href: hrefOf("data-releases", id),
        frozen: frozenOn,
        state: state.state,
        review: reviewAnswer(reviews.get(id)),
      }),
    });
    return { answer };
  },
  getDataRelease: async (request) => {
    demandSight(request);
    return { answer: await releaseAnswer(request, await releaseAt(request, request.parts.release)) };
  },
  getReleaseComments: async (request) => {
    const { database, personId, today, now } = request;
    const { release, review } = await releaseAt(request, request.parts.release);
    if (release.state === "draft") throw new Problem("unknown-release", { release: release.id, known: "–" });
    const period = await commentPeriod(database, review, now);
    const offices = await officesOf(database, personId, today);
    const answer = {
      release: release.id,
      period: period.kind,
      until: period.kind === "none" ? null : period.kind === "open" ? period.until : period.on,
      altered: isAltered(release, review),
      count: period.kind === "none" ? 0 : period.comments.length,
      offices: offices.map(({ id, name }) => ({ id, name })),
      comments: period.kind === "over" ? period.comments.map(commentAnswer) : [],
    };
    return { answer };
  },
  listOfficeComments: async (request) => {
    const seen = await seenSubmission(request, request.parts.submission);
    if (!READ_COMMENTS.includes(seen.view))
      throw new Problem("not-allowed", { reason: "comments of offices are open to the authors and to those who handle the submission" });
    const rows = await officeCommentsOf(request.database, seen.id);
    const answer = shortListAnswer(request.part, {
      rows,
      keyOf: ({ receivedAt, id }) => [receivedAt.toISOString(), id],
      itemOf: (one) => ({ ...commentAnswer(one), version: one.version }),
    });
    return { answer };
  },
};

const READ_COMMENTS: readonly ReviewView[] = ["whole", "handler", "author"];

export const DATA_RELEASE_CHANGE_KEEPERS: Keepers<"beginDataRelease" | "commentAsOffice" | "inviteOffice" | "answerOffice"> = {
  beginDataRelease: async (request) => {
    demandSight(request);
    const { release } = await releaseAt(request, request.parts.release);
    const { id: bodyId } = await bodyAt(request, request.body.body);
    return change(
      () => beginDataRelease(request, release, bodyId),
      (id) => ({ path: `/works/${id}`, id, added: true }),
    );
  },
  commentAsOffice: async (request) => {
    const { release, submissionId } = await submittedRelease(request, request.parts.release);
    const { office: officeId, words } = request.body;
    return change(
      () => commentAsOffice(request, submissionId, { officeId, words }),
      (id) => ({ path: `/data-releases/${encodeURIComponent(release.id)}/comments`, id, added: true }),
      () => ofSubmission(submissionId),
    );
  },
  inviteOffice: async (request) => {
    demandSight(request);
    const { release, submissionId } = await submittedRelease(request, request.parts.release);
    return change(
      () => inviteOffice(request, { id: submissionId }, request.body),
      () => ({ path: `/data-releases/${encodeURIComponent(release.id)}` }),
      () => ofSubmission(submissionId),
    );
  },
  answerOffice: async (request) => {
    const { submission, comment: commentId } = request.parts;
    await seenSubmission(request, submission);
    return change(
      () => answerOffice(request, { id: submission }, { commentId, commentVersion: request.version, answer: request.body.words }),
      () => ({ path: `/submissions/${submission}/office-comments` }),
      () => ofSubmission(submission),
    );
  },
};
