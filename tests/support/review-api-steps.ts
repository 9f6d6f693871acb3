import type { PartnershipOperation } from "#contract";
import type { Name } from "./review-api-world.ts";

/** An id that nobody and nothing has. */
export const NOBODY = "00000000-0000-4000-8000-000000000000";

const [reasons, words] = ["Invented reasons.", "Invented words."];
const hashes = { fromHash: "0".repeat(64), toHash: "0".repeat(64) };
const ORGANISERS: readonly Name[] = ["organiser", "officer", "director"];
const AUTHORS: readonly Name[] = ["author", "coauthor"];

/** What is done to a submission, who gets through to it by their role, and what they send. */
export const ROLE_STEPS: readonly (readonly [PartnershipOperation, readonly Name[], object])[] = [
  ["appointEditor", ORGANISERS, { person: NOBODY }],
  ["appointReviewEditor", ORGANISERS, { person: NOBODY }],
  ["standAside", ["editor"], { reason: words }],
  ["screenSubmission", ["editor"], { outcome: "review", reasons }],
  ["inviteReviewer", ["editor"], { who: { person: NOBODY } }],
  ["decideRound", ["editor"], { round: 1, versionHash: hashes.toHash, outcome: "accept", reasons }],
  ["signEditorialChange", ["editor"], { version: NOBODY, ...hashes, words }],
  ["judgeAnswer", ["reviewEditor"], { judged: "answered" }],
  ["certifyReview", ["reviewEditor"], { words }],
  ["sendBack", ["reviewEditor"], { as: "review editor", reasons }],
  // They have still to declare their interests.
  ["clearForPolicyUse", ["organiser", "officer"], { words }],
  ["releaseWork", ["director"], { versionHash: hashes.toHash, reasons }],
  ["respondToPoint", AUTHORS, { words, done: "changed" }],
  ["handInAgain", AUTHORS, { version: NOBODY }],
  ["handInRevision", AUTHORS, { version: NOBODY }],
  ["withdrawSubmission", AUTHORS, { reason: words }],
  ["appeal", AUTHORS, { reasons }],
];

/** What somebody invited does with the own invitation. */
export const REVIEWER_STEPS: readonly (readonly [PartnershipOperation, object])[] = [
  ["declareAsReviewer", { hasInterest: false }],
  ["declineInvitation", {}],
  ["saveReview", {}],
  ["handInReview", { publishText: true }],
  ["chooseOpenness", { publishText: true }],
];

/** What the editor does with somebody's invitation. */
export const ASKED_STEPS: readonly (readonly [PartnershipOperation, object])[] = [
  ["admitReviewer", { reason: words }],
  ["refuseReviewer", { reason: words }],
  ["replaceReviewer", { reason: words }],
  ["extendDeadline", { due: "2099-12-31" }],
];
