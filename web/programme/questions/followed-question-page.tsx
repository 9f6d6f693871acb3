import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import type { FollowedData } from "./questions-data.ts";

const texts = partnershipTexts.questions;

/** A question for whoever asked it: where it stands, notes for them, the answer. Opened by a secret link. */
export const followedQuestionPage = (data: FollowedData, notice: string): Page => ({
  title: texts.one(data.reference),
  description: texts.lead,
  unlisted: true,
  section: "programme",
  body: (
    <>
      <div class="opening">
        {notice !== "" && (
          <p class="notice" role="status">
            {notice}
          </p>
        )}
        <h1>{texts.one(data.reference)}</h1>
        <p class="lead">{texts.states[data.state]}</p>
      </div>
      <dl class="kept">
        <dt>{texts.figure}</dt>
        <dd>
          {data.shown} <a href={data.explainHref}>{texts.explain}</a>
        </dd>
        <dt>{texts.release}</dt>
        <dd>{data.release}</dd>
        {data.answer && (
          <>
            <dt>{texts.outcome}</dt>
            <dd>
              <strong>{data.answer.outcome}</strong>
            </dd>
            <dt>{texts.answeredOn}</dt>
            <dd>
              <Day on={data.answer.on} />
            </dd>
          </>
        )}
      </dl>
      <Answer data={data} />
      <Notes data={data} />
      <Confirm data={data} />
      {data.confirmed && <p>{texts.confirmed}</p>}
      <p class="small soft">{texts.yours}</p>
      <p>
        <a href="/questions">{texts.all}</a>
      </p>
    </>
  ),
});

const Answer = ({ data: { answer } }: { readonly data: FollowedData }): VNode | null =>
  answer ? (
    <section class="section">
      <h2>{texts.answer}</h2>
      <Paragraphs words={answer.words} />
    </section>
  ) : null;

const Notes = ({ data: { notes } }: { readonly data: FollowedData }): VNode | null =>
  notes.length === 0 ? null : (
    <section class="section">
      <h2>{texts.notes}</h2>
      {notes.map((note, place) => (
        <div key={place} class="stack-tight">
          <p class="small soft">
            <Day on={note.on} />
          </p>
          <Paragraphs words={note.words} />
        </div>
      ))}
    </section>
  );

const Confirm = ({ data: { confirm } }: { readonly data: FollowedData }): VNode | null =>
  confirm ? (
    <section class="section">
      <h2>{texts.confirmTitle}</h2>
      <p>{texts.confirmWords}</p>
      <form class="form" action={confirm.action} method="post">
        <input type="hidden" name="secret" value={confirm.secret} />
        <p>
          <button type="submit">{texts.confirm}</button>
        </p>
      </form>
    </section>
  ) : null;
