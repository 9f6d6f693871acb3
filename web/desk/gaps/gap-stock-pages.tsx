import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { TextLink } from "../../programme/people/links.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form, type FormState } from "../form.tsx";
import type { Finding } from "../works/works-desk-data.ts";
import { Part } from "../works/work-frame.tsx";
import { MOST_FINDINGS } from "../works/work-text-page.tsx";
import { gapFrame } from "./gap-frame.tsx";
import type { GapAnswersData, GapAround, GapKnownData, GapLiteratureData } from "./gaps-desk-data.ts";

const texts = partnershipTexts.gapsDesk;

/** What is known of a question already. */
export const gapKnownPage = (around: GapAround, { state, findings }: GapKnownData, sides: DeskSides): Page =>
  gapFrame(
    around,
    "known",
    sides,
    <div class="work-editor">
      <p>{texts.known.lead}</p>
      <Findings title={texts.known.findings} findings={findings} />
      <Form
        action={`/desk/gaps/${around.id}/known`}
        fields={[{ name: "known", label: texts.known.field, kind: "long text", rows: 20, longest: 60_000, written: around.text }]}
        state={state}
        words={partnershipTexts.desk.form}
        submit={texts.known.submit}
        hidden={{ version: String(around.version) }}
      />
    </div>,
  );

const Findings = ({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }): VNode | null =>
  findings.length === 0 ? null : (
    <section class="state-note" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {findings.slice(0, MOST_FINDINGS).map(({ line, words }, place) => (
          <li key={place}>{texts.known.line(line, words)}</li>
        ))}
      </ul>
      {findings.length > MOST_FINDINGS && <p>{partnershipTexts.worksDesk.moreFindings(findings.length - MOST_FINDINGS)}</p>}
    </section>
  );

/** The literature of a question: importing, and taking entries out. */
export const gapLiteraturePage = (around: GapAround, data: GapLiteratureData, sides: DeskSides): Page => {
  const { literature } = texts;
  return gapFrame(
    around,
    "literature",
    sides,
    <>
      <p>{literature.lead}</p>
      <Findings title={literature.findings} findings={data.findings} />
      <Form
        action={`/desk/gaps/${around.id}/literature`}
        fields={[
          { name: "literature", label: literature.field, help: literature.fieldHelp, kind: "long text", rows: 8 },
          { name: "file", label: literature.file, kind: "file" },
        ]}
        state={data.state}
        words={partnershipTexts.desk.form}
        submit={literature.submit}
        hidden={{ version: String(around.version) }}
      />
      <Part title={literature.all(data.total)}>
        {data.total === 0 ? <p>{literature.none}</p> : <Entries around={around} data={data} />}
      </Part>
    </>,
  );
};

const Entries = ({ around, data }: { readonly around: GapAround; readonly data: GapLiteratureData }): VNode => {
  const { literature } = texts;
  const { key, title, year, remove } = literature.columns;
  return (
    <>
      {data.entries.length < data.total && <p class="small soft">{literature.further(data.entries.length, data.total)}</p>}
      <div class="scroller" tabIndex={0} role="region" aria-label={literature.all(data.total)}>
        <DataTable
          class="wordy"
          caption={literature.all(data.total)}
          headed
          columns={[{ name: key }, { name: title }, { name: year }, { name: remove }]}
          rows={data.entries.map((entry) => [
            <code key="key">{entry.key}</code>,
            entry.title,
            entry.year,
            <OneButton
              key="remove"
              action={`/desk/gaps/${around.id}/literature/${entry.id}/remove`}
              version={around.version}
              state={data.state}
              text={literature.remove}
              label={literature.removeOne(entry.key)}
            />,
          ])}
        />
      </div>
    </>
  );
};

interface OneButtonProps {
  readonly action: string;
  readonly version: number;
  readonly state: FormState;
  readonly text: string;
  readonly label?: string;
}

const OneButton = ({ action, version, state: { csrf }, text, label }: OneButtonProps): VNode => (
  <form action={action} method="post">
    <input type="hidden" name="csrf" value={csrf} />
    <input type="hidden" name="version" value={String(version)} />
    <button type="submit" class="second" {...(label === undefined ? {} : { "aria-label": label })}>
      {text}
    </button>
  </form>
);

/** Works that answer a question. */
export const gapAnswersPage = (around: GapAround, { state, answers: named }: GapAnswersData, sides: DeskSides): Page => {
  const { answers } = texts;
  return gapFrame(
    around,
    "answers",
    sides,
    <>
      <p>{answers.lead}</p>
      {named.length === 0 ? (
        <p>{answers.none}</p>
      ) : (
        <ul class="plain stack">
          {named.map(({ id, name, on }) => (
            <li key={id}>
              <TextLink link={name} />
              <span class="small soft">
                {", "}
                <Day on={on} />
              </span>
              <OneButton
                action={`/desk/gaps/${around.id}/answers/${id}/remove`}
                version={around.version}
                state={state}
                text={answers.remove}
                label={`${answers.remove}: ${name.text}`}
              />
            </li>
          ))}
        </ul>
      )}
      <Form
        action={`/desk/gaps/${around.id}/answers`}
        fields={[{ name: "work", label: answers.work, help: answers.workHelp, kind: "text", required: true, longest: 300 }]}
        state={state}
        words={partnershipTexts.desk.form}
        submit={answers.submit}
        hidden={{ version: String(around.version) }}
      />
    </>,
  );
};
