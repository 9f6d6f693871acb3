import * as z from "zod";
import { bodyLinkShape } from "./body-answers.ts";
import { day, dayOrNull, givenDay, id, listOf, maybeWords, PART, version } from "./fields.ts";
import { posting, putting, reading } from "./make-promise.ts";

const about = "work programmes";
const READ = ["read:bodies", "write:work-programme"] as const;
const WRITE = ["write:work-programme"] as const;

const year = z.coerce.number().int("write a year").min(1900, "write a year").max(2200, "write a year");
const state = z.enum(["draft", "proposed", "approved", "closed"]);
const itemState = z.enum(["planned", "under way", "done", "dropped"]);
const kind = z.enum(["output", "activity", "milestone"]);

const listed = z
  .strictObject({
    id,
    href: z.string(),
    body: z.string(),
    year: z.int(),
    state,
    items: z.int(),
    done: z.int(),
    late: z.int(),
  })
  .meta({ id: "ListedWorkProgramme", description: "A work programme and how far it is." });

export const workProgrammeShape = z
  .strictObject({
    id,
    version,
    body: bodyLinkShape,
    year: z.int(),
    state,
    summary: z.string(),
    approved: dayOrNull,
    items: z.array(
      z.strictObject({
        id,
        number: z.int(),
        kind,
        title: z.string(),
        planned: day,
        state: itemState,
        late: z.boolean(),
        done: dayOrNull,
        note: z.string(),
        responsible: z.string().nullable().meta({ description: "Name; in public of those alone who agreed to be listed." }),
      }),
    ),
    amendments: z.array(z.strictObject({ number: z.int(), words: z.string(), reason: z.string(), on: day })),
  })
  .meta({ id: "WorkProgramme", description: "What a body plans for a year." });

const plan = z.strictObject({
  kind,
  title: z.string().trim().min(3, "write what is planned").max(300, "write at most 300 characters"),
  planned: givenDay,
  responsible: z.uuid("it is no id").nullable().default(null).meta({ description: "Id of somebody who holds a place in the body." }),
  reason: maybeWords(2_000, "Why, for a change after approval."),
});

const inProgramme = z.strictObject({ programme: id });
const inItem = z.strictObject({ programme: id, item: id });
const problems = ["no-such-work-programme", "bad-work-programme"] as const;

export const WORK_PROMISES = {
  listWorkProgrammes: reading({
    path: "/work-programmes",
    about,
    summary: "Work programmes of a year",
    description: "Approved ones; with read:bodies also those you may see before.",
    query: z.strictObject({ year: year.optional().meta({ description: "This year when left out.", example: 2026 }), ...PART }),
    scopes: READ,
    open: true,
    answer: listOf(listed, "WorkProgrammes", "Work programmes of a year, by body."),
  }),
  getWorkProgramme: reading({
    path: "/work-programmes/{programme}",
    about,
    summary: "A work programme",
    description: "What is planned and how far it is.",
    parts: inProgramme,
    scopes: READ,
    open: true,
    answer: workProgrammeShape,
    problems: ["no-such-work-programme"],
  }),
  beginWorkProgramme: posting({
    path: "/work-programmes",
    about,
    summary: "Begin a work programme",
    description: "Of a body, for a year.",
    body: z.strictObject({ body: z.string().max(200).meta({ description: "Address of the body." }), year }),
    scopes: WRITE,
    problems: ["no-such-body", "bad-work-programme"],
  }),
  moveWorkProgramme: posting({
    path: "/work-programmes/{programme}/steps/{step}",
    about,
    summary: "Take a step with a work programme",
    description: "Propose it; return, approve or close it.",
    parts: z.strictObject({
      programme: id,
      step: z.enum(["propose", "return", "approve", "close"]).meta({ description: "The step." }),
    }),
    scopes: WRITE,
    versioned: true,
    problems,
  }),
  writeSummary: putting({
    path: "/work-programmes/{programme}/summary",
    about,
    summary: "Write the summary",
    description: "As long as it is a draft.",
    parts: inProgramme,
    body: z.strictObject({ summary: maybeWords(4_000, "The summary.") }),
    scopes: WRITE,
    versioned: true,
    problems,
  }),
  planWork: posting({
    path: "/work-programmes/{programme}/items",
    about,
    summary: "Plan an output, activity or milestone",
    description: "After approval as an amendment, with its reason.",
    parts: inProgramme,
    body: plan,
    scopes: WRITE,
    versioned: true,
    problems,
  }),
  replanWork: putting({
    path: "/work-programmes/{programme}/items/{item}",
    about,
    summary: "Change what is planned",
    description: "If-Match names the version of the work programme.",
    parts: inItem,
    body: plan,
    scopes: WRITE,
    versioned: true,
    problems,
  }),
  monitorWork: posting({
    path: "/work-programmes/{programme}/items/{item}/progress",
    about,
    summary: "Say how far something planned is",
    description: "In an approved work programme. If-Match names the version of the work programme.",
    parts: inItem,
    body: z.strictObject({ state: itemState, done: givenDay.nullable().default(null), note: maybeWords(2_000, "A note.") }),
    scopes: WRITE,
    versioned: true,
    problems,
  }),
} as const;

export type WorkProgrammeAnswer = z.infer<typeof workProgrammeShape>;
