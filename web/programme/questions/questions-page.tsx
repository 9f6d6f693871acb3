import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { PartLinks } from "../../parts/part-links.tsx";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import type { AnsweredCard, QuestionsPageData } from "./questions-data.ts";

const texts = partnershipTexts.questions;

/** What readers asked about figures, and what came of it. */
export const questionsPage = ({ about, questions, total, laterHref, earlierHref }: QuestionsPageData): Page => ({
  title: about === undefined ? texts.title : texts.aboutOne,
  description: texts.lead,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <h1>{about === undefined ? texts.title : texts.aboutOne}</h1>
        <p class="lead">{about ?? texts.lead}</p>
        <p class="soft">
          {total === 0 ? texts.none : `${texts.count(total)}.`} {about === undefined ? texts.ask : <a href="/questions">{texts.all}</a>}
        </p>
      </div>
      {questions.map((question) => (
        <article key={question.reference} class="source-card">
          <h2 class="card-title">
            <a href={question.href}>{question.summary}</a>
          </h2>
          <Answered question={question} />
        </article>
      ))}
      <PartLinks label={texts.pages} later={[laterHref, texts.later]} earlier={[earlierHref, texts.earlier]} />
    </>
  ),
});

/** One answered question. */
export const answeredPage = (question: AnsweredCard): Page => ({
  title: question.summary,
  description: `${question.outcome}. ${question.shown}`,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <p class="soft">{texts.one(question.reference)}</p>
        <h1>{question.summary}</h1>
      </div>
      <Answered question={question} />
      <p>
        <a href="/questions">{texts.all}</a>
      </p>
    </>
  ),
});

const Answered = ({ question }: { readonly question: AnsweredCard }): VNode => (
  <>
    <dl class="kept">
      <dt>{texts.figure}</dt>
      <dd>
        {question.shown} <a href={question.explainHref}>{texts.explain}</a>
      </dd>
      <dt>{texts.release}</dt>
      <dd>{question.release}</dd>
      <dt>{texts.outcome}</dt>
      <dd>
        <strong>{question.outcome}</strong>
      </dd>
      <dt>{texts.answeredOn}</dt>
      <dd>
        <Day on={question.answeredOn} />
      </dd>
    </dl>
    <Paragraphs words={question.answer} />
  </>
);
