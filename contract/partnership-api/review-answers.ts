import * as z from "zod";
import { bodyLinkShape } from "./body-answers.ts";
import { day, id, moment, version } from "./fields.ts";

/** Words of reviews that requests and answers share. */
export const CAPACITY_WORDS = ["editor", "review editor", "programme officer", "director", "appeal", "reviewer"] as const;
export const ANONYMITY_WORDS = ["reviewers named", "reviewers hidden", "both hidden"] as const;
export const RECOMMENDATION_WORDS = ["accept", "minor", "major", "reject"] as const;
export const REVIEWER_KIND_WORDS = ["expert", "government", "programme officer"] as const;
export const DONE_WORDS = ["changed", "partly", "not changed"] as const;

const somebody = z.strictObject({ id, name: z.string() }).meta({ id: "Somebody", description: "A person by name." });
const anonymity = z.enum(ANONYMITY_WORDS);
const scores = z.record(z.string(), z.unknown());
const finding = z.strictObject({
  rule: z.string(),
  effect: z.string().meta({ description: "What follows: disclose, warn or block." }),
  words: z.string(),
  waivable: z.boolean(),
});

export const listedSubmission = z
  .strictObject({
    id,
    reference: z.string(),
    href: z.string(),
    title: z.string(),
    kind: z.string(),
    state: z.string(),
    submitted: moment,
    whole: z.boolean().meta({ description: "Everything of it is open to you." }),
  })
  .meta({ id: "ListedSubmission", description: "A submission in a list." });

const point = z.strictObject({
  id,
  number: z.int(),
  words: z.string(),
  must: z.boolean().meta({ description: "The authors have to do it, or may." }),
  response: z
    .strictObject({
      version,
      words: z.string(),
      done: z.enum(DONE_WORDS),
      judged: z.enum(["answered", "not answered"]).nullable(),
      judgedWords: z.string(),
    })
    .nullable(),
});

const seenReview = z
  .strictObject({
    reviewer: z.int().meta({ description: "“Reviewer 2”, numbered the same in every round." }),
    person: somebody.nullable().meta({ description: "Who wrote it; null where that is not yours to know." }),
    scores,
    words: z.string(),
    points: z.array(point),
    confidential: z.string().nullable().meta({ description: "For the editor alone." }),
    recommendation: z
      .enum(RECOMMENDATION_WORDS)
      .nullable()
      .meta({ description: "For whoever handles it or decides an appeal; null for everybody else." }),
    file: z.string().nullable().meta({ description: "Name of an attached file, for the editor." }),
  })
  .meta({ id: "SeenReview", description: "A review, as far as you may see it." });

const asked = z
  .strictObject({
    id,
    version,
    reviewer: z.int(),
    person: somebody.nullable(),
    kind: z.enum(REVIEWER_KIND_WORDS),
    state: z.string(),
    suggestedByAuthor: z.boolean(),
    invited: moment,
    answerUntil: day,
    due: day,
    answered: moment.nullable(),
    submitted: moment.nullable(),
    bounced: moment.nullable().meta({ description: "When mail to every address came back." }),
    declineReason: z.string(),
  })
  .meta({ id: "AskedReviewer", description: "Somebody asked for a review, for whoever handles the submission." });

const round = z.strictObject({
  number: z.int(),
  stage: z.enum(["experts", "experts and governments"]),
  opened: moment,
  closed: moment.nullable(),
  versionHash: z.string(),
  decision: z.strictObject({ outcome: z.string(), reasons: z.string(), at: moment, versionHash: z.string() }).nullable(),
  reviews: z.array(seenReview),
  asked: z.array(asked).nullable().meta({ description: "Everybody asked; null where that is not yours to know." }),
});

