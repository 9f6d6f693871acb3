import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { Day } from "../parts/day.tsx";
import type { Page } from "../parts/page.ts";
import { PartLinks } from "../parts/part-links.tsx";
import { Choice, WordsField } from "../programme/people/choice.tsx";
import { TextLink } from "../programme/people/links.tsx";
import type { GapItem, GapsPageData } from "./gaps-data.ts";
import { StateMark } from "./state-mark.tsx";

const texts = partnershipTexts.gaps;

/** Every public question, with ways to narrow them down. */
export const gapsPage = (data: GapsPageData): Page => ({
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
          <a class="button" href={data.askHref}>
            {texts.ask}
          </a>
        </p>
      </div>
      <div class="stack">
        {data.counts.length > 0 && <Counts counts={data.counts} />}
        <Filter data={data} />
        <p class="soft" role="status">
          {data.total > 0 ? texts.count(data.total) : data.filtered ? texts.none : texts.noneYet}
        </p>
        {data.gaps.length > 0 && (
          <ol class="plain works">
            {data.gaps.map((gap) => (
              <Item key={gap.href} gap={gap} />
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

const Counts = ({ counts }: Pick<GapsPageData, "counts">): VNode => (
  <ul class="plain row-of-links" aria-label={texts.state}>
    {counts.map(({ state, count, href }) => (
      <li key={state}>
        <a href={href}>{`${texts.states[state]}: ${count.toLocaleString("en")}`}</a>
      </li>
    ))}
  </ul>
);

const Filter = ({ data: { words, chosen, options, filtered } }: { readonly data: GapsPageData }): VNode => (
  <form class="choice" action="/gaps" method="get">
    <WordsField label={texts.words} value={words} />
    <Choice name="theme" label={texts.theme} every={texts.everyTheme} value={chosen.theme} options={options.theme} />
    <Choice name="state" label={texts.state} every={texts.everyState} value={chosen.state} options={options.state} />
    <Choice name="priority" label={texts.priority} every={texts.everyPriority} value={chosen.priority} options={options.priority} />
    <Choice name="country" label={texts.country} every={texts.everyCountry} value={chosen.country} options={options.country} />
    <Choice name="body" label={texts.body} every={texts.everyBody} value={chosen.body} options={options.body} />
    <button type="submit">{texts.show}</button>
    {filtered && <a href="/gaps">{texts.showAll}</a>}
  </form>
);

const Item = ({ gap }: { readonly gap: GapItem }): VNode => (
  <li>
    <p class="small soft">
      <StateMark state={gap.state} />
      {gap.priority !== null && ` · ${texts.priorityIs(texts.priorities[gap.priority])}`}
      {" · "}
      <Day on={gap.on} />
      {gap.fictitious && (
        <span class="mark" title={texts.fictitious}>
          {texts.fictitiousMark}
        </span>
      )}
    </p>
    <h2>
      <a href={gap.href} {...gap.text}>
        {gap.title}
      </a>
    </h2>
    <p {...gap.text}>{gap.question}</p>
    <p class="small soft">
      {gap.body && <TextLink link={gap.body} />}
      {gap.asker !== "" && `${gap.body ? " · " : ""}${texts.askedBy(gap.asker)}`}
      {gap.support > 0 && `${gap.body || gap.asker !== "" ? " · " : ""}${texts.needed(gap.support)}`}
    </p>
  </li>
);
