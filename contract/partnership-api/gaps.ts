import * as z from "zod";
import { bodyLinkShape } from "./body-answers.ts";
import { day, dayOrNull, id, listOf, maybeWords, moment, PART, version, words } from "./fields.ts";
import { posting, putting, reading } from "./make-promise.ts";

const about = "gaps";
const READ = ["read:gaps", "write:gaps"] as const;
const WRITE = ["write:gaps"] as const;
const CHANGED = ["no-such-gap", "bad-gap", "gap-state"] as const;

const state = z.enum(["proposed", "accepted", "in work", "answered", "parked", "declined"]);
const priority = z.enum(["high", "medium", "low"]);
const gap = z
  .string()
  .max(200)
  .meta({ description: "Id of a question, or the last part of its page's address.", example: "an-invented-question" });
const inGap = z.strictObject({ gap });
const ofGap = z.strictObject({ gap: id });

const listedGap = z
  .strictObject({
    id,
    slug: z.string(),
    reference: z.string(),
    href: z.string(),
    page: z.string().nullable().meta({ description: "Its public page; null for one that is not public." }),
    title: z.string(),
    question: z.string(),
    language: z.string(),
    state,
    priority: priority.nullable(),
    body: bodyLinkShape.nullable().meta({ description: "Who answers for it; null for the programme." }),
    asker: z.string().meta({ description: "Name of whoever asked, where it is shown." }),
    support: z.int().meta({ description: "How many others need the answer too." }),
    asked: day,
    changed: moment.meta({ description: "When it last came into another state." }),
    fictitious: z.boolean(),
  })
  .meta({ id: "ListedGap", description: "A question in a list." });

export const gapShape = z
  .strictObject({
    ...listedGap.shape,
    version,
    purpose: z.string(),
    origin: z.enum(["member", "partner staff", "public form", "consultation"]),
    originWords: z.string(),
    themes: z.array(bodyLinkShape),
    countries: z.array(z.string()).meta({ description: "ISO alpha-3." }),
    reasons: z.string().meta({ description: "Of the decision." }),
    steps: z.array(z.strictObject({ state, at: moment, words: z.string() })),
    known: z.string().meta({ description: "What is known already, Markdown." }),
    knownOn: dayOrNull,
    literature: z.int().meta({ description: "How many entries its literature has." }),
    answers: z.array(
      z.strictObject({
        id,
        kind: z.enum(["work", "commission"]),
        title: z.string().meta({ description: "Empty for what is not public." }),
        page: z.string().nullable(),
        makes: z.string().meta({ description: "Kind of work that is made." }),
        on: day,
      }),
    ),
  })
  .meta({ id: "Gap", description: "A question, as far as you may see it." });

const entry = z
  .strictObject({ id, item: z.record(z.string(), z.unknown()).meta({ description: "CSL-JSON." }), added: moment })
  .meta({ id: "GapEntry", description: "An entry of the literature of a question." });

const chosen = z.string().max(120).optional();
const narrowed = {
  q: chosen.meta({ description: "Words of the question." }),
  theme: chosen.meta({ description: "Address of a theme." }),
  body: chosen.meta({ description: "Address of the body that answers for it." }),
  state: state.optional(),
  priority: priority.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/, "write three letters")
    .optional()
    .meta({ description: "ISO alpha-3." }),
};

const wording = {
  title: words(200, "The question in a sentence."),
  question: words(4_000, "What one needs to know."),
  purpose: maybeWords(2_000, "What the answer is needed for."),
  language: z.string().max(20).default("en").meta({ description: "BCP 47.", example: "en" }),
  themes: z.array(z.string().max(200)).max(5).default([]).meta({ description: "Addresses of themes." }),
  countries: z.array(z.string().max(3)).max(50).default([]).meta({ description: "ISO alpha-3." }),
};

const READS = {
  listGaps: reading({
    path: "/gaps",
    about,
    summary: "Knowledge gaps",
    description: "Public questions, those that last moved first; with show=desk those you see at the desk, with show=own your own.",
    query: z.strictObject({ show: z.enum(["public", "desk", "own"]).default("public"), ...narrowed, ...PART }),
    scopes: READ,
    open: true,
    answer: listOf(listedGap, "Gaps", "Questions, those that last moved first."),
    examples: [{ words: "Questions that nobody answers yet", href: "/api/v1/partnership/gaps?state=accepted" }],
  }),
  getGap: reading({
    path: "/gaps/{gap}",
    about,
    summary: "A question",
    description: "Where it stands and how it came to that, what is known, and what answers it.",
    parts: inGap,
    scopes: READ,
    open: true,
    answer: gapShape,
    problems: ["no-such-gap"],
  }),
  listGapLiterature: reading({
    path: "/gaps/{gap}/literature",
    about,
    summary: "The literature of a question",
    description: "By key.",
    parts: inGap,
    query: z.strictObject({ ...PART }),
    scopes: READ,
    open: true,
    answer: listOf(entry, "GapLiterature", "Literature of a question."),
    problems: ["no-such-gap"],
  }),
} as const;

