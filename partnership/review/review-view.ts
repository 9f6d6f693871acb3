import { sql, type RawBuilder } from "kysely";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { can } from "../permissions/can.ts";
import { isWithin, reachOf } from "../permissions/reach.ts";
import type { Standing } from "../permissions/standing.ts";
import { isAppealDecidedBy, mayDecideAppeal, openAppealOf, type OpenAppeal } from "./appeal-records.ts";
import type { Capacity } from "./capacity.ts";
import { assignmentsOf, type Assignment } from "./assignment-records.ts";
import { hasDeclaredIn, interestsOf, isBlocked, isBlockedIn, isCleared, isClearedIn, type Interests } from "./interest-records.ts";
import { isAuthor, type Submission } from "./submission-records.ts";

/**
 * How much of a submission somebody sees. Whole: everything, who reviews too; for its editor, its programme officer and the auditor. Handler: what its
 * review editor and its director work from, the version and the decided reviews; nobody of hidden reviewers and authors. Desk: that it is there, how far
 * it is and who handles it, nothing of its content and nobody of its reviewers. Appeal: what an appeal is decided on, to whoever decides it and declared
 * no interest; nobody of hidden reviewers and authors. Author: the state, reviews without names after the decision. Reviewer: the own round. Public:
 * what became of it, once it is released.
 */
export type ReviewView = "whole" | "handler" | "desk" | "appeal" | "author" | "reviewer" | "public";

/** What the rule asks of a submission and a person. */
export interface ViewFacts {
  readonly submission: Submission;
  /** The work's body and those above it. */
  readonly bodies: readonly string[];
  /** The person's own assignments in it. */
  readonly own: readonly Pick<Assignment, "state" | "anonymity">[];
  readonly interests: Interests;
  /** The appeal against its rejection that is open. */
  readonly appeal: OpenAppeal | undefined;
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
    appeal: known ? await openAppealOf(from, submission) : undefined,
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

/** Capacities that open everything, who is hidden too. */
const KNOWING: readonly Capacity[] = ["editor", "programme officer"];

/**
 * Whether whoever handles a submission may open its content: declared no interest in a capacity they have, looked for, and not blocked.
 * @param among the capacities that count; all when left out
 */
export const isOpenTo = (
  personId: string | undefined,
  { submission, interests }: Pick<ViewFacts, "submission" | "interests">,
  among?: readonly Capacity[],
): boolean =>
  isCleared(interests) &&
  capacitiesOf(personId, submission).some(
    (capacity) => (among?.includes(capacity) ?? true) && interests.declared.some((one) => one.capacity === capacity && !one.hasInterest),
  );

/** Whether somebody declared no interest for deciding an appeal, was looked for, and is not blocked. */
export const isClearedForAppeal = (interests: Interests): boolean =>
  isCleared(interests) && interests.declared.some((one) => one.capacity === "appeal" && !one.hasInterest);

/** What somebody sees of a submission; undefined where they may not know of it. `isSeenBy` and `isSeenWholeBy` say the same of lists. */
export const viewOf = (standing: Standing, facts: ViewFacts): ReviewView | undefined => {
  const { submission, bodies, own, interests } = facts;
  const { personId } = standing;
  const released = submission.state === "released" ? "public" : undefined;
  if (personId === undefined) return released;
  if (submission.authors.includes(personId)) return "author";
  if (own.some(({ state }) => SEES_AS_REVIEWER.some((one) => one === state))) return "reviewer";
  const subject = { bodies, concerns: submission.authors };
  if (can(standing, "audit-review", subject).allowed || isOpenTo(personId, facts, KNOWING)) return "whole";
  if (isOpenTo(personId, facts)) return "handler";
  if (capacitiesOf(personId, submission).length > 0) return "desk";
  const decides = mayDecideAppeal(standing, facts.appeal);
  if (decides && isClearedForAppeal(interests)) return "appeal";
  if ((decides || can(standing, "see-review", subject).allowed) && !isBlocked(interests)) return "desk";
  return released;
};

/** Whether a reviewer, an author, whoever handles it or decides an appeal may read the version under review. */
export const readsContent = (view: ReviewView | undefined, { own }: Pick<ViewFacts, "own">): boolean =>
  view === "whole" ||
  view === "handler" ||
  view === "appeal" ||
  view === "author" ||
  view === "public" ||
  (view === "reviewer" && own.some(({ state }) => state === "accepted" || state === "submitted"));

/**
 * Whether authors are hidden from somebody in a view: where neither side learns of the other, and it is not released, from everybody but the authors,
 * those who see all of it, and the editor and programme officer who are yet to declare their interests.
 */
export const hidesAuthors = (view: ReviewView, { submission, own }: Pick<ViewFacts, "submission" | "own">, personId?: string): boolean => {
  if (submission.state === "released" || view === "whole" || view === "author" || view === "public") return false;
  if (view === "reviewer") return own.some(({ anonymity }) => anonymity === "both hidden");
  const isKnowing = view === "desk" && capacitiesOf(personId, submission).some((capacity) => KNOWING.includes(capacity));
  return submission.anonymity === "both hidden" && !isKnowing;
};

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
    or ((${isWithin(reachOf(standing, "see-review"), bodyOfWork)} or ${isAppealDecidedBy(standing)}) and not ${isBlockedIn(personId)}))`;
};

/** Submissions that somebody sees whole, as a condition on `partnership.submission s`: for the log, and for lists of reviewers. */
export const isSeenWholeBy = (standing: Standing): RawBuilder<boolean> => {
  const { personId } = standing;
  if (personId === undefined || !isId(personId)) return sql<boolean>`false`;
  const opened = sql.join(
    HANDLERS.filter(([capacity]) => KNOWING.includes(capacity)).map(
      ([capacity, column]) => sql`(${column} = ${personId} and ${hasDeclaredIn(personId, sql.lit(capacity))})`,
    ),
    sql` or `,
  );
  return sql<boolean>`(not ${isAuthor(personId)} and not ${reviews(personId)}
    and (${isWithin(reachOf(standing, "audit-review"), bodyOfWork)} or (${isClearedIn(personId)} and (${opened}))))`;
};

/** `isClearedForAppeal` as a condition on `partnership.submission s`. */
export const isClearedForAppealIn = (personId: string): RawBuilder<boolean> =>
  sql<boolean>`(${isClearedIn(personId)} and ${hasDeclaredIn(personId, sql.lit("appeal"))})`;
