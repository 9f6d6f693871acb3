import {
  findSubmission,
  maySubmit,
  nextSubmissionState,
  readSubmission,
  reviewViewOf,
  viewFacts,
  type Action,
  type ReviewRole,
  type SeenSubmission,
  type Submission,
  type SUBMISSION_MOVES,
  type ViewFacts,
} from "#partnership";
import { Problem } from "#vocabulary";
import type { DeskRoute, PartnershipAnswer, SignedInRequest } from "../../../desk/desk-route.ts";

export type SubmissionEvent = (typeof SUBMISSION_MOVES)[number]["event"];

/** A submission as far as whoever asks sees it, with the roles that they have in it. */
export interface SubmissionInHand {
  /** The one thing that pages show content and people from. */
  readonly seen: SeenSubmission;
  /** For what the routes have to know besides: never shown as it is. */
  readonly submission: Submission;
  /** Whoever asks has these, and has declared interests where that is needed. */
  readonly roles: ReadonlySet<ReviewRole>;
  /** They would have these, once their interests are declared. */
  readonly closedRoles: ReadonlySet<ReviewRole>;
  readonly bodies: readonly string[];
}

/** In which somebody handles a submission, after declaring interests. */
export const CAPACITIES = ["editor", "review editor", "programme officer", "director"] as const;
export type HandlingCapacity = (typeof CAPACITIES)[number];

const ACTION = {
  editor: "handle-submission",
  "review editor": "handle-submission",
  "programme officer": "check-policy-use",
  director: "release-work",
} as const satisfies Record<HandlingCapacity, Action>;

const HOLDER = {
  editor: "editorId",
  "review editor": "reviewEditorId",
  "programme officer": "officerId",
  director: "directorId",
} as const satisfies Record<HandlingCapacity, keyof Submission>;

export const holderOf = (submission: Submission, capacity: HandlingCapacity): string | null => submission[HOLDER[capacity]];

/**
 * A submission by its reference, for whoever may know of it.
 * @throws Problem no-such-submission, the same whether there is none or it is not theirs to see
 */
export const submissionInHand = async (request: SignedInRequest): Promise<SubmissionInHand> => {
  const { database, standing, session } = request;
  const reference = request.part("reference");
  const seen = await readSubmission(database, standing, { reference });
  const submission = seen && (await findSubmission(database, { reference }));
  if (!submission) throw new Problem("no-such-submission", { submission: reference });
  const facts = await viewFacts(database, standing, submission);
  if (reviewViewOf(standing, facts) !== seen.view) throw new Problem("no-such-submission", { submission: reference });
  const { bodies } = facts;
  const { roles, closedRoles } = rolesIn(request, seen, submission, facts);
  if (seen.view === "author" && (await maySubmit(database, submission.workId, session.personId))) roles.add("author");
  return { seen, submission, roles, closedRoles, bodies };
};

/** Roles of those who handle a submission; programme officers and directors may take a free place up. */
const rolesIn = (
  { may, session }: SignedInRequest,
  { view }: SeenSubmission,
  submission: Submission,
  { bodies, interests }: ViewFacts,
): { readonly roles: Set<ReviewRole>; readonly closedRoles: Set<ReviewRole> } => {
  const roles = new Set<ReviewRole>();
  const closedRoles = new Set<ReviewRole>();
  const subject = { bodies, concerns: submission.authors };
  const isOpen = view === "whole" || view === "handler";
  if (!isOpen && view !== "desk") return { roles, closedRoles };
  if (may("appoint-editor", subject).allowed) roles.add("organiser");
  for (const capacity of CAPACITIES) {
    const holder = holderOf(submission, capacity);
    const isFree = holder === null && (capacity === "programme officer" || capacity === "director");
    if ((holder !== session.personId && !isFree) || !may(ACTION[capacity], subject).allowed) continue;
    const hasDeclared = interests.declared.some((one) => one.capacity === capacity && !one.hasInterest);
    if (isOpen && !isFree && hasDeclared) roles.add(capacity);
    else closedRoles.add(capacity);
  }
  return { roles, closedRoles };
};

/** Submissions are named by their references, so that "invitations" is none. */
export const SUBMISSION_PATH = "/desk/review/:reference{R-[0-9]{4}-[0-9]{4,9}}";

export const hrefOf = ({ reference }: Pick<SeenSubmission, "reference">, rest = ""): string => `/desk/review/${reference}${rest}`;

type SubmissionAnswer = (request: SignedInRequest, at: SubmissionInHand) => Promise<PartnershipAnswer>;

/** A page or form of one submission, for whoever may know of it. */
export const submissionRoute = (method: "get" | "post", rest: string, answer: SubmissionAnswer): DeskRoute => ({
  kind: "desk",
  method,
  path: `${SUBMISSION_PATH}${rest}`,
  answer: async (request) => answer(request, await submissionInHand(request)),
});

/** Whether something can be done by whoever asks, as the submission stands. */
export const canDo = ({ seen, roles }: SubmissionInHand, event: SubmissionEvent, role: ReviewRole): boolean =>
  roles.has(role) && nextSubmissionState(seen.state, event, role).ok;

/**
 * Refuses a page whose form its reader could not send: by role, then by declared interests, then by state, as the actions do.
 * @throws Problem not-allowed, interests-not-declared, review-state-refused
 */
export const demandDeed = (at: SubmissionInHand, event: SubmissionEvent, role: ReviewRole): void => {
  const { reference } = at.seen;
  if (!at.roles.has(role)) {
    if (at.closedRoles.has(role)) throw new Problem("interests-not-declared", { reference });
    throw new Problem("not-allowed", { reason: `only its ${role} may do that` });
  }
  const moved = nextSubmissionState(at.seen.state, event, role);
  if (!moved.ok) throw new Problem(moved.code, { reference, reason: moved.reason });
};

/** The version of the submission that the form was made from. */
export const atHand = ({ form }: SignedInRequest, { seen }: SubmissionInHand) => ({ id: seen.id, version: form.version() });
