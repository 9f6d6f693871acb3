import * as z from "zod";
import { id, listOf, PART } from "./fields.ts";
import { reading } from "./make-promise.ts";
import {
  CAPACITY_WORDS,
  conflictsShape,
  invitationShape,
  listedInvitation,
  listedSubmission,
  ownReviewShape,
  reviewersShape,
  reviewStatisticsShape,
  submissionChangesShape,
  submissionShape,
  submissionTextShape,
} from "./review-answers.ts";

const about = "review";
const READ = ["read:review", "write:review"] as const;
const inSubmission = z.strictObject({ submission: id });
const versionNumber = z.coerce.number("write a number").int("write a number").min(1).max(999_999);
const inInvitation = z.strictObject({ invitation: id });

/** What is read of reviews. */
export const REVIEW_READS = {
  listSubmissions: reading({
    path: "/submissions",
    about,
    summary: "Submissions",
    description: "Those that you may know of, newest first; readers see what was released.",
    query: z.strictObject({
      show: z.enum(["open", "ended", "all"]).default("all").meta({ description: "How far they are." }),
      part: z
        .enum(["written", "handled", "reviewed", "all"])
        .default("all")
        .meta({ description: "Your own works, what you handle, what you review." }),
      ...PART,
    }),
    scopes: READ,
    open: true,
    answer: listOf(listedSubmission, "Submissions", "Submissions, newest first."),
  }),
  getSubmission: reading({
    path: "/submissions/{submission}",
    about,
    summary: "A submission",
    description: "As far as you may see it: “view” says how much that is.",
    parts: inSubmission,
    scopes: READ,
    open: true,
    answer: submissionShape,
    problems: ["no-such-submission"],
  }),
  getSubmissionText: reading({
    path: "/submissions/{submission}/text",
    about,
    summary: "The version that is reviewed",
    description: "For those to whom its content is open. Reviewers read the version of their round.",
    parts: inSubmission,
    scopes: READ,
    open: true,
    answer: submissionTextShape,
    problems: ["no-such-submission"],
  }),
  getSubmissionChanges: reading({
    path: "/submissions/{submission}/changes/{older}/{newer}",
    about,
    summary: "What changed between two versions under review",
    description:
      "By the numbers of the versions, for those to whom the content is open but reviewers. Where the authors are hidden it names nobody and no file.",
    parts: z.strictObject({ submission: id, older: versionNumber, newer: versionNumber }),
    scopes: READ,
    open: true,
    answer: submissionChangesShape,
    problems: ["no-such-submission", "no-such-version"],
  }),
  getConflicts: reading({
    path: "/submissions/{submission}/conflicts",
    about,
    summary: "Conflicts of interest between somebody and a submission",
    description: "With the path that led to each, for whoever sees all of the submission, and the person concerned.",
    parts: inSubmission,
    query: z.strictObject({ person: id, capacity: z.enum(CAPACITY_WORDS).default("reviewer") }),
    scopes: READ,
    answer: conflictsShape,
    problems: ["no-such-submission", "no-such-person"],
  }),
  findReviewers: reading({
    path: "/submissions/{submission}/reviewers",
    about,
    summary: "Find reviewers",
    description: "People who might review, the surest first, with the reasons; for whoever sees all of the submission.",
    parts: inSubmission,
    query: z.strictObject({
      q: z.string().max(120).default("").meta({ description: "Words of the name; nothing for whoever knows about the themes." }),
      page: z.coerce.number("write a number").int("write a number").min(1).max(1_000).default(1).meta({ description: "From 1 on." }),
    }),
    scopes: READ,
    answer: reviewersShape,
    problems: ["no-such-submission"],
  }),
  listInvitations: reading({
    path: "/invitations",
    about,
    summary: "Your invitations to review",
    description: "Newest first.",
    query: z.strictObject({ ...PART }),
    scopes: READ,
    answer: listOf(listedInvitation, "Invitations", "Invitations to review, newest first."),
  }),
  getInvitation: reading({
    path: "/invitations/{invitation}",
    about,
    summary: "An invitation to review",
    description: "For whoever is invited.",
    parts: inInvitation,
    scopes: READ,
    answer: invitationShape,
    problems: ["no-such-invitation"],
  }),
  getOwnReview: reading({
    path: "/invitations/{invitation}/review",
    about,
    summary: "Your review",
    description: "As far as it is written. Its ETag goes with saving it and handing it in.",
    parts: inInvitation,
    scopes: READ,
    answer: ownReviewShape,
    problems: ["no-such-invitation"],
  }),
  getReviewStatistics: reading({
    path: "/review-statistics",
    about,
    summary: "Statistics of reviews",
    description: "By year, together and by body, without small numbers; and reviewers who wanted credit. Invented works are left out.",
    scopes: [],
    open: true,
    answer: reviewStatisticsShape,
    examples: [{ words: "What became of submissions", href: "/api/v1/partnership/review-statistics" }],
  }),
} as const;
