import type { Readable } from "../bodies/readable.ts";
import type { Standing } from "../permissions/standing.ts";
import { appealDueOn, mayDecideAppeal } from "./appeal-records.ts";
import { assignmentsOf, roundsOf, type Assignment, type Round } from "./assignment-records.ts";
import { decisionsOf, reviewsOf, type EditorialDecision, type PointResponse, type Recommendation, type Review } from "./review-records.ts";
import { hidesAuthors, isClearedForAppeal, readsContent, viewFacts, viewOf, type ReviewView, type ViewFacts } from "./review-view.ts";
import { findSubmission, findVersion, type Submission, type SubmissionKey } from "./submission-records.ts";

/** A review as far as somebody sees it. */
export interface SeenReview {
  /** Random; for whoever sees the submission whole. */
  readonly assignmentId: string | undefined;
  /** "Reviewer 2", numbered the same in every round. */
  readonly reviewerNumber: number;
  /** Who wrote it: for whoever sees the submission whole, and where reviewers are named or the reviewer signed. */
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
  /** For whoever handles the submission, or decides an appeal. */
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
  /** Everybody asked: for whoever sees the submission whole, and nobody else. */
  readonly assignments: readonly Assignment[] | undefined;
}

/** An appeal for whoever decides it. */
export interface SeenAppeal {
  /** Number of its case. */
  readonly reference: string;
  /** Day by which it is to be decided. */
  readonly dueOn: string;
  /** What it says; undefined before the reader declared that they have no interest. */
  readonly why: string | undefined;
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
  /** "" where the authors are hidden, here, in rounds and in decisions. */
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
  /** The appeal that waits for the reader's decision. */
  readonly appeal: SeenAppeal | undefined;
}

interface Read {
  readonly facts: ViewFacts;
  readonly view: ReviewView;
  readonly rounds: readonly Round[];
  readonly assignments: readonly Assignment[];
  readonly reviews: ReadonlyMap<string, Review>;
  readonly decisions: readonly EditorialDecision[];
  readonly standing: Standing;
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
    standing,
  };
  const found = seen(read, await findVersion(from, submission!.versionId));
  return found.authors === undefined ? withoutHashes(found) : found;
};

/** A version's hash is made of its authors' names too: whoever has its text would find them by trying. */
const withoutHashes = (found: SeenSubmission): SeenSubmission => ({
  ...found,
  versionHash: "",
  decisions: found.decisions.map((decision) => ({ ...decision, versionHash: "" })),
  rounds: found.rounds.map((round) => ({ ...round, versionHash: "", decision: round.decision && { ...round.decision, versionHash: "" } })),
});

const seen = (read: Read, version: { readonly title: string; readonly kind: string } | undefined): SeenSubmission => {
  const { facts, view, standing } = read;
  const { submission } = facts;
  const own = view === "reviewer" ? read.assignments.filter((one) => one.personId === standing.personId) : [];
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
    authors: hidesAuthors(view, facts, standing.personId) ? undefined : submission.authors,
    handlers: KNOWS_HANDLERS.includes(view) ? handlersOf(submission) : undefined,
    rounds: read.rounds.filter((round) => view !== "desk" || round.closedAt === null).map((round) => seenRound(read, round)),
    own: own.map((assignment) => ({ assignment, review: read.reviews.get(assignment.id) })),
    appeal: appealSeen(read),
    decisions: view === "reviewer" || view === "desk" ? [] : read.decisions.map(({ decidedBy: _, id: __, ...decision }) => decision),
  };
};

const KNOWS_HANDLERS: readonly ReviewView[] = ["whole", "handler", "desk", "appeal"];

const handlersOf = ({ editorId, reviewEditorId, officerId, directorId }: Submission): SeenSubmission["handlers"] => ({
  editorId,
  reviewEditorId,
  officerId,
  directorId,
});

/** Reviewers read the version of their round, whatever came after. */
const versionFor = ({ view, rounds, facts }: Read, own: readonly Assignment[]): string => {
  if (view !== "reviewer") return facts.submission.versionId;
  const last = own.findLast(({ state }) => state === "accepted" || state === "submitted");
  return rounds.find(({ id }) => id === last?.roundId)?.versionId ?? facts.submission.versionId;
};

const appealSeen = ({ standing, facts: { appeal, interests } }: Read): SeenAppeal | undefined =>
  mayDecideAppeal(standing, appeal)
    ? {
        reference: appeal.reference,
        dueOn: appealDueOn(appeal.openedAt),
        why: isClearedForAppeal(interests) ? appeal.why : undefined,
      }
    : undefined;

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

/** Whoever sees it whole reads reviews as they come; everybody else once the round is decided, readers those that may be published. */
const seenReviews = (read: Read, round: Round, decided: boolean): readonly SeenReview[] => {
  const { view, assignments, reviews, standing } = read;
  if (view !== "whole" && !decided) return [];
  return assignments.flatMap((assignment) => {
    const review = reviews.get(assignment.id);
    if (assignment.roundId !== round.id || assignment.state !== "submitted" || !review) return [];
    if (view === "public" && !assignment.publishText) return [];
    if (view === "reviewer" && assignment.personId === standing.personId) return [];
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
    recommendation: whole || view === "handler" || view === "appeal" ? review.recommendation : undefined,
    file: whole && review.fileHash !== null ? { hash: review.fileHash, name: review.fileName } : undefined,
  };
};
