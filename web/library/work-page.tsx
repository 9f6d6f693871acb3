import type { ComponentChildren, VNode } from "preact";
import { ChainWay } from "../chain/chain-way.tsx";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { Day, writtenDay } from "../parts/day.tsx";
import type { Page } from "../parts/page.ts";
import { Paragraphs } from "../parts/paragraphs.tsx";
import { Links, TextLink } from "../programme/people/links.tsx";
import { FactList } from "../programme/people/person-page.tsx";
import type { WorkAuthor, WorkNoticeData, WorkPageData } from "./library-data.ts";
import { AnsweredQuestions, RelatedWorks } from "./beside-work.tsx";
import { ResponsesBeside } from "../debate/responses-beside.tsx";
import { CorrectionsBeside } from "../corrections/corrections-beside.tsx";
import { UsesBeside } from "../uptake/uses-beside.tsx";
import { Notices, Versions } from "./work-history.tsx";

const texts = partnershipTexts.library;
const words = texts.work;

/** A public work, or one version of it: what it says in plain language first, then its text, then everything about it. */
export const workPage = (data: WorkPageData): Page => ({
  title: data.retraction ? words.retractedWork(data.title) : data.title,
  description: data.retraction ? words.retractedDescription(data.title, data.kind) : words.description(data.title, data.kind),
  section: "programme",
  head: { meta: data.meta, linkedData: data.linkedData },
  body: (
    <div class="work">
      <Opening data={data} />
      {data.summary !== "" && (
        <Part title={words.summary} kind="work-plain">
          <div {...data.text}>
            <Paragraphs words={data.summary} />
          </div>
        </Part>
      )}
      {data.abstract !== "" && (
        <Part title={words.abstract}>
          <div {...data.text}>
            <Paragraphs words={data.abstract} />
          </div>
        </Part>
      )}
      <Moves data={data} />
      <Text data={data} />
      <Part title={words.about}>
        <FactList facts={factsOf(data)} />
      </Part>
      <Part title={words.cite}>
        <p>{`${words.citeAs}:`}</p>
        <p class="citation-line" {...data.text}>
          {data.citation}
        </p>
        <Ways links={data.cite} />
        <p>{`${words.records}:`}</p>
        <Ways links={data.records} />
      </Part>
      <AnsweredQuestions gaps={data.beside.gaps} />
      <ResponsesBeside data={data.beside.responses} />
      <UsesBeside data={data.beside.uses} />
      <RelatedWorks related={data.beside.related} />
      <Versions versions={data.versions} />
      <Notices notices={data.notices} />
      <CorrectionsBeside data={data.beside.corrections} />
      <p>
        <a href="/library">{words.all}</a>
      </p>
    </div>
  ),
});

const Ways = ({ links }: { readonly links: WorkPageData["cite"] }): VNode => (
  <ul class="plain row-of-links">
    {links.map((link) => (
      <li key={link.text}>
        <TextLink link={link} />
      </li>
    ))}
  </ul>
);

const Part = ({
  title,
  kind,
  children,
}: {
  readonly title: string;
  readonly kind?: string;
  readonly children: ComponentChildren;
}): VNode => (
  <section class={kind === undefined ? "section" : `section ${kind}`}>
    <h2>{title}</h2>
    {children}
  </section>
);

const Opening = ({ data }: { readonly data: WorkPageData }): VNode => (
  <div class="opening">
    {data.retraction && <Banner title={words.retractedTitle} notice={data.retraction} />}
    <p class="soft">
      {data.beside.series ? <TextLink link={data.beside.series} /> : data.kind}
      {" · "}
      <Day on={data.publishedOn} />
    </p>
    <h1 {...data.text}>{data.title}</h1>
    <ul class="plain work-authors" aria-label={words.by}>
      {data.authors.map((author) => (
        <Author key={author.name} author={author} />
      ))}
    </ul>
    {data.fictitious && <p class="notice">{texts.fictitious}</p>}
    {!data.retraction &&
      data.corrections.map((notice) => <Banner key={notice.on + notice.words} title={words.correctedTitle} notice={notice} />)}
    <ChainWay href={data.beside.chainHref} />
    {data.isVersionPage && (
      <p class="notice">
        {words.unchanging}
        {data.newestHref !== undefined && (
          <>
            {` ${words.oldVersion} `}
            <a href={data.newestHref}>{words.newest}</a>
          </>
        )}
      </p>
    )}
  </div>
);

