import * as z from "zod";
import { bodyLinkShape } from "./body-answers.ts";
import { day, dayOrNull, id, listOf, moment, PART, reason, version, words } from "./fields.ts";
import { posting, reading } from "./make-promise.ts";

const about = "cases";
const READ = ["read:cases", "write:cases"] as const;
const WRITE = ["write:cases"] as const;

const state = z.enum(["open", "waiting", "decided", "withdrawn"]);
const answers = z.record(z.string().max(60), z.unknown());

const listedCase = z
  .strictObject({
    reference: z.string(),
    href: z.string(),
    kind: z.string(),
    title: z.string(),
    state,
    outcome: z.string().nullable(),
    opened: day,
    body: z.string().nullable().meta({ description: "Name of its body; null for the programme." }),
  })
  .meta({ id: "ListedCase", description: "A case in a list." });

const taskShape = z
  .strictObject({
    id,
    version,
    href: z.string(),
    kind: z.string(),
    title: z.string(),
    state: z.enum(["open", "done", "declined", "cancelled"]),
    due: dayOrNull,
    case: z.string().meta({ description: "Reference of its case." }),
    person: z.string().nullable().meta({ description: "Name of whoever it is given to." }),
    role: z.string().nullable().meta({ description: "The role it is given to, where it is given to no person." }),
    answer: answers.nullable(),
    words: z.string().meta({ description: "What was said when it was closed without an answer." }),
  })
  .meta({ id: "Task", description: "A task of a case." });

export const ownTaskShape = z
  .strictObject({ ...taskShape.shape, asked: answers, mayAnswer: z.boolean() })
  .meta({ id: "OwnTask", description: "A task with what the case asks." });

const waitingTask = z
  .strictObject({ id, href: z.string(), title: z.string(), due: dayOrNull, case: z.string(), role: z.string().nullable() })
  .meta({ id: "WaitingTask", description: "A task that waits for you." });

export const caseShape = z
  .strictObject({
    reference: z.string(),
    version,
    kind: z.string(),
    title: z.string(),
    state,
    outcome: z.string().nullable(),
    opened: moment,
    openedBy: z
      .string()
      .nullable()
      .meta({ description: "Name of whoever brought it; null for a reader, and where they are not named to you." }),
    body: bodyLinkShape.nullable(),
    fields: answers,
    view: z.enum(["whole", "assigned", "opened"]).meta({ description: "How much of it you see." }),
    decision: z
      .strictObject({
        outcome: z.string(),
        reasons: z.string(),
        basis: z.string(),
        by: z.string().nullable().meta({ description: "Null where the answers decided by themselves." }),
        on: day,
        fields: answers,
      })
      .nullable(),
    tasks: z.array(taskShape).nullable().meta({ description: "Those you see; null where none are yours to see." }),
    notes: z.array(z.strictObject({ by: z.string(), on: day, words: z.string(), internal: z.boolean() })),
    mayDecide: z.boolean(),
    mayWithdraw: z.boolean(),
  })
  .meta({ id: "Case", description: "A case, as far as you may see it." });

const field = z.strictObject({
  name: z.string(),
  label: z.string(),
  kind: z.string(),
  required: z.boolean(),
  options: z.array(z.string()).optional(),
});

const paperShape = z
  .strictObject({
    reference: z.string().meta({ description: "Of the case." }),
    number: z.int(),
    versionHash: z.string().meta({ description: "Content hash: what is approved is exactly this." }),
    title: z.string(),
    abstract: z.string(),
    summary: z.string(),
    language: z.string(),
    source: z.string().meta({ description: "Markdown." }),
    files: z.array(z.strictObject({ name: z.string(), type: z.string(), sha256: z.string(), bytes: z.int() })),
  })
  .meta({ id: "Paper", description: "The version of a work that a body is asked to approve." });

export const caseKindsShape = z
  .strictObject({
    kinds: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        words: z.string(),
        canBeOpened: z.boolean().meta({ description: "By hand; others are opened by the action that needs them." }),
        fields: z.array(field),
        outcomes: z.array(z.strictObject({ id: z.string(), words: z.string() })),
        decisionFields: z.array(field),
        tasks: z.array(z.strictObject({ kind: z.string(), fields: z.array(field) })),
      }),
    ),
  })
  .meta({ id: "CaseKinds", description: "Kinds of case, and what their forms ask." });

const question = z
  .strictObject({
    reference: z.string(),
    href: z.string(),
    figure: z.string().meta({ description: "The figure as it was shown." }),
    dataflow: z.string(),
    key: z.string(),
    release: z.string(),
    summary: z.string(),
    outcome: z.string(),
    answer: z.string(),
    answered: day,
  })
  .meta({ id: "AnsweredQuestion", description: "A reader's question about a figure, with the answer." });

const inCase = z.strictObject({ reference: z.string().max(60).meta({ description: "Reference of a case." }) });
const inTask = z.strictObject({ task: id });

