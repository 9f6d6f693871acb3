import type { VNode } from "preact";
import { Form, type FieldSpec } from "../desk/form.tsx";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { Page } from "../parts/page.ts";
import { TrapField } from "../parts/trap-field.tsx";
import { TextLink } from "../programme/people/links.tsx";
import type { RespondOptions, RespondPageData } from "./debate-data.ts";

const texts = partnershipTexts.debate.form;

/** The form in which anybody responds to a work or policy choice. */
export const respondPage = (data: RespondPageData): Page => ({
  title: texts.title,
  description: texts.lead,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        {data.of && (
          <p>
            {`${texts.to}: `}
            <TextLink link={data.of} />
          </p>
        )}
      </div>
      {data.rules ? <Sending data={data} rules={data.rules} /> : <p class="state-note">{texts.closed}</p>}
    </>
  ),
});

const Sending = ({ data, rules }: { readonly data: RespondPageData; readonly rules: NonNullable<RespondPageData["rules"]> }): VNode => (
  <>
    <section class="section" aria-labelledby="rules-title">
      <h2 id="rules-title">{partnershipTexts.debate.rules.title}</h2>
      <ol class="rules-of-debate">
        {rules.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <p class="small">
        <a href={rules.href}>{partnershipTexts.debate.rulesLink}</a>
      </p>
    </section>
    <section class="section" aria-labelledby="fields-title">
      <h2 id="fields-title">{texts.fields}</h2>
      <Form
        action="/debate/respond"
        fields={[TO, ...responseFields(data.options), ...(data.signedIn ? [] : [EMAIL]), RULES]}
        state={data.state}
        words={partnershipTexts.desk.form}
        submit={texts.submit}
        hidden={{ token: data.token, rulesId: rules.id }}
      >
        <TrapField label={texts.leaveEmpty} />
        <div class="small soft">
          <h3 class="small">{texts.privacyTitle}</h3>
          <ul>
            {texts.privacy.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      </Form>
    </section>
  </>
);

const TO: FieldSpec = { name: "to", label: texts.to, help: texts.toHelp, kind: "text", required: true, longest: 300 };
const EMAIL: FieldSpec = {
  name: "email",
  label: texts.email,
  help: texts.emailHelp,
  kind: "email",
  required: true,
  longest: 200,
  autocomplete: "email",
};
const RULES: FieldSpec = { name: "rules", label: texts.rules, kind: "yes", required: true };

/** Fields of a response: who speaks, how they stand to which claim, what they say, and what it rests on. */
export const responseFields = ({ viewpoints, stances, languages }: RespondOptions): readonly FieldSpec[] => [
  { name: "name", label: texts.name, help: texts.nameHelp, kind: "text", required: true, longest: 200, autocomplete: "name" },
  { name: "affiliation", label: texts.affiliation, help: texts.affiliationHelp, kind: "text", longest: 200, autocomplete: "organization" },
  { name: "viewpoint", label: texts.viewpoint, help: texts.viewpointHelp, kind: "choice", required: true, options: viewpoints },
  { name: "interests", label: texts.interests, help: texts.interestsHelp, kind: "long text", required: true, longest: 1_000, rows: 2 },
  { name: "claim", label: texts.claim, help: texts.claimHelp, kind: "text", required: true, longest: 400 },
  { name: "stance", label: texts.stance, kind: "choice", required: true, options: stances },
  { name: "language", label: texts.language, kind: "choice", required: true, options: languages },
  { name: "title", label: texts.heading, kind: "text", required: true, longest: 200 },
  { name: "words", label: texts.words, help: texts.wordsHelp, kind: "long text", required: true, longest: 9_000, rows: 12 },
  { name: "cites", label: texts.cites, help: texts.citesHelp, kind: "long text", longest: 10_000, rows: 3 },
  { name: "area", label: texts.area, help: texts.areaHelp, kind: "text", longest: 100 },
];
