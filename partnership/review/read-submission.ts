import type { Readable } from "../bodies/readable.ts";
import type { Standing } from "../permissions/standing.ts";
import { assignmentsOf, roundsOf, type Assignment, type Round } from "./assignment-records.ts";
import { decisionsOf, reviewsOf, type EditorialDecision, type PointResponse, type Recommendation, type Review } from "./review-records.ts";
import { readsContent, viewFacts, viewOf, type ReviewView, type ViewFacts } from "./review-view.ts";
import { findSubmission, findVersion, type Submission, type SubmissionKey } from "./submission-records.ts";

/** A review as far as somebody sees it. */
export interface SeenReview {
  /** Random; for whoever handles the submission and the reviewer alone. */
  readonly assignmentId: string | undefined;
  /** "Reviewer 2", numbered the same in every round. */
  readonly reviewerNumber: number;
  /** Who wrote it: for whoever handles the submission, and where reviewers are named or the reviewer signed. */
  readonly personId: string | undefined;
  readonly scores: Readonly<Record<string, unknown>>;
  readonly openWords: string;
  readonly points: readonly {
    readonly id: string;
    readonly number: number;
    readonly words: string;
    readonly must: boolean;
    readonly response: PointResponse | null;
  }[];
  /** For the editor alone. */
  readonly confidentialWords: string | undefined;
  readonly recommendation: Recommendation | null | undefined;
  readonly file: { readonly hash: string; readonly name: string } | undefined;
}

/** A round as far as somebody sees it. */
export interface SeenRound {
  readonly number: number;
  readonly stage: Round["stage"];
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly versionHash: string;
  readonly decision: Pick<EditorialDecision, "outcome" | "reasons" | "decidedAt" | "versionHash"> | undefined;
  readonly reviews: readonly SeenReview[];
  /** Everybody asked: for whoever handles the submission alone. */
  readonly assignments: readonly Assignment[] | undefined;
}

/** A submission as far as somebody sees it: the one way by which pages, feeds and programmes read one. */
export interface SeenSubmission {
  readonly view: ReviewView;
  readonly id: string;
  readonly reference: string;
  readonly state: Submission["state"];
  readonly title: string;
  readonly kind: string;
  readonly profile: string;
  readonly anonymity: Submission["anonymity"];
  readonly stages: Submission["stages"];
  readonly submittedAt: Date;
  readonly endedAt: Date | null;
  readonly version: number;
  readonly versionHash: string;
  /** The version under review, or that of the reviewer's round; undefined where its content is not open. */
  readonly versionId: string | undefined;
  /** Ids of the authors; undefined where they are hidden. */
  readonly authors: readonly string[] | undefined;
  readonly handlers: Pick<Submission, "editorId" | "reviewEditorId" | "officerId" | "directorId"> | undefined;
  readonly rounds: readonly SeenRound[];
  /** The reviewer's own, with what is written of it. */
  readonly own: readonly { readonly assignment: Assignment; readonly review: Review | undefined }[];
  readonly decisions: readonly Omit<EditorialDecision, "decidedBy" | "id">[];
}

interface Read {
  readonly facts: ViewFacts;
  readonly view: ReviewView;
  readonly rounds: readonly Round[];
  readonly assignments: readonly Assignment[];
  readonly reviews: ReadonlyMap<string, Review>;
  readonly decisions: readonly EditorialDecision[];
  readonly personId: string | undefined;
}

/** A submission as somebody sees it; undefined for one that is not there, or that they may not know of. */
export const readSubmission = async (from: Readable, standing: Standing, key: SubmissionKey): Promise<SeenSubmission | undefined> => {
  const submission = await findSubmission(from, key);
  const facts = submission && (await viewFacts(from, standing, submission));
  const view = facts && viewOf(standing, facts);
  if (view === undefined) return undefined;
  const { id } = submission!;
  const read: Read = {
    facts: facts!,
    view,
    rounds: await roundsOf(from, id),
    assignments: await assignmentsOf(from, id),
    reviews: await reviewsOf(from, id),
    decisions: await decisionsOf(from, id),
    personId: standing.personId,
  };
  return seen(read, await findVersion(from, submission!.versionId));
};

