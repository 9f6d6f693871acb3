import type { VNode } from "preact";
import { partnershipTexts } from "../../../messages/partnership/partnership-messages.ts";
import { Day } from "../../../parts/day.tsx";
import type { Page } from "../../../parts/page.ts";
import { Paragraphs } from "../../../parts/paragraphs.tsx";
import { TextLink } from "../../../programme/people/links.tsx";
import type { Link } from "../../../programme/people/people-data.ts";
import { FactList } from "../../../programme/people/person-page.tsx";
import { DataTable } from "../../../parts/data-table.tsx";
import { deskPage } from "../../desk-page.tsx";
import type { DeskSides } from "../../desk-parts.ts";
import { Form, type FieldSpec } from "../../form.tsx";
import { Part } from "../../works/work-frame.tsx";
import { DeclinePart } from "./invitation-pages.tsx";
import type { OwnReviewsData, ReviewerPageData, ReviewTextData } from "./reviewer-data.ts";
import { ShownReview } from "./shown-review.tsx";

const texts = partnershipTexts.reviewReviewer;
const words = texts.reviewer;

/** A reviewer's page of a review: what is to be done, what was written, what came of it. */
export const reviewerPage = (data: ReviewerPageData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: words.title(data.reference),
    body: (
      <>
        <p class="lead" {...data.text}>
          {data.title}
        </p>
        {data.state === "over" && <p class="state-note">{data.overWords}</p>}
        {data.state === "declared" && (
          <Part title={words.declaredTitle}>
            <p>{words.declaredLead}</p>
          </Part>
        )}
        <FactList facts={factsOf(data)} />
        {data.state === "accepted" && <Todo data={data} />}
        <Files links={data.files} hidden={data.authors === undefined} />
        <Written data={data} />
        {data.decline && <DeclinePart action={data.action} state={data.decline} />}
      </>
    ),
  });

/** What was written in the round: the own review, what becomes known of it, the decision, and what others wrote. */
const Written = ({ data }: { readonly data: ReviewerPageData }): VNode => (
  <>
    {data.own && (
      <Part title={words.own}>
        <ShownReview review={data.own} />
      </Part>
    )}
    {data.openness && (
      <Part title={texts.handIn.openness}>
        <p class="soft">{texts.handIn.opennessLead}</p>
        <Form
          action={`${data.action}/openness`}
          fields={OPENNESS}
          state={data.openness}
          words={partnershipTexts.desk.form}
          submit={texts.handIn.save}
        />
      </Part>
    )}
    {data.decision && (
      <Part title={words.decision}>
        <p>
          <strong>{data.decision.outcome}</strong>
          {" · "}
          <Day on={data.decision.on} />
        </p>
        <Paragraphs words={data.decision.reasons} />
      </Part>
    )}
    {data.others.length > 0 && (
      <Part title={words.others}>
        {data.others.map((review) => (
          <ShownReview key={review.title} review={review} />
        ))}
      </Part>
    )}
  </>
);

/** What becomes known of a review: three choices, each by itself. */
export const OPENNESS: readonly FieldSpec[] = (["publishText", "sign", "credit"] as const).map((name) => ({
  name,
  label: texts.handIn[name],
  kind: "yes",
}));

const factsOf = (data: ReviewerPageData) =>
  [
    [texts.invitation.who, texts.anonymity[data.anonymity]],
    [words.number, words.reviewerNumber(data.reviewerNumber)],
    [words.round, data.round],
    [words.authors, data.authors ?? words.hiddenAuthors],
    [words.due, <Day key="due" on={data.dueOn} />],
    ...(data.hash === ""
      ? []
      : [
          [
            words.hash,
            <span key="hash" class="work-hash">
              {data.hash}
            </span>,
          ] as const,
        ]),
  ] as const;

const Todo = ({ data: { action, guidance } }: { readonly data: ReviewerPageData }): VNode => (
  <>
    <p class="row-of-links">
      <a class="button" href={`${action}/text`}>
        {words.read}
      </a>
      <a class="button" href={`${action}/write`}>
        {words.write}
      </a>
    </p>
    <Part title={words.guidance}>
      <ul>
        {guidance.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  </>
);

const Files = ({ links, hidden }: { readonly links: readonly Link[]; readonly hidden: boolean }): VNode | null =>
  links.length === 0 ? null : (
    <Part title={words.files}>
      {hidden && <p class="soft">{words.filesHidden}</p>}
      <ul>
        {links.map((link) => (
          <li key={link.text}>
            <TextLink link={link} />
          </li>
        ))}
      </ul>
    </Part>
  );

/** The version under review as it is set for reading, without names. */
export const reviewTextPage = (data: ReviewTextData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: data.title,
    body: (
      <div class="work">
        <p>
          <a href={data.backHref}>{words.backToReview}</a>
        </p>
        {data.summary !== "" && (
          <section class="section work-plain">
            <h2>{words.summary}</h2>
            <div {...data.text}>
              <Paragraphs words={data.summary} />
            </div>
          </section>
        )}
        {data.abstract !== "" && (
          <section class="section">
            <h2>{texts.invitation.abstract}</h2>
            <div {...data.text}>
              <Paragraphs words={data.abstract} />
            </div>
          </section>
        )}
        {data.html !== "" && (
          <section class="section" aria-label={words.text}>
            {/* Written mark by mark by the typesetter, which has no way for a text to bring marks of its own. */}
            <div dangerouslySetInnerHTML={{ __html: data.html }} />
          </section>
        )}
        <Files links={data.files} hidden={false} />
        <p>
          <a href={data.backHref}>{words.backToReview}</a>
        </p>
      </div>
    ),
  });

/** Every review that somebody was asked for, for themselves. */
export const ownReviewsPage = ({ lines, credited }: OwnReviewsData, sides: DeskSides): Page => {
  const { mine } = texts;
  return deskPage({
    ...sides,
    title: mine.title,
    body: (
      <>
        <p class="lead">{mine.lead}</p>
        {lines.length === 0 ? (
          <p>{mine.none}</p>
        ) : (
          <div class="scroller" tabIndex={0} role="region" aria-label={mine.title}>
            <DataTable
              class="wordy"
              caption={mine.title}
              headed
              columns={[{ name: mine.work }, { name: mine.state }, { name: mine.asked }, { name: mine.due }, { name: mine.known }]}
              rows={lines.map((line) => [
                <TextLink key="work" link={line.link} />,
                line.state,
                <Day key="asked" on={line.askedOn} />,
                <Day key="due" on={line.dueOn} />,
                line.known,
              ])}
            />
          </div>
        )}
        <p>
          {credited > 0 ? mine.credit(credited) : mine.later} <a href="/reviews#reviewers">{mine.list}</a>
        </p>
      </>
    ),
  });
};
