import { sql, type RawBuilder } from "kysely";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { can } from "../permissions/can.ts";
import { isWithin, reachOf } from "../permissions/reach.ts";
import type { Standing } from "../permissions/standing.ts";
import type { Capacity } from "./capacity.ts";
import { assignmentsOf, type Assignment } from "./assignment-records.ts";
import { hasDeclaredIn, interestsOf, isBlocked, isBlockedIn, isCleared, isClearedIn, type Interests } from "./interest-records.ts";
import { isAuthor, type Submission } from "./submission-records.ts";

/**
 * How much of a submission somebody sees. Whole: everything, who reviews too. Desk: that it is there, how far it is and who handles it, nothing of
 * its content and nobody of its reviewers. Author: the state, reviews without names after the decision. Reviewer: the own round. Public: what became
 * of it, once it is released.
 */
export type ReviewView = "whole" | "desk" | "author" | "reviewer" | "public";

/** What the rule asks of a submission and a person. */
export interface ViewFacts {
  readonly submission: Submission;
  /** The work's body and those above it. */
  readonly bodies: readonly string[];
  /** The person's own assignments in it. */
  readonly own: readonly Pick<Assignment, "state">[];
  readonly interests: Interests;
}

const NOTHING: Interests = { declared: [], check: undefined, waived: [] };

const SEES_AS_REVIEWER = ["invited", "declared", "accepted", "submitted"] as const;

export const viewFacts = async (from: Readable, standing: Standing, submission: Submission): Promise<ViewFacts> => {
  const { personId } = standing;
  const known = personId !== undefined && isId(personId);
  return {
    submission,
    bodies: await bodyPath(from, submission.bodyId),
    own: known ? (await assignmentsOf(from, submission.id)).filter((one) => one.personId === personId) : [],
    interests: known ? await interestsOf(from, submission.id, personId) : NOTHING,
  };
};

/** In which capacities somebody handles a submission. */
export const capacitiesOf = (personId: string | undefined, submission: Submission): readonly Capacity[] => {
  if (personId === undefined) return [];
  const handlers = [
    ["editor", submission.editorId],
    ["review editor", submission.reviewEditorId],
    ["programme officer", submission.officerId],
    ["director", submission.directorId],
  ] as const;
  return handlers.flatMap(([capacity, id]) => (id === personId ? [capacity] : []));
};

/** Whether whoever handles a submission may open its content: declared no interest in a capacity they have, looked for, and not blocked. */
export const isOpenTo = (personId: string | undefined, { submission, interests }: Pick<ViewFacts, "submission" | "interests">): boolean =>
  isCleared(interests) &&
  capacitiesOf(personId, submission).some((capacity) => interests.declared.some((one) => one.capacity === capacity && !one.hasInterest));

/** What somebody sees of a submission; undefined where they may not know of it. `isSeenBy` and `isSeenWholeBy` say the same of lists. */
export const viewOf = (standing: Standing, facts: ViewFacts): ReviewView | undefined => {
  const { submission, bodies, own, interests } = facts;
  const { personId } = standing;
  const released = submission.state === "released" ? "public" : undefined;
  if (personId === undefined) return released;
  if (submission.authors.includes(personId)) return "author";
  if (own.some(({ state }) => SEES_AS_REVIEWER.some((one) => one === state))) return "reviewer";
  const subject = { bodies, concerns: submission.authors };
  if (can(standing, "audit-review", subject).allowed || isOpenTo(personId, facts)) return "whole";
  if (capacitiesOf(personId, submission).length > 0) return "desk";
  if (can(standing, "see-review", subject).allowed && !isBlocked(interests)) return "desk";
  return released;
};

/** Whether a reviewer, an author or whoever handles it may read the version under review. */
export const readsContent = (view: ReviewView | undefined, { own }: Pick<ViewFacts, "own">): boolean =>
  view === "whole" ||
  view === "author" ||
  view === "public" ||
  (view === "reviewer" && own.some(({ state }) => state === "accepted" || state === "submitted"));

const bodyOfWork = sql`(select sw.body_id from partnership.work sw where sw.id = s.work_id)`;

const reviews = (personId: string): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from partnership.review_assignment a join partnership.review_round r on r.id = a.round_id
  where r.submission_id = s.id and a.person_id = ${personId} and a.state = any(${SEES_AS_REVIEWER}))`;

const HANDLERS = [
  ["editor", sql`s.editor_id`],
  ["review editor", sql`s.review_editor_id`],
  ["programme officer", sql`s.officer_id`],
  ["director", sql`s.director_id`],
] as const;

const isReleased = sql<boolean>`s.state = 'released'`;

/** Submissions that somebody may know of, as a condition on `partnership.submission s`: for every list, count and search. */
export const isSeenBy = (standing: Standing): RawBuilder<boolean> => {
  const { personId } = standing;
  if (personId === undefined || !isId(personId)) return isReleased;
  const handles = sql.join(
    HANDLERS.map(([, column]) => sql`${column} = ${personId}`),
    sql` or `,
  );
  return sql<boolean>`(${isReleased} or ${isAuthor(personId)} or ${reviews(personId)} or ${handles}
    or ${isWithin(reachOf(standing, "audit-review"), bodyOfWork)}
    or (${isWithin(reachOf(standing, "see-review"), bodyOfWork)} and not ${isBlockedIn(personId)}))`;
};

/** Submissions of which somebody sees everything, as a condition on `partnership.submission s`: for the log, and for lists of reviewers. */
export const isSeenWholeBy = (standing: Standing): RawBuilder<boolean> => {
  const { personId } = standing;
  if (personId === undefined || !isId(personId)) return sql<boolean>`false`;
  const opened = sql.join(
    HANDLERS.map(([capacity, column]) => sql`(${column} = ${personId} and ${hasDeclaredIn(personId, sql.lit(capacity))})`),
    sql` or `,
  );
  return sql<boolean>`(not ${isAuthor(personId)} and not ${reviews(personId)}
    and (${isWithin(reachOf(standing, "audit-review"), bodyOfWork)} or (${isClearedIn(personId)} and (${opened}))))`;
};
