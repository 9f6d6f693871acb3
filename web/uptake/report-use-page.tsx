import type { VNode } from "preact";
import { Form, type FieldSpec, type Option } from "../desk/form.tsx";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { Page } from "../parts/page.ts";
import { TrapField } from "../parts/trap-field.tsx";
import type { ReportUseData } from "./uptake-data.ts";

const texts = partnershipTexts.uptake.form;

/** The form in which anybody reports a use. */
export const reportUsePage = ({ state, token, kinds, signedIn }: ReportUseData): Page => ({
  title: texts.title,
  description: texts.lead,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      <Form
        action="/uptake/report"
        fields={[OF, ...useFields(kinds), ...(signedIn ? [] : SENDER)]}
        state={state}
        words={partnershipTexts.desk.form}
        submit={texts.submit}
        hidden={{ token }}
      >
        <TrapField label={texts.leaveEmpty} />
        <Privacy />
      </Form>
    </>
  ),
});

const OF: FieldSpec = { name: "of", label: texts.of, help: texts.ofHelp, kind: "text", required: true, longest: 300 };

const SENDER: readonly FieldSpec[] = [
  { name: "name", label: texts.sender, kind: "text", longest: 200, autocomplete: "name" },
  { name: "email", label: texts.email, help: texts.emailHelp, kind: "email", longest: 200, autocomplete: "email" },
];

/** Fields of a report: what was used, where, by whom, and the proof. */
export const useFields = (kinds: readonly Option[]): readonly FieldSpec[] => [
  { name: "kind", label: texts.kind, kind: "choice", required: true, options: kinds },
  { name: "title", label: texts.name, help: texts.nameHelp, kind: "text", required: true, longest: 200 },
  { name: "words", label: texts.words, help: texts.wordsHelp, kind: "long text", required: true, longest: 4_000, rows: 5 },
  { name: "usedBy", label: texts.usedBy, help: texts.usedByHelp, kind: "text", longest: 300 },
  { name: "area", label: texts.area, help: texts.areaHelp, kind: "text", longest: 100 },
  { name: "from", label: texts.from, kind: "date", required: true },
  { name: "until", label: texts.until, help: texts.untilHelp, kind: "date" },
  { name: "proofHref", label: texts.proofHref, kind: "url", longest: 1_000 },
  { name: "proofArchive", label: texts.proofArchive, help: texts.proofArchiveHelp, kind: "url", longest: 1_000 },
  { name: "proofHash", label: texts.proofHash, help: texts.proofHashHelp, kind: "text", longest: 64 },
  { name: "proofWords", label: texts.proofWords, help: texts.proofWordsHelp, kind: "text", longest: 1_000 },
];

const Privacy = (): VNode => (
  <div class="small soft">
    <h2 class="small">{texts.privacyTitle}</h2>
    <ul>
      {texts.privacy.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  </div>
);
