import * as z from "zod";
import { id, listOf, maybeId, maybeWords, PART, words } from "./fields.ts";
import { posting, putting, reading, uploading } from "./make-promise.ts";
import { draftComment, listedDraft, listedWork, workDraftShape, workShape, workVersionShape } from "./work-answers.ts";

const about = "works";
const READ = ["read:works", "write:works"] as const;
const WRITE = ["write:works"] as const;
const DRAFT = ["no-such-work", "work-closed"] as const;

const work = z
  .string()
  .max(200)
  .meta({ description: "Id of a work, or the last part of its page's address.", example: "an-invented-paper" });
const inWork = z.strictObject({ work });
const inDraft = z.strictObject({ work: id });
const language = z.string().max(20).meta({ description: "BCP 47.", example: "en" });
const licence = z.string().max(60).meta({ description: "SPDX.", example: "CC-BY-4.0" });
const chosen = z.string().max(120).optional();
const fileName = z.string().min(1).max(200).meta({ description: "Name of the file.", example: "figure-1.png" });

const READS = {
  listWorks: reading({
    path: "/works",
    about,
    summary: "The library",
    description: "Works that were published, those since retracted too, newest first.",
    query: z.strictObject({
      q: chosen.meta({
        description:
          "Words of the title, the summary or the text; “a phrase”, -without, and countries and themes under any of their names.",
      }),
      theme: chosen.meta({ description: "Address of a theme." }),
      kind: chosen.meta({ description: "Kind of work, such as working-paper." }),
      country: z
        .string()
        .regex(/^[A-Z]{3}$/, "write three letters")
        .optional()
        .meta({ description: "ISO alpha-3." }),
      language: chosen.meta({ description: "BCP 47." }),
      year: z
        .string()
        .regex(/^\d{4}$/, "write a year")
        .optional()
        .meta({ description: "Year in which it became public." }),
      ...PART,
    }),
    scopes: READ,
    open: true,
    answer: listOf(listedWork, "Works", "Public works, newest first."),
    examples: [{ words: "The newest works", href: "/api/v1/partnership/works?limit=5" }],
  }),
  getWork: reading({
    path: "/works/{work}",
    about,
    summary: "A work",
    description: "What it is about, its versions and what became of it; drafts for those who contribute to them.",
    parts: inWork,
    scopes: READ,
    open: true,
    answer: workShape,
    problems: ["no-such-work"],
  }),
  getWorkVersion: reading({
    path: "/works/{work}/versions/{number}",
    about,
    summary: "A version of a work",
    description: "Text as Markdown and as HTML, contributors, literature, files by their hashes, bound figures and those that moved since.",
    parts: z.strictObject({ work, number: z.coerce.number("write a number").int("write a number").min(1).max(999_999) }),
    scopes: READ,
    open: true,
    answer: workVersionShape,
    problems: ["no-such-work", "no-such-version"],
  }),
  listDrafts: reading({
    path: "/drafts",
    about,
    summary: "Works that you contribute to",
    description: "Whatever their state.",
    query: z.strictObject({ ...PART }),
    scopes: READ,
    answer: listOf(listedDraft, "Drafts", "Works that you contribute to, by reference."),
  }),
  getDraft: reading({
    path: "/works/{work}/draft",
    about,
    summary: "The draft of a work",
    description: "For those who contribute to it. Its ETag goes with the text, the literature and a version made of it.",
    parts: inDraft,
    scopes: READ,
    answer: workDraftShape,
    problems: ["no-such-work"],
  }),
  listDraftComments: reading({
    path: "/works/{work}/comments",
    about,
    summary: "What was said of a draft",
    description: "For those who contribute to it; what is settled comes last.",
    parts: inDraft,
    query: z.strictObject({ ...PART }),
    scopes: READ,
    answer: listOf(draftComment, "DraftComments", "Comments on a draft."),
    problems: ["no-such-work"],
  }),
} as const;

