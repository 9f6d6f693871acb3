import * as z from "zod";
import { dayField } from "../../day-field.ts";
import type { CaseKind } from "../case-kind.ts";

const fields = z.object({
  choice: z.uuid(),
  /** "PC-12" */
  reference: z.string(),
  title: z.string(),
  /** Why it may hold no longer, as far as it was known when the case was opened. */
  causes: z.string(),
  /** Whoever proposed the choice or made its evidence. */
  notBy: z.array(z.uuid()).max(1_000),
});

const decision = z.object({
  /** Needed where it is confirmed. */
  nextReviewOn: z.union([z.literal(""), dayField("Write a day, such as 2026-11-22.")]).default(""),
});

export type RecheckFields = z.infer<typeof fields>;
export type RecheckDecision = z.infer<typeof decision>;

/** What else such a decision does; given by whoever keeps policy choices. */
export type AfterChoiceRecheck = NonNullable<CaseKind<RecheckFields, RecheckDecision>["onDecided"]>;

/** Opens by itself when a published policy choice becomes stale: its body confirms it, with reasons for these causes, or has it appraised again. */
export const choiceRecheck = (onDecided: AfterChoiceRecheck): CaseKind<RecheckFields, RecheckDecision> => ({
  id: "choice-recheck",
  name: "Policy choice that may hold no longer",
  words: "Something changed on which a published policy choice rests: its body confirms it or has it appraised again.",
  onDesk: false,
  belongsTo: "a body",
  openedWith: "appoint-appraisers",
  form: {
    shape: fields,
    fields: [
      { name: "title", label: "Policy choice", kind: "text" },
      { name: "reference", label: "Its number", kind: "text" },
      { name: "causes", label: "What changed", kind: "long text" },
    ],
  },
  taskKinds: {},
  decision: {
    action: "decide-case",
    outcomes: [
      { id: "unchanged", words: "Confirmed unchanged" },
      { id: "again", words: "To be appraised again" },
    ],
    form: {
      shape: decision,
      fields: [
        {
          name: "nextReviewOn",
          label: "To be looked at again by",
          help: "Needed where it is confirmed.",
          kind: "date",
        },
      ],
    },
  },
  title: ({ title }) => `May hold no longer: ${title}`.slice(0, 300),
  subject: ({ choice }) => ({ kind: "policy choice", id: choice }),
  concerns: ({ notBy }) => notBy,
  tasks: () => [],
  ready: () => true,
  isPublic: () => true,
  onDecided,
});
