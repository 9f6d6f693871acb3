import { manifestHash, type OpenedRelease } from "#observatory";
import type { ReleaseReview } from "#partnership";
import type { ReleaseData } from "#web";

/**
 * What readers are told of a release's review by the partnership: nothing of one that has not begun, or whose comment period never opened.
 * @param review as the records were last seen
 */
export const reviewData = (release: OpenedRelease, review: ReleaseReview | undefined, now: Date): NonNullable<ReleaseData["review"]> => {
  if (!review || review.state === null || review.commentUntil === null || review.submittedAt === null) return { kind: "none" };
  const { state, commentUntil, submittedAt, endedAt, fictitious } = review;
  const around = { commentsHref: `/releases/${encodeURIComponent(release.id)}/comments`, fictitious };
  const same = review.manifestHash === manifestHash(release.folder);
  if (state === "released" && endedAt !== null)
    return same
      ? { kind: "released", on: dayOf(endedAt), workHref: `/library/${review.workSlug}`, ...around }
      : { kind: "other bytes", ...around };
  if (endedAt !== null) return { kind: "ended", on: dayOf(endedAt), ...around };
  if (!same) return { kind: "other bytes", ...around };
  return { kind: "under way", since: dayOf(submittedAt), until: commentUntil, open: dayOf(now) <= commentUntil, ...around };
};

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