export const submissionShape = z
  .strictObject({
    id,
    version,
    reference: z.string(),
    view: z.enum(["whole", "handler", "desk", "appeal", "author", "reviewer", "public"]).meta({
      description:
        "How much you see: everything, what its review editor and its director work from, who handles it and how far it is, what an appeal is decided on, as its author, as its reviewer, or once released.",
    }),
    state: z.string(),
    title: z.string(),
    kind: z.string(),
    profile: z.string(),
    anonymity,
    stages: z.enum(["one", "two"]),
    submitted: moment,
    ended: moment.nullable(),
    versionHash: z.string().meta({
      description:
        "Content hash of the version under review; empty where its authors are hidden from you, since it is made of their names too.",
    }),
    text: z.string().nullable().meta({ description: "Where the version is read; null where it is not open to you." }),
    authors: z.array(somebody).nullable().meta({ description: "Null where they are hidden." }),
    handlers: z
      .strictObject({
        editor: somebody.nullable(),
        reviewEditor: somebody.nullable(),
        officer: somebody.nullable(),
        director: somebody.nullable(),
      })
      .nullable(),
    suggested: z
      .array(
        z.strictObject({ name: z.string(), address: z.string().nullable(), wish: z.enum(["suggested", "opposed"]), reason: z.string() }),
      )
      .nullable()
      .meta({ description: "Reviewers whom the authors suggest or oppose, for whoever handles it." }),
    declared: z
      .array(z.strictObject({ capacity: z.enum(CAPACITY_WORDS), hasInterest: z.boolean(), words: z.string() }))
      .meta({ description: "What you declared of your interests." }),
    rounds: z.array(round),
    invitations: z.array(z.string()).meta({ description: "Your own, as its reviewer." }),
    decisions: z.array(z.strictObject({ kind: z.string(), outcome: z.string(), reasons: z.string(), versionHash: z.string(), at: moment })),
    appeal: z.strictObject({ case: z.string(), due: day, why: z.string().nullable() }).nullable().meta({
      description:
        "The appeal that waits for your decision, with the number of its case; what it says once you declared that you have no interest.",
    }),
  })
  .meta({ id: "Submission", description: "A submission, as far as you may see it." });

export const submissionTextShape = z
  .strictObject({
    versionHash: z.string(),
    number: z.int(),
    title: z.string(),
    abstract: z.string(),
    summary: z.string(),
    language: z.string(),
    licence: z.string(),
    source: z
      .string()
      .meta({ description: "Markdown; where authors are hidden the text as one reads it, with files under neutral names." }),
    bibliography: z.array(z.record(z.string(), z.unknown())).meta({ description: "CSL-JSON." }),
    files: z
      .array(z.strictObject({ name: z.string(), type: z.string(), sha256: z.string(), bytes: z.int(), alternative: z.string() }))
      .meta({ description: "Where authors are hidden, under neutral names and without hashes." }),
    contributors: z
      .array(z.strictObject({ name: z.string(), roles: z.array(z.string()) }))
      .nullable()
      .meta({ description: "Null where authors are hidden." }),
    traces: z
      .array(z.strictObject({ line: z.int(), words: z.string() }))
      .nullable()
      .meta({ description: "For the authors, where they are to be hidden: lines that may say who wrote it. Null for others." }),
  })
  .meta({ id: "SubmissionText", description: "The version that is reviewed." });

const comparedPiece = z.strictObject({ kind: z.enum(["same", "added", "removed"]), text: z.string() });

export const submissionChangesShape = z
  .strictObject({
    older: z.int(),
    newer: z.int(),
    fields: z
      .array(z.strictObject({ name: z.string(), before: z.string(), now: z.string() }))
      .meta({ description: "What differs besides the text: title, summary, files, and contributors where authors are not hidden." }),
    paragraphs: z
      .array(z.strictObject({ kind: z.enum(["same", "added", "removed", "changed"]), pieces: z.array(comparedPiece) }))
      .meta({ description: "The text, in order: as Markdown, or as it reads on its page where authors are hidden." }),
    figures: z
      .array(
        z.strictObject({
          kind: z.enum(["added", "removed", "changed", "moved"]),
          before: z.string().nullable(),
          now: z.string().nullable(),
        }),
      )
      .meta({ description: "Figures of releases that were added, removed, changed or moved, as they are written." }),
  })
  .meta({ id: "SubmissionChanges", description: "What differs between two versions that were handed in." });

