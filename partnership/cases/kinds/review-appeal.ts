import * as z from "zod";
import type { CaseKind } from "../case-kind.ts";

const fields = z.object({
  submission: z.uuid(),
  reference: z.string(),
  why: z.string().min(10, "Write at least ten characters.").max(8_000, "Write at most 8,000 characters."),
  /** Whoever decided before, handles the submission, or made the work. */
  notBy: z.array(z.uuid()).max(500),
});

export type AppealFields = z.infer<typeof fields>;

/** What else an appeal's decision does; given by whoever keeps reviews. */
export type AfterAppeal = NonNullable<CaseKind<AppealFields>["onDecided"]>;

/** What holds somebody back who may decide an appeal, and what they are told; given by whoever keeps reviews. */
export type BeforeAppeal = Required<Pick<CaseKind<AppealFields>, "heldBack" | "forDecider">>;

/** An appeal against a rejection, decided by somebody who had no part in the review. */
export const reviewAppeal = (before: BeforeAppeal, onDecided: AfterAppeal): CaseKind<AppealFields> => ({
  id: "review-appeal",
  name: "Appeal against a decision on a work",
  words: "Authors appeal against a rejection; somebody decides who had no part in the review.",
  onDesk: false,
  belongsTo: "the programme",
  openedWith: "open-case",
  form: {
    shape: fields,
    fields: [
      { name: "reference", label: "Submission", kind: "text" },
      { name: "why", label: "What speaks against the decision", kind: "long text" },
    ],
  },
  taskKinds: {},
  decision: {
    action: "decide-case",
    outcomes: [
      { id: "granted", words: "Granted: another round with another editor" },
      { id: "dismissed", words: "Dismissed" },
    ],
  },
  title: ({ reference }) => `Appeal against the decision on ${reference}`,
  subject: ({ submission }) => ({ kind: "submission", id: submission }),
  concerns: ({ notBy }) => notBy,
  tasks: () => [],
  ready: () => true,
  hidesOpener: true,
  withheld: ["notBy"],
  ...before,
  onDecided,
});
