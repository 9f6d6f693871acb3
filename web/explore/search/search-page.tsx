import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import { foreignText } from "../../parts/foreign-text.ts";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";
import { InEnglish } from "../../parts/in-english.tsx";
import { SearchForm } from "../../parts/search-form.tsx";

export interface Found {
  readonly text: string;
  readonly href: string;
  /** A second line. */
  readonly more?: string;
  /** Language of the text, where it is not the page's. */
  readonly lang?: string;
}

/** What was found of one kind. */
export interface FoundGroup {
  readonly title: string;
  /** How to read the list. */
  readonly note?: string;
  readonly found: readonly Found[];
}

export interface SearchData {
  readonly query: string;
  /** Likeliest first; empty groups are not shown. */
  readonly groups: readonly FoundGroup[];
  /** Works of the library with the words, on a site with a library. */
  readonly library?: { readonly href: string; readonly works: number };
}

/** What was found where a search does not lead to one page. */
export const searchPage = (data: SearchData, { messages }: Frame): Page => ({
  title: data.query ? messages.search.resultsFor(data.query) : messages.search.title,
  description: messages.search.title,
  ownSearch: true,
  unlisted: true,
  body: <Results data={data} messages={messages} />,
});

const Results = ({ data, messages }: { readonly data: SearchData; readonly messages: Messages }): VNode => {
  const { search, site } = messages;
  const groups = data.groups.filter(({ found }) => found.length > 0);
  const nothing = groups.length === 0;
  return (
    <>
      <div class="opening">
        <h1>{data.query && !nothing ? search.resultsFor(data.query) : search.title}</h1>
        <SearchForm messages={messages} query={data.query} large />
        <p class="small soft">{site.searchHint}</p>
      </div>
      {nothing && <p>{data.query ? search.none(data.query) : search.empty}</p>}
      {groups.map((group) => (
        <FoundList key={group.title} group={group} />
      ))}
      {data.library && (
        <p>
          <a href={data.library.href}>
            {search.library(data.query, data.library.works)}
            <InEnglish messages={messages} />
          </a>
        </p>
      )}
      <p>
        <a href="/countries">{messages.home.allCountries}</a> · <a href="/indicators">{messages.indicators.title}</a>
      </p>
    </>
  );
};

const FoundList = ({ group: { title, note, found } }: { readonly group: FoundGroup }): VNode => (
  <section class="section">
    <h2>{title}</h2>
    {note && <p class="soft">{note}</p>}
    <ul class="found">
      {found.map(({ text, href, more, lang }) => (
        <li key={href}>
          <a href={href} {...foreignText(lang)}>
            {text}
          </a>
          {more && <span class="soft">{more}</span>}
        </li>
      ))}
    </ul>
  </section>
);
