import type { VNode } from "preact";
import type { Messages } from "../messages/messages.ts";
import type { Frame } from "../parts/frame.ts";
import type { Page } from "../parts/page.ts";
import { QUESTION_FIELDS, type QuestionPageData } from "./question-data.ts";
import { QuestionFields } from "./question-fields.tsx";

/** The form that contests a figure: works without script, keeps what was written when something is wrong. */
export const questionPage = (data: QuestionPageData, { messages }: Frame): Page => {
  const { question } = messages;
  const failed = Object.keys(data.faults).length > 0;
  return {
    title: failed ? messages.joined.labelled(question.errorTitle, question.title) : question.title,
    description: question.lead,
    unlisted: true,
    body: <Question data={data} messages={messages} />,
  };
};

interface QuestionProps {
  readonly data: QuestionPageData;
  readonly messages: Messages;
}

const Question = ({ data, messages }: QuestionProps): VNode => {
  const { question } = messages;
  return (
    <>
      <div class="opening">
        <FaultSummary data={data} messages={messages} />
        <h1>{question.title}</h1>
        <p class="lead">{question.lead}</p>
      </div>
      {data.shown === undefined ? (
        <p>{question.none}</p>
      ) : (
        <>
          <Subject data={data} messages={messages} />
          {data.open || data.faults["form"] !== undefined ? (
            <QuestionFields data={data} messages={messages} />
          ) : (
            <Closed messages={messages} />
          )}
        </>
      )}
    </>
  );
};

/** Every fault at once, each leading to its field. */
const FaultSummary = ({ data: { faults }, messages: { question } }: QuestionProps): VNode | null => {
  const fields = QUESTION_FIELDS.filter((name) => faults[name] !== undefined);
  const others = Object.entries(faults).filter(([name]) => !fields.some((field) => field === name));
  if (fields.length + others.length === 0) return null;
  return (
    <div class="fault-summary" role="alert" aria-labelledby="fault-title">
      <h2 id="fault-title">{question.errors}</h2>
      <ul>
        {others.map(([name, code]) => (
          <li key={name}>{question.faults[code]}</li>
        ))}
        {fields.map((name) => (
          <li key={name}>
            <a href={`#${name}`}>{question.faults[faults[name] ?? ""]}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Subject = ({ data: { values, shown }, messages: { question } }: QuestionProps): VNode => (
  <section class="section" aria-label={question.subject}>
    <dl class="kept">
      <dt>{question.shown}</dt>
      <dd>{shown}</dd>
      <dt>{question.key}</dt>
      <dd>
        <code>
          {values.dataflow}/{values.key}
        </code>
      </dd>
      <dt>{question.release}</dt>
      <dd>{values.release}</dd>
    </dl>
  </section>
);

const Closed = ({ messages: { question } }: Pick<QuestionProps, "messages">): VNode => (
  <section class="section state-note">
    <h2>{question.closedTitle}</h2>
    <p>{question.closed}</p>
  </section>
);
