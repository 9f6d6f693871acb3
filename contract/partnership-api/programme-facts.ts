import * as z from "zod";
import { day, dayOrNull, givenDay, id, listOf, maybeDay, maybeWords, PART, reason, saidAt, source, version, words } from "./fields.ts";
import { posting, putting, reading } from "./make-promise.ts";

const about = "partnership";
const WRITE = ["write:programme"] as const;
const BAD = ["bad-programme-fact"] as const;

const contribution = z
  .strictObject({
    id,
    version,
    organisation: z.string(),
    amountMinor: z.int().meta({ description: "In whole minor units." }),
    currency: z.string(),
    from: dayOrNull.meta({ description: "From this day on it counts." }),
    reverses: id.nullable().meta({ description: "The contribution that it takes back." }),
    reversedOn: dayOrNull,
    words: z.string(),
    source,
  })
  .meta({ id: "Contribution", description: "What a donor declared, or its reversal." });

const startShape = z
  .strictObject({
    version,
    body: z.strictObject({ slug: z.string(), name: z.string(), href: z.string() }),
    on: day,
    against: z.array(z.strictObject({ about: z.string(), words: z.string() })).meta({ description: "What stands against starting." }),
    refused: z.boolean().meta({ description: "A setting makes enough money a condition, and there is not." }),
  })
  .meta({ id: "Start", description: "What is to be known before work starts." });

const phase = z.strictObject({
  name: words(200, "Name."),
  plannedFrom: maybeDay("Planned first day."),
  plannedUntil: maybeDay("Planned last day."),
  actualFrom: maybeDay("Actual first day."),
  actualUntil: maybeDay("Actual last day."),
  note: maybeWords(2_000, "More about it."),
  ...saidAt,
});
const statement = z.strictObject({
  topic: words(300, "What it is about."),
  words: words(1_000, "What was said."),
  period: maybeWords(100, "What time it speaks of."),
  said: maybeDay("When it was said."),
  series: maybeWords(200, "The series of the observatory that tells of the same, such as DF_MIGRATION_PROFILE/IMMIGRANTS.WLD."),
  ...saidAt,
  document: words(100, "Code of a document among those cited."),
});
const risk = z.strictObject({
  area: words(200, "What may happen."),
  dimension: words(2_000, "What it touches."),
  mitigation: words(2_000, "What is done about it."),
  owner: maybeWords(100, "Role of whoever looks after it."),
  ...saidAt,
});
const inPhase = z.strictObject({ phase: id });
const inStatement = z.strictObject({ statement: id });
const inContribution = z.strictObject({ contribution: id });
const inBody = z.strictObject({ body: z.string().max(200).meta({ description: "Address of a theme or a group." }) });

export const FACT_PROMISES = {
  addPhase: posting({
    path: "/phases",
    about,
    summary: "Add a phase",
    description: "One of the same name in another document is the same phase, dated otherwise.",
    body: phase,
    scopes: WRITE,
    problems: BAD,
  }),
  changePhase: putting({
    path: "/phases/{phase}",
    about,
    summary: "Change a phase",
    description: "Its name, days and source.",
    parts: inPhase,
    body: phase,
    scopes: WRITE,
    versioned: true,
    problems: BAD,
  }),
  endPhase: posting({
    path: "/phases/{phase}/end",
    about,
    summary: "Let a phase end",
    description: "On a day, which becomes its actual last day.",
    parts: inPhase,
    body: z.strictObject({ lastDay: givenDay, reason }),
    scopes: WRITE,
    versioned: true,
    problems: BAD,
  }),
  listContributions: reading({
    path: "/contributions",
    about,
    summary: "Contributions and their reversals",
    description: "All that were ever noted, for those who see the programme's desk.",
    query: z.strictObject({ ...PART }),
    scopes: WRITE,
    answer: listOf(contribution, "Contributions", "Contributions and reversals."),
  }),
  declareContribution: posting({
    path: "/contributions",
    about,
    summary: "Note what a donor declared",
    description: "Seats that follow contributions are looked at at once.",
    body: z.strictObject({
      organisation: z.string().max(200).meta({ description: "Address of the organisation." }),
      amount: words(30, "An amount in the currency, such as 250000.50."),
      currency: z.string().max(3).meta({ description: "ISO 4217.", example: "USD" }),
      from: givenDay,
      words: maybeWords(1_000, "More about it."),
      ...saidAt,
    }),
    scopes: WRITE,
    problems: BAD,
  }),
  reverseContribution: posting({
    path: "/contributions/{contribution}/reverse",
    about,
    summary: "Reverse a contribution",
    description: "From a day on it counts no more; nothing is deleted, and a reversal is not reversed.",
    parts: inContribution,
    body: z.strictObject({ from: givenDay, reason: words(1_000, "Why.") }),
    scopes: WRITE,
    problems: BAD,
  }),
  getStart: reading({
    path: "/bodies/{body}/start",
    about,
    summary: "What stands against starting work",
    description: "On a theme or in a group that waits for its start, held against the money at hand.",
    parts: inBody,
    scopes: WRITE,
    answer: startShape,
    problems: ["no-such-body"],
  }),
  startBody: posting({
    path: "/bodies/{body}/start",
    about,
    summary: "Start work on a theme or in a group",
    description: "As a decision with its reason. If-Match: the body's version.",
    parts: inBody,
    body: z.strictObject({ on: givenDay, reason }),
    scopes: WRITE,
    versioned: true,
    problems: [...BAD, "no-such-body"],
  }),
  addStatement: posting({
    path: "/statements",
    about,
    summary: "Note a statement",
    description: "A dated fact with the document that says it.",
    body: statement,
    scopes: WRITE,
    problems: BAD,
  }),
  correctStatement: putting({
    path: "/statements/{statement}",
    about,
    summary: "Correct a statement",
    description: "What it was stays in the log.",
    parts: inStatement,
    body: statement,
    scopes: WRITE,
    versioned: true,
    problems: BAD,
  }),
  withdrawStatement: posting({
    path: "/statements/{statement}/withdraw",
    about,
    summary: "Withdraw a statement",
    description: "It leaves the pages and stays as a record.",
    parts: inStatement,
    body: z.strictObject({ reason }),
    scopes: WRITE,
    versioned: true,
    problems: BAD,
  }),
  addDocument: posting({
    path: "/documents",
    about,
    summary: "Add a document",
    description: "To those that facts are quoted from.",
    body: z.strictObject({
      code: z
        .string()
        .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/, "write up to 20 letters and digits")
        .meta({ description: "Short code." }),
      title: words(300, "Title."),
      citation: words(1_000, "As it is cited."),
      href: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).default(""),
    }),
    scopes: WRITE,
    problems: BAD,
  }),
  addRisk: posting({
    path: "/risks",
    about,
    summary: "Add a risk",
    description: "It is assessed apart.",
    body: risk,
    scopes: WRITE,
    problems: BAD,
  }),
  correctRisk: putting({
    path: "/risks/{risk}",
    about,
    summary: "Change a risk",
    description: "What is said of it and done about it.",
    parts: z.strictObject({ risk: id }),
    body: risk,
    scopes: WRITE,
    versioned: true,
    problems: [...BAD, "no-such-risk"],
  }),
} as const;
