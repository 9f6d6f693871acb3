import * as z from "zod";
import type { ProblemCode } from "#vocabulary";
import { givenDay, id, maybeWords, reason, words } from "./fields.ts";
import { posting, putting } from "./make-promise.ts";
import { ANONYMITY_WORDS, CAPACITY_WORDS, DONE_WORDS, RECOMMENDATION_WORDS, REVIEWER_KIND_WORDS } from "./review-answers.ts";
import { REVIEW_READS } from "./review-reads.ts";

const about = "review";
const WRITE = ["write:review"] as const;
const HANDLED = ["no-such-submission", "review-state-refused", "interests-not-declared", "conflict-blocks", "bad-review"] as const;
const OWN = ["no-such-invitation", "review-state-refused", "bad-review"] as const;
const AUTHORED = ["no-such-submission", "review-state-refused", "bad-review"] as const;

const inSubmission = z.strictObject({ submission: id });
const inInvitation = z.strictObject({ invitation: id });
const asked = z.strictObject({ submission: id, invitation: id });
const inPoint = z.strictObject({ submission: id, point: id });
const reasons = words(20_000, "Why; it stays in the records.");
const capacity = z.enum(CAPACITY_WORDS);
const hash = z.string().max(80).meta({ description: "Content hash of a version." });
const openness = {
  publishText: z.boolean().default(false).meta({ description: "The text may be published once the work is released." }),
  sign: z.boolean().default(false).meta({ description: "With the name." }),
  credit: z.boolean().default(false).meta({ description: "The reviewer is named among all reviewers of a year." }),
};

/** Something done to a submission, of the version that was read. */
const onSubmission = <Body extends z.ZodObject>(
  path: string,
  summary: string,
  description: string,
  body: Body,
  problems: readonly ProblemCode[] = HANDLED,
) =>
  posting({
    path: `/submissions/{submission}/${path}`,
    ...{ about, summary, description, body, problems },
    parts: inSubmission,
    scopes: WRITE,
    versioned: true,
  });

