import {
  bodyNames,
  explainConflicts,
  historyOf,
  officeCommentsOf,
  personNames,
  reviewInterestsOf,
  suggestedOf,
  type SeenSubmission,
} from "#partnership";
import { partnershipTexts, writtenDay, type Facts, type FormState, type SubmissionPageData } from "#web";
import type { SignedInRequest } from "../../../desk/desk-route.ts";
import { dayOf } from "../../case-words.ts";
import { kindName } from "../../works/library-data.ts";
import { openDeeds } from "./deeds.ts";
import { emptyForm } from "./review-form.ts";
import { roundShown } from "./round-data.ts";
import { canDo, CAPACITIES, holderOf, hrefOf, type HandlingCapacity, type SubmissionInHand } from "./submission-at-hand.ts";
import { aroundOf, conflictsShown } from "./submission-words.ts";

const texts = partnershipTexts.reviewDesk;

/** The capacity in which whoever asks is to declare interests next; officers and directors when it is their turn. */
export const capacityToDeclare = (
  { seen, closedRoles, submission }: SubmissionInHand,
  personId: string,
): HandlingCapacity | "appeal" | undefined => {
  if (seen.appeal && seen.appeal.why === undefined) return "appeal";
  if (seen.endedAt !== null) return undefined;
  const theirTurn = { "programme officer": seen.state === "certified", director: seen.state === "cleared" } as Partial<
    Record<HandlingCapacity, boolean>
  >;
  return CAPACITIES.find(
    (capacity) => closedRoles.has(capacity) && (holderOf(submission, capacity) === personId || theirTurn[capacity] === true),
  );
};

/** A submission's page, as far as whoever asks may see it. */
export const submissionData = async (request: SignedInRequest, at: SubmissionInHand, sent?: FormState): Promise<SubmissionPageData> => {
  const { seen } = at;
  const names = await namesIn(request, seen);
  const whole = seen.view === "whole";
  return {
    around: aroundOf(seen),
    you: whoAsks(request, at),
    declare: await declaration(request, at, sent),
    ...(await openDeeds(request, at)),
    appeal: seen.appeal && { ...seen.appeal, href: `/desk/cases/${seen.appeal.reference}` },
    facts: await factsOf(request, at, names),
    rounds: await Promise.all(seen.rounds.map((round, place) => roundShown(request, at, { round, before: seen.rounds[place - 1], names }))),
    decisions: seen.view === "desk" || seen.view === "reviewer" ? undefined : decisionsShown(seen),
    suggested: whole ? await suggestedShown(request, seen) : [],
    comments: await commentsShown(request, at),
    history: whole ? await historyShown(request, seen) : undefined,
  };
};

const whoAsks = ({ session }: SignedInRequest, { seen, submission }: SubmissionInHand): string => {
  const held = CAPACITIES.filter((capacity) => seen.handlers !== undefined && holderOf(submission, capacity) === session.personId);
  const { views } = texts;
  const others = {
    ...{ author: views.author, reviewer: views.reviewer, whole: views.auditor, handler: views.follower, public: views.follower },
    appeal: views.decider,
    desk: seen.appeal ? views.deciderBefore : views.follower,
  };
  return `${texts.your} ${held.length > 0 ? held.map((capacity) => views[capacity]).join(", ") : others[seen.view]}.`;
};

/** Names of whoever the reader may learn of, and of nobody else. */
const namesIn = (
  { database }: SignedInRequest,
  { handlers, authors = [], rounds }: SeenSubmission,
): Promise<ReadonlyMap<string, string>> => {
  const { editorId, reviewEditorId, officerId, directorId } = handlers ?? {};
  const inRounds = rounds.flatMap(({ reviews, assignments = [] }) => [...reviews, ...assignments].map(({ personId }) => personId));
  const ids = [editorId, reviewEditorId, officerId, directorId, ...authors, ...inRounds];
  return personNames(
    database,
    ids.flatMap((id) => id ?? []),
  );
};

const declaration = async (request: SignedInRequest, at: SubmissionInHand, sent?: FormState): Promise<SubmissionPageData["declare"]> => {
  const { database, standing, session, now } = request;
  const capacity = capacityToDeclare(at, session.personId);
  if (capacity === undefined) return undefined;
  const { check, waived, declared } = await reviewInterestsOf(database, at.seen.id, session.personId);
  if (declared.some((one) => one.capacity === capacity && one.hasInterest)) return undefined;
  const about = { personId: session.personId, capacity, submissionId: at.seen.id };
  const found = check && (await explainConflicts({ tables: database.tables, now }, standing, about));
  return {
    capacity,
    conflicts: conflictsShown(found, waived, texts.conflicts.nobodyOwn),
    state: sent ?? emptyForm(request),
    hidden: { capacity },
  };
};

