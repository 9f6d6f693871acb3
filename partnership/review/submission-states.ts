import type { ReviewTables } from "./review-tables.ts";

export type SubmissionState = ReviewTables["partnership.submission"]["state"];
export type AssignmentState = ReviewTables["partnership.review_assignment"]["state"];
export type RoundState = "open" | "closed";

export const SUBMISSION_STATES = [
  "submitted",
  "returned",
  "in review",
  "revising",
  "accepted",
  "certified",
  "cleared",
  "released",
  "rejected",
  "withdrawn",
] as const satisfies readonly SubmissionState[];

export const ASSIGNMENT_STATES = [
  "invited",
  "declined",
  "declared",
  "accepted",
  "submitted",
  "replaced",
  "cancelled",
] as const satisfies readonly AssignmentState[];

export const ROUND_STATES = ["open", "closed"] as const satisfies readonly RoundState[];

/** Who somebody is to one submission. "organiser" says who handles it; "system" is what follows by itself. */
export const REVIEW_ROLES = [
  "author",
  "reviewer",
  "editor",
  "review editor",
  "organiser",
  "programme officer",
  "director",
  "appeal",
  "system",
] as const;

export type ReviewRole = (typeof REVIEW_ROLES)[number];

/** What can happen in some states, where it leads, and who does it. */
export interface Move<State extends string, Event extends string> {
  readonly event: Event;
  readonly from: readonly State[];
  /** The same state where it is left out. */
  readonly to?: State;
  readonly by: ReviewRole;
}

const UNDER_WAY = ["submitted", "returned", "in review", "revising", "accepted", "certified", "cleared"] as const;
const ACCEPTED = ["accepted", "certified", "cleared"] as const;

const submissionMoves = [
  { event: "appoint editor", from: UNDER_WAY, by: "organiser" },
  { event: "appoint review editor", from: UNDER_WAY, by: "organiser" },
  { event: "stand aside", from: UNDER_WAY, by: "editor" },
  { event: "return to author", from: ["submitted"], to: "returned", by: "editor" },
  { event: "hand in again", from: ["returned"], to: "submitted", by: "author" },
  { event: "send to review", from: ["submitted"], to: "in review", by: "editor" },
  { event: "invite reviewer", from: ["in review"], by: "editor" },
  { event: "accept", from: ["in review"], to: "accepted", by: "editor" },
  { event: "go to next stage", from: ["in review"], to: "in review", by: "editor" },
  { event: "ask to revise", from: ["in review"], to: "revising", by: "editor" },
  { event: "reject", from: ["in review"], to: "rejected", by: "editor" },
  { event: "respond to point", from: ["revising", "accepted"], by: "author" },
  { event: "hand in revision", from: ["revising"], to: "in review", by: "author" },
  { event: "judge responses", from: ["accepted"], by: "review editor" },
  { event: "certify", from: ["accepted"], to: "certified", by: "review editor" },
  { event: "send back", from: ["accepted"], to: "revising", by: "review editor" },
  { event: "clear for policy use", from: ["certified"], to: "cleared", by: "programme officer" },
  { event: "send back", from: ["certified"], to: "revising", by: "programme officer" },
  { event: "release", from: ["cleared"], to: "released", by: "director" },
  { event: "send back", from: ["cleared"], to: "revising", by: "director" },
  { event: "sign editorial change", from: ACCEPTED, by: "editor" },
  { event: "answer office", from: UNDER_WAY, by: "editor" },
  { event: "withdraw", from: UNDER_WAY, to: "withdrawn", by: "author" },
  { event: "ask for appeal", from: ["rejected"], by: "author" },
  { event: "declare for appeal", from: ["rejected"], by: "appeal" },
  { event: "dismiss appeal", from: ["rejected"], by: "appeal" },
  { event: "grant appeal", from: ["rejected"], to: "in review", by: "appeal" },
] as const satisfies readonly Move<SubmissionState, string>[];

const WAITING = ["invited", "declared", "accepted"] as const;

