import { Problem } from "#vocabulary";
import type { Readable } from "../bodies/readable.ts";
import { assignmentsOf, openRound, type Assignment, type Round } from "./assignment-records.ts";
import { profileOf } from "./profiles.ts";
import { reviewsOf } from "./review-records.ts";
import type { SubmissionEvent } from "./submission-states.ts";
import type { Submission } from "./submission-records.ts";

/** What has to be there before something can happen to a submission, besides its state. */
export type Missing =
  | { readonly kind: "reviews"; readonly have: number; readonly needed: number }
  | { readonly kind: "answers" | "accepted answers"; readonly count: number };

const REVIEWER_KINDS = ["expert", "programme officer", "government"] as const satisfies readonly Assignment["kind"][];

/** How many of the reviews are there that a decision on a round needs: each kind counts only as often as it is needed. */
export const reviewsIn = (
  profileId: string,
  { stage, needed }: Pick<Round, "stage" | "needed">,
  asked: readonly Pick<Assignment, "kind" | "state">[],
): { readonly have: number; readonly needed: number } => {
  const wanted: Readonly<Record<Assignment["kind"], number>> = {
    expert: needed,
    "programme officer": profileOf(profileId).officer ? 1 : 0,
    government: stage === "experts and governments" ? 1 : 0,
  };
  const given = (kind: Assignment["kind"]): number => asked.filter((one) => one.state === "submitted" && one.kind === kind).length;
  const sum = (of: (kind: Assignment["kind"]) => number): number => REVIEWER_KINDS.reduce((so, kind) => so + of(kind), 0);
  return { have: sum((kind) => Math.min(given(kind), wanted[kind])), needed: sum((kind) => wanted[kind]) };
};

type Rule = (from: Readable, submission: Submission) => Promise<Missing | undefined>;

const reviews: Rule = async (from, { id, profile }) => {
  const round = await openRound(from, id);
  if (!round) return undefined;
  const counts = reviewsIn(
    profile,
    round,
    (await assignmentsOf(from, id)).filter(({ roundId }) => roundId === round.id),
  );
  return counts.have < counts.needed ? { kind: "reviews", ...counts } : undefined;
};

const points =
  (kind: "answers" | "accepted answers"): Rule =>
  async (from, { id }) => {
    const all = [...(await reviewsOf(from, id)).values()].flatMap((review) => review.points);
    const open = all.filter(({ response }) => (kind === "answers" ? response === null : response?.judged !== "answered"));
    return open.length > 0 ? { kind, count: open.length } : undefined;
  };

const RULES: Partial<Record<SubmissionEvent, Rule>> = {
  accept: reviews,
  "go to next stage": reviews,
  "ask to revise": reviews,
  reject: reviews,
  "hand in revision": points("answers"),
  certify: points("accepted answers"),
};

/** What is missing for something that the state of a submission lets happen; undefined where nothing is. Pages and actions ask this. */
export const missingFor = async (from: Readable, submission: Submission, event: SubmissionEvent): Promise<Missing | undefined> =>
  RULES[event]?.(from, submission);

/** @throws Problem reviews-outstanding, points-unanswered */
export const demandNothingMissing = async (from: Readable, submission: Submission, event: SubmissionEvent): Promise<void> => {
  const missing = await missingFor(from, submission, event);
  if (missing?.kind === "reviews") throw new Problem("reviews-outstanding", { have: missing.have, needed: missing.needed });
  if (missing) throw new Problem("points-unanswered", { count: missing.count });
};
