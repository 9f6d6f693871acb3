import type { VNode } from "preact";
import { Form, type FieldSpec } from "../desk/form.tsx";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { Page } from "../parts/page.ts";
import { TrapField } from "../parts/trap-field.tsx";
import type { AskPageData } from "./gaps-data.ts";

const texts = partnershipTexts.gaps.asking;

/** The form in which readers without an account ask for knowledge. */
export const askGapPage = (data: AskPageData): Page => ({
  title: texts.title,
  description: texts.lead,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <p class="soft">{texts.figure}</p>
        {data.signedIn && (
          <p class="notice">
            {`${texts.signedIn} `}
            <a href="/desk/gaps/new">{texts.deskLink}</a>
          </p>
        )}
      </div>
      <Form
        action="/gaps/ask"
        fields={fieldsOf(data)}
        state={data.state}
        words={partnershipTexts.desk.form}
        submit={texts.submit}
        hidden={{ token: data.token }}
      >
        <TrapField label={texts.leaveEmpty} />
        <Privacy />
      </Form>
    </>
  ),
});

const fieldsOf = ({ themes, languages }: AskPageData): readonly FieldSpec[] => {
  const { fields } = texts;
  return [
    { name: "title", label: fields.title, kind: "text", required: true, longest: 200 },
    { name: "question", label: fields.question, help: fields.questionHelp, kind: "long text", required: true, longest: 4_000, rows: 7 },
    { name: "purpose", label: fields.purpose, help: fields.purposeHelp, kind: "long text", longest: 2_000, rows: 3 },
    { name: "themes", label: fields.theme, help: fields.themeHelp, kind: "choice", options: themes },
    { name: "countries", label: fields.countries, help: fields.countriesHelp, kind: "text", longest: 500 },
    { name: "language", label: fields.language, kind: "choice", required: true, options: languages },
    { name: "name", label: fields.name, kind: "text", longest: 200, autocomplete: "name" },
    { name: "shown", label: fields.shown, kind: "yes" },
    { name: "email", label: fields.email, help: fields.emailHelp, kind: "email", longest: 200, autocomplete: "email" },
  ];
};

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