export const invitationShape = z
  .strictObject({
    id,
    version,
    submission: z.string().meta({ description: "Where the submission is read." }),
    reference: z.string(),
    title: z.string(),
    abstract: z.string(),
    kind: z.string(),
    language: z.string(),
    anonymity,
    as: z.enum(REVIEWER_KIND_WORDS),
    reviewer: z.int(),
    state: z.string(),
    roundOpen: z.boolean(),
    answerUntil: day,
    due: day,
    scores: z
      .array(z.strictObject({ name: z.string(), words: z.string(), most: z.int() }))
      .meta({ description: "Scores that the review gives, each from 1 to “most”." }),
    openness: z.strictObject({ publishText: z.boolean(), sign: z.boolean(), credit: z.boolean() }),
    declared: z.strictObject({ hasInterest: z.boolean(), words: z.string() }).nullable(),
  })
  .meta({ id: "ReviewInvitation", description: "An invitation to review, for whoever is invited." });

export const listedInvitation = z
  .strictObject({ id, href: z.string(), state: z.string(), invited: moment, answerUntil: day, due: day, reviewer: z.int() })
  .meta({ id: "ListedInvitation", description: "An invitation in a list." });

export const ownReviewShape = z
  .strictObject({
    version: version.meta({ description: "For If-Match; 0 before anything is saved." }),
    handedIn: moment.nullable(),
    scores,
    words: z.string(),
    confidential: z.string(),
    recommendation: z.enum(RECOMMENDATION_WORDS).nullable(),
    points: z.array(z.strictObject({ number: z.int(), words: z.string(), must: z.boolean() })),
    saved: moment.nullable(),
  })
  .meta({ id: "OwnReview", description: "Your review as far as it is written." });

export const conflictsShape = z
  .strictObject({
    effect: z.enum(["nothing found", "disclose", "warn", "block"]),
    findings: z.array(finding),
    waived: z.array(z.strictObject({ rule: z.string(), reason: z.string(), at: moment })),
  })
  .meta({ id: "Conflicts", description: "What was found between somebody and a work, with the path that led to it." });

export const reviewersShape = z
  .strictObject({
    candidates: z.array(
      z.strictObject({
        person: somebody,
        country: z.string().nullable(),
        speaksFor: z.array(z.string()),
        speaksAgainst: z.array(z.string()),
        warnings: z.array(finding),
        open: z.int().meta({ description: "Reviews in hand." }),
        lastYear: z.int().meta({ description: "Reviews within a year." }),
        fictitious: z.boolean(),
      }),
    ),
    total: z.int(),
    page: z.int(),
    pages: z.int(),
    blocked: z.int().meta({ description: "Left out because a conflict of interest blocks them." }),
    balance: z.array(
      z.strictObject({
        label: z.string(),
        parts: z.array(z.strictObject({ name: z.string(), people: z.int().nullable().meta({ description: "Null where too few." }) })),
      }),
    ),
  })
  .meta({ id: "FoundReviewers", description: "People who might review, with what speaks for and against each." });

const countOrNull = z.number().nullable();
export const reviewStatisticsShape = z
  .strictObject({
    smallest: z.int().meta({ description: "Numbers of fewer are null." }),
    years: z.array(
      z.strictObject({
        year: z.int(),
        body: bodyLinkShape.nullable().meta({ description: "Null for all bodies together." }),
        submissions: countOrNull,
        accepted: countOrNull,
        rejected: countOrNull,
        acceptanceRate: countOrNull.meta({ description: "Accepted among those decided, from 0 to 1." }),
        medianDaysToFirstDecision: countOrNull,
        medianDaysToAcceptance: countOrNull,
      }),
    ),
    reviewers: z
      .array(z.strictObject({ name: z.string(), year: z.int(), reviews: z.int() }))
      .meta({ description: "Reviewers who wanted credit." }),
  })
  .meta({ id: "ReviewStatistics", description: "What became of submissions, by the year in which they came." });

export type SubmissionAnswer = z.infer<typeof submissionShape>;
export type SubmissionChangesAnswer = z.infer<typeof submissionChangesShape>;
export type SubmissionTextAnswer = z.infer<typeof submissionTextShape>;
export type InvitationAnswer = z.infer<typeof invitationShape>;
export type ConflictsAnswer = z.infer<typeof conflictsShape>;
