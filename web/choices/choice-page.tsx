import type { ComponentChildren, VNode } from "preact";
import { ChainWay } from "../chain/chain-way.tsx";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { Messages } from "../messages/messages.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Day } from "../parts/day.tsx";
import type { Page } from "../parts/page.ts";
import { Paragraphs } from "../parts/paragraphs.tsx";
import { ResponsesBeside } from "../debate/responses-beside.tsx";
import { CorrectionsBeside } from "../corrections/corrections-beside.tsx";
import { Links, TextLink } from "../programme/people/links.tsx";
import { FactList } from "../programme/people/person-page.tsx";
import { UsesBeside } from "../uptake/uses-beside.tsx";
import { ChoiceEvidence } from "./choice-evidence.tsx";
import { Effect } from "./choice-item.tsx";
import { ChoiceHistory } from "./choice-history.tsx";
import { ChoiceJudgements } from "./choice-judgements.tsx";
import type { ChoicePageData } from "./choices-data.ts";
import { AgreementScale, ChoiceState } from "./scales.tsx";

const texts = partnershipTexts.choices;
const words = texts.page;

/** A public policy choice, as it is now or as a version was published. */
export const choicePage = (data: ChoicePageData, messages: Messages): Page => ({
  title: data.isVersionPage ? `${data.title}, ${words.versionLine(data.number)}` : data.title,
  description: words.description(texts.states[data.state]),
  section: "programme",
  ...(data.isVersionPage ? { unlisted: true } : {}),
  head: { meta: data.meta, linkedData: data.linkedData },
  body: (
    <div class="work policy-choice">
      <Opening data={data} />
      <Verdict data={data} />
      <Part title={words.problem}>
        <Paragraphs words={data.problem} />
      </Part>
      <Part title={words.forWhom}>
        <FactList facts={factsOf(data)} />
      </Part>
      <Part title={words.mechanism}>
        <Paragraphs words={data.mechanism} />
      </Part>
      <Part title={words.evidence}>
        <ChoiceEvidence evidence={data.evidence} messages={messages} />
      </Part>
      <Ratings data={data} />
      <Viewpoints data={data} />
      <Pilots data={data} />
      <ChoiceJudgements data={data} />
      <ResponsesBeside data={data.responses} />
      <UsesBeside data={data.uses} />
      <ChoiceHistory data={data} />
      <CorrectionsBeside data={data.corrections} />
      <Part title={words.cite}>
        <p class="citation-line">{data.citation}</p>
        <ul class="plain row-of-links">
          {data.cite.map((link) => (
            <li key={link.text}>
              <TextLink link={link} />
            </li>
          ))}
        </ul>
        <p class="small soft">{words.hash}</p>
        <p class="work-hash">{data.hash}</p>
      </Part>
      <WaysOn data={data} />
    </div>
  ),
});

const Part = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }): VNode => (
  <section class="section">
    <h2>{title}</h2>
    {children}
  </section>
);

const Opening = ({ data }: { readonly data: ChoicePageData }): VNode => (
  <div class="opening">
    <p class="soft">
      <ChoiceState state={data.state} />
      {` · ${data.reference} · ${words.versionLine(data.number)}`}
    </p>
    <h1>{data.title}</h1>
    <p>{texts.stateWords[data.state]}</p>
    {data.fictitious && <p class="notice">{texts.fictitious}</p>}
    <ChainWay href={data.chainHref} />
    {data.isVersionPage && (
      <p class="notice">
        {words.older(data.number)}
        {data.newestHref !== undefined && (
          <>
            {" "}
            <a href={data.newestHref}>{words.newest}</a>
          </>
        )}
      </p>
    )}
    {data.underAppraisal && <p class="notice">{data.verdict ? words.reappraised : words.underAppraisal}</p>}
    {data.state === "withdrawn" && <p class="state-note">{`${words.withdrawn}: ${data.withdrawnReason}`}</p>}
    {data.state === "stale" && <Standing causes={data.causes.filter(({ settled }) => settled === "")} />}
  </div>
);

const Standing = ({ causes }: Pick<ChoicePageData, "causes">): VNode => (
  <div class="state-note">
    <p>
      <strong>{words.stale}</strong>
    </p>
    <ul>
      {causes.map((cause, place) => (
        <li key={place}>
          {cause.href === "" ? cause.words : <a href={cause.href}>{cause.words}</a>}
          <span class="small soft">
            {" "}
            <Day on={cause.on} />
          </span>
        </li>
      ))}
    </ul>
  </div>
);

