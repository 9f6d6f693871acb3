import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { Day } from "../parts/day.tsx";
import type { Page } from "../parts/page.ts";
import { PartLinks } from "../parts/part-links.tsx";
import { Choice } from "../programme/people/choice.tsx";
import type { LibraryFilterData, LibraryItem, LibraryPageData } from "./library-data.ts";

const texts = partnershipTexts.library;

/** Every public work, with ways to narrow them down. */
export const libraryPage = (data: LibraryPageData): Page => ({
  title: texts.title,
  description: texts.lead,
  section: "programme",
  head: { feed: { href: data.feedHref, title: texts.feedTitle } },
  body: (
    <>
      <div class="opening">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      <div class="stack">
        <Filter filter={data.filter} filtered={data.filtered} />
        <p class="soft" role="status">
          {data.total > 0 ? texts.count(data.total) : data.filtered ? texts.none : texts.noneYet}
        </p>
        {data.works.length > 0 && (
          <ol class="plain works">
            {data.works.map((work) => (
              <Item key={work.href} work={work} />
            ))}
          </ol>
        )}
        <PartLinks label={texts.pages} later={[data.previousHref, texts.previous]} earlier={[data.nextHref, texts.next]} />
        <p class="small row-of-links">
          <a href="/reviews">{texts.reviews}</a>
          <a href={data.feedHref}>{texts.feed}</a>
        </p>
      </div>
    </>
  ),
});

const Filter = ({
  filter: { words, chosen, options },
  filtered,
}: {
  readonly filter: LibraryFilterData;
  readonly filtered: boolean;
}): VNode => (
  <form class="choice" action="/library" method="get">
    <label class="words">
      <span>{texts.words}</span>
      <input type="search" name="q" value={words} maxLength={120} autocomplete="off" />
    </label>
    <Choice name="theme" label={texts.theme} every={texts.everyTheme} value={chosen.theme} options={options.theme} />
    <Choice name="kind" label={texts.kind} every={texts.everyKind} value={chosen.kind} options={options.kind} />
    <Choice name="country" label={texts.country} every={texts.everyCountry} value={chosen.country} options={options.country} />
    <Choice name="language" label={texts.language} every={texts.everyLanguage} value={chosen.language} options={options.language} />
    <Choice name="year" label={texts.year} every={texts.everyYear} value={chosen.year} options={options.year} />
    <button type="submit">{texts.show}</button>
    {filtered && <a href="/library">{texts.showAll}</a>}
  </form>
);

const Item = ({ work }: { readonly work: LibraryItem }): VNode => (
  <li>
    <p class="small soft">
      {work.kind}
      {work.language !== "" && `, ${work.language}`}
      {" · "}
      <Day on={work.on} />
      {work.retracted && <strong class="late">{` · ${texts.retracted}`}</strong>}
      {work.fictitious && (
        <span class="mark" title={texts.fictitious}>
          {texts.fictitiousMark}
        </span>
      )}
    </p>
    <h2>
      <a href={work.href} {...work.text}>
        {work.title}
      </a>
    </h2>
    <p class="soft">{work.authors}</p>
    {work.summary !== "" && <p {...work.text}>{work.summary}</p>}
  </li>
);
