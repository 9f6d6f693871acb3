import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import { WorkParts, WorkState } from "../../programme/work-programmes/work-programme-page.tsx";
import type { WorkDeskData, WorkItemData, WorkOverviewData } from "../../programme/work-programmes/work-programme-data.ts";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import { ProgrammeParts } from "../programme/facts-page.tsx";

const { work: texts } = partnershipTexts;
const { form: words } = partnershipTexts.desk;

/** The work programmes of all groups for a year, and how far they are. */
export const workOverviewPage = (data: WorkOverviewData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        <ProgrammeParts here="/desk/programme" />
        <p class="lead">{texts.lead}</p>
        <form class="choice" action="/desk/programme" method="get">
          <label>
            <span>{texts.year}</span>
            <input type="number" name="year" value={String(data.year)} min="1900" max="2200" />
          </label>
          <button type="submit">{texts.show}</button>
        </form>
        {data.rows.length === 0 ? <p>{texts.none}</p> : <Overview data={data} />}
      </>
    ),
  });

const Overview = ({ data }: { readonly data: WorkOverviewData }): VNode => (
  <div class="scroller" tabIndex={0} role="region" aria-label={`${texts.title} ${data.year}`}>
    <DataTable
      caption={`${texts.title} ${data.year}`}
      headed
      class="wide-first"
      columns={[
        { name: texts.columns.group },
        { name: texts.columns.state },
        { name: texts.columns.done, number: true },
        { name: texts.columns.late, number: true },
        { name: texts.columns.ways },
      ]}
      rows={data.rows.map((row) => [
        row.href === undefined ? row.bodyName : <a href={row.href}>{row.bodyName}</a>,
        row.state === null ? <span class="soft">{texts.noProgramme}</span> : texts.states[row.state],
        row.state === null ? "" : `${row.done}/${row.items}`,
        <span key="late" class={row.late > 0 ? "late" : undefined}>
          {row.state === null ? "" : row.late}
        </span>,
        row.mayBegin && <Begin key="begin" bodyId={row.bodyId} data={data} />,
      ])}
    />
  </div>
);

const Begin = ({ bodyId, data }: { readonly bodyId: string; readonly data: WorkOverviewData }): VNode => (
  <form class="inline-form" action="/desk/programme" method="post">
    <input type="hidden" name="csrf" value={data.csrf} />
    <input type="hidden" name="body" value={bodyId} />
    <input type="hidden" name="year" value={String(data.year)} />
    <button type="submit" class="plain-button">
      {texts.begin}
    </button>
  </form>
);

/** One work programme, with what can be done. */
export const workDeskPage = (data: WorkDeskData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.of(data.bodyName, data.year),
    body: (
      <>
        <p class="ways">
          <a href="/desk/programme">{texts.back}</a>
          <a href={data.csvHref}>{texts.csv}</a>
          {data.publicHref !== undefined && <a href={data.publicHref}>{texts.publicPage}</a>}
        </p>
        <WorkState data={data} />
        <WorkParts data={data} />
        {data.steps.map(({ step, form }) => (
          <Form key={step} {...form} words={words} submit={texts.steps[step]} danger={step === "close"} />
        ))}
        {data.addForm && (
          <section class="section">
            <h2>{texts.add}</h2>
            <Form {...data.addForm} words={words} submit={texts.submit.add} />
          </section>
        )}
        {data.summaryForm && (
          <section class="section">
            <h2>{texts.summary}</h2>
            <Form {...data.summaryForm} words={words} submit={texts.saveSummary} />
          </section>
        )}
      </>
    ),
  });

/** Something planned: how far it is, and what of the plan changes. */
export const workItemPage = (data: WorkItemData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: data.title,
    body: (
      <>
        <p>
          <a href={data.backHref}>{texts.backToOne}</a>
        </p>
        {data.monitor && (
          <section class="section">
            <h2>{texts.monitor}</h2>
            <Form {...data.monitor} words={words} submit={texts.submit.monitor} />
          </section>
        )}
        {data.change && (
          <section class="section">
            <h2>{texts.change}</h2>
            <Form {...data.change} words={words} submit={texts.submit.change} />
          </section>
        )}
      </>
    ),
  });
