import * as z from "zod";
import type { CaseKind } from "../case-kind.ts";

const fields = z.object({
  request: z.uuid(),
  /** "CR-12" */
  reference: z.string(),
  of: z.string(),
  place: z.string(),
  wrong: z.string(),
  correction: z.string(),
  source: z.string(),
});

const decision = z.object({
  summary: z.string().trim().max(2_000, "At most 2,000 characters.").default(""),
  show: z.enum(["", "yes"]).default(""),
});

export type CorrectionFields = z.infer<typeof fields>;
export type CorrectionDecision = z.infer<typeof decision>;

/** Somebody asks for a correction of a published work or policy choice: its body decides, without those who made it. */
export const correctionRequest = (
  hooks: Pick<CaseKind<CorrectionFields, CorrectionDecision>, "onDecided" | "onWithdrawn">,
): CaseKind<CorrectionFields, CorrectionDecision> => ({
  id: "correction-request",
  name: "Request for a correction",
  words: "Somebody says that a published work or policy choice is wrong somewhere. Those who made it are heard and do not decide.",
  onDesk: false,
  belongsTo: "a body",
  openedWith: "see-desk",
  form: {
    shape: fields,
    fields: [
      { name: "of", label: "Work or policy choice", kind: "text" },
      { name: "place", label: "Where in it", kind: "text" },
      { name: "wrong", label: "What is wrong", kind: "long text" },
      { name: "correction", label: "What it should say", kind: "long text" },
      { name: "source", label: "What that rests on", kind: "long text" },
    ],
  },
  taskKinds: {},
  decision: {
    action: "decide-case",
    outcomes: [
      { id: "corrected", words: "Corrected" },
      { id: "no change", words: "No change" },
    ],
    form: {
      shape: decision,
      fields: [
        { name: "show", label: "Tell readers of the request and its outcome", kind: "yes" },
        {
          name: "summary",
          label: "What readers are told",
          help: "Needed where readers are told. Do not name whoever asked.",
          kind: "long text",
          longest: 2_000,
          rows: 4,
        },
      ],
    },
  },
  title: ({ of }) => `Is a correction needed? ${of}`.slice(0, 300),
  subject: ({ request }) => ({ kind: "correction request", id: request }),
  concerns: (_, openedBy) => (openedBy === null ? [] : [openedBy]),
  tasks: () => [],
  ready: () => true,
  ...(hooks.onDecided ? { onDecided: hooks.onDecided } : {}),
  ...(hooks.onWithdrawn ? { onWithdrawn: hooks.onWithdrawn } : {}),
});
