import type { VNode } from "preact";
import { formatFull } from "../../figures/format-number.ts";
import type { Messages } from "../../messages/messages.ts";
import { Facts } from "../../parts/facts.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";
import { SearchForm } from "../../parts/search-form.tsx";
import type { HomeData, LargeCorridor } from "./home-data.ts";
import { WorldFigure } from "./world-figure.tsx";

/** The first page: what this is, a search, four figures, the largest corridors, and what the release is. */
export const homePage = (data: HomeData, frame: Frame): Page => {
  const { messages } = frame;
  const lead = messages.home.lead(formatFull(data.areas, messages.locale), data.firstYear, data.lastYear);
  return { title: frame.siteName, description: lead, place: "home", ownSearch: true, body: <Home data={data} frame={frame} lead={lead} /> };
};

const Home = ({ data, frame, lead }: { readonly data: HomeData; readonly frame: Frame; readonly lead: string }): VNode => {
  const { messages, release } = frame;
  const { home, site } = messages;
  return (
    <>
      <div class="opening">
        <h1>{home.title}</h1>
        <p class="lead">{lead}</p>
        <SearchForm messages={messages} large />
        <p class="small soft">{site.searchHint}</p>
      </div>
      <section class="section" aria-label={home.facts}>
        <Facts facts={data.facts} messages={messages} />
      </section>
      <section class="section" id="corridors">
        <h2>{home.corridors}</h2>
        <WorldFigure data={data} messages={messages} />
        <CorridorList corridors={data.corridors} messages={messages} />
        <p>
          <a href="/countries">{home.allCountries}</a>
        </p>
      </section>
      <section class="section" id="about">
        <h2>{home.about}</h2>
        {data.about.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>
          <a href={`/releases/${release.id}`}>{site.release(release.id)}</a> · <a href="/sources">{site.sourcesLink}</a> ·{" "}
          <a href="/methods">{site.methods}</a>
        </p>
      </section>
    </>
  );
};

const CorridorList = ({ corridors, messages }: { readonly corridors: readonly LargeCorridor[]; readonly messages: Messages }): VNode => (
  <ol class="corridor-list" aria-label={messages.home.listCaption}>
    {corridors.map(({ origin, destination, href, people, money }) => (
      <li key={href}>
        <a href={href}>{messages.corridor.title(origin.name, destination.name)}</a>
        <span class="amounts">
          <span class="people">
            <FigureValue figure={people} messages={messages} />
          </span>
          {money && (
            <span class="money">
              <FigureValue figure={money} messages={messages} />
            </span>
          )}
        </span>
      </li>
    ))}
  </ol>
);