const assignmentMoves = [
  { event: "decline", from: ["invited", "declared", "accepted"], to: "declined", by: "reviewer" },
  { event: "declare interests", from: ["invited"], to: "declared", by: "reviewer" },
  { event: "begin", from: ["invited", "declared"], to: "accepted", by: "system" },
  { event: "admit", from: ["declared"], to: "accepted", by: "editor" },
  { event: "refuse", from: ["declared"], to: "cancelled", by: "editor" },
  { event: "save review", from: ["accepted"], by: "reviewer" },
  { event: "hand in review", from: ["accepted"], to: "submitted", by: "reviewer" },
  { event: "choose openness", from: ["submitted"], by: "reviewer" },
  { event: "replace", from: WAITING, to: "replaced", by: "editor" },
  { event: "extend deadline", from: WAITING, by: "editor" },
  { event: "cancel", from: WAITING, to: "cancelled", by: "system" },
] as const satisfies readonly Move<AssignmentState, string>[];

const roundMoves = [
  { event: "invite reviewer", from: ["open"], by: "editor" },
  { event: "close by decision", from: ["open"], to: "closed", by: "editor" },
  { event: "close by withdrawal", from: ["open"], to: "closed", by: "author" },
] as const satisfies readonly Move<RoundState, string>[];

export type SubmissionEvent = (typeof submissionMoves)[number]["event"];
export type AssignmentEvent = (typeof assignmentMoves)[number]["event"];
export type RoundEvent = (typeof roundMoves)[number]["event"];

/** Everything that can happen to a submission, a reviewer's assignment and a round: another move is a line. */
export const SUBMISSION_MOVES: readonly Move<SubmissionState, SubmissionEvent>[] = submissionMoves;
export const ASSIGNMENT_MOVES: readonly Move<AssignmentState, AssignmentEvent>[] = assignmentMoves;
export const ROUND_MOVES: readonly Move<RoundState, RoundEvent>[] = roundMoves;

/** Where something stands after an event, or the code and the words of a refusal. */
export type Moved<State> =
  | { readonly ok: true; readonly state: State }
  | { readonly ok: false; readonly code: "not-allowed" | "review-state-refused"; readonly reason: string };

/** Asks a list of moves: what becomes of this state when somebody in this role does that. */
export const afterMove = <State extends string, Event extends string>(
  moves: readonly Move<State, Event>[],
  state: State,
  event: Event,
  role: ReviewRole,
): Moved<State> => {
  const known = moves.filter((move) => move.event === event);
  const here = known.filter(({ from }) => from.includes(state));
  const mine = here.find(({ by }) => by === role);
  if (mine) return { ok: true, state: mine.to ?? state };
  if (known.every(({ by }) => by !== role)) return { ok: false, code: "not-allowed", reason: `only ${wordsOf(known)} may do that` };
  return { ok: false, code: "review-state-refused", reason: `“${event}” is not possible while it is ${state}` };
};

const wordsOf = (moves: readonly { readonly by: ReviewRole }[]): string => {
  const roles = [...new Set(moves.map(({ by }) => by))].map((role) => `the ${role}`);
  return roles.length < 2 ? roles.join("") : `${roles.slice(0, -1).join(", ")} or ${roles.at(-1)}`;
};

export const nextSubmissionState = (state: SubmissionState, event: SubmissionEvent, role: ReviewRole): Moved<SubmissionState> =>
  afterMove(SUBMISSION_MOVES, state, event, role);

export const nextAssignmentState = (state: AssignmentState, event: AssignmentEvent, role: ReviewRole): Moved<AssignmentState> =>
  afterMove(ASSIGNMENT_MOVES, state, event, role);

export const nextRoundState = (state: RoundState, event: RoundEvent, role: ReviewRole): Moved<RoundState> =>
  afterMove(ROUND_MOVES, state, event, role);

/** States in which nothing more is decided about a submission. */
export const ENDED: readonly SubmissionState[] = ["released", "rejected", "withdrawn"];
