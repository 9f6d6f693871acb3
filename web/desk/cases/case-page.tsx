import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form, type FieldSpec } from "../form.tsx";
import type { CaseData, CaseTask } from "./cases-data.ts";
import { FilledFields } from "./filled-fields.tsx";

const texts = partnershipTexts.cases;

interface Props {
  readonly data: CaseData;
}

/** One case: what was asked, what was answered, the decision, notes, and what happened when. */
export const casePage = (data: CaseData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: data.title,
    body: (
      <>
        <Head data={data} />
        {data.decision && <Decision data={data} />}
        {data.before && (
          <section class="section">
            <h2>{texts.beforeDeciding}</h2>
            <p>{data.before.words}</p>
            {data.before.way && (
              <p class="ways">
                <a href={data.before.way.href}>{data.before.way.text}</a>
              </p>
            )}
          </section>
        )}
        {(data.mayDecide || data.mayWithdraw) && (
          <p class="ways">
            {data.mayDecide && <a href={`/desk/cases/${data.reference}/decide`}>{texts.decide}</a>}
            {data.mayWithdraw && <a href={`/desk/cases/${data.reference}/withdraw`}>{texts.withdraw}</a>}
          </p>
        )}
        <section class="section">
          <h2>{texts.fields}</h2>
          <FilledFields fields={data.fields} />
        </section>
        {data.tasks === undefined ? <p class="small soft">{texts.partOnly}</p> : <Tasks tasks={data.tasks} />}
        <Notes data={data} />
        {data.history && <History data={data} />}
      </>
    ),
  });

const Head = ({ data }: Props): VNode => (
  <dl class="kept">
    <dt>{texts.reference}</dt>
    <dd class="reference">{data.reference}</dd>
    <dt>{texts.columns.kind}</dt>
    <dd>{data.kind}</dd>
    <dt>{texts.columns.body}</dt>
    <dd>{data.bodyName === "" ? texts.programme : data.bodyName}</dd>
    <dt>{texts.columns.state}</dt>
    <dd>
      <strong>{texts.states[data.state]}</strong>
    </dd>
    <dt>{texts.openedBy}</dt>
    <dd>
      {data.openedBy}, <Day on={data.openedOn} />
    </dd>
  </dl>
);

const Decision = ({ data: { decision } }: Props): VNode | null =>
  decision ? (
    <section class="section">
      <h2>{texts.decision}</h2>
      <p class="lead">{decision.outcome}</p>
      <dl class="kept">
        <dt>{texts.reasons}</dt>
        <dd>
          <Paragraphs words={decision.reasons} />
        </dd>
        <dt>{texts.basis}</dt>
        <dd>{decision.basis}</dd>
        <dt>{texts.decidedBy}</dt>
        <dd>
          {decision.by}, <Day on={decision.on} />
        </dd>
      </dl>
      {decision.fields.length > 0 && <FilledFields fields={decision.fields} />}
    </section>
  ) : null;

const Tasks = ({ tasks }: { readonly tasks: readonly CaseTask[] }): VNode => (
  <section class="section">
    <h2>{texts.tasks}</h2>
    {tasks.length === 0 && <p>{texts.noTasks}</p>}
    <ul class="lines">
      {tasks.map((task, place) => (
        <li key={place}>
          {task.href === undefined ? <strong>{task.title}</strong> : <a href={task.href}>{task.title}</a>}
          <span class="small soft">
            {task.whom}, {texts.taskStates[task.state]}
            {task.due !== null && task.state === "open" && (
              <>
                {", "}
                <span class={task.late ? "late" : undefined}>
                  {texts.taskColumns.due.toLowerCase()} <Day on={task.due} />
                </span>
              </>
            )}
          </span>
          {task.words !== "" && <span class="small">{task.words}</span>}
          {task.answer && (
            <details>
              <summary>{texts.answerOf(task.answer.by)}</summary>
              <FilledFields fields={task.answer.fields} />
            </details>
          )}
        </li>
      ))}
    </ul>
  </section>
);

const NOTE_FIELDS: readonly FieldSpec[] = [
  { name: "words", label: texts.noteFields.words, kind: "long text", rows: 4, longest: 4_000, required: true },
];
const INTERNAL: FieldSpec = { name: "internal", label: texts.noteFields.internal, kind: "yes" };

const Notes = ({ data: { notes, note, reference } }: Props): VNode => (
  <section class="section" id="notes">
    <h2>{texts.notes}</h2>
    <ul class="lines">
      {notes.map(({ by, on, words, internal }, place) => (
        <li key={place}>
          <span class="small soft">
            {by}, <Day on={on} />, {internal ? texts.noteInternal : texts.noteShown}
          </span>
          <Paragraphs words={words} />
        </li>
      ))}
    </ul>
    {note && (
      <Form
        action={`/desk/cases/${reference}/notes`}
        fields={note.choosesInternal ? [...NOTE_FIELDS, INTERNAL] : NOTE_FIELDS}
        state={note.state}
        words={partnershipTexts.desk.form}
        submit={texts.noteFields.write}
      />
    )}
  </section>
);

const History = ({ data: { history = [] } }: Props): VNode => (
  <section class="section">
    <h2>{texts.history}</h2>
    <div class="scroller" tabIndex={0} role="region" aria-label={texts.history}>
      <DataTable
        caption={texts.history}
        headed
        columns={[{ name: texts.historyColumns.when }, { name: texts.historyColumns.who }, { name: texts.historyColumns.what }]}
        rows={history.map(({ at, who, what }) => [at, who, what])}
      />
    </div>
  </section>
);
