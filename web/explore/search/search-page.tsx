import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";
import { SearchForm } from "../../parts/search-form.tsx";

interface Found {
  readonly text: string;
  readonly href: string;
}

export interface SearchData {
  readonly query: string;
  readonly corridors: readonly Found[];
  readonly countries: readonly Found[];
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
  const nothing = data.corridors.length === 0 && data.countries.length === 0;
  return (
    <>
      <div class="opening">
        <h1>{data.query && !nothing ? search.resultsFor(data.query) : search.title}</h1>
        <SearchForm messages={messages} query={data.query} large />
        <p class="small soft">{site.searchHint}</p>
      </div>
      {nothing && <p>{data.query ? search.none(data.query) : search.empty}</p>}
      <FoundList title={search.corridors} found={data.corridors} />
      <FoundList title={search.countries} found={data.countries} />
      <p>
        <a href="/countries">{messages.home.allCountries}</a>
      </p>
    </>
  );
};

const FoundList = ({ title, found }: { readonly title: string; readonly found: readonly Found[] }): VNode | null =>
  found.length === 0 ? null : (
    <section class="section">
      <h2>{title}</h2>
      <ul class="found">
        {found.map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
