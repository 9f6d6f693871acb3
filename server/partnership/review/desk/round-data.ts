import { openRound, reviewInterestsOf, reviewsIn, versionsOf, type Assignment, type SeenRound } from "#partnership";
import { partnershipTexts, writtenDay, type ShownAssignment, type ShownRound } from "#web";
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
  const readsChanges = seen.view === "whole" || seen.view === "author" || (seen.view === "handler" && seen.authors !== undefined);
  return {
    title: rounds.title(round.number),
    facts: rounds.facts(rounds.stages[round.stage], writtenDay(dayOf(round.openedAt))),
    hash: round.versionHash,
    change: readsChanges && before ? await changeBetween(request, at, before.versionHash, round.versionHash) : undefined,
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

const changeBetween = async ({ database }: SignedInRequest, { seen, submission }: SubmissionInHand, before: string, now: string) => {
  const versions = await versionsOf(database, submission.workId);
  const numberOf = (hash: string): number | undefined => versions.find((one) => one.hash === hash)?.number;
  const [older, newer] = [numberOf(before), numberOf(now)];
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
