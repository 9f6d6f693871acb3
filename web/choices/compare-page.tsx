import type { ComponentChildren, VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Day } from "../parts/day.tsx";
import type { Page } from "../parts/page.ts";
import { Choice } from "../programme/people/choice.tsx";
import { Effect } from "./choice-item.tsx";
import type { CompareData, ComparedChoice } from "./choices-data.ts";
import { AgreementScale, ChoiceState } from "./scales.tsx";

const texts = partnershipTexts.choices;
const words = texts.comparePage;

/** Up to four policy choices side by side; the address is what is compared. */
export const compareChoicesPage = (data: CompareData): Page => ({
  title: words.title,
  description: words.lead,
  section: "programme",
  unlisted: true,
  body: (
    <>
      <div class="opening">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p class="ways">
          <a href="/choices">{texts.mapPage.menu}</a>
        </p>
      </div>
      <div class="stack">
        {data.tooMany && <p class="notice">{words.most}</p>}
        {data.missing && <p class="notice">{words.missing}</p>}
        {data.choices.length === 0 ? <p>{words.none}</p> : <Compared choices={data.choices} />}
        {data.others.length > 0 && <Adding data={data} />}
      </div>
    </>
  ),
});

const Adding = ({ data: { choices, others } }: { readonly data: CompareData }): VNode => (
  <form class="choice" action="/choices/compare" method="get">
    {choices.map(({ item: { slug } }) => (
      <input key={slug} type="hidden" name="c" value={slug} />
    ))}
    <Choice name="c" label={words.add} every={words.addNone} value="" options={others} />
    <button type="submit">{words.addSubmit}</button>
  </form>
);

type Row = readonly [name: string, of: (choice: ComparedChoice) => ComponentChildren];

const judged = ({ item }: ComparedChoice, shown: ComponentChildren): ComponentChildren =>
  item.agreement === undefined ? <span class="soft">{words.notJudged}</span> : shown;

const ROWS: readonly Row[] = [
  [
    words.rows.state,
    ({ item }) => (
      <>
        <ChoiceState state={item.state} />
        {item.causes.length > 0 && <span class="line small soft">{texts.because(item.causes)}</span>}
        {item.fictitious && <span class="line small soft">{texts.fictitiousMark}</span>}
      </>
    ),
  ],
  [words.rows.instrument, ({ item }) => item.instrument],
  [
    words.rows.forWhom,
    ({ item, meantFor }) => (
      <>
        {item.forWhom}
        <span class="line small soft">{meantFor}</span>
      </>
    ),
  ],
  [words.rows.problem, ({ item }) => item.problem],
  [words.rows.mechanism, ({ mechanism }) => mechanism],
  [
    words.rows.effects,
    (choice) =>
      judged(
        choice,
        <ul class="plain effects">
          {choice.item.effects.map((effect) => (
            <li key={effect.outcome}>
              <Effect effect={effect} />
            </li>
          ))}
        </ul>,
      ),
  ],
  [words.rows.agreement, (choice) => judged(choice, choice.item.agreement && <AgreementScale agreement={choice.item.agreement} />)],
  [words.rows.cost, ({ ratings }) => ratings.cost],
  [words.rows.equity, ({ ratings }) => ratings.equity],
  [words.rows.feasibility, ({ ratings }) => ratings.feasibility],
  [words.rows.evidence, ({ item }) => texts.evidenceLines(item.evidenceLines)],
  [words.rows.tried, ({ tried }) => (tried === "" ? "–" : tried)],
  [words.rows.review, ({ reviewOn }) => (reviewOn === undefined ? "–" : <Day on={reviewOn} />)],
];

const Compared = ({ choices }: { readonly choices: readonly ComparedChoice[] }): VNode => (
  <>
    <ul class="plain compared">
      {choices.map(({ item, withoutHref }) => (
        <li key={item.slug}>
          <a href={item.href}>{item.title}</a>{" "}
          <a class="small" href={withoutHref} aria-label={words.removeOne(item.title)}>
            {words.remove}
          </a>
        </li>
      ))}
    </ul>
    <DataTable
      class="wordy comparison"
      caption={words.caption}
      headed
      stacked
      columns={[words.point, ...choices.map(({ item }) => item.title)].map((name) => ({ name }))}
      rows={ROWS.map(([name, of]) => [name, ...choices.map((choice) => of(choice))])}
    />
  </>
);
