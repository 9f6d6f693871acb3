import type { VNode } from "preact";
import { formatDay } from "../../figures/format-day.ts";
import { formatDecimal, formatFull } from "../../figures/format-number.ts";
import type { Messages } from "../../messages/messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { foreignText, publishersText } from "../../parts/foreign-text.ts";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";

export interface ReleaseData {
  readonly id: string;
  readonly title: string;
  /** Where it stands and since when, oldest first. */
  readonly states: readonly { readonly words: string; readonly on: string }[];
  readonly citation: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** The release before it, where one is kept here. */
  readonly before?: string;
  readonly dataflows: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly lang?: string;
    readonly indicators: readonly string[];
    readonly rows: number;
  }[];
  readonly checks: readonly { readonly words: string; readonly looked: number; readonly lang?: string }[];
  readonly files: number;
  readonly bytes: number;
  readonly codeHash: string;
  /** Where its review by the partnership stands; left out on a site without records. */
  readonly review?: ReviewState;
}

interface AroundReview {
  readonly commentsHref: string;
  /** By invented people, for trying things out. */
  readonly fictitious: boolean;
}

/** What readers are told of a release's review. "other bytes": what was reviewed is not this release as it is now. */
type ReviewState =
  | { readonly kind: "none" }
  | ({ readonly kind: "under way"; readonly since: string; readonly until: string; readonly open: boolean } & AroundReview)
  | ({ readonly kind: "released"; readonly on: string; readonly workHref: string } & AroundReview)
  | ({ readonly kind: "ended"; readonly on: string } & AroundReview)
  | ({ readonly kind: "other bytes" } & AroundReview);

/** One release: where it stands, how to cite it, what is in it and what was checked. */
export const releasePage = (data: ReleaseData, { messages }: Frame): Page => ({
  title: messages.release.title(data.id),
  description: messages.joined.sentences(data.title, messages.release.lead),
  section: "release",
  body: <Release data={data} messages={messages} />,
});

interface ReleaseProps {
  readonly data: ReleaseData;
  readonly messages: Messages;
}

const Release = ({ data, messages }: ReleaseProps): VNode => {
  const { release, locale } = messages;
  return (
    <>
      <div class="opening">
        <h1>{release.title(data.id)}</h1>
        <p class="lead">{release.lead}</p>
      </div>
      <Standing data={data} messages={messages} />
      <WhatChanged data={data} messages={messages} />
      <Contents data={data} messages={messages} />
      {data.checks.length > 0 && (
        <section class="section" id="checks">
          <h2>{release.checks}</h2>
          <ul>
            {data.checks.map(({ words, looked, lang }) => (
              <li key={words}>
                <span {...foreignText(lang)}>{words}</span> <span class="soft">({release.looked(formatFull(looked, locale))})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="section" id="notes">
        <h2>{messages.releases.notes}</h2>
        <ul>
          <li>{messages.releases.noteEstimates}</li>
          <li>{messages.releases.noteSeries}</li>
        </ul>
        <p>
          <a href="/methodology">{messages.methodology.title}</a> · <a href="/sources">{messages.sources.title}</a> ·{" "}
          <a href="/unknown">{messages.unknown.title}</a>
        </p>
      </section>
      <section class="section" id="files">
        <h2>{release.files}</h2>
        <p>{release.filesLead(data.files, release.megabytes(formatDecimal(data.bytes / 1e6, locale)))}</p>
        <dl class="kept">
          <dt>{release.code}</dt>
          <dd>
            <code>{data.codeHash}</code>
          </dd>
        </dl>
      </section>
    </>
  );
};

const Standing = ({ data, messages: { release, releases, joined, locale } }: ReleaseProps): VNode => (
  <section class="section" aria-label={release.state}>
    <dl class="kept">
      <dt>{release.state}</dt>
      <dd>
        {data.states.map(({ words, on }) => (
          <div key={words}>
            {words}
            {joined.comma}
            <time dateTime={on}>{formatDay(on, locale)}</time>
          </div>
        ))}
      </dd>
      {data.review && (
        <>
          <dt>{releases.review.title}</dt>
          <dd>
            <Review review={data.review} texts={releases.review} locale={locale} />
          </dd>
        </>
      )}
      <dt>{release.cite}</dt>
      <dd>
        <span {...publishersText(locale)}>{data.citation}</span> <span class="soft">{release.citeNote}</span>
      </dd>
      <dt>{release.licence}</dt>
      <dd>{data.licence.url ? <a href={data.licence.url}>{data.licence.name}</a> : data.licence.name}</dd>
    </dl>
  </section>
);

interface ReviewProps {
  readonly review: ReviewState;
  readonly texts: Messages["releases"]["review"];
  readonly locale: string;
}

/** Where the review stands, from the records and not from fixed words. */
const Review = ({ review, texts, locale }: ReviewProps): VNode => {
  if (review.kind === "none") return <>{texts.none}</>;
  const words = {
    "under way": () =>
      review.kind === "under way"
        ? texts[review.open ? "open" : "underWay"](formatDay(review.since, locale), formatDay(review.until, locale))
        : "",
    released: () => (review.kind === "released" ? texts.released(formatDay(review.on, locale)) : ""),
    ended: () => (review.kind === "ended" ? texts.ended(formatDay(review.on, locale)) : ""),
    "other bytes": () => texts.otherBytes,
  }[review.kind]();
  return (
    <>
      {words} <a href={review.commentsHref}>{texts.comments}</a>
      {review.kind === "released" && (
        <>
          {" · "}
          <a href={review.workHref}>{texts.work}</a>
        </>
      )}
      {review.fictitious && <p class="small soft">{texts.fictitious}</p>}
    </>
  );
};

const WhatChanged = ({ data: { id, before }, messages: { releases } }: ReleaseProps): VNode => (
  <section class="section" id="changes">
    <h2>{releases.whatChanged}</h2>
    <p>{before === undefined ? releases.first : <a href={`/releases/${id}/changes`}>{releases.changesLink(before)}</a>}</p>
    <p>
      <a href="/releases">{releases.allReleases}</a>
    </p>
  </section>
);

const Contents = ({ data, messages: { release, locale } }: ReleaseProps): VNode => (
  <section class="section" id="contents">
    <h2>{release.contents}</h2>
    <div class="scroller" tabIndex={0} role="region" aria-label={release.contents}>
      <DataTable
        headed
        class="wide-first"
        caption={release.contents}
        columns={[{ name: release.dataset }, { name: release.indicators, number: true }, { name: release.rows, number: true }]}
        rows={data.dataflows.map(({ id, name, description, lang, indicators, rows }) => [
          <>
            <a href={`/indicators#${id}`} {...foreignText(lang)}>
              {name}
            </a>
            <br />
            <span class="soft" {...foreignText(lang)}>
              {description}
            </span>
          </>,
          formatFull(indicators.length, locale),
          formatFull(rows, locale),
        ])}
      />
    </div>
  </section>
);
