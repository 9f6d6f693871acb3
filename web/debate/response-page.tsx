import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { Day } from "../parts/day.tsx";
import { LinkedParagraphs } from "../parts/linked-paragraphs.tsx";
import type { Page } from "../parts/page.ts";
import { Paragraphs } from "../parts/paragraphs.tsx";
import { TextLink } from "../programme/people/links.tsx";
import { FactList } from "../programme/people/person-page.tsx";
import type { ResponsePageData } from "./debate-data.ts";
import { responseFacts, ResponseText } from "./response-parts.tsx";

const texts = partnershipTexts.debate;
const words = texts.page;

/** One published response with what the authors answer; of one that was taken back, that it was, when and why. */
export const responsePage = (data: ResponsePageData): Page => {
  const { response, gone } = data;
  const title = gone ? words.goneTitle(response.reference) : response.title;
  return {
    title,
    description: words.at(response.of.text),
    section: "programme",
    body: (
      <div class="work">
        <Opening data={data} title={title} />
        {gone ? <Gone data={data} gone={gone} /> : <Said data={data} />}
        <ul class="plain row-of-links">
          {data.desk && (
            <li>
              <TextLink link={data.desk} />
            </li>
          )}
          <li>
            <a href={data.respondHref}>{words.respond}</a>
          </li>
          <li>
            <a href="/debate">{words.all}</a>
          </li>
        </ul>
      </div>
    ),
  };
};

const Opening = ({ data: { response, gone }, title }: { readonly data: ResponsePageData; readonly title: string }): VNode => (
  <div class="opening">
    <p class="soft">
      {`${words.to}: `}
      <span {...response.of.language}>
        <TextLink link={response.of} />
      </span>
    </p>
    <h1 {...(gone ? {} : response.text)}>{title}</h1>
    {!gone && (
      <p>
        <strong>{`${response.stance} · ${response.viewpoint}`}</strong>
        {` · ${response.by}`}
      </p>
    )}
    {response.fictitious && <p class="notice">{texts.fictitious}</p>}
    {!gone &&
      response.since.map((said) => (
        <p key={said} class="notice">
          {said}
        </p>
      ))}
  </div>
);

const Gone = ({ data, gone }: { readonly data: ResponsePageData; readonly gone: NonNullable<ResponsePageData["gone"]> }): VNode => (
  <section class="section">
    <p class="state-note" role="note">
      <strong>{words.gone[gone.how]}</strong>
    </p>
    <FactList
      facts={[
        [words.published, <Day key="published" on={data.publishedOn} />],
        [words.goneOn[gone.how], <Day key="gone" on={gone.on} />],
        ...(gone.reason === "" ? [] : [[words.reason, <Paragraphs key="reason" words={gone.reason} />] as const]),
        [words.number, data.response.reference],
      ]}
    />
  </section>
);

const Said = ({ data }: { readonly data: ResponsePageData }): VNode => (
  <>
    <section class="section" aria-label={words.at(data.response.of.text)}>
      <ResponseText response={data.response} />
    </section>
    <Answer answer={data.answer} />
    <section class="section">
      <h2>{words.about}</h2>
      <FactList
        facts={[
          ...responseFacts(data.response),
          [words.published, <Day key="published" on={data.publishedOn} />],
          [words.number, data.response.reference],
        ]}
      />
    </section>
  </>
);

const Answer = ({ answer }: Pick<ResponsePageData, "answer">): VNode | null => {
  if (!answer) return null;
  return (
    <section class="section authors-answer" id="answer">
      <h2>{words.answer}</h2>
      {"words" in answer ? (
        <>
          <LinkedParagraphs words={answer.words} />
          <p class="small soft">
            {`${words.answeredOn} `}
            <Day on={answer.on} />
          </p>
        </>
      ) : (
        <>
          <p class="state-note" role="note">
            {`${words.answerGone[answer.gone]} `}
            <Day on={answer.on} />
          </p>
          {answer.reason !== "" && <Paragraphs words={answer.reason} />}
        </>
      )}
    </section>
  );
};
