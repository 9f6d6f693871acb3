import * as z from "zod";
import type { CaseKind } from "../case-kind.ts";
import { NOT_ABOUT_IT, QUESTION_OUTCOMES } from "../question-outcomes.ts";
import { tellAsker } from "../tell-asker.ts";

const fields = z.object({
  reference: z.string(),
  release: z.string(),
  dataflow: z.string(),
  key: z.string(),
  figure: z.string(),
  /** The figure as the page showed it. */
  shown: z.string(),
  wrong: z.string(),
  source: z.string(),
});

const finding = z.object({
  finding: z.string().min(10, "Write at least ten characters.").max(8_000, "Write at most 8,000 characters."),
});

const summary = z.object({ summary: z.string().max(300, "Write at most 300 characters.").default("") });

/** A reader's question about a figure: looked into, answered in words, told in the notes of the next release. */
export const figureQuestion: CaseKind<z.infer<typeof fields>, z.infer<typeof summary>> = {
  id: "figure-question",
  name: "Reader's question about a figure",
  words: "A reader says that a figure is wrong, or knows a better source.",
  onDesk: false,
  belongsTo: "the programme",
  openedWith: "open-case",
  form: {
    shape: fields,
    fields: [
      { name: "shown", label: "The figure as shown", kind: "text" },
      { name: "dataflow", label: "Dataflow", kind: "text" },
      { name: "key", label: "Key", kind: "text" },
      { name: "release", label: "Release", kind: "text" },
      { name: "wrong", label: "What is said to be wrong", kind: "long text" },
      { name: "source", label: "Better source", kind: "url" },
      { name: "reference", label: "The reader's number", kind: "text" },
    ],
  },
  taskKinds: {
    "look into": {
      shape: finding,
      fields: [
        {
          name: "finding",
          label: "What you found",
          help: "The publisher's cell, what we did with it, and whether the reader is right. Not shown to the reader.",
          kind: "long text",
          required: true,
          longest: 8_000,
          rows: 8,
        },
      ],
    },
  },
  decision: {
    action: "answer-reader",
    outcomes: QUESTION_OUTCOMES,
    form: {
      shape: summary,
      fields: [
        {
          name: "summary",
          label: "The question in one sentence of ours",
          help: "Stands in the public list with your answer, since the reader's own words may say who they are. Left empty, the question is not listed.",
          kind: "text",
          longest: 300,
        },
      ],
    },
  },
  title: ({ shown }) => shown.slice(0, 300),
  subject: ({ dataflow, key }) => ({ kind: "figure", id: `${dataflow}/${key}` }),
  concerns: (_, openedBy) => (openedBy === null ? [] : [openedBy]),
  tasks: ({ title }) => [
    {
      kind: "look into",
      title: `Look into: ${title}`.slice(0, 300),
      to: { roles: ["programme officer", "administrative officer", "director"], body: "management" },
      dueInDays: 14,
    },
  ],
  // Whoever answers readers may know the answer without asking anybody.
  ready: () => true,
  isPublic: ({ outcome, fields }) => outcome !== NOT_ABOUT_IT && fields.summary !== "",
  onDecided: tellAsker,
};
