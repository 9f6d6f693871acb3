import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { Page } from "../parts/page.ts";
import { PartLinks } from "../parts/part-links.tsx";
import { Choice } from "../programme/people/choice.tsx";
import type { DebatePageData } from "./debate-data.ts";
import { ResponseFacts } from "./response-parts.tsx";

const texts = partnershipTexts.debate;

/** Every published response, with ways to narrow them down. */
export const debatePage = (data: DebatePageData): Page => ({
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
          <a class="button" href={data.respondHref}>
            {texts.respond}
          </a>
        </p>
        <p>
          <a href="/debate/rules">{texts.rulesLink}</a>
        </p>
      </div>
      <div class="stack">
        <Filter data={data} />
        {data.only && <p>{texts.ofOne(data.only.text)}</p>}
        <p class="soft" role="status">
          {data.total > 0 ? texts.count(data.total) : data.filtered ? texts.none : texts.noneYet}
        </p>
        {data.responses.length > 0 && (
          <ol class="plain works">
            {data.responses.map((response) => (
              <li key={response.href}>
                <h2 {...response.text}>
                  <a href={response.href}>{response.title}</a>
                </h2>
                <ResponseFacts response={response} of />
              </li>
            ))}
          </ol>
        )}
        <PartLinks label={texts.pages} later={[data.previousHref, texts.previous]} earlier={[data.nextHref, texts.next]} />
        <p class="small">
          <a href={data.feedHref}>{texts.feed}</a>
        </p>
      </div>
    </>
  ),
});

const Filter = ({ data: { chosen, options, only, filtered } }: { readonly data: DebatePageData }): VNode => (
  <form class="choice" action="/debate" method="get">
    {only && <input type="hidden" name={only.name} value={only.value} />}
    <Choice name="theme" label={texts.theme} every={texts.everyTheme} value={chosen.theme} options={options.theme} />
    <Choice name="viewpoint" label={texts.viewpoint} every={texts.everyViewpoint} value={chosen.viewpoint} options={options.viewpoint} />
    <Choice name="stance" label={texts.stance} every={texts.everyStance} value={chosen.stance} options={options.stance} />
    <Choice name="area" label={texts.area} every={texts.everyArea} value={chosen.area} options={options.area} />
    <button type="submit">{texts.show}</button>
    {filtered && <a href="/debate">{texts.showAll}</a>}
  </form>
);