const EDITING = {
  submitWork: posting({
    path: "/submissions",
    about,
    summary: "Submit a version for review",
    description: "By whoever writes in the work. With hidden authors, look at the text for lines that name them.",
    body: z.strictObject({
      version: id.meta({ description: "Of a version of a work." }),
      anonymity: z.enum(ANONYMITY_WORDS).default("both hidden"),
      stages: z.enum(["one", "two"]).default("one").meta({ description: "“two”: experts, then experts and governments." }),
      suggested: z
        .array(
          z.strictObject({
            name: words(200, "Name."),
            address: z.email("write an e-mail address").nullable().default(null),
            wish: z.enum(["suggested", "opposed"]),
            reason: maybeWords(2_000, "Why."),
          }),
        )
        .max(20, "at most 20")
        .default([])
        .meta({ description: "Reviewers whom the authors suggest or oppose." }),
    }),
    scopes: WRITE,
    problems: ["bad-review", "work-not-reviewed", "submission-open"],
  }),
  appointEditor: onSubmission("editor", "Appoint the editor", "Whoever is conflicted never gets it.", z.strictObject({ person: id }), [
    ...HANDLED,
    "reviewer-not-independent",
  ]),
  appointReviewEditor: onSubmission(
    "review-editor",
    "Appoint the review editor",
    "Who certifies at the end that every point was answered.",
    z.strictObject({ person: id }),
    [...HANDLED, "reviewer-not-independent"],
  ),
  declareInterests: posting({
    path: "/submissions/{submission}/interests",
    about,
    summary: "Declare your interests",
    description:
      "As its editor, review editor, programme officer or director; the last two take it up with it. As “appeal” before you decide an appeal. With an interest you stand aside.",
    parts: inSubmission,
    body: z.strictObject({
      capacity: z.enum(["editor", "review editor", "programme officer", "director", "appeal"]),
      hasInterest: z.boolean(),
      words: maybeWords(5_000, "What the interest is."),
    }),
    scopes: WRITE,
    problems: [...HANDLED, "reviewer-not-independent"],
  }),
  standAside: onSubmission(
    "stand-aside",
    "Give a submission back",
    "By its editor, for somebody else to take.",
    z.strictObject({ reason }),
  ),
  screenSubmission: onSubmission(
    "screen",
    "Send to review, or return",
    "By its editor.",
    z.strictObject({ outcome: z.enum(["return", "review"]), reasons }),
  ),
  decideRound: onSubmission(
    "decisions",
    "Decide a round",
    "On the version that it judged, once, with the reviews that are needed.",
    z.strictObject({
      round: z.int().min(1).meta({ description: "Its number." }),
      versionHash: hash,
      outcome: z.enum(RECOMMENDATION_WORDS),
      reasons,
    }),
    [...HANDLED, "review-round-decided", "review-version-differs", "reviews-outstanding"],
  ),
  certifyReview: onSubmission(
    "certify",
    "Certify that every point is answered",
    "By the review editor.",
    z.strictObject({ words: reasons }),
    [...HANDLED, "points-unanswered", "review-version-differs"],
  ),
  clearForPolicyUse: onSubmission("clear", "Clear for use in policy", "By a programme officer.", z.strictObject({ words: reasons }), [
    ...HANDLED,
    "review-version-differs",
  ]),
  sendBack: onSubmission(
    "send-back",
    "Send an accepted work back",
    "To its authors, who hand in another version: a new round.",
    z.strictObject({ as: z.enum(["review editor", "programme officer", "director"]), reasons }),
  ),
  releaseWork: onSubmission(
    "release",
    "Release a work",
    "By the director: only what was accepted, byte for byte, becomes public.",
    z.strictObject({
      versionHash: hash.meta({ description: "As you read it; empty where the authors are hidden from you: If-Match says what you read." }),
      reasons,
    }),
    [...HANDLED, "review-version-differs", "comments-open"],
  ),
  signEditorialChange: onSubmission(
    "editorial-change",
    "Sign an editorial change",
    "Of an accepted work, made by somebody else: the acceptance then holds for the new version.",
    z.strictObject({ version: id, fromHash: hash, toHash: hash, words: words(20_000, "What changed.") }),
    [...HANDLED, "review-version-differs"],
  ),
  waiveConflict: posting({
    path: "/submissions/{submission}/waivers",
    about,
    summary: "Let a conflict of interest stand",
    description: "The reason is published, without a name.",
    parts: inSubmission,
    body: z.strictObject({ person: id, capacity, rule: z.string().max(60), reason: words(2_000, "Why.") }),
    scopes: WRITE,
    problems: ["no-such-submission", "bad-review"],
  }),
} as const;

const INVITING = {
  inviteReviewer: onSubmission(
    "invitations",
    "Invite a reviewer",
    "To the open round: somebody with a record, or somebody from outside by name and address.",
    z.strictObject({
      who: z.union([z.strictObject({ person: id }), z.strictObject({ name: words(200, "Name."), address: words(320, "E-mail address.") })]),
      kind: z.enum(REVIEWER_KIND_WORDS).default("expert"),
      answerUntil: givenDay.optional(),
      due: givenDay.optional(),
    }),
    [...HANDLED, "reviewer-not-independent", "no-such-person"],
  ),
  admitReviewer: onAsked(
    "admit",
    "Let somebody review",
    "Who declared an interest, or of whom something was found.",
    z.strictObject({ reason }),
  ),
  refuseReviewer: onAsked("refuse", "Do not let somebody review", "Because of what was declared or found.", z.strictObject({ reason })),
  replaceReviewer: onAsked("replace", "Let a reviewer go", "Who does not answer or is late.", z.strictObject({ reason })),
  extendDeadline: onAsked(
    "extend",
    "Give a reviewer more time",
    "Until a day to come.",
    z.strictObject({ due: givenDay, answerUntil: givenDay.optional() }),
  ),
} as const;

/** Something that the editor does to an invitation, of the version that was read. */
function onAsked<Body extends z.ZodObject>(step: string, summary: string, description: string, body: Body) {
  return posting({
    path: `/submissions/{submission}/invitations/{invitation}/${step}`,
    ...{ about, summary, description, body },
    parts: asked,
    scopes: WRITE,
    versioned: true,
    problems: [...HANDLED, "no-such-invitation"],
  });
}

