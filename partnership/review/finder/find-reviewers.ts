import { Problem } from "#vocabulary";
import { reachOf } from "../../permissions/reach.ts";
import type { Standing } from "../../permissions/standing.ts";
import { isAtLeast } from "../conflicts/effect.ts";
import { findConflictsOfMany, type AtMoment, type FoundConflicts } from "../conflicts/find-conflicts.ts";
import { viewFacts, viewOf } from "../review-view.ts";
import { findSubmission } from "../submission-records.ts";
import { findCandidates, loadsOf, reviewersForBalance, waivedRules } from "./candidate-records.ts";
import { rankCandidates, type Candidate } from "./rank-candidates.ts";
import { balanceOf, placesOf, type ReviewerBalance } from "./round-balance.ts";

/** So many are held against the rules; whoever suits less is found by name. */
const MOST = 300;
const PAGE = 20;

/** A page of people who might review. */
export interface FoundReviewers {
  readonly candidates: readonly Candidate[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** How many were left out because a conflict blocks them. */
  readonly blocked: number;
  readonly balance: readonly ReviewerBalance[];
}

export interface ReviewerQuestion {
  readonly submissionId: string;
  /** Words that begin words of the name; empty for whoever knows about the work's themes. */
  readonly words?: string;
  /** From 1 on. */
  readonly page?: number;
}

/**
 * Looks for reviewers of a submission, for whoever sees all of it: people the viewer may see, without those whom a conflict blocks, in an order that
 * the words of each explain.
 * @throws Problem no-such-submission
 */
export const findReviewers = async (
  at: AtMoment,
  viewer: Standing,
  { submissionId, words = "", page = 1 }: ReviewerQuestion,
): Promise<FoundReviewers> => {
  const viewerId = await demandHandler(at, viewer, submissionId);
  const question = { submissionId, viewerId, reach: reachOf(viewer, "see-private-details"), words, now: at.now, most: MOST };
  const rows = await findCandidates(at, question);
  const ids = rows.map(({ personId }) => personId);
  const conflicts = await findConflictsOfMany(at, { people: ids, capacity: "reviewer", submissionId });
  const waived = await waivedRules(at, submissionId);
  const loads = await loadsOf(at, ids, viewerId, at.now);
  const reviewers = await reviewersForBalance(at, question);
  const free = rows.filter(({ personId }) => !isBlocked(conflicts.get(personId), waived.get(personId)));
  const ranked = rankCandidates(
    free.map((row) => ({ row, load: loads.get(row.personId), warnings: conflicts.get(row.personId)?.findings ?? [] })),
    placesOf(reviewers),
  );
  const pages = Math.max(1, Math.ceil(ranked.length / PAGE));
  const at1 = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  return {
    candidates: ranked.slice((at1 - 1) * PAGE, at1 * PAGE),
    total: ranked.length,
    page: at1,
    pages,
    blocked: rows.length - free.length,
    balance: balanceOf(reviewers),
  };
};

/** Whoever nobody looked at is not shown either. */
const isBlocked = (found: FoundConflicts | undefined, waived: readonly string[] = []): boolean =>
  !found || found.findings.some(({ effect, waivable, rule }) => isAtLeast(effect, "block") && !(waivable && waived.includes(rule)));

/** @throws Problem no-such-submission */
export const demandHandler = async (at: AtMoment, viewer: Standing, submissionId: string): Promise<string> => {
  const submission = await findSubmission(at, { id: submissionId });
  const view = submission && viewOf(viewer, await viewFacts(at, viewer, submission));
  if (view !== "whole" || viewer.personId === undefined) throw new Problem("no-such-submission", { submission: submissionId });
  return viewer.personId;
};
