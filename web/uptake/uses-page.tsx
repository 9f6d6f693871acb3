import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { Page } from "../parts/page.ts";
import { PartLinks } from "../parts/part-links.tsx";
import { Choice } from "../programme/people/choice.tsx";
import { UseFacts } from "./uses-beside.tsx";
import type { UsesPageData } from "./uptake-data.ts";

const texts = partnershipTexts.uptake;

/** Every verified use, with ways to narrow them down. */
export const usesPage = (data: UsesPageData): Page => ({
  title: texts.title,
  description: texts.lead,
  section: "programme",
  head: { feed: { href: data.feedHref, title: texts.feedTitle } },
  body: (
    <>
      <div class="opening">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <p>
          <a class="button" href={data.reportHref}>
            {texts.report}
          </a>
        </p>
      </div>
      <div class="stack">
        <Filter data={data} />
        {data.only && <p>{texts.ofWork(data.only.text)}</p>}
        <p class="soft" role="status">
          {data.total > 0 ? texts.count(data.total) : data.filtered ? texts.none : texts.noneYet}
        </p>
        {data.uses.length > 0 && (
          <ol class="plain works">
            {data.uses.map((use) => (
              <li key={use.href}>
                <h2>
                  <a href={use.href}>{use.title}</a>
                </h2>
                <UseFacts use={use} of />
              </li>
            ))}
          </ol>
        )}
        <PartLinks label={texts.pages} later={[data.previousHref, texts.previous]} earlier={[data.nextHref, texts.next]} />
        <ul class="plain row-of-links small">
          <li>
            <a href={data.csvHref}>{texts.csv}</a>
          </li>
          <li>
            <a href={data.feedHref}>{texts.feed}</a>
          </li>
        </ul>
      </div>
    </>
  ),
});

const Filter = ({ data: { chosen, options, only, filtered } }: { readonly data: UsesPageData }): VNode => (
  <form class="choice" action="/uptake" method="get">
    {only && <input type="hidden" name={only.name} value={only.value} />}
    <Choice name="kind" label={texts.kind} every={texts.everyKind} value={chosen.kind} options={options.kind} />
    <Choice name="area" label={texts.area} every={texts.everyArea} value={chosen.area} options={options.area} />
    <Choice name="year" label={texts.year} every={texts.everyYear} value={chosen.year} options={options.year} />
    <button type="submit">{texts.show}</button>
    {filtered && <a href="/uptake">{texts.showAll}</a>}
  </form>
);
