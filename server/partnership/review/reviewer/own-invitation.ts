import {
  findAssignment,
  invitationFacts,
  personNames,
  profileOf,
  readSubmission,
  versionContributors,
  type Assignment,
  type InvitationFacts,
  type Review,
  type ReviewProfile,
  type SeenSubmission,
} from "#partnership";
import { Problem } from "#vocabulary";
import { partnershipTexts, type ReviewInvitationData, type ShownReview } from "#web";
import type { DeskRoute, PartnershipAnswer, SignedInRequest } from "../../../desk/desk-route.ts";
import { kindName, textLanguage } from "../../works/library-data.ts";

const { reviewer: texts, recommendations } = partnershipTexts.reviewReviewer;

/** Where a reviewer answers and reviews; mails and notices lead there. */
export const INVITATIONS = "/desk/review/invitations";

/** An invitation of whoever asks, with what they see of the submission. */
export interface OwnInvitation {
  readonly assignment: Assignment;
  readonly facts: InvitationFacts;
  /** Undefined for those who see nothing of it any more. */
  readonly seen: SeenSubmission | undefined;
  readonly review: Review | undefined;
  readonly here: string;
  /** Its content is open: interests are declared, looked at and admitted. */
  readonly open: boolean;
}

/** @throws Problem no-such-invitation for everybody but whom it is for */
export const ownInvitation = async (request: SignedInRequest): Promise<OwnInvitation> => {
  const { database, standing, session } = request;
  const assignment = await findAssignment(database, request.part("id"));
  const facts = assignment?.personId === session.personId ? await invitationFacts(database, assignment.id) : undefined;
  if (!assignment || !facts) throw new Problem("no-such-invitation");
  const seen = await readSubmission(database, standing, { id: assignment.submissionId });
  const own = seen?.own.find((one) => one.assignment.id === assignment.id);
  const reads = own !== undefined && seen?.versionId !== undefined;
  return {
    assignment,
    facts,
    seen,
    review: own?.review,
    here: `${INVITATIONS}/${assignment.id}`,
    open: reads && (assignment.state === "submitted" || (assignment.state === "accepted" && facts.roundOpen)),
  };
};

type OwnAnswer = (request: SignedInRequest, at: OwnInvitation) => Promise<PartnershipAnswer>;

/** A page or form of one's own invitation. */
export const ownRoute = (method: "get" | "post", rest: string, answer: OwnAnswer, largest?: number): DeskRoute => ({
  kind: "desk",
  method,
  path: `${INVITATIONS}/:id{[0-9a-f-]{36}}${rest}`,
  ...(largest === undefined ? {} : { largest }),
  answer: async (request) => answer(request, await ownInvitation(request)),
});

/** The same while its text is open. @throws Problem no-such-invitation before and where it ended */
export const openRoute = (method: "get" | "post", rest: string, answer: OwnAnswer, largest?: number): DeskRoute =>
  ownRoute(
    method,
    rest,
    (request, at) => {
      if (!at.open) throw new Problem("no-such-invitation");
      return answer(request, at);
    },
    largest,
  );

/** What an invitation says before anything opens. */
export const invitationData = (
  { title, kind, abstract, language, anonymity, answerUntil, dueOn }: InvitationFacts,
  forms: Pick<ReviewInvitationData, "action" | "declare" | "decline">,
): ReviewInvitationData => ({
  ...{ title, abstract, anonymity, answerUntil, dueOn, kind: kindName(kind), text: textLanguage(language) },
  ...forms,
});

/** Names of the version's authors; undefined where they are hidden from the reviewer. */
export const authorsFor = async ({ database }: SignedInRequest, { seen, facts }: OwnInvitation): Promise<string | undefined> =>
  seen?.authors === undefined ? undefined : (await versionContributors(database, facts.versionId)).map(({ name }) => name).join(", ");

/** Scores in the words of the profile. */
export const scoreLines = (
  { scores }: Pick<ReviewProfile, "scores">,
  given: Readonly<Record<string, unknown>>,
): readonly (readonly [string, string])[] =>
  scores.flatMap(({ name, words, most }) => (typeof given[name] === "number" ? [[words, `${given[name]} / ${most}`] as const] : []));

/** The own review as its writer sees it. */
export const ownReview = (at: OwnInvitation, title: string): ShownReview | undefined => {
  const { review, facts, seen, here } = at;
  if (!review) return undefined;
  return {
    title,
    by: undefined,
    scores: scoreLines(profileOf(seen!.profile), review.scores),
    openWords: review.openWords,
    points: review.points.map((point) => ({ ...point, response: point.response ?? undefined })),
    recommendation: review.recommendation === null ? undefined : recommendations[review.recommendation],
    confidentialWords: review.confidentialWords,
    file: review.fileHash === null ? undefined : { text: review.fileName, href: `${here}/attachment` },
    answered: answersOf(seen!, facts),
  };
};

/** Whether the authors' answers to a round are handed in: before, they are theirs alone. */
const answersOf = (seen: SeenSubmission, { roundNumber, roundOpen }: InvitationFacts): boolean => {
  const isNewest = seen.rounds.at(-1)?.number === roundNumber;
  return !roundOpen && seen.state !== "rejected" && seen.state !== "withdrawn" && !(isNewest && seen.state === "revising");
};

/** Other reviews of the round, once it is decided. */
export const otherReviews = async (request: SignedInRequest, { seen, facts }: OwnInvitation): Promise<readonly ShownReview[]> => {
  const round = seen?.rounds.find(({ number }) => number === facts.roundNumber);
  if (!seen || !round) return [];
  const names = await personNames(
    request.database,
    round.reviews.flatMap(({ personId }) => personId ?? []),
  );
  return round.reviews.map((review) => ({
    title: texts.reviewerNumber(review.reviewerNumber),
    by: review.personId === undefined ? undefined : { text: names.get(review.personId) ?? "" },
    scores: scoreLines(profileOf(seen.profile), review.scores),
    openWords: review.openWords,
    points: review.points.map((point) => ({ ...point, response: point.response ?? undefined })),
    recommendation: undefined,
    confidentialWords: "",
    file: undefined,
    answered: answersOf(seen, facts),
  }));
};
