import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Day } from "../parts/day.tsx";
import type { Page } from "../parts/page.ts";
import { PartLinks } from "../parts/part-links.tsx";
import { TextLink } from "../programme/people/links.tsx";
import type { Link } from "../programme/people/people-data.ts";
import type { CallItem, CallsPageData, PastCall } from "./calls-data.ts";

const texts = partnershipTexts.calls;

/** Open calls, and what came of earlier ones. */
export const callsPage = (data: CallsPageData): Page => ({
  title: texts.title,
  description: texts.lead,
  section: "programme",
  head: { feed: { href: data.feedHref, title: texts.feedTitle } },
  body: (
    <>
      <div class="opening">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      <section class="section">
        <h2>{texts.open}</h2>
        {data.open.length === 0 ? (
          <p>{texts.noneOpen}</p>
        ) : (
          <ol class="plain works">
            {data.open.map((call) => (
              <Open key={call.href} call={call} />
            ))}
          </ol>
        )}
      </section>
      <section class="section">
        <h2>{texts.past}</h2>
        {data.past.length === 0 ? <p>{texts.nonePast}</p> : <Past calls={data.past} />}
        <PartLinks label={texts.pages} later={[data.previousHref, texts.previous]} earlier={[data.nextHref, texts.next]} />
      </section>
      <p class="ways">
        <a href="/answered">{texts.answered}</a>
        <a href={data.feedHref}>{texts.feed}</a>
      </p>
    </>
  ),
});

const Open = ({ call }: { readonly call: CallItem }): VNode => (
  <li>
    <p class="small soft">
      {call.kind}
      {" · "}
      <TextLink link={call.body} />
      {call.fictitious && <Mark />}
    </p>
    <h3>
      <a href={call.href}>{call.title}</a>
    </h3>
    <p>
      {call.left === undefined ? (
        <>
          {texts.opens} <Day on={call.opensOn} />
        </>
      ) : (
        <>
          {texts.closes} <Day on={call.closesOn} />
          {` (${texts.left(call.left)})`}
        </>
      )}
      {call.fee !== undefined && <span class="soft">{` · ${call.fee}`}</span>}
    </p>
  </li>
);

const Past = ({ calls }: { readonly calls: readonly PastCall[] }): VNode => (
  <div class="scroller" tabIndex={0} role="region" aria-label={texts.past}>
    <DataTable
      class="wordy"
      stacked
      caption={texts.past}
      headed
      columns={[{ name: texts.call }, { name: texts.state }, { name: texts.holder }, { name: texts.fee }, { name: texts.work }]}
      rows={calls.map((call) => [
        <>
          <a href={call.href}>{call.title}</a>
          {call.fictitious && <Mark />}
          <span class="line small soft">{call.callDays === "" ? texts.direct : call.callDays}</span>
        </>,
        call.state,
        call.holder ? <Holder key="holder" holder={call.holder} organisation={call.organisation} /> : "–",
        call.fee ?? texts.feeHidden,
        call.work ? <TextLink key="work" link={call.work} /> : "–",
      ])}
    />
  </div>
);

/** Who holds a commission, and for which organisation. */
export const Holder = ({ holder, organisation }: { readonly holder: Link; readonly organisation: Link | undefined }): VNode => (
  <>
    <TextLink link={holder} />
    {organisation && (
      <>
        {`, ${texts.holdsFor} `}
        <TextLink link={organisation} />
      </>
    )}
  </>
);

/** Says that something is made up. */
export const Mark = (): VNode => (
  <span class="mark" title={texts.fictitious}>
    {texts.fictitiousMark}
  </span>
);
