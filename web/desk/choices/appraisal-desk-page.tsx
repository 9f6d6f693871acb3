import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import { TextLink } from "../../programme/people/links.tsx";
import { FactList } from "../../programme/people/person-page.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import { KeptDraft } from "../kept-draft.tsx";
import { Part } from "../works/work-frame.tsx";
import { EvidenceTable, Viewpoints } from "./choice-parts.tsx";
import type { AppraisalDeskData, AppraisalForm, JudgementData } from "./choices-desk-data.ts";

const texts = partnershipTexts.choicesDesk;

/** An appraisal: what is judged, by whom, what they said as far as one may read it, and what is asked of whoever looks. */
export const appraisalDeskPage = (data: AppraisalDeskData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    here: "/desk/choices",
    title: texts.appraisal.title(data.title),
    body: (
      <>
        {data.note !== "" && <p class="state-note">{data.note}</p>}
        <FactList
          facts={data.facts.map(
            ([name, value]) => [name, typeof value === "string" ? value : <TextLink key={name} link={value} />] as const,
          )}
        />
        <Appraisers data={data} />
        <Part title={texts.choice.problem}>
          <Paragraphs words={data.problem} />
        </Part>
        <Part title={texts.choice.mechanism}>
          <Paragraphs words={data.mechanism} />
        </Part>
        <Part title={texts.choice.ratings}>
          <ul>
            {data.ratings.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Part>
        <Part title={texts.choice.evidence}>
          <EvidenceTable lines={data.evidence} changing={undefined} />
        </Part>
        <Part title={texts.choice.viewpoints}>
          <Viewpoints lines={data.viewpoints} changing={undefined} />
        </Part>
        <Differences data={data} />
        {data.judgements.length > 0 && (
          <Part title={texts.appraisal.judgements}>
            {data.judgements.map((judgement) => (
              <JudgementWords key={judgement.title} judgement={judgement} />
            ))}
          </Part>
        )}
        {data.confirm && <Confirm confirm={data.confirm} />}
        {data.forms.map((form) => (
          <FormPart key={form.action} form={form} />
        ))}
      </>
    ),
  });

interface Of {
  readonly data: AppraisalDeskData;
}

const Appraisers = ({ data: { appraisers } }: Of): VNode => (
  <Part title={texts.appraisal.appraisers}>
    <ul class="plain stack">
      {appraisers.map(({ words, notes }) => (
        <li key={words}>
          {words}
          {notes.map((note) => (
            <span key={note} class="line small soft">
              {note}
            </span>
          ))}
        </li>
      ))}
    </ul>
  </Part>
);

const Differences = ({ data: { differences } }: Of): VNode | null => {
  const { point, first, second } = texts.appraisal.differColumns;
  return differences.length === 0 ? null : (
    <Part title={texts.appraisal.differ}>
      <div class="scroller" tabIndex={0} role="region" aria-label={texts.appraisal.differ}>
        <DataTable
          class="wordy"
          caption={texts.appraisal.differ}
          headed
          columns={[point, first, second].map((name) => ({ name }))}
          rows={differences.map((one) => [one.point, one.first, one.second])}
        />
      </div>
    </Part>
  );
};

const JudgementWords = ({ judgement }: { readonly judgement: JudgementData }): VNode => (
  <article class="section">
    <h3>{judgement.title}</h3>
    {judgement.note !== "" && <p class="small soft">{judgement.note}</p>}
    <div class="scroller" tabIndex={0} role="region" aria-label={judgement.title}>
      <DataTable
        class="wordy"
        caption={judgement.title}
        headed
        columns={[texts.evidence.outcome, texts.evidence.direction, texts.evidence.certainty, texts.evidence.certaintyWords].map(
          (name) => ({
            name,
          }),
        )}
        rows={judgement.outcomes.map(({ name, direction, whom, certainty, words }) => [
          name,
          <>
            {direction}
            {whom.map((line) => (
              <span key={line} class="line small soft">
                {line}
              </span>
            ))}
          </>,
          certainty,
          words,
        ])}
      />
    </div>
    <p>{`${judgement.agreement}. ${judgement.agreementWords}`}</p>
    <p>{judgement.ratings}</p>
    {judgement.words !== "" && <Paragraphs words={judgement.words} />}
  </article>
);

const Confirm = ({ confirm: { action, csrf, judgement } }: { readonly confirm: NonNullable<AppraisalDeskData["confirm"]> }): VNode => (
  <form action={action} method="post">
    <input type="hidden" name="csrf" value={csrf} />
    <input type="hidden" name="judgement" value={judgement} />
    <p class="buttons">
      <button type="submit">{texts.appraisal.confirm}</button>
    </p>
  </form>
);

const FormPart = ({ form }: { readonly form: AppraisalForm }): VNode => (
  <Part title={form.title}>
    {form.lead !== "" && <p>{form.lead}</p>}
    {form.draft && <KeptDraft savedOn={form.draft.savedOn} action={form.draft.discardAction} csrf={form.state.csrf} />}
    <Form
      action={form.action}
      fields={form.fields}
      state={form.state}
      words={partnershipTexts.desk.form}
      submit={form.submit}
      hidden={form.hidden}
      danger={form.danger}
      {...(form.canKeep ? { also: { name: "step", value: "draft", text: partnershipTexts.desk.drafts.save } } : {})}
    />
  </Part>
);
