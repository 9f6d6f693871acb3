import * as z from "zod";
import { dayField } from "../../day-field.ts";
import type { CaseKind } from "../case-kind.ts";

const fields = z.object({
  choice: z.uuid(),
  version: z.uuid(),
  /** "PC-12" */
  reference: z.string(),
  title: z.string(),
  number: z.int().min(1),
  /** Of the version: it is judged and published byte for byte, and no other. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  appraisers: z.array(z.uuid()).length(2),
  /** Whoever proposed the choice or made its evidence. */
  notBy: z.array(z.uuid()).max(1_000),
});

const decision = z.object({
  /** Needed where it is published. */
  nextReviewOn: z.union([z.literal(""), dayField("Write a day, such as 2026-11-22.")]).default(""),
  /** Whom the decider follows, point by point, where the two differ and have not reconciled it. */
  followed: z
    .array(z.object({ item: z.string(), outcome: z.string(), of: z.enum(["first", "second"]) }))
    .max(500)
    .default([]),
});

export type AppraisalFields = z.infer<typeof fields>;
export type AppraisalDecision = z.infer<typeof decision>;

/** What else an appraisal does; given by whoever keeps policy choices. */
export interface AfterChoiceAppraisal {
  readonly decided: NonNullable<CaseKind<AppraisalFields, AppraisalDecision>["onDecided"]>;
  readonly withdrawn: NonNullable<CaseKind<AppraisalFields, AppraisalDecision>["onWithdrawn"]>;
}

/** Two people judge one version of a policy choice, neither seeing what the other says; then its body decides. */
export const choiceAppraisal = ({ decided, withdrawn }: AfterChoiceAppraisal): CaseKind<AppraisalFields, AppraisalDecision> => ({
  id: "choice-appraisal",
  name: "Appraisal of a policy choice",
  words: "Two people judge a policy choice, each by themselves; what they say and where they differ stays public beside what is decided.",
  onDesk: false,
  belongsTo: "a body",
  openedWith: "appoint-appraisers",
  form: {
    shape: fields,
    fields: [
      { name: "title", label: "Policy choice", kind: "text" },
      { name: "reference", label: "Its number", kind: "text" },
      { name: "number", label: "Version", kind: "number" },
      { name: "hash", label: "Hash of what is appraised", kind: "text" },
    ],
  },
  taskKinds: {
    // A judgement is given where the evidence is, on the page of the appraisal, which closes the task.
    appraise: {
      shape: z.object({ judgement: z.string().refine(() => false, "Judge it on the page of its appraisal.") }),
      fields: [],
    },
  },
  decision: {
    action: "decide-case",
    outcomes: [
      { id: "published", words: "Published with its judgement" },
      { id: "sent back", words: "Sent back to be drafted again" },
    ],
    form: {
      shape: decision,
      fields: [
        {
          name: "nextReviewOn",
          label: "To be looked at again by",
          help: "The day after which readers are told that it may hold no longer. Needed where it is published.",
          kind: "date",
        },
      ],
    },
  },
  title: ({ title }) => `Appraisal: ${title}`.slice(0, 300),
  subject: ({ choice }) => ({ kind: "policy choice", id: choice }),
  concerns: ({ notBy }) => notBy,
  tasks: ({ fields: { title, appraisers } }) =>
    appraisers.map((person) => ({ kind: "appraise", title: `Appraise: ${title}`.slice(0, 300), to: { person }, dueInDays: 28 })),
  ready: (_facts, tasks) => tasks.filter(({ kind, state }) => kind === "appraise" && state === "done").length === 2,
  isPublic: ({ outcome }) => outcome === "published",
  onDecided: decided,
  onWithdrawn: withdrawn,
});
