import type { VNode } from "preact";
import { partnershipTexts } from "../../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../../parts/data-table.tsx";
import { Paragraphs } from "../../../parts/paragraphs.tsx";
import type { ShownAssignment, ShownPoint, DeskReview, ShownRound } from "./submission-data.ts";

const { rounds: texts, review: words, points: pointTexts } = partnershipTexts.reviewDesk;

/** A round: the version it judges, who is asked, and the reviews that are shown. */
export const RoundSection = ({ round }: { readonly round: ShownRound }): VNode => (
  <section class="section">
    <h2>{round.title}</h2>
    <p>
      {round.facts}. {round.have}
    </p>
    {round.hash !== "" && (
      <p class="small soft">
        {texts.hash} <span class="work-hash">{round.hash}</span>
      </p>
    )}
    {round.change && (
      <p>
        <a href={round.change.href}>{round.change.text}</a>
      </p>
    )}
    {round.assignments &&
      (round.assignments.length === 0 ? <p>{texts.nobody}</p> : <Asked title={round.title} asked={round.assignments} />)}
    {round.reviews.length === 0 ? (
      <p class="soft">{round.noReviews}</p>
    ) : (
      round.reviews.map((one) => <ReviewShown key={one.title} review={one} />)
    )}
  </section>
);

const Asked = ({ title, asked }: { readonly title: string; readonly asked: readonly ShownAssignment[] }): VNode => {
  const { columns } = texts;
  const caption = `${texts.asked}: ${title}`;
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={caption}>
      <DataTable
        caption={caption}
        headed
        columns={[
          { name: columns.reviewer },
          { name: columns.kind },
          { name: columns.state },
          { name: columns.days },
          { name: columns.interests },
        ]}
        rows={asked.map((one) => [
          <a key="name" href={one.href}>
            {one.name}
          </a>,
          one.kind,
          one.state,
          <span key="days" class={one.late ? "late" : undefined}>
            {one.days}
          </span>,
          one.interests,
        ])}
      />
    </div>
  );
};

/** A review with its scores and points, as far as it is shown. */
export const ReviewShown = ({ review }: { readonly review: DeskReview }): VNode => (
  <article class="review">
    <h3>
      {review.title}
      {review.by !== "" && <span class="soft">{` · ${review.by}`}</span>}
    </h3>
    {review.recommendation !== "" && (
      <p>
        {words.recommends}
        {": "}
        <strong>{review.recommendation}</strong>
      </p>
    )}
    <dl class="kept">
      {review.scores.map(([question, given]) => (
        <>
          <dt>{question}</dt>
          <dd>{given}</dd>
        </>
      ))}
    </dl>
    {review.openWords !== "" && (
      <>
        <h4>{words.open}</h4>
        <Paragraphs words={review.openWords} />
      </>
    )}
    {review.confidentialWords !== "" && (
      <>
        <h4>{words.confidential}</h4>
        <Paragraphs words={review.confidentialWords} />
      </>
    )}
    {review.file && (
      <p>
        {words.file}
        {": "}
        <a href={review.file.href}>{review.file.text}</a>
      </p>
    )}
    {review.points.length > 0 && (
      <>
        <h4>{words.points}</h4>
        <ol class="lines">
          {review.points.map((point) => (
            <li key={point.number}>
              <PointShown point={point} />
            </li>
          ))}
        </ol>
      </>
    )}
  </article>
);

/** A point and what the authors say to it. */
export const PointShown = ({ point }: { readonly point: ShownPoint }): VNode => (
  <>
    <p>
      <strong>{point.number}</strong> <span class="mark">{point.must ? words.must : words.may}</span>
    </p>
    <Paragraphs words={point.words} />
    {point.answer === undefined ? (
      <p class="small soft">{pointTexts.none}</p>
    ) : (
      <div class="answer">
        <p class="small soft">
          {pointTexts.answer}
          {`: ${point.answer.done}, ${point.answer.judged}`}
        </p>
        <Paragraphs words={point.answer.words} />
      </div>
    )}
    {point.way && (
      <p>
        <a href={point.way.href}>{point.way.text}</a>
      </p>
    )}
  </>
);