const seen = (read: Read, version: { readonly title: string; readonly kind: string } | undefined): SeenSubmission => {
  const { facts, view, personId } = read;
  const { submission } = facts;
  const own = view === "reviewer" ? read.assignments.filter((one) => one.personId === personId) : [];
  const hidesAuthors = view === "reviewer" && own.some(({ anonymity }) => anonymity === "both hidden") && submission.state !== "released";
  return {
    view,
    id: submission.id,
    reference: submission.reference,
    state: submission.state,
    title: version?.title ?? "",
    kind: version?.kind ?? "",
    profile: submission.profile,
    anonymity: submission.anonymity,
    stages: submission.stages,
    submittedAt: submission.submittedAt,
    endedAt: submission.endedAt,
    version: submission.version,
    versionHash: submission.versionHash,
    versionId: readsContent(view, facts) ? versionFor(read, own) : undefined,
    authors: hidesAuthors ? undefined : submission.authors,
    handlers: view === "whole" || view === "desk" ? submission : undefined,
    rounds: read.rounds.filter((round) => view !== "desk" || round.closedAt === null).map((round) => seenRound(read, round)),
    own: own.map((assignment) => ({ assignment, review: read.reviews.get(assignment.id) })),
    decisions: view === "reviewer" || view === "desk" ? [] : read.decisions.map(({ decidedBy: _, id: __, ...decision }) => decision),
  };
};

/** Reviewers read the version of their round, whatever came after. */
const versionFor = ({ view, rounds, facts }: Read, own: readonly Assignment[]): string => {
  if (view !== "reviewer") return facts.submission.versionId;
  const last = own.findLast(({ state }) => state === "accepted" || state === "submitted");
  return rounds.find(({ id }) => id === last?.roundId)?.versionId ?? facts.submission.versionId;
};

const seenRound = (read: Read, round: Round): SeenRound => {
  const { view, decisions } = read;
  const decision = decisions.find((one) => one.kind === "review" && one.roundId === round.id);
  const { number, stage, openedAt, closedAt, versionHash } = round;
  return {
    ...{ number, stage, openedAt, closedAt, versionHash },
    decision: decision && view !== "desk" ? pick(decision) : undefined,
    reviews: view === "desk" ? [] : seenReviews(read, round, decision !== undefined),
    assignments: view === "whole" ? read.assignments.filter(({ roundId }) => roundId === round.id) : undefined,
  };
};

const pick = ({ outcome, reasons, decidedAt, versionHash }: EditorialDecision): SeenRound["decision"] => ({
  outcome,
  reasons,
  decidedAt,
  versionHash,
});

/** Whoever handles it sees reviews as they come; everybody else once the round is decided, readers those that may be published. */
const seenReviews = (read: Read, round: Round, decided: boolean): readonly SeenReview[] => {
  const { view, assignments, reviews, personId } = read;
  if (view !== "whole" && !decided) return [];
  return assignments.flatMap((assignment) => {
    const review = reviews.get(assignment.id);
    if (assignment.roundId !== round.id || assignment.state !== "submitted" || !review) return [];
    if (view === "public" && !assignment.publishText) return [];
    if (view === "reviewer" && assignment.personId === personId) return [];
    return [seenReview(view, assignment, review)];
  });
};

const seenReview = (view: ReviewView, assignment: Assignment, review: Review): SeenReview => {
  const whole = view === "whole";
  const named = whole || assignment.sign || (assignment.anonymity === "reviewers named" && view !== "public");
  return {
    assignmentId: whole ? assignment.id : undefined,
    reviewerNumber: assignment.reviewerNumber,
    personId: named ? assignment.personId : undefined,
    scores: review.scores,
    openWords: review.openWords,
    points: review.points,
    confidentialWords: whole ? review.confidentialWords : undefined,
    recommendation: whole ? review.recommendation : undefined,
    file: whole && review.fileHash !== null ? { hash: review.fileHash, name: review.fileName } : undefined,
  };
};
