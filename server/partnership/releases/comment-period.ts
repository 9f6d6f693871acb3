import { officeCommentsOf, type OfficeComment, type ReleaseReview } from "#partnership";
import type { Database } from "#store";
import { dayOf } from "../case-words.ts";
import { daysLeft } from "./release-facts.ts";

/** Whether statistics offices comment on a release, with what they said; what was said while it is open is for its editor and authors. */
export type CommentPeriod =
  | { readonly kind: "none" }
  | { readonly kind: "open"; readonly until: string; readonly daysLeft: number; readonly comments: readonly OfficeComment[] }
  | { readonly kind: "over"; readonly on: string; readonly comments: readonly OfficeComment[] };

export const commentPeriod = async (database: Database, review: ReleaseReview | undefined, now: Date): Promise<CommentPeriod> => {
  if (review?.submissionId == null || review.commentUntil === null) return { kind: "none" };
  const comments = await officeCommentsOf(database, review.submissionId);
  const left = daysLeft(review.commentUntil, now);
  if (left > 0 && review.endedAt === null) return { kind: "open", until: review.commentUntil, daysLeft: left, comments };
  const ended = review.endedAt === null ? review.commentUntil : dayOf(review.endedAt);
  return { kind: "over", on: ended < review.commentUntil ? ended : review.commentUntil, comments };
};
