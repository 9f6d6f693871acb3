import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import { TextLink } from "../../programme/people/links.tsx";
import { Difference } from "../../library/work-history.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import { Part } from "./work-frame.tsx";
import type { PublishedWorkData, PublishedWorksData } from "./works-desk-data.ts";

const texts = partnershipTexts.worksDesk;
const words = texts.published;
const formWords = partnershipTexts.desk.form;
const WHY = { kind: "long text" as const, rows: 4, required: true, longest: 2_000 };

/** Public works for those who sign changes of them, correct and retract them. */
export const publishedWorksPage = ({ waiting, works, mayRetract }: PublishedWorksData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    here: "/desk/works",
    title: words.title,
    body: (
      <>
        <p class="lead">{words.lead}</p>
        <p>
          <a href="/desk/works/dois">{partnershipTexts.libraryDoors.doi.title}</a>
        </p>
        <Part title={words.waiting}>
          {waiting.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul>
              {waiting.map(({ link, words: change }) => (
                <li key={link.text}>
                  <TextLink link={link} />
                  {change !== "" && <span class="soft">{`: ${change}`}</span>}
                </li>
              ))}
            </ul>
          )}
        </Part>
        {mayRetract && (
          <Part title={words.decide}>
            <ul>
              {works.map((link) => (
                <li key={link.text}>
                  <TextLink link={link} />
                </li>
              ))}
            </ul>
          </Part>
        )}
      </>
    ),
  });

/** One public work: the change that waits for a signature, and what else may be done to it for good. */
export const publishedWorkPage = (data: PublishedWorkData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    here: "/desk/works",
    title: data.title,
    body: (
      <>
        <p>
          <a href={data.publicHref}>{texts.overview.publicPage}</a>
        </p>
        {data.change && (
          <Part title={words.look}>
            {data.change.words !== "" && <Paragraphs words={data.change.words} />}
            <Difference fields={data.change.fields} html={data.change.html} />
          </Part>
        )}
        {data.sign && (
          <Part title={words.sign}>
            <p>{words.signLead}</p>
            <Form
              action={`${data.action}/sign`}
              fields={[{ name: "words", label: words.words, ...WHY }]}
              state={data.sign}
              words={formWords}
              submit={words.sign}
              hidden={{ versionId: data.versionId }}
            />
          </Part>
        )}
        {data.correct && (
          <Part title={words.correct}>
            <p>{words.correctLead}</p>
            <Form
              action={`${data.action}/correct`}
              fields={[{ name: "correction", label: words.correctWords, ...WHY }]}
              state={data.correct}
              words={formWords}
              submit={words.correct}
            />
          </Part>
        )}
        {data.retract && (
          <Part title={words.retract}>
            <p>{words.retractLead}</p>
            <Form
              action={`${data.action}/retract`}
              fields={[{ name: "reason", label: words.retractWords, ...WHY }]}
              state={data.retract}
              words={formWords}
              submit={words.retract}
              danger
            />
          </Part>
        )}
      </>
    ),
  });
