import type { ComponentChildren, VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import { PartLinks } from "../../parts/part-links.tsx";
import type { Link } from "../../programme/people/people-data.ts";
import { TextLink } from "../../programme/people/links.tsx";
import { FactList } from "../../programme/people/person-page.tsx";
import type { UseItem, UsePageData } from "../../uptake/uptake-data.ts";
import { proofFacts, UseSteps } from "../../uptake/use-page.tsx";
import { useFields } from "../../uptake/report-use-page.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form, type FormState, type Option } from "../form.tsx";
import { ProofCopies, type DeskCopiesData } from "./proof-copies.tsx";

const texts = partnershipTexts.uptake;
const words = texts.desk;

export interface DeskUsesData {
  readonly uses: readonly (UseItem & { readonly state: string; readonly on: string })[];
  readonly nextHref: string | undefined;
  readonly previousHref: string | undefined;
}

/** Reported uses that somebody may verify, or reported. */
export const deskUsesPage = ({ uses, nextHref, previousHref }: DeskUsesData, sides: DeskSides): Page => {
  const { title, of, kind, state, on } = words.columns;
  return deskPage({
    ...sides,
    title: words.title,
    body: (
      <>
        <p class="lead">{words.lead}</p>
        <ul class="plain row-of-links">
          <li>
            <a href="/uptake/report">{texts.report}</a>
          </li>
          <li>
            <a href="/uptake">{words.publicList}</a>
          </li>
        </ul>
        {uses.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <div class="scroller" tabIndex={0} role="region" aria-label={words.title}>
            <DataTable
              class="wordy"
              caption={words.title}
              headed
              stacked
              columns={[title, of, kind, state, on].map((name) => ({ name }))}
              rows={uses.map((use) => [
                <a key="title" href={use.href}>
                  {use.title}
                </a>,
                <span key="of" {...use.of.language}>
                  <TextLink link={use.of} />
                </span>,
                use.kind,
                use.state,
                <Day key="day" on={use.on} />,
              ])}
            />
          </div>
        )}
        <PartLinks label={texts.pages} later={[previousHref, texts.previous]} earlier={[nextHref, texts.next]} />
      </>
    ),
  });
};

export interface DeskUseData {
  readonly use: UsePageData;
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly caseLink: Link | undefined;
  readonly publicHref: string | undefined;
  readonly correctHref: string | undefined;
  /** The form in which its reporter adds what is missing. */
  readonly missing: { readonly state: FormState; readonly kinds: readonly Option[] } | undefined;
  readonly withdrawal: FormState | undefined;
  readonly copies: DeskCopiesData;
}

/** One reported use at the desk. */
export const deskUsePage = (data: DeskUseData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: data.use.title,
    body: (
      <>
        <p>
          {`${data.use.reference} · `}
          <strong>{data.state}</strong>
        </p>
        <Ways data={data} />
        <FactList facts={factsOf(data.use)} />
        <h2>{texts.page.what}</h2>
        <Paragraphs words={data.use.words} />
        <ProofCopies {...data.copies} />
        <h2>{texts.page.history}</h2>
        <UseSteps steps={data.use.steps} />
        <Deeds data={data} />
      </>
    ),
  });

const Ways = ({ data: { caseLink, publicHref, correctHref } }: { readonly data: DeskUseData }): VNode => (
  <ul class="plain row-of-links">
    {[
      caseLink,
      publicHref === undefined ? undefined : { text: words.public, href: publicHref },
      correctHref === undefined ? undefined : { text: words.correct, href: correctHref },
    ].map(
      (link) =>
        link && (
          <li key={link.text}>
            <TextLink link={link} />
          </li>
        ),
    )}
  </ul>
);

const factsOf = (use: UsePageData): readonly (readonly [string, ComponentChildren])[] => [
  [
    texts.page.of,
    <span key="of" {...use.of.language}>
      <TextLink link={use.of} />
    </span>,
  ],
  [texts.page.kind, use.kind],
  [texts.page.when, use.when],
  [texts.page.area, use.area],
  ...(use.usedBy === "" ? [] : [[texts.page.by, use.usedBy] as const]),
  ...proofFacts(use.proof),
];

/** What its reporter can add, and taking it out of what is counted. */
const Deeds = ({ data: { id, version, missing, withdrawal } }: { readonly data: DeskUseData }): VNode => (
  <>
    {missing && (
      <section>
        <h2>{texts.sent.uptake.complete}</h2>
        <Form
          action={`/desk/uptake/${id}/complete`}
          fields={useFields(missing.kinds)}
          state={missing.state}
          words={partnershipTexts.desk.form}
          submit={texts.form.submit}
          hidden={{ version: String(version) }}
        />
      </section>
    )}
    {withdrawal && (
      <section>
        <h2>{words.withdraw}</h2>
        <p>{words.withdrawLead}</p>
        <Form
          action={`/desk/uptake/${id}/withdraw`}
          fields={[REASON]}
          state={withdrawal}
          words={partnershipTexts.desk.form}
          submit={words.withdraw}
          hidden={{ version: String(version) }}
          danger
        />
      </section>
    )}
  </>
);

const REASON = {
  name: "reason",
  label: words.reason,
  help: words.reasonHelp,
  kind: "long text",
  required: true,
  longest: 2_000,
  rows: 3,
} as const;

export interface CorrectUseData {
  readonly id: string;
  readonly version: number;
  readonly state: FormState;
  readonly kinds: readonly Option[];
}

/** The form in which a verified use is corrected. */
export const correctUsePage = ({ id, version, state, kinds }: CorrectUseData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: words.correct,
    body: (
      <>
        <p>{words.correctLead}</p>
        <Form
          action={`/desk/uptake/${id}/correct`}
          fields={[...useFields(kinds), REASON]}
          state={state}
          words={partnershipTexts.desk.form}
          submit={words.correct}
          hidden={{ version: String(version) }}
        />
      </>
    ),
  });
