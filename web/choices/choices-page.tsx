import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { Page } from "../parts/page.ts";
import { PartLinks } from "../parts/part-links.tsx";
import { Choice, WordsField } from "../programme/people/choice.tsx";
import { ChoiceListItem } from "./choice-item.tsx";
import type { ChoiceGroup, ChoicesPageData } from "./choices-data.ts";

const texts = partnershipTexts.choices;

/** The menu of policy choices, theme by theme, with ways to narrow it down. */
export const choicesPage = (data: ChoicesPageData): Page => ({
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
        <p>
          <a href="/choices/for">{partnershipTexts.choicesForCountry.pick.title}</a>
          <span class="line small soft">{texts.forCountryHelp}</span>
        </p>
        <p>
          <a href="/choices/map">{texts.map}</a>
          <span class="line small soft">{texts.mapHelp}</span>
        </p>
      </div>
      <div class="stack">
        <Filter data={data} />
        <p class="soft" role="status">
          {data.total > 0 ? texts.count(data.total) : data.filtered ? texts.none : texts.noneYet}
        </p>
        {data.groups.length > 0 && <Groups groups={data.groups} />}
        <PartLinks label={texts.pages} later={[data.previousHref, texts.previous]} earlier={[data.nextHref, texts.next]} />
        <p class="small">
          <a href={data.feedHref}>{texts.feed}</a>
        </p>
      </div>
    </>
  ),
});

const Filter = ({ data: { words, chosen, options, filtered } }: { readonly data: ChoicesPageData }): VNode => (
  <form class="choice" action="/choices" method="get">
    <WordsField label={texts.words} value={words} />
    <Choice name="theme" label={texts.theme} every={texts.everyTheme} value={chosen.theme} options={options.theme} />
    <Choice name="forWhom" label={texts.forWhom} every={texts.everyForWhom} value={chosen.forWhom} options={options.forWhom} />
    <Choice
      name="instrument"
      label={texts.instrument}
      every={texts.everyInstrument}
      value={chosen.instrument}
      options={options.instrument}
    />
    <Choice name="outcome" label={texts.outcome} every={texts.everyOutcome} value={chosen.outcome} options={options.outcome} />
    <Choice name="income" label={texts.income} every={texts.everyIncome} value={chosen.income} options={options.income} />
    <Choice name="region" label={texts.region} every={texts.everyRegion} value={chosen.region} options={options.region} />
    <Choice name="state" label={texts.state} every={texts.everyState} value={chosen.state} options={options.state} />
    <button type="submit">{texts.show}</button>
    {filtered && <a href="/choices">{texts.showAll}</a>}
  </form>
);

const Groups = ({ groups }: { readonly groups: readonly ChoiceGroup[] }): VNode => (
  <form class="stack choice-groups" action="/choices/compare" method="get">
    {groups.map(({ name, href, choices }) => (
      <section key={name} class="section">
        <h2>{href === undefined ? name : <a href={href}>{name}</a>}</h2>
        <ol class="plain works policy-choices">
          {choices.map((item) => (
            <ChoiceListItem key={item.slug} item={item} level={3} alsoUnder={item.alsoUnder} tick />
          ))}
        </ol>
      </section>
    ))}
    <p class="choice">
      <button type="submit">{texts.compare}</button> <span class="small soft">{texts.compareHelp}</span>
    </p>
  </form>
);