const CHANGES = {
  askForKnowledge: posting({
    path: "/gaps",
    about,
    summary: "Ask for knowledge",
    description: "The group of its theme decides on it in a case.",
    body: z.strictObject({
      ...wording,
      consultation: maybeWords(300, "Which consultation it came out of, by those who may hold one."),
      shown: z.boolean().default(false).meta({ description: "Readers see who asked." }),
    }),
    scopes: WRITE,
    problems: ["bad-gap"],
  }),
  wordGap: putting({
    path: "/gaps/{gap}",
    about,
    summary: "Word a question",
    description: "By those who decide on it. Its address stays.",
    parts: ofGap,
    body: z.strictObject(wording),
    scopes: WRITE,
    versioned: true,
    problems: CHANGED,
  }),
  moveGap: posting({
    path: "/gaps/{gap}/state",
    about,
    summary: "Park a question, or take it up again",
    description: "Once it was decided on. It is answered by naming a public work.",
    parts: ofGap,
    body: z.strictObject({
      state: z.enum(["accepted", "in work", "parked"]),
      reasons: words(2_000, "Stands in public with the question."),
    }),
    scopes: WRITE,
    versioned: true,
    problems: CHANGED,
  }),
  assignGap: putting({
    path: "/gaps/{gap}/priority",
    about,
    summary: "Say how urgent a question is, and who answers for it",
    description: "Once it was decided on.",
    parts: ofGap,
    body: z.strictObject({ priority, body: z.string().max(200).meta({ description: "Address of a body." }) }),
    scopes: WRITE,
    versioned: true,
    problems: CHANGED,
  }),
  takeStock: putting({
    path: "/gaps/{gap}/known",
    about,
    summary: "Write what is known of a question",
    description: "In Markdown, in the place of what was there; [@key] cites its literature.",
    parts: ofGap,
    body: z.strictObject({ known: z.string().max(60_000, "write at most 60,000 characters").meta({ description: "Markdown." }) }),
    scopes: WRITE,
    versioned: true,
    problems: CHANGED,
  }),
  addGapLiterature: posting({
    path: "/gaps/{gap}/literature",
    about,
    summary: "Add literature on a question",
    description: "BibTeX, RIS, Crossref JSON or CSL-JSON. What has a DOI that is there already is left out.",
    parts: ofGap,
    body: z.strictObject({ text: z.string().min(1, "write something").meta({ description: "The entries." }) }),
    scopes: WRITE,
    versioned: true,
    problems: [...CHANGED, "literature-unknown", "literature-json"],
  }),
  removeGapEntry: posting({
    path: "/gaps/{gap}/literature/{entry}/remove",
    about,
    summary: "Take an entry out of the literature of a question",
    description: "By those who keep it.",
    parts: z.strictObject({ gap: id, entry: id }),
    scopes: WRITE,
    versioned: true,
    problems: CHANGED,
  }),
  nameAnswer: posting({
    path: "/gaps/{gap}/answers",
    about,
    summary: "Name a work that answers a question",
    description: "A public work answers it; a draft that you contribute to begins an answer.",
    parts: ofGap,
    body: z.strictObject({ work: words(300, "Reference of a work, or its address in the library.") }),
    scopes: WRITE,
    versioned: true,
    problems: CHANGED,
  }),
  removeAnswer: posting({
    path: "/gaps/{gap}/answers/{answer}/remove",
    about,
    summary: "Take an answer off a question",
    description: "Its state is changed apart.",
    parts: z.strictObject({ gap: id, answer: id }),
    scopes: WRITE,
    versioned: true,
    problems: CHANGED,
  }),
  supportGap: posting({
    path: "/gaps/{gap}/support",
    about,
    summary: "Say that you need the answer too",
    description: "You hear what becomes of the question; readers see how many need it, not who.",
    parts: ofGap,
    body: z.strictObject({ words: maybeWords(500, "What for.") }),
    scopes: WRITE,
    problems: ["no-such-gap", "bad-gap"],
  }),
  withdrawSupport: posting({
    path: "/gaps/{gap}/support/withdraw",
    about,
    summary: "Take that back",
    description: "You hear no more of the question.",
    parts: ofGap,
    scopes: WRITE,
    problems: ["no-such-gap"],
  }),
} as const;

/** Knowledge gaps: what was asked, what is known, and what answers it. */
export const GAP_PROMISES = { ...READS, ...CHANGES } as const;

export type GapApiAnswer = z.infer<typeof gapShape>;
