import { Form, type FieldSpec } from "../desk/form.tsx";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { Page } from "../parts/page.ts";
import { TrapField } from "../parts/trap-field.tsx";
import type { AskCorrectionData } from "./corrections-data.ts";

const texts = partnershipTexts.corrections.form;
const { form: shared } = partnershipTexts.uptake;

/** The form in which anybody asks for a correction. */
export const askCorrectionPage = ({ state, token, signedIn }: AskCorrectionData): Page => ({
  title: texts.title,
  description: texts.lead,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <p class="soft">{texts.figure}</p>
      </div>
      <Form
        action="/corrections/ask"
        fields={[...FIELDS, ...(signedIn ? [] : SENDER)]}
        state={state}
        words={partnershipTexts.desk.form}
        submit={texts.submit}
        hidden={{ token }}
      >
        <TrapField label={shared.leaveEmpty} />
        <div class="small soft">
          <h2 class="small">{shared.privacyTitle}</h2>
          <ul>
            {texts.privacy.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      </Form>
    </>
  ),
});

const FIELDS: readonly FieldSpec[] = [
  { name: "of", label: texts.of, help: texts.ofHelp, kind: "text", required: true, longest: 300 },
  { name: "place", label: texts.place, help: texts.placeHelp, kind: "text", longest: 300 },
  { name: "wrong", label: texts.wrong, kind: "long text", required: true, longest: 4_000, rows: 5 },
  { name: "correction", label: texts.correction, kind: "long text", longest: 4_000, rows: 3 },
  { name: "source", label: texts.source, help: texts.sourceHelp, kind: "long text", longest: 1_000, rows: 2 },
];

const SENDER: readonly FieldSpec[] = [
  { name: "name", label: shared.sender, kind: "text", longest: 200, autocomplete: "name" },
  { name: "email", label: shared.email, help: shared.emailHelp, kind: "email", longest: 200, autocomplete: "email" },
];