const CHANGES = {
  beginWork: posting({
    path: "/works",
    about,
    summary: "Begin a work",
    description: "In a body; you are its first contributor.",
    body: z.strictObject({
      title: words(300, "Title."),
      kind: z.string().max(60).meta({ description: "Kind of work.", example: "working-paper" }),
      body: z.string().max(200).meta({ description: "Address of the body that it is made in." }),
      language,
      licence,
      gap: maybeId("Id of a question that it is to answer, by those who keep that question; the token then needs write:gaps too."),
    }),
    scopes: WRITE,
    problems: ["bad-work", "no-such-body", "no-such-gap", "gap-state"],
  }),
  describeWork: putting({
    path: "/works/{work}/about",
    about,
    summary: "Say what a work is about",
    description: "Language, licence, themes and countries. If-Match: the work's version.",
    parts: inDraft,
    body: z.strictObject({
      language,
      licence,
      themes: z.array(z.string().max(200)).max(20).default([]).meta({ description: "Addresses of themes." }),
      countries: z.array(z.string().max(3)).max(250).default([]).meta({ description: "ISO alpha-3." }),
    }),
    scopes: WRITE,
    versioned: true,
    problems: DRAFT,
  }),
  saveDraft: putting({
    path: "/works/{work}/draft",
    about,
    summary: "Write a draft",
    description: "Title, abstract, summary and Markdown text, of the version of the draft that was read.",
    parts: inDraft,
    body: z.strictObject({
      title: words(300, "Title."),
      abstract: maybeWords(10_000, "Abstract."),
      summary: maybeWords(5_000, "Summary in plain language."),
      source: z.string().default("").meta({ description: "Markdown." }),
    }),
    scopes: WRITE,
    versioned: true,
    problems: DRAFT,
  }),
  setLiterature: putting({
    path: "/works/{work}/literature",
    about,
    summary: "Write a draft's literature",
    description: "As BibTeX, BibLaTeX, RIS, Crossref JSON or CSL-JSON, in the place of what was there. If-Match: the draft's version.",
    parts: inDraft,
    body: z.strictObject({ text: z.string().meta({ description: "The whole list; empty for none." }) }),
    scopes: WRITE,
    versioned: true,
    problems: [...DRAFT, "bad-work", "literature-unknown", "literature-json"],
  }),
  sendWorkFile: uploading({
    path: "/works/{work}/files/{name}",
    about,
    summary: "Send a file of a work",
    description:
      "Its bytes as they are, 50 MB at most; one of the same name gives way. What it is is known by its content, whatever its name and type say. One of purpose “text” becomes the text of the work.",
    parts: z.strictObject({ work: id, name: fileName }),
    query: z.strictObject({
      purpose: z
        .enum(["figure", "text", "attachment"])
        .meta({ description: "A picture in the text, the text itself, or something beside it." }),
      alternative: z
        .string()
        .max(1_000, "write at most 1,000 characters")
        .default("")
        .meta({ description: "Says in words what a figure shows; figures need it." }),
    }),
    scopes: WRITE,
    problems: [...DRAFT, "bad-work"],
  }),
  removeWorkFile: posting({
    path: "/works/{work}/files/{name}/remove",
    about,
    summary: "Take a file off a draft",
    description: "Versions that have it keep it.",
    parts: z.strictObject({ work: id, name: fileName }),
    scopes: WRITE,
    problems: [...DRAFT, "bad-work"],
  }),
  setContributors: putting({
    path: "/works/{work}/contributors",
    about,
    summary: "Say who made a work",
    description: "In the order shown. Somebody with a record here is known by ORCID iD or page. If-Match: the work's version.",
    parts: inDraft,
    body: z.strictObject({
      contributors: z
        .array(
          z.strictObject({
            name: words(200, "Name."),
            orcid: z.string().max(60).nullable().default(null),
            affiliation: maybeWords(300, "Where they work."),
            page: maybeWords(200, "Last part of the address of their public page."),
            roles: z.array(z.string().max(60)).min(1, "choose one role at least").meta({ description: "CRediT." }),
            corresponding: z.boolean().default(false),
            mayWrite: z.boolean().default(true),
          }),
        )
        .max(60, "at most 60"),
    }),
    scopes: WRITE,
    versioned: true,
    problems: [...DRAFT, "bad-work"],
  }),
  freezeVersion: posting({
    path: "/works/{work}/versions",
    about,
    summary: "Make a version of a draft",
    description: "It never changes, and its figures name the release they are of. If-Match: the draft's version.",
    parts: inDraft,
    body: z.strictObject({ words: maybeWords(2_000, "What changed since the version before.") }),
    scopes: WRITE,
    versioned: true,
    problems: [...DRAFT, "work-not-ready", "work-same-version"],
  }),
  askForApproval: posting({
    path: "/works/{work}/approvals",
    about,
    summary: "Ask the body for its approval",
    description:
      "Of a version of minutes, terms of reference and the like, which are not reviewed: a case bound to the version's hash. Granted, the version is public.",
    parts: inDraft,
    body: z.strictObject({ version: id.meta({ description: "Of a version of the work." }) }),
    scopes: WRITE,
    problems: [...DRAFT, "no-such-version", "work-not-approved", "work-state", "approval-open", "approval-refused-before"],
  }),
  commentOnDraft: posting({
    path: "/works/{work}/comments",
    about,
    summary: "Say something of a draft",
    description: "To whoever writes it.",
    parts: inDraft,
    body: z.strictObject({ place: maybeWords(300, "What of it."), words: words(5_000, "What to say.") }),
    scopes: WRITE,
    problems: DRAFT,
  }),
  settleComment: posting({
    path: "/works/{work}/comments/{comment}/settle",
    about,
    summary: "Note a comment as settled",
    description: "By those who write.",
    parts: z.strictObject({ work: id, comment: id }),
    scopes: WRITE,
    problems: [...DRAFT, "bad-work"],
  }),
  withdrawWork: posting({
    path: "/works/{work}/withdraw",
    about,
    summary: "Take a draft back",
    description: "It stays in the records, and nobody changes it any more. One under review is taken back there.",
    parts: inDraft,
    body: z.strictObject({ words: maybeWords(2_000, "Why.") }),
    scopes: WRITE,
    problems: [...DRAFT, "work-state"],
  }),
  correctWork: posting({
    path: "/works/{work}/corrections",
    about,
    summary: "Note a correction of a public work",
    description: "For good, without another version: readers find it on every page of the work.",
    parts: inWork,
    body: z.strictObject({ words: words(2_000, "What is wrong, and right.") }),
    scopes: WRITE,
    problems: ["no-such-work", "work-state"],
  }),
  retractWork: posting({
    path: "/works/{work}/retract",
    about,
    summary: "Retract a public work",
    description: "It stays where it is, and says so for good.",
    parts: inWork,
    body: z.strictObject({ words: words(2_000, "Why.") }),
    scopes: WRITE,
    problems: ["no-such-work", "work-state"],
  }),
} as const;

export const LIBRARY_PROMISES = { ...READS, ...CHANGES } as const;
