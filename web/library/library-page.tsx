import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { Day } from "../parts/day.tsx";
import type { Page } from "../parts/page.ts";
import { PartLinks } from "../parts/part-links.tsx";
import { TextLink } from "../programme/people/links.tsx";
import type { LibraryItem, LibraryPageData, MarkedText, NothingFound } from "./library-data.ts";
import { ChosenFacets, Facets } from "./library-facets.tsx";

const texts = partnershipTexts.library;

/** Every public work, with a search in their texts and ways to narrow them down. */
export const libraryPage = (data: LibraryPageData): Page => ({
  title: texts.title,
  description: texts.lead,
  section: "programme",
  ...(data.filtered ? { unlisted: true } : {}),
  head: { feed: { href: data.feedHref, title: texts.feedTitle } },
  body: (
    <>
      <div class="opening">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      <form class="library" action="/library" method="get">
        <Search data={data} />
        {data.facets.length > 0 && <Facets facets={data.facets} />}
        <div class="library-list stack">
          <ChosenFacets facets={data.facets} />
          <p class="soft" role="status">
            {data.total > 0 ? texts.count(data.total) : data.filtered ? texts.none : texts.noneYet}
          </p>
          {data.understood.map((words) => (
            <p key={words} class="small soft">
              {words}
            </p>
          ))}
          {data.nothing && <WaysOn nothing={data.nothing} />}
          {data.works.length > 0 && (
            <ol class="plain works">
              {data.works.map((work) => (
                <Item key={work.href} work={work} />
              ))}
            </ol>
          )}
          <PartLinks label={texts.pages} later={[data.previousHref, texts.previous]} earlier={[data.nextHref, texts.next]} />
          <p class="small row-of-links">
            <a href="/series">{texts.allSeries}</a>
            <a href="/reviews">{texts.reviews}</a>
            <a href={data.feedHref}>{texts.feed}</a>
          </p>
        </div>
      </form>
    </>
  ),
});

const Search = ({ data: { words, order, filtered } }: { readonly data: LibraryPageData }): VNode => (
  <div class="choice library-search">
    <label class="words">
      <span>{texts.words}</span>
      <input type="search" name="q" value={words} maxLength={200} autocomplete="off" aria-describedby="library-help" />
    </label>
    {order !== undefined && (
      <label>
        <span>{texts.order}</span>
        <select name="order">
          <option value="" selected={order === "best"}>
            {texts.orders.best}
          </option>
          <option value="newest" selected={order === "newest"}>
            {texts.orders.newest}
          </option>
        </select>
      </label>
    )}
    <button type="submit">{texts.show}</button>
    {filtered && <a href="/library">{texts.showAll}</a>}
    <p id="library-help" class="small soft">
      {texts.wordsHelp}
    </p>
  </div>
);

/** A text with what was looked for marked in it. */
export const Marked = ({ pieces }: { readonly pieces: readonly MarkedText[] }): VNode => (
  <>{pieces.map(({ text, marked }, place) => (marked ? <mark key={place}>{text}</mark> : text))}</>
);

const Item = ({ work }: { readonly work: LibraryItem }): VNode => (
  <li>
    <p class="small soft">
      {work.series ? <TextLink link={work.series} /> : work.kind}
      {work.language !== "" && `, ${work.language}`}
      {" · "}
      <Day on={work.on} />
      {work.retracted && <strong class="late">{` · ${texts.retracted}`}</strong>}
      {work.corrected && <strong>{` · ${texts.corrected}`}</strong>}
      {work.fictitious && (
        <span class="mark" title={texts.fictitious}>
          {texts.fictitiousMark}
        </span>
      )}
    </p>
    <h2>
      <a href={work.href} {...work.text}>
        <Marked pieces={work.title} />
      </a>
    </h2>
    <p class="soft">{work.authors}</p>
    {work.summary.some(({ text }) => text !== "") && (
      <p {...work.text}>
        <Marked pieces={work.summary} />
      </p>
    )}
    {work.passage && (
      <p class="small passage" {...work.text}>
        <Marked pieces={work.passage} />
      </p>
    )}
  </li>
);

const WaysOn = ({ nothing: { noWords, spellings, wider, askHref } }: { readonly nothing: NothingFound }): VNode => (
  <section class="stack ways-on" aria-labelledby="ways-on">
    <h2 id="ways-on">{texts.nothing.title}</h2>
    {noWords && <p>{texts.nothing.noWords}</p>}
    {spellings.length > 0 && (
      <div>
        <p>{texts.nothing.spelling}</p>
        <ul>
          {spellings.map((link) => (
            <li key={link.text}>
              <TextLink link={link} />
            </li>
          ))}
        </ul>
      </div>
    )}
    {wider.length > 0 && (
      <div>
        <p>{texts.nothing.wider}</p>
        <ul>
          {wider.map((link) => (
            <li key={link.text}>
              <TextLink link={link} />
            </li>
          ))}
        </ul>
      </div>
    )}
    <p>
      <a href={askHref}>{texts.nothing.ask}</a>
      <span class="line small soft">{texts.nothing.askHelp}</span>
    </p>
  </section>
);
