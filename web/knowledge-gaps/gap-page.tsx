import type { ComponentChildren, VNode } from "preact";
import { ChainWay } from "../chain/chain-way.tsx";
import { Form } from "../desk/form.tsx";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { Day } from "../parts/day.tsx";
import type { Page } from "../parts/page.ts";
import { Paragraphs } from "../parts/paragraphs.tsx";
import { Links, TextLink } from "../programme/people/links.tsx";
import { FactList } from "../programme/people/person-page.tsx";
import type { GapPageData, GapStepLine, LiteratureLine } from "./gaps-data.ts";
import { StateMark } from "./state-mark.tsx";

const texts = partnershipTexts.gaps;
const words = texts.page;

/** A public question: what is asked, where it stands, who is answering, what is known, and how it came to that. */
export const gapPage = (data: GapPageData): Page => ({
  title: data.title,
  description: words.description(texts.stateWords[data.state]),
  section: "programme",
  body: (
    <div class="work">
      <Opening data={data} />
      <Part title={words.question}>
        <div {...data.text}>
          <Paragraphs words={data.question} />
        </div>
      </Part>
      {data.purpose !== "" && (
        <Part title={words.purpose}>
          <div {...data.text}>
            <Paragraphs words={data.purpose} />
          </div>
        </Part>
      )}
      <Answers data={data} />
      <Known data={data} />
      <Part title={words.about}>
        <FactList facts={factsOf(data)} />
      </Part>
      <Part title={words.history}>
        <GapSteps steps={data.steps} />
      </Part>
      <Support data={data} />
      <p>
        <a href="/gaps">{words.all}</a>
      </p>
    </div>
  ),
});

const Part = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }): VNode => (
  <section class="section">
    <h2>{title}</h2>
    {children}
  </section>
);

const Opening = ({ data }: { readonly data: GapPageData }): VNode => (
  <div class="opening">
    {data.notice !== "" && (
      <p class="notice" role="status">
        {data.notice}
      </p>
    )}
    <p class="soft">
      <StateMark state={data.state} />
      {data.priority !== null && ` · ${texts.priorityIs(texts.priorities[data.priority])}`}
      {data.support > 0 && ` · ${texts.needed(data.support)}`}
    </p>
    <h1 {...data.text}>{data.title}</h1>
    <p>{texts.stateWords[data.state]}</p>
    {data.fictitious && <p class="notice">{texts.fictitious}</p>}
    <ChainWay href={data.chainHref} />
    {data.deskHref !== undefined && (
      <p class="ways">
        <a href={data.deskHref}>{words.desk}</a>
      </p>
    )}
  </div>
);

const Answers = ({ data: { answers, state } }: { readonly data: GapPageData }): VNode => (
  <Part title={state === "answered" ? words.answered : words.answers}>
    {answers.length === 0 ? (
      <>
        <p>{words.noAnswers}</p>
        {state === "accepted" && <p class="soft">{words.volunteer}</p>}
      </>
    ) : (
      <ul>
        {answers.map((answer, place) => (
          <li key={place}>
            <TextLink link={answer} />
            <span class="small soft">
              {", "}
              <Day on={answer.on} />
            </span>
          </li>
        ))}
      </ul>
    )}
  </Part>
);

const Known = ({ data: { knownHtml, knownOn, literature } }: { readonly data: GapPageData }): VNode => (
  <Part title={words.known}>
    {knownHtml === "" ? (
      <p>{words.notYet}</p>
    ) : (
      <>
        {knownOn !== undefined && (
          <p class="small soft">
            {`${words.knownOn} `}
            <Day on={knownOn} />
          </p>
        )}
        {/* Written mark by mark by the typesetter, which has no way for a text to bring marks of its own. */}
        <div dangerouslySetInnerHTML={{ __html: knownHtml }} />
      </>
    )}
    {literature.total > 0 && (
      <>
        <h3>{words.literature}</h3>
        <p class="small soft">
          {words.literatureCount(literature.total)}
          {literature.lines.length < literature.total && `. ${words.further(literature.lines.length, literature.total)}`}
        </p>
        <LiteratureList lines={literature.lines} />
        <p class="small">
          {`${words.take}: `}
          <Links links={literature.take} />
        </p>
      </>
    )}
  </Part>
);

const LiteratureList = ({ lines }: { readonly lines: readonly LiteratureLine[] }): VNode => (
  <ul class="citation-line">
    {lines.map(({ words: said, title, href }, place) => (
      <li key={place}>
        {said}
        {href === undefined ? <cite>{title}</cite> : <a href={href}>{title}</a>}
      </li>
    ))}
  </ul>
);

const factsOf = (data: GapPageData): readonly (readonly [string, ComponentChildren])[] => [
  [
    words.asked,
    <>
      {`${data.asker === "" ? words.askedOnly : words.askedOn(data.asker)} `}
      <Day on={data.askedOn} />
      {data.asker === "" && <span class="soft">{`. ${words.notShown}`}</span>}
    </>,
  ],
  [words.how, data.originWords === "" ? words.origin[data.origin] : `${words.origin[data.origin]}: ${data.originWords}`],
  [words.body, data.body ? <TextLink key="body" link={data.body} /> : words.noBody],
  ...(data.themes.length > 0 ? [[words.themes, <Links key="themes" links={data.themes} />] as const] : []),
  ...(data.countries.length > 0 ? [[words.countries, <Links key="countries" links={data.countries} />] as const] : []),
  ...(data.corridors.length > 0 ? [[words.corridors, <Links key="corridors" links={data.corridors} />] as const] : []),
  [words.number, data.reference],
];

/** States that a question went through, each with its day and what was said. */
export const GapSteps = ({ steps }: { readonly steps: readonly GapStepLine[] }): VNode => (
  <ol class="plain stack">
    {steps.map(({ state, on, words: said }, place) => (
      <li key={place}>
        <Day on={on} />
        {": "}
        <StateMark state={state} />
        {said !== "" && <Paragraphs words={said} />}
      </li>
    ))}
  </ol>
);

const Support = ({ data: { supporting } }: { readonly data: GapPageData }): VNode => (
  <Part title={words.support}>
    {!supporting ? (
      <p class="soft">
        {`${words.signIn} `}
        <a href="/sign-in">{partnershipTexts.accounts.signIn.title}</a>
      </p>
    ) : supporting.own ? (
      <p>{words.own}</p>
    ) : supporting.done ? (
      <>
        <p>{words.isSupported}</p>
        <Form
          action={`${supporting.action}/withdraw`}
          fields={[]}
          state={supporting.state}
          words={partnershipTexts.desk.form}
          submit={words.unsupport}
        />
      </>
    ) : (
      <>
        <p class="soft">{words.supportHelp}</p>
        <Form
          action={supporting.action}
          fields={[{ name: "words", label: words.supportWords, kind: "text", longest: 500 }]}
          state={supporting.state}
          words={partnershipTexts.desk.form}
          submit={words.supportDo}
        />
      </>
    )}
  </Part>
);
