import * as z from "zod";
import { PRIORITIES } from "../../knowledge-gaps/gap-states.ts";
import type { CaseKind, FormField } from "../case-kind.ts";

const fields = z.object({
  gap: z.uuid(),
  reference: z.string(),
  title: z.string(),
  question: z.string(),
  purpose: z.string(),
  origin: z.string(),
});

const decisionFields = z.object({
  priority: z.enum(["", ...PRIORITIES], "Choose a priority from the list.").default(""),
  body: z.string().max(200, "Choose a body from the list.").default(""),
  work: z.string().max(300, "At most 300 characters.").default(""),
  show: z.enum(["", "yes"]).default(""),
});

const advice = z.object({ advice: z.string().min(10, "Write at least ten characters.").max(8_000, "At most 8,000 characters.") });

export type TriageFields = z.infer<typeof fields>;
export type TriageDecision = z.infer<typeof decisionFields>;

const DECISION_FIELDS: readonly FormField[] = [
  {
    name: "priority",
    label: "Priority",
    help: "Needed where the question is accepted.",
    kind: "choice",
    options: [
      { value: "high", label: "High" },
      { value: "medium", label: "Medium" },
      { value: "low", label: "Low" },
    ],
  },
  {
    name: "body",
    label: "Body that answers for it",
    help: "Left open: the body that this case belongs to.",
    kind: "choice",
  },
  {
    name: "work",
    label: "The work that answers it",
    help: "Needed where it is answered already: the number (W-12) or the address (/library/…) of a public work.",
    kind: "text",
    longest: 300,
  },
  { name: "show", label: "Show it in public although it is declined, with the reasons", kind: "yes" },
];

const FIELDS: readonly FormField[] = [
  { name: "title", label: "In a sentence", kind: "text" },
  { name: "question", label: "What one needs to know", kind: "long text" },
  { name: "purpose", label: "What the answer is needed for", kind: "long text" },
  { name: "origin", label: "How it came", kind: "text" },
];

const ADVICE: readonly FormField[] = [
  {
    name: "advice",
    label: "What you know of it",
    help: "Is it in the group’s field? Has it been answered somewhere? Who could answer it? You decide on the question on its case’s page.",
    kind: "long text",
    required: true,
    longest: 8_000,
    rows: 6,
  },
];

/** What becomes of a question: looked at and decided on by the group of its theme, or by the programme where there is none. */
export const gapTriage = (
  hooks: Pick<CaseKind<TriageFields, TriageDecision>, "onDecided" | "onWithdrawn"> & Pick<CaseKind["decision"], "choices">,
): CaseKind<TriageFields, TriageDecision> => ({
  id: "gap-triage",
  name: "Question to be decided on",
  words: "Somebody asks for knowledge: is it taken up, and by whom?",
  onDesk: false,
  belongsTo: "a body",
  openedWith: "propose-gap",
  form: { shape: fields, fields: FIELDS },
  taskKinds: { "look at": { shape: advice, fields: ADVICE } },
  decision: {
    action: "triage-gap",
    outcomes: [
      { id: "accept", words: "Accepted" },
      { id: "park", words: "Parked for now" },
      { id: "decline", words: "Declined" },
      { id: "answered", words: "Answered already" },
    ],
    form: { shape: decisionFields, fields: DECISION_FIELDS },
    ...(hooks.choices ? { choices: hooks.choices } : {}),
  },
  title: ({ title }) => title,
  subject: ({ gap }) => ({ kind: "knowledge gap", id: gap }),
  concerns: (_, openedBy) => (openedBy === null ? [] : [openedBy]),
  tasks: ({ title }) => [
    {
      kind: "look at",
      title: `Look at a question: ${title}`.slice(0, 300),
      to: { roles: ["chair", "co-chair", "programme officer", "director"], body: "of the case" },
      dueInDays: 21,
    },
  ],
  // Whoever decides may know enough without asking anybody.
  ready: () => true,
  ...(hooks.onDecided ? { onDecided: hooks.onDecided } : {}),
  ...(hooks.onWithdrawn ? { onWithdrawn: hooks.onWithdrawn } : {}),
});
