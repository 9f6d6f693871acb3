import * as z from "zod";
import type { CaseKind } from "../case-kind.ts";

const WHAT = ["activity", "paper", "contribution"] as const;

const fields = z.object({
  what: z.enum(WHAT, "Choose what is to be approved."),
  name: z.string().min(3, "Write its name.").max(250, "Write at most 250 characters."),
  why: z.string().min(10, "Write at least ten characters.").max(8_000, "Write at most 8,000 characters."),
  record: z.string().max(500, "Write at most 500 characters.").default(""),
});

/** The director's recorded approval of an activity or a paper; who asks for it never gives it. */
export const approval: CaseKind<z.infer<typeof fields>> = {
  id: "approval",
  name: "Approval",
  words: "An activity, a paper or a contribution wants the director's approval before it goes on.",
  onDesk: true,
  belongsTo: "a body",
  openedWith: "open-case",
  form: {
    shape: fields,
    fields: [
      {
        name: "what",
        label: "What is to be approved",
        kind: "choice",
        required: true,
        options: [
          { value: "activity", label: "An activity" },
          { value: "paper", label: "A paper" },
          { value: "contribution", label: "A contribution" },
        ],
      },
      { name: "name", label: "Its name", kind: "text", required: true, longest: 250 },
      {
        name: "why",
        label: "What is planned, and what it is for",
        help: "What the director has to know: who does it, when, what it costs, which gap it answers.",
        kind: "long text",
        required: true,
        longest: 8_000,
        rows: 10,
      },
      { name: "record", label: "Where it is kept", help: "An address or a number by which it is found.", kind: "text", longest: 500 },
    ],
  },
  taskKinds: {},
  decision: {
    action: "approve-activity",
    outcomes: [
      { id: "approved", words: "Approved" },
      { id: "approved with conditions", words: "Approved, with conditions" },
      { id: "not approved", words: "Not approved" },
    ],
  },
  title: ({ name }) => name,
  subject: ({ what, record }) => ({ kind: what, id: record }),
  concerns: (_, openedBy) => (openedBy === null ? [] : [openedBy]),
  tasks: () => [],
  ready: () => true,
};