const factsOf = async (
  { database, now }: SignedInRequest,
  { seen, submission }: SubmissionInHand,
  names: ReadonlyMap<string, string>,
): Promise<Facts> => {
  const { facts } = texts;
  const named = (id: string | null): string => (id === null ? facts.nobody : (names.get(id) ?? facts.gone));
  const { handlers, authors } = seen;
  const body = (await bodyNames(database, [submission.bodyId], dayOf(now))).get(submission.bodyId) ?? "";
  return [
    [facts.reference, seen.reference],
    [facts.kind, kindName(seen.kind)],
    [facts.body, body],
    [facts.state, texts.states[seen.state]],
    ...(authors === undefined ? [] : [[facts.authors, authors.map(named).join(", ")] as const]),
    [facts.anonymity, texts.anonymity[seen.anonymity]],
    [facts.stages, texts.stageCount[seen.stages]],
    [facts.submitted, writtenDay(dayOf(seen.submittedAt))],
    ...(handlers === undefined
      ? []
      : ([
          [facts.editor, named(handlers.editorId)],
          [facts.reviewEditor, named(handlers.reviewEditorId)],
          [facts.officer, named(handlers.officerId)],
          [facts.director, named(handlers.directorId)],
        ] as const)),
    ...(seen.versionHash === "" ? [] : [[facts.hash, seen.versionHash] as const]),
    ...(submission.commentUntil === null ? [] : [[facts.comments, writtenDay(submission.commentUntil)] as const]),
  ];
};

const decisionsShown = ({ decisions }: SeenSubmission): NonNullable<SubmissionPageData["decisions"]> => {
  const kinds: Readonly<Record<string, Readonly<Record<string, string>>>> = texts.decisions.kinds;
  return decisions.map(({ kind, outcome, reasons, decidedAt, versionHash }) => ({
    on: dayOf(decidedAt),
    what: kinds[kind]?.[outcome] ?? outcome,
    reasons,
    hash: versionHash,
  }));
};

const suggestedShown = async ({ database }: SignedInRequest, { id }: SeenSubmission): Promise<SubmissionPageData["suggested"]> =>
  (await suggestedOf(database, id)).map(({ name, address, wish, reason }) => ({
    name: address === null ? name : `${name} <${address}>`,
    wish: texts.suggested[wish],
    reason,
  }));

/** What offices said, and the answers: for whoever handles the release of data and for its authors. */
const commentsShown = async ({ database }: SignedInRequest, at: SubmissionInHand): Promise<SubmissionPageData["comments"]> => {
  const { seen, submission } = at;
  const handles = seen.view === "whole" || seen.view === "handler";
  if (submission.commentUntil === null || (!handles && seen.view !== "author")) return undefined;
  const comments = await officeCommentsOf(database, seen.id);
  const names = handles
    ? await personNames(
        database,
        comments.flatMap(({ answeredBy }) => answeredBy ?? []),
      )
    : new Map();
  const mayAnswer = canDo(at, "answer office", "editor");
  return comments.map(({ id, office, area, receivedAt, words, answer, answeredBy, answeredAt }) => ({
    office: area === null ? office : `${office} (${area})`,
    on: dayOf(receivedAt),
    words,
    answer,
    answered:
      answeredAt === null
        ? ""
        : texts.comments.answered(names.get(answeredBy ?? "") ?? texts.comments.editor, writtenDay(dayOf(answeredAt))),
    way: mayAnswer ? { href: hrefOf(seen, `/comments/${id}`), text: texts.comments.answer } : undefined,
  }));
};

const historyShown = async ({ database }: SignedInRequest, { id }: SeenSubmission): Promise<SubmissionPageData["history"]> =>
  (await historyOf(database, "submission", id)).map(({ at, actorKind, actorName, action }) => ({
    at: `${dayOf(at)} ${at.toISOString().slice(11, 16)}`,
    who: actorKind === "person" ? (actorName ?? texts.history.somebody) : texts.history.system,
    what: texts.history.acts[action] ?? action,
  }));
