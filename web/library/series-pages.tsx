import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { Day } from "../parts/day.tsx";
import type { Page } from "../parts/page.ts";
import { Paragraphs } from "../parts/paragraphs.tsx";
import { PartLinks } from "../parts/part-links.tsx";
import type { SeriesLine, SeriesPageData, SeriesWorkLine } from "./series-data.ts";

const { series: texts, library } = partnershipTexts;

/** Every series of works. */
export const allSeriesPage = (all: readonly SeriesLine[]): Page => ({
  title: texts.title,
  description: texts.lead,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      <div class="stack">
        {all.length === 0 ? (
          <p>{texts.none}</p>
        ) : (
          <ul class="plain works">
            {all.map((series) => (
              <Line key={series.href} series={series} />
            ))}
          </ul>
        )}
        <p class="small row-of-links">
          <a href="/library">{texts.library}</a>
        </p>
      </div>
    </>
  ),
});

const Line = ({ series: { name, href, about, issn, works, fictitious } }: { readonly series: SeriesLine }): VNode => (
  <li>
    <h2>
      <a href={href}>{name}</a>
    </h2>
    <p class="small soft">
      {texts.works(works)}
      {issn !== null && ` · ${texts.issn(issn)}`}
      {fictitious && (
        <span class="mark" title={texts.fictitious}>
          {library.fictitiousMark}
        </span>
      )}
    </p>
    {about !== "" && <p>{about}</p>}
  </li>
);

/** A series: what it is, and its works by year and number. */
export const seriesPage = (data: SeriesPageData): Page => ({
  title: data.name,
  description: data.about === "" ? texts.lead : data.about,
  section: "programme",
  head: { feed: { href: data.feedHref, title: data.name } },
  body: (
    <>
      <div class="opening">
        <h1>{data.name}</h1>
        <p class="soft">
          {data.issn !== null && `${texts.issn(data.issn)} · `}
          {texts.works(data.works)}
          {` · ${texts.since} `}
          <Day on={data.openedOn} />
        </p>
        {data.fictitious && <p class="notice">{texts.fictitious}</p>}
      </div>
      <div class="stack">
        {data.about !== "" && <Paragraphs words={data.about} />}
        <p class="soft">{data.kinds.length === 0 ? texts.noKinds : texts.kinds(data.kinds.join(", "))}</p>
        {data.years.length === 0 && <p>{texts.noWorks}</p>}
        {data.years.map(({ year, works }) => (
          <section key={year} class="section">
            <h2>{texts.year(year)}</h2>
            <ol class="plain series-works">
              {works.map((work) => (
                <NumberedWork key={work.number} work={work} />
              ))}
            </ol>
          </section>
        ))}
        <PartLinks label={texts.pages} later={[data.previousHref, texts.newer]} earlier={[data.nextHref, texts.older]} />
        <p class="small row-of-links">
          <a href={data.narrowHref}>{texts.narrow}</a>
          <a href={data.feedHref}>{texts.feed}</a>
          <a href="/series">{texts.all}</a>
          <a href="/library">{texts.library}</a>
        </p>
      </div>
    </>
  ),
});

const NumberedWork = ({ work: { number, title, href, text, authors, retracted, corrected } }: { readonly work: SeriesWorkLine }): VNode => (
  <li>
    <span class="soft">{number}</span>
    <p>
      <a href={href} {...text}>
        {title}
      </a>
      {retracted && <strong class="late">{` · ${library.retracted}`}</strong>}
      {corrected && <strong>{` · ${library.corrected}`}</strong>}
      <span class="line small soft">{authors}</span>
    </p>
  </li>
);
