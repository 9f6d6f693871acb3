import * as z from "zod";
import { day, dayOrNull, id, listOf, moment, PART, version, words } from "./fields.ts";
import { posting, reading } from "./make-promise.ts";

const about = "data releases";
const READ = ["read:review", "write:review"] as const;
const WRITE = ["write:review"] as const;

const release = z.string().max(60).meta({ description: "Id of a release.", example: "2099.1" });
const inRelease = z.strictObject({ release });
const hash = z.string().meta({ description: "SHA-256 of its manifest, which lists every file with its own." });

const review = z
  .strictObject({
    work: z.strictObject({ id, reference: z.string(), state: z.string() }),
    submission: z.string().nullable().meta({ description: "Where it is read; null before it is submitted." }),
    reference: z.string().nullable(),
    state: z.string().nullable(),
    commentUntil: dayOrNull.meta({ description: "Last day on which statistics offices comment." }),
  })
  .nullable()
  .meta({ description: "Its newest review; null where none was begun." });

const listedRelease = z
  .strictObject({ release: z.string(), href: z.string(), frozen: day, state: z.string(), review })
  .meta({ id: "ListedDataRelease", description: "A release of data with its review in a list." });

const releaseShape = z
  .strictObject({
    release: z.string(),
    title: z.string(),
    frozen: day,
    state: z.string(),
    manifestHash: hash,
    altered: z.boolean().meta({ description: "It is not what is or was reviewed." }),
    files: z.int(),
    bytes: z.int(),
    dataflows: z.array(z.strictObject({ id: z.string(), name: z.string(), rows: z.int() })),
    checks: z.array(z.strictObject({ words: z.string(), looked: z.int() })),
    before: z.strictObject({ release: z.string(), changes: z.array(z.string()) }).nullable(),
    review,
    invited: z.array(z.strictObject({ office: z.string(), area: z.string().nullable(), at: moment })),
  })
  .meta({ id: "DataRelease", description: "A release of data as those see it who review it." });

const comment = z.strictObject({
  id,
  office: z.string(),
  area: z.string().nullable().meta({ description: "ISO alpha-3." }),
  received: moment,
  words: z.string(),
  answer: z.strictObject({ words: z.string(), at: moment }).nullable(),
});

const commentsShape = z
  .strictObject({
    release: z.string(),
    period: z.enum(["none", "open", "over"]),
    until: dayOrNull.meta({ description: "Its last day, or the day on which it ended before." }),
    altered: z.boolean().meta({ description: "The release is not what is reviewed: nothing is taken." }),
    count: z.int(),
    offices: z.array(z.strictObject({ id, name: z.string() })).meta({ description: "Those that you may speak for." }),
    comments: z.array(comment).meta({ description: "Once the period is over." }),
  })
  .meta({ id: "ReleaseComments", description: "What statistics offices say of a release." });

const officeComment = z
  .strictObject({ ...comment.shape, version })
  .meta({ id: "OfficeComment", description: "A comment of a statistics office, for the editor and the authors." });

/** Releases of data in review, and what statistics offices say of them. */
export const DATA_RELEASE_PROMISES = {
  listDataReleases: reading({
    path: "/data-releases",
    about,
    summary: "Releases of data and their reviews",
    description: "For those who begin, handle or follow reviews. Newest first.",
    query: z.strictObject({ ...PART }),
    scopes: READ,
    answer: listOf(listedRelease, "DataReleases", "Releases of data, newest first."),
  }),
  getDataRelease: reading({
    path: "/data-releases/{release}",
    about,
    summary: "A release of data in review",
    description: "What its manifest says, and where its review stands.",
    parts: inRelease,
    scopes: READ,
    answer: releaseShape,
    problems: ["unknown-release"],
  }),
  beginDataRelease: posting({
    path: "/data-releases/{release}/work",
    about,
    summary: "Begin a work on a release of data",
    description:
      "By which a frozen release goes into review, with what its manifest says as text. It is then written, made a version of and submitted like any work.",
    parts: inRelease,
    body: z.strictObject({ body: z.string().max(200).meta({ description: "Address of the body that it is made in." }) }),
    scopes: ["write:works"],
    problems: ["unknown-release", "no-such-body", "bad-work", "release-not-frozen", "release-has-work"],
  }),
  getReleaseComments: reading({
    path: "/data-releases/{release}/comments",
    about,
    summary: "What statistics offices say of a release",
    description: "Whether they may, and what they said once the period is over.",
    parts: inRelease,
    scopes: READ,
    open: true,
    answer: commentsShape,
    problems: ["unknown-release"],
  }),
  commentAsOffice: posting({
    path: "/data-releases/{release}/comments",
    about,
    summary: "Comment for a statistics office",
    description: "At which you work or to which you belong, until the last day of the period.",
    parts: inRelease,
    body: z.strictObject({ office: id.meta({ description: "Id of the office." }), words: words(20_000, "What the office says.") }),
    scopes: WRITE,
    problems: ["unknown-release", "no-such-submission", "not-a-statistics-office", "review-state-refused", "release-altered", "bad-review"],
  }),
  inviteOffice: posting({
    path: "/data-releases/{release}/invitations",
    about,
    summary: "Ask a statistics office for comments",
    description: "By its editor: a mail whose link lets it write without an account.",
    parts: inRelease,
    body: z.strictObject({
      office: words(200, "Name of the office."),
      area: z
        .string()
        .regex(/^[A-Z]{3}$/, "write three letters")
        .nullable()
        .default(null)
        .meta({ description: "ISO alpha-3." }),
      address: words(254, "E-mail address."),
    }),
    scopes: WRITE,
    problems: ["unknown-release", "no-such-submission", "review-state-refused", "interests-not-declared", "release-altered", "bad-review"],
  }),
  listOfficeComments: reading({
    path: "/submissions/{submission}/office-comments",
    about,
    summary: "Comments of statistics offices on a submission",
    description: "For its authors, and those who see all of it. In the order in which they came.",
    parts: z.strictObject({ submission: id }),
    query: z.strictObject({ ...PART }),
    scopes: READ,
    answer: listOf(officeComment, "OfficeComments", "Comments of statistics offices."),
    problems: ["no-such-submission"],
  }),
  answerOffice: posting({
    path: "/submissions/{submission}/office-comments/{comment}/answer",
    about,
    summary: "Answer a statistics office",
    description: "By the editor, while the release is not out. If-Match: the comment's version.",
    parts: z.strictObject({ submission: id, comment: id }),
    body: z.strictObject({ words: words(20_000, "The answer.") }),
    scopes: WRITE,
    versioned: true,
    problems: ["no-such-submission", "review-state-refused", "interests-not-declared", "release-altered", "bad-review"],
  }),
} as const;
