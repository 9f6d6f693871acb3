import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Form, type FieldSpec, type FormState } from "../form.tsx";
import type { DecisionToTake } from "./debate-desk-data.ts";

const texts = partnershipTexts.debateDesk;
const words = partnershipTexts.desk.form;

type Outcome = keyof typeof texts.outcomes;

const EDITS: readonly FieldSpec[] = [
  { name: "editedTitle", label: texts.editedTitle, kind: "text", longest: 200 },
  { name: "editedWords", label: texts.editedWords, help: texts.editedHelp, kind: "long text", longest: 9_000, rows: 12 },
];

/** What is decided, why, and on what it rests. */
export const DecisionForm = ({
  action,
  outcomes,
  decision: { state, version },
}: {
  readonly action: string;
  readonly outcomes: readonly Outcome[];
  readonly decision: DecisionToTake;
}): VNode => (
  <Form
    action={action}
    fields={[
      {
        name: "outcome",
        label: texts.outcome,
        kind: "choice",
        required: true,
        options: outcomes.map((value) => ({ value, label: texts.outcomes[value] })),
      },
      ...(outcomes.includes("edits") ? EDITS : []),
      { name: "reasons", label: texts.reasonsField, help: texts.reasonsHelp, kind: "long text", required: true, longest: 8_000, rows: 5 },
      { name: "basis", label: texts.basis, help: texts.basisHelp, kind: "text", required: true, longest: 500 },
    ]}
    state={state}
    words={words}
    submit={texts.submit}
    hidden={{ version: String(version) }}
  />
);

/** Takes something back or off the pages, with a reason. */
export const EndingForm = ({
  title,
  lead,
  action,
  field,
  form: { state, version },
}: {
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly field: "reason" | "answerReason";
  readonly form: { readonly state: FormState; readonly version: number };
}): VNode => (
  <section class="deed">
    <h2>{title}</h2>
    {lead !== "" && <p>{lead}</p>}
    <Form
      action={action}
      fields={[
        {
          name: field,
          label: texts.removeReason,
          help: texts.removeReasonHelp,
          kind: "long text",
          required: true,
          longest: 1_000,
          rows: 3,
        },
      ]}
      state={state}
      words={words}
      submit={title}
      hidden={{ version: String(version) }}
      danger
    />
  </section>
);
