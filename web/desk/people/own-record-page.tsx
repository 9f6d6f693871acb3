import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import { OneButton } from "../accounts/one-button.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form, type FormState } from "../form.tsx";
import type { RecordData } from "./record-data.ts";
import { AddressesSection, DetailsSection, MandatesSection, TiesSection } from "./record-sections.tsx";

const texts = partnershipTexts.ownRecord;

export interface OwnRecordData {
  readonly record: RecordData;
  readonly kept: readonly { readonly words: string; readonly count: number }[];
  readonly log: readonly { readonly at: string; readonly by: string; readonly action: string; readonly about: string }[];
  readonly mostLog: number;
}

/** Everything that is kept about whoever looks. */
export const ownRecordPage = (data: OwnRecordData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        <p class="lead">{texts.lead}</p>
        {data.record.erasesOn !== undefined && (
          <div class="notice">
            <p>{texts.erasing(data.record.erasesOn)}</p>
            <OneButton action="/desk/me/keep" csrf={data.record.csrf} text={texts.keep} />
          </div>
        )}
        <DetailsSection data={data.record} />
        <MandatesSection data={data.record} />
        <TiesSection data={data.record} />
        <AddressesSection data={data.record} />
        <Kept data={data} />
        <Log data={data} />
        {data.record.erasesOn === undefined && (
          <p>
            <a href="/desk/me/erase">{texts.erase}</a>
          </p>
        )}
      </>
    ),
  });

const Kept = ({ data: { kept } }: { readonly data: OwnRecordData }): VNode => (
  <section class="section">
    <h2>{texts.kept}</h2>
    <p class="soft">{texts.keptLead}</p>
    {kept.length === 0 ? (
      <p>{texts.keptNone}</p>
    ) : (
      <DataTable
        caption={texts.kept}
        headed
        columns={[{ name: texts.keptColumns.what }, { name: texts.keptColumns.count, number: true }]}
        rows={kept.map(({ words, count }) => [words, String(count)])}
      />
    )}
    <p>
      <a href="/desk/me/data.json">{texts.download}</a>
    </p>
  </section>
);

const Log = ({ data: { log, mostLog } }: { readonly data: OwnRecordData }): VNode => (
  <section class="section">
    <h2>{texts.log}</h2>
    <p class="soft">{`${texts.logLead} ${log.length >= mostLog ? texts.whole(mostLog) : ""}`}</p>
    {log.length === 0 ? (
      <p>{texts.logNone}</p>
    ) : (
      <div class="scroller" tabIndex={0} role="region" aria-label={texts.log}>
        <DataTable
          caption={texts.log}
          headed
          columns={[
            { name: texts.logColumns.when },
            { name: texts.logColumns.who },
            { name: texts.logColumns.what },
            { name: texts.logColumns.about },
          ]}
          rows={log.map(({ at, by, action, about }) => [at, by, action, about])}
        />
      </div>
    )}
  </section>
);

export interface EraseData {
  readonly state: FormState;
  readonly phrase: string;
  /** They signed in too long ago for this. */
  readonly stale: boolean;
}

/** What erasing means, and the words that have to be typed for it. */
export const erasePage = ({ state, phrase, stale }: EraseData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.eraseTitle,
    body: (
      <>
        <p>{texts.eraseLead}</p>
        <ol>
          {texts.eraseSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          {`${texts.eraseBefore} `}
          <a href="/desk/me/data.json">{texts.download}</a>
        </p>
        {stale && (
          <p class="notice">
            {`${partnershipTexts.accounts.signIn.again} `}
            <a href="/sign-in?again=yes&to=/desk/me/erase">{texts.signInAgain}</a>
          </p>
        )}
        <Form
          action="/desk/me/erase"
          fields={[{ name: "typed", label: texts.erasePhrase(phrase), kind: "text", required: true, longest: 60, autocomplete: "off" }]}
          state={state}
          words={partnershipTexts.desk.form}
          submit={texts.eraseSubmit}
          danger
        />
        <p>
          <a href="/desk/me">{texts.back}</a>
        </p>
      </>
    ),
  });