/** Something that a reviewer does, of the version that was read. */
const own = { about, parts: inInvitation, scopes: WRITE, versioned: true, problems: OWN } as const;

const REVIEWING = {
  declareAsReviewer: posting({
    ...own,
    path: "/invitations/{invitation}/interests",
    summary: "Declare your interests, and accept",
    description: "With an interest, or where a rule found one, the editor decides. If-Match: the invitation's version.",
    body: z.strictObject({ hasInterest: z.boolean(), words: maybeWords(5_000, "What the interest is.") }),
  }),
  declineInvitation: posting({
    ...own,
    path: "/invitations/{invitation}/decline",
    summary: "Decline",
    description: "Before or after accepting. If-Match: the invitation's version.",
    body: z.strictObject({ reason: maybeWords(2_000, "Why.") }),
  }),
  saveReview: putting({
    ...own,
    path: "/invitations/{invitation}/review",
    summary: "Save your review",
    description: "As often as you like, until it is handed in. If-Match: the review's version, 0 for the first.",
    body: z.strictObject({
      scores: z.record(z.string().max(60), z.int()).default({}),
      words: z.string().default("").meta({ description: "For the authors." }),
      confidential: z.string().default("").meta({ description: "For the editor alone." }),
      recommendation: z.enum(RECOMMENDATION_WORDS).nullable().default(null),
      points: z
        .array(z.strictObject({ words: words(8_000, "The point."), must: z.boolean() }))
        .max(200)
        .default([]),
    }),
  }),
  handInReview: posting({
    ...own,
    path: "/invitations/{invitation}/hand-in",
    summary: "Hand your review in",
    description: "As it was saved, for good. If-Match: the review's version.",
    body: z.strictObject(openness),
  }),
  chooseOpenness: putting({
    ...own,
    path: "/invitations/{invitation}/openness",
    summary: "Say what becomes known of your review",
    description: "Each by itself. If-Match: the invitation's version.",
    body: z.strictObject(openness),
  }),
} as const;

const ANSWERING = {
  respondToPoint: putting({
    path: "/submissions/{submission}/points/{point}/response",
    about,
    summary: "Answer a point of a review",
    description: "By the authors, once its round is decided. If-Match: the answer's version, 0 for the first.",
    parts: inPoint,
    body: z.strictObject({
      words: words(20_000, "The answer."),
      done: z.enum(DONE_WORDS),
      version: id.nullable().default(null).meta({ description: "Version of the work in which it was changed." }),
    }),
    scopes: WRITE,
    versioned: true,
    problems: AUTHORED,
  }),
  judgeAnswer: posting({
    path: "/submissions/{submission}/points/{point}/judgement",
    about,
    summary: "Say whether an answer answers its point",
    description: "By the review editor. If-Match: the submission's version.",
    parts: inPoint,
    body: z.strictObject({ judged: z.enum(["answered", "not answered"]), words: maybeWords(5_000, "What is missing.") }),
    scopes: WRITE,
    versioned: true,
    problems: HANDLED,
  }),
  handInAgain: onSubmission(
    "again",
    "Hand in again",
    "A version, after the editor returned the submission before review.",
    z.strictObject({ version: id }),
    AUTHORED,
  ),
  handInRevision: onSubmission(
    "revision",
    "Hand in a revision",
    "A version, once each point of the reviews is answered: a new round.",
    z.strictObject({ version: id }),
    [...AUTHORED, "points-unanswered"],
  ),
  withdrawSubmission: onSubmission("withdraw", "Take a submission back", "By its authors.", z.strictObject({ reason }), AUTHORED),
  appeal: onSubmission("appeal", "Appeal against a rejection", "Once.", z.strictObject({ reasons }), AUTHORED),
} as const;

export const REVIEW_PROMISES = { ...REVIEW_READS, ...EDITING, ...INVITING, ...REVIEWING, ...ANSWERING } as const;
