import type { SubmissionAnswer } from "#contract";
import {
  personNames,
  reviewInterestsOf,
  suggestedOf,
  type Assignment,
  type PointResponse,
  type SeenReview,
  type SeenRound,
  type SeenSubmission,
} from "#partnership";
import { hrefOf, type Reader } from "./api-request.ts";

type RoundAnswer = SubmissionAnswer["rounds"][number];
type Somebody = { readonly id: string; readonly name: string } | null;
type NameOf = (personId: string | null | undefined) => Somebody;

/** A submission as a programme reads it: nothing but what `readSubmission` gave its person. */
export const submissionAnswer = async (reader: Reader, seen: SeenSubmission): Promise<SubmissionAnswer> => {
  const { database, personId } = reader;
  const named = await namesIn(reader, seen);
  const { id, version, reference, view, state, title, kind, profile, anonymity, stages, versionHash } = seen;
  const { declared } = personId === undefined ? { declared: [] } : await reviewInterestsOf(database, id, personId);
  const suggested = view === "whole" ? await suggestedOf(database, id) : undefined;
  return {
    ...{ id, version, reference, view, state, title, kind, profile, anonymity, stages, versionHash },
    submitted: seen.submittedAt.toISOString(),
    ended: seen.endedAt?.toISOString() ?? null,
    text: seen.versionId === undefined ? null : hrefOf("submissions", id, "text"),
    authors: view === "public" || seen.authors === undefined ? null : seen.authors.flatMap((author) => named(author) ?? []),
    handlers: seen.handlers
      ? {
          editor: named(seen.handlers.editorId),
          reviewEditor: named(seen.handlers.reviewEditorId),
          officer: named(seen.handlers.officerId),
          director: named(seen.handlers.directorId),
        }
      : null,
    suggested: suggested?.map(({ name, address, wish, reason }) => ({ name, address, wish, reason })) ?? null,
    declared: declared.map(({ capacity, hasInterest, words }) => ({ capacity, hasInterest, words })),
    rounds: seen.rounds.map((round) => roundAnswer(round, named)),
    invitations: seen.own.map(({ assignment }) => hrefOf("invitations", assignment.id)),
    decisions: seen.decisions.map((one) => ({
      kind: one.kind,
      outcome: one.outcome,
      reasons: one.reasons,
      versionHash: one.versionHash,
      at: one.decidedAt.toISOString(),
    })),
    appeal: seen.appeal ? { case: seen.appeal.reference, due: seen.appeal.dueOn, why: seen.appeal.why ?? null } : null,
  };
};

/** Names of everybody whose id the reader was given, and of nobody else. */
const namesIn = async ({ database }: Reader, seen: SeenSubmission): Promise<NameOf> => {
  const { handlers, rounds } = seen;
  const ids = [
    ...(seen.view === "public" ? [] : (seen.authors ?? [])),
    ...(handlers ? [handlers.editorId, handlers.reviewEditorId, handlers.officerId, handlers.directorId] : []),
    ...rounds.flatMap(({ reviews, assignments }) => [...reviews, ...(assignments ?? [])].map(({ personId }) => personId)),
  ].flatMap((one) => one ?? []);
  const names = await personNames(database, ids);
  return (personId) => {
    const name = personId == null ? undefined : names.get(personId);
    return name === undefined ? null : { id: personId!, name };
  };
};

const roundAnswer = (round: SeenRound, named: NameOf): RoundAnswer => ({
  number: round.number,
  stage: round.stage,
  opened: round.openedAt.toISOString(),
  closed: round.closedAt?.toISOString() ?? null,
  versionHash: round.versionHash,
  decision: round.decision
    ? {
        outcome: round.decision.outcome,
        reasons: round.decision.reasons,
        at: round.decision.decidedAt.toISOString(),
        versionHash: round.decision.versionHash,
      }
    : null,
  reviews: round.reviews.map((review) => reviewAnswer(review, named)),
  asked: round.assignments?.map((assignment) => askedAnswer(assignment, named)) ?? null,
});

const reviewAnswer = (review: SeenReview, named: NameOf): RoundAnswer["reviews"][number] => ({
  reviewer: review.reviewerNumber,
  person: named(review.personId),
  scores: review.scores,
  words: review.openWords,
  points: review.points.map(({ id, number, words, must, response }) => ({
    ...{ id, number, words, must },
    response: response && responseAnswer(response),
  })),
  confidential: review.confidentialWords ?? null,
  recommendation: review.recommendation ?? null,
  file: review.file?.name ?? null,
});

const responseAnswer = ({ version, words, done, judged, judgedWords }: PointResponse) => ({ version, words, done, judged, judgedWords });

const askedAnswer = (one: Assignment, named: NameOf): NonNullable<RoundAnswer["asked"]>[number] => ({
  id: one.id,
  version: one.version,
  reviewer: one.reviewerNumber,
  person: named(one.personId),
  kind: one.kind,
  state: one.state,
  suggestedByAuthor: one.suggestedByAuthor,
  invited: one.invitedAt.toISOString(),
  answerUntil: one.answerUntil,
  due: one.dueOn,
  answered: one.answeredAt?.toISOString() ?? null,
  submitted: one.submittedAt?.toISOString() ?? null,
  bounced: one.bouncedAt?.toISOString() ?? null,
  declineReason: one.declineReason,
});