const Author = ({ author: { name, href, orcid, affiliation, roles, corresponding } }: { readonly author: WorkAuthor }): VNode => (
  <li>
    <strong>{href === undefined ? name : <a href={href}>{name}</a>}</strong>
    {corresponding && <span class="soft">{` (${words.corresponding})`}</span>}
    {affiliation !== "" && `, ${affiliation}`}
    {orcid !== null && (
      <>
        {" · "}
        <a href={`https://orcid.org/${orcid}`}>{`ORCID ${orcid}`}</a>
      </>
    )}
    <span class="line small soft">{roles.join("; ")}</span>
  </li>
);

const Banner = ({ title, notice }: { readonly title: string; readonly notice: WorkNoticeData }): VNode => (
  <div class="state-note" role="note">
    <p>
      <strong>{title}</strong>
      {" · "}
      <Day on={notice.on} />
    </p>
    <Paragraphs words={notice.words} />
  </div>
);

const Moves = ({ data: { moves } }: { readonly data: WorkPageData }): VNode | null => {
  if (!moves) return null;
  if (moves.figures.length === 0) return <p class="small soft">{words.notMoved(moves.bound, moves.release)}</p>;
  return (
    <Part title={words.moved(moves.figures.length, moves.release)}>
      <ul>
        {moves.figures.map(({ href, label, words: said }, place) => (
          <li key={place}>
            <a href={href}>{label}</a>
            {`: ${said}`}
          </li>
        ))}
      </ul>
    </Part>
  );
};

const CONTENTS_FROM = 4;

const Text = ({ data: { html, outline, document, text } }: { readonly data: WorkPageData }): VNode => (
  <section class="section" aria-label={words.text}>
    {outline.length >= CONTENTS_FROM && (
      <nav aria-labelledby="work-contents" class="work-contents">
        <h2 id="work-contents">{words.contents}</h2>
        <ol class="plain" {...text}>
          {outline.map(({ id, level, text: heading }) => (
            <li key={id} class={`level-${level}`}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ol>
      </nav>
    )}
    {document && (
      <p>
        {`${words.document} `}
        <TextLink link={document} />
      </p>
    )}
    {/* Written mark by mark by the typesetter, which has no way for a text to bring marks of its own. */}
    {html !== "" && <div dangerouslySetInnerHTML={{ __html: html }} />}
  </section>
);

type Facts = readonly (readonly [string, ComponentChildren])[];

const factsOf = (data: WorkPageData): Facts => [
  ...identityOf(data),
  [words.body, <TextLink key="body" link={data.body} />],
  ...(data.themes.length > 0 ? [[words.themes, <Links key="themes" links={data.themes} />] as const] : []),
  ...(data.countries.length > 0 ? [[words.countries, <Links key="countries" links={data.countries} />] as const] : []),
  [words.language, data.language],
  [words.licence, <TextLink key="licence" link={data.licence} />],
  [
    words.reviewed,
    data.reviewHref === undefined ? (
      data.review
    ) : (
      <a key="review" href={data.reviewHref}>
        {data.review}
      </a>
    ),
  ],
  ...madeOf(data),
  [words.take, <Links key="take" links={data.take} />],
  ...(data.beside.read === undefined
    ? []
    : [
        [
          texts.beside.readTitle,
          <span key="read">
            {`${data.beside.read} `}
            <a href="/audience#rules">{texts.beside.readHow}</a>
          </span>,
        ] as const,
      ]),
];

/** Which work it is, and which version of it. */
const identityOf = (data: WorkPageData): Facts => [
  ...(data.doi === undefined
    ? []
    : [
        [
          words.doi,
          <a key="doi" href={`https://doi.org/${data.doi}`}>
            {data.doi}
          </a>,
        ] as const,
      ]),
  [words.version, words.versionOf(data.number, writtenDay(data.versionOn))],
  ...(data.beside.series
    ? [
        [words.kind, data.kind] as const,
        [
          texts.beside.series,
          <span key="series">
            <TextLink link={data.beside.series} />
            {data.beside.issn !== undefined && ` · ISSN ${data.beside.issn}`}
          </span>,
        ] as const,
      ]
    : []),
];

/** What the version is made of, as hashes tell it. */
const madeOf = (data: WorkPageData): Facts => [
  ...(data.release
    ? ([
        [
          words.release,
          <a key="release" href={`/r/${data.release.id}`}>
            {data.release.id}
          </a>,
        ],
        [
          words.manifest,
          <span key="manifest" class="work-hash">
            {data.release.manifestHash}
          </span>,
        ],
      ] as const)
    : []),
  [
    words.hash,
    <span key="hash" class="work-hash">
      {data.hash}
    </span>,
  ],
  ...data.erasures.map(
    ({ words: said, partsHash }) =>
      [
        words.erasure,
        <span key={partsHash}>
          {`${said} `}
          <span class="work-hash">{partsHash}</span>
        </span>,
      ] as const,
  ),
];
