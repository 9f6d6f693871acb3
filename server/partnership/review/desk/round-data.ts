import {
  handedInVersions,
  openRound,
  reviewInterestsOf,
  reviewsIn,
  type Assignment,
  type SeenRound,
  type SeenSubmission,
} from "#partnership";
import { partnershipTexts, writtenDay, type DeedLink, type ShownAssignment, type ShownRound } from "#web";
import type { SignedInRequest } from "../../../desk/desk-route.ts";
import { dayOf } from "../../case-words.ts";
import { canDo, hrefOf, type SubmissionInHand } from "./submission-at-hand.ts";
import { effectWords, reviewShown, timeLeft, type WayOfPoint } from "./submission-words.ts";

const texts = partnershipTexts.reviewDesk;

interface RoundAround {
  readonly round: SeenRound;
  readonly before: SeenRound | undefined;
  readonly names: ReadonlyMap<string, string>;
}

/** A round as its reader sees it. */
export const roundShown = async (
  request: SignedInRequest,
  at: SubmissionInHand,
  { round, before, names }: RoundAround,
): Promise<ShownRound> => {
  const { seen } = at;
  const { rounds } = texts;
  const isOpen = round.closedAt === null;
  return {
    title: rounds.title(round.number),
    facts: rounds.facts(rounds.stages[round.stage], writtenDay(dayOf(round.openedAt))),
    hash: round.versionHash,
    change: READ_CHANGES.includes(seen.view) && before ? await changeBetween(request, at, before.number, round.number) : undefined,
    have: isOpen ? await haveWords(request, at, round) : "",
    assignments: round.assignments && (await Promise.all(round.assignments.map((one) => assignmentShown(request, at, one, names)))),
    reviews: round.reviews.map((review) => reviewShown(seen, review, names, wayOfPoint(at))),
    noReviews: isOpen && seen.view !== "whole" ? rounds.afterDecision : rounds.noReviews,
  };
};

/** Ways to what can be done about a point: answering it, or looking at the answer. */
export const wayOfPoint = (at: SubmissionInHand): WayOfPoint => {
  const answers = canDo(at, "respond to point", "author");
  const judges = canDo(at, "judge responses", "review editor");
  return ({ id, response }) => {
    const href = hrefOf(at.seen, `/points/${id}`);
    if (answers) return { href, text: response === null ? texts.points.write : texts.points.rewrite };
    return judges && response !== null ? { href, text: texts.points.judge } : undefined;
  };
};

const READ_CHANGES: readonly SeenSubmission["view"][] = ["whole", "author", "handler", "appeal"];

/** What changed from each round to the next, for whoever is to judge what became of the points. */
export const changesOfRounds = async (request: SignedInRequest, at: SubmissionInHand): Promise<readonly DeedLink[]> => {
  const { rounds } = at.seen;
  const pairs = rounds.slice(1).map(({ number }, place) => changeBetween(request, at, rounds[place]!.number, number));
  return (await Promise.all(pairs)).flatMap((one) => one ?? []);
};

/** What changed between the versions of two rounds; it names nobody to whoever may not know the authors. */
const changeBetween = async ({ database }: SignedInRequest, { seen, submission }: SubmissionInHand, before: number, now: number) => {
  const versions = await handedInVersions(database, submission);
  const numberIn = (round: number): number | undefined => versions.find(({ rounds }) => rounds.includes(round))?.number;
  const [older, newer] = [numberIn(before), numberIn(now)];
  return older === undefined || newer === undefined || older === newer
    ? undefined
    : { text: texts.changes(older, newer), href: hrefOf(seen, `/changes/${older}/${newer}`) };
};

/** How many of the reviews are there that a decision needs; "" for whoever does not see who is asked. */
export const haveWords = async (
  { database }: SignedInRequest,
  { seen }: SubmissionInHand,
  { assignments, stage }: SeenRound,
): Promise<string> => {
  if (assignments === undefined) return "";
  const needed = (await openRound(database, seen.id))?.needed ?? 0;
  const counts = reviewsIn(seen.profile, { stage, needed }, assignments);
  return texts.rounds.have(counts.have, counts.needed);
};

const assignmentShown = async (
  { database, now }: SignedInRequest,
  { seen }: SubmissionInHand,
  assignment: Assignment,
  names: ReadonlyMap<string, string>,
): Promise<ShownAssignment> => {
  const { words, late } = timeLeft(assignment, dayOf(now));
  const { check, waived } = await reviewInterestsOf(database, seen.id, assignment.personId);
  const standing = (check?.findings ?? []).filter(({ rule }) => !waived.includes(rule));
  const found = [...new Set(standing.map(({ effect }) => effectWords(effect)))].join(", ");
  const nothing = (check?.findings ?? []).length > 0 ? texts.conflicts.waived : texts.conflicts.nothingShort;
  return {
    name: texts.rounds.named(assignment.reviewerNumber, names.get(assignment.personId) ?? texts.facts.gone),
    href: hrefOf(seen, `/reviewers/${assignment.id}`),
    kind: texts.rounds.kinds[assignment.kind],
    state: texts.rounds.states[assignment.state],
    days: words,
    late,
    interests: check === undefined ? texts.conflicts.nobodyShort : found === "" ? nothing : texts.conflicts.found(found),
  };
};