const Verdict = ({ data: { verdict } }: { readonly data: ChoicePageData }): VNode =>
  verdict === undefined ? (
    <Part title={words.notAppraised}>
      <p>{words.notAppraisedWords}</p>
    </Part>
  ) : (
    <Part title={words.verdict}>
      {verdict.effects.length === 0 ? (
        <p>{texts.noOutcomes}</p>
      ) : (
        <ul class="plain effects verdict">
          {verdict.effects.map((effect) => (
            <li key={effect.outcome}>
              <Effect effect={effect} />
              {effect.words !== "" && <Paragraphs words={effect.words} />}
            </li>
          ))}
        </ul>
      )}
      <p class="verdict-agreement">
        <AgreementScale agreement={verdict.agreement} />
        <span class="line small soft">{words.agreementLead}</span>
      </p>
      {verdict.agreementWords !== "" && <Paragraphs words={verdict.agreementWords} />}
      {verdict.words !== "" && <Paragraphs words={verdict.words} />}
      <p class="small soft">{`${verdict.basis} ${words.certaintyHelp}`.trim()}</p>
    </Part>
  );

const factsOf = ({ facts, reviewOn }: ChoicePageData): readonly (readonly [string, ComponentChildren])[] => [
  ...facts.map(([name, links]) => [name, <Links key={name} links={links} />] as const),
  ...(reviewOn === undefined ? [] : [[words.review, <Day key="review" on={reviewOn} />] as const]),
];

const Ratings = ({ data: { ratings, verdict } }: { readonly data: ChoicePageData }): VNode => {
  const { name, rating, words: why } = words.ratingColumns;
  return (
    <Part title={words.ratings}>
      <DataTable
        class="wordy"
        caption={words.ratings}
        headed
        stacked
        columns={[name, rating, why].map((column) => ({ name: column }))}
        rows={ratings.map((cells) => [...cells])}
      />
      {verdict !== undefined && verdict.ratingsWords !== "" && (
        <>
          <p class="small soft">{words.ratingsWords}</p>
          <Paragraphs words={verdict.ratingsWords} />
        </>
      )}
    </Part>
  );
};

const Viewpoints = ({ data: { viewpoints } }: { readonly data: ChoicePageData }): VNode => (
  <Part title={words.viewpoints}>
    {viewpoints.length === 0 ? (
      <p>{words.noViewpoints}</p>
    ) : (
      <ul class="plain stack">
        {viewpoints.map(({ id, party, stance, words: said, source }) => (
          <li key={id}>
            <strong>{`${party}: ${stance}`}</strong>
            <Paragraphs words={said} />
            <span class="line small soft">
              <TextLink link={source} />
            </span>
          </li>
        ))}
      </ul>
    )}
  </Part>
);

const Pilots = ({ data: { pilots, triedIn } }: { readonly data: ChoicePageData }): VNode => (
  <Part title={words.pilots}>
    {triedIn.length > 0 && (
      <p>
        {`${words.tried}: `}
        <Links links={triedIn} />
      </p>
    )}
    {pilots.length === 0 ? (
      <p>{words.noPilots}</p>
    ) : (
      <ul class="plain stack">
        {pilots.map(({ reference, title, place, state, words: said, reportedOn, report }) => (
          <li key={reference} id={reference}>
            <strong>{`${reference} ${title}`}</strong>
            <span class="line small soft">
              {[place, state].filter((word) => word !== "").join(" · ")}
              {reportedOn !== undefined && (
                <>
                  {" · "}
                  {`${words.reported} `}
                  <Day on={reportedOn} />
                </>
              )}
            </span>
            {said !== "" && <Paragraphs words={said} />}
            {report && (
              <span class="line">
                <TextLink link={report} />
              </span>
            )}
          </li>
        ))}
      </ul>
    )}
  </Part>
);

const WaysOn = ({ data }: { readonly data: ChoicePageData }): VNode => (
  <Part title={words.take}>
    <ul class="plain ways-list">
      <li>
        <a href={data.askHref}>{words.ask}</a>
      </li>
      <li>
        <a href={data.compareHref}>{words.compare}</a>
      </li>
      {data.deskHref !== undefined && (
        <li>
          <a href={data.deskHref}>{words.desk}</a>
        </li>
      )}
      <li>
        <a href="/choices">{words.all}</a>
      </li>
    </ul>
  </Part>
);