export const CASE_PROMISES = {
  listCases: reading({
    path: "/cases",
    about,
    summary: "Cases you may know of",
    description: "Newest first. Others are neither listed nor counted.",
    query: z.strictObject({
      show: z.enum(["under way", "to decide", "mine", "all"]).default("under way").meta({ description: "Which of them." }),
      kind: z.string().max(60).optional().meta({ description: "One kind alone." }),
      ...PART,
    }),
    scopes: READ,
    answer: listOf(listedCase, "Cases", "Cases, newest first."),
  }),
  getCase: reading({
    path: "/cases/{reference}",
    about,
    summary: "A case",
    description: "A case that is not yours to see answers as one that is not there.",
    parts: inCase,
    scopes: READ,
    answer: caseShape,
    problems: ["no-such-case"],
  }),
  getPaper: reading({
    path: "/cases/{reference}/paper",
    about,
    summary: "The version that a body is asked to approve",
    description: "For whoever may know of its case.",
    parts: inCase,
    scopes: READ,
    answer: paperShape,
    problems: ["no-such-case", "no-such-version"],
  }),
  listCaseKinds: reading({
    path: "/case-kinds",
    about,
    summary: "Kinds of case",
    description: "With the fields of their forms: for opening a case, answering its tasks and deciding it.",
    scopes: READ,
    open: true,
    answer: caseKindsShape,
  }),
  openCase: posting({
    path: "/cases",
    about,
    summary: "Open a case",
    description: "Of a kind that can be opened by hand, in a body of yours or for the programme.",
    body: z.strictObject({
      kind: z.string().max(60),
      body: z.string().max(200).nullable().default(null).meta({ description: "Address of the body; null for the programme." }),
      fields: answers,
    }),
    scopes: WRITE,
    problems: ["no-such-case-kind", "bad-case", "bad-assignee"],
  }),
  writeNote: posting({
    path: "/cases/{reference}/notes",
    about,
    summary: "Write a note into a case",
    description: "For those who see all of it, or shown to whoever brought it.",
    parts: inCase,
    body: z.strictObject({ words: words(4_000, "The note."), internal: z.boolean().default(true) }),
    scopes: WRITE,
    problems: ["no-such-case", "case-refused"],
  }),
  decideCase: posting({
    path: "/cases/{reference}/decision",
    about,
    summary: "Decide a case",
    description: "With reasons and what they rest on. It cannot be taken back.",
    parts: inCase,
    body: z.strictObject({
      outcome: z.string().max(100),
      reasons: words(8_000, "Reasons."),
      basis: words(500, "What they rest on."),
      fields: answers.default({}),
    }),
    scopes: WRITE,
    versioned: true,
    problems: ["no-such-case", "case-refused", "bad-case"],
  }),
  withdrawCase: posting({
    path: "/cases/{reference}/withdraw",
    about,
    summary: "Withdraw a case",
    description: "By whoever brought it, or whoever would decide it.",
    parts: inCase,
    body: z.strictObject({ reason }),
    scopes: WRITE,
    versioned: true,
    problems: ["no-such-case", "case-refused"],
  }),
  listTasks: reading({
    path: "/tasks",
    about,
    summary: "Your tasks",
    description: "What waits for you, what is due first on top.",
    query: z.strictObject(PART),
    scopes: ["read:desk", ...READ],
    answer: listOf(waitingTask, "Tasks", "Tasks that wait for you."),
  }),
  getTask: reading({
    path: "/tasks/{task}",
    about,
    summary: "A task",
    description: "With what its case asks.",
    parts: inTask,
    scopes: ["read:desk", ...READ],
    answer: ownTaskShape,
    problems: ["no-such-task"],
  }),
  answerTask: posting({
    path: "/tasks/{task}/answer",
    about,
    summary: "Answer a task",
    description: "With the fields of its kind.",
    parts: inTask,
    body: z.strictObject({ answer: answers }),
    scopes: WRITE,
    versioned: true,
    problems: ["no-such-task", "task-refused", "bad-case"],
  }),
  declineTask: posting({
    path: "/tasks/{task}/decline",
    about,
    summary: "Give a task back",
    description: "With a reason. A task of a role is handed on instead.",
    parts: inTask,
    body: z.strictObject({ reason }),
    scopes: WRITE,
    versioned: true,
    problems: ["no-such-task", "task-refused"],
  }),
  reassignTask: posting({
    path: "/tasks/{task}/reassign",
    about,
    summary: "Hand a task on",
    description: "To somebody who may answer it.",
    parts: inTask,
    body: z.strictObject({ person: id, reason }),
    scopes: WRITE,
    versioned: true,
    problems: ["no-such-task", "task-refused", "bad-assignee"],
  }),
  cancelTask: posting({
    path: "/tasks/{task}/cancel",
    about,
    summary: "Take a task away",
    description: "By whoever decides the case.",
    parts: inTask,
    body: z.strictObject({ reason }),
    scopes: WRITE,
    versioned: true,
    problems: ["no-such-task", "task-refused"],
  }),
  listQuestions: reading({
    path: "/questions",
    about,
    summary: "Readers' questions that were answered",
    description: "Newest answer first. They are answered as cases: POST /cases/{reference}/decision.",
    query: z.strictObject(PART),
    scopes: READ,
    open: true,
    answer: listOf(question, "AnsweredQuestions", "Answered questions about figures."),
  }),
  getQuestion: reading({
    path: "/questions/{reference}",
    about,
    summary: "An answered question",
    description: "By the reader's number.",
    parts: inCase,
    scopes: READ,
    open: true,
    answer: question,
    problems: ["no-such-case"],
  }),
} as const;

export type CaseAnswer = z.infer<typeof caseShape>;
export type TaskAnswer = z.infer<typeof taskShape>;
export type OwnTaskAnswer = z.infer<typeof ownTaskShape>;
