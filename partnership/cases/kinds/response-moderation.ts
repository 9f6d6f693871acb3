import * as z from "zod";
import type { CaseKind } from "../case-kind.ts";

const fields = z.object({
  response: z.uuid(),
  /** "D-12" */
  reference: z.string(),
  of: z.string(),
  viewpoint: z.string(),
  stance: z.string(),
});

const decision = z.object({
  editedTitle: z.string().max(200, "At most 200 characters.").default(""),
  editedWords: z.string().max(8_000, "At most 8,000 characters.").default(""),
});

export type ModerationFields = z.infer<typeof fields>;
export type ResponseDecision = z.infer<typeof decision>;

const FORM = {
  shape: fields,
  fields: [
    { name: "of", label: "Work or policy choice", kind: "text" },
    { name: "viewpoint", label: "Speaks for", kind: "text" },
    { name: "stance", label: "Stands to it", kind: "text" },
  ],
} as const;

type Hooks<DecisionFields> = Pick<CaseKind<ModerationFields, DecisionFields>, "onDecided" | "onWithdrawn">;

/** What a response and the authors' answer to one have in common. */
const moderation = <DecisionFields>(hooks: Hooks<DecisionFields>) =>
  ({
    onDesk: false,
    belongsTo: "a body",
    openedWith: "see-desk",
    form: FORM,
    taskKinds: {},
    concerns: (_: ModerationFields, openedBy: string | null) => (openedBy === null ? [] : [openedBy]),
    tasks: () => [],
    ready: () => true,
    ...hooks,
  }) as const;

/** Somebody responds to a published work or policy choice: those who moderate its body's debate decide, never its authors or whoever is near them. */
export const responseModeration = (hooks: Hooks<ResponseDecision>): CaseKind<ModerationFields, ResponseDecision> => ({
  ...moderation(hooks),
  id: "response-moderation",
  name: "Response to be published",
  words: "Somebody responds to a published work or policy choice: does the response keep to the rules of engagement?",
  decision: {
    action: "moderate-debate",
    outcomes: [
      { id: "publish", words: "Publish it as it is" },
      { id: "edits", words: "Publish it once its writer accepts the edits" },
      { id: "changes", words: "Ask its writer for changes" },
      { id: "decline", words: "Decline it" },
    ],
    form: {
      shape: decision,
      fields: [
        { name: "editedTitle", label: "Title with the edits", help: "Only where it is to be edited.", kind: "text", longest: 200 },
        {
          name: "editedWords",
          label: "Text with the edits",
          help: "The whole text as it would be published.",
          kind: "long text",
          longest: 8_000,
          rows: 12,
        },
      ],
    },
  },
  title: ({ reference, of }) => `May ${reference} be published? A response to ${of}`.slice(0, 300),
  subject: ({ response }) => ({ kind: "response", id: response }),
});

/** The authors answer a published response, once: the same people decide. */
export const answerModeration = (hooks: Hooks<unknown>): CaseKind<ModerationFields> => ({
  ...moderation(hooks as Hooks<never>),
  id: "answer-moderation",
  name: "Authors’ answer to be published",
  words: "The authors of a work or policy choice answer a response: does the answer keep to the rules of engagement?",
  decision: {
    action: "moderate-debate",
    outcomes: [
      { id: "publish", words: "Publish it as it is" },
      { id: "changes", words: "Ask its writer for changes" },
      { id: "decline", words: "Decline it" },
    ],
  },
  title: ({ reference, of }) => `May the authors’ answer to ${reference} be published? ${of}`.slice(0, 300),
  subject: ({ response }) => ({ kind: "response", id: response }),
});
