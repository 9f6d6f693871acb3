import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day, writtenDay } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import type { WorkProgrammeData, WorkRow } from "./work-programme-data.ts";

const { work: texts } = partnershipTexts;

/** An approved work programme, for readers. */
export const workProgrammePage = (data: WorkProgrammeData): Page => ({
  title: texts.of(data.bodyName, data.year),
  description: texts.lead,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <p class="ways">
          <a href={data.bodyHref}>{data.bodyName}</a>
          <a href={data.calendarHref}>{texts.calendar(data.year)}</a>
        </p>
        <h1>{texts.of(data.bodyName, data.year)}</h1>
        <WorkState data={data} />
        <p class="small soft">{texts.years(data.year)}</p>
      </div>
      <WorkParts data={data} />
    </>
  ),
});

export const WorkState = ({ data }: { readonly data: WorkProgrammeData }): VNode => (
  <p class="soft">
    {(data.approvedOn === null || data.state !== "approved") && texts.states[data.state]}
    {data.approvedOn !== null && (
      <>
        {data.state === "approved" ? `${texts.approvedOn} ` : ` · ${texts.approvedOn} `}
        <Day on={data.approvedOn} />
      </>
    )}
  </p>
);

/** What is planned, and what was changed after it was approved. */
export const WorkParts = ({ data }: { readonly data: WorkProgrammeData }): VNode => (
  <>
    {data.summary !== "" && (
      <div class="work-summary">
        <Paragraphs words={data.summary} />
      </div>
    )}
    <section class="section">
      <h2>{texts.items}</h2>
      {data.rows.length === 0 ? <p>{texts.noItems}</p> : <WorkTable rows={data.rows} />}
    </section>
    {data.amendments.length > 0 && (
      <section class="section">
        <h2>{texts.amendments}</h2>
        <ul class="lines">
          {data.amendments.map(({ number, words, reason, on }) => (
            <li key={number}>
              <span>
                <strong>{texts.amendment(number)}</strong>, <Day on={on} />: {words}
              </span>
              <span class="soft">{`${texts.reason}: ${reason}`}</span>
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
);

const WorkTable = ({ rows }: { readonly rows: readonly WorkRow[] }): VNode => (
  <div class="scroller" tabIndex={0} role="region" aria-label={texts.items}>
    <DataTable
      caption={texts.items}
      headed
      class="wide-first"
      columns={Object.values(texts.itemColumns).map((name) => ({ name }))}
      rows={rows.map((row) => [
        row.href === undefined ? row.title : <a href={row.href}>{row.title}</a>,
        texts.kinds[row.kind],
        <Day key="planned" on={row.plannedOn} />,
        <span key="state" class={row.state === "late" ? "late" : undefined}>
          {row.doneOn === null ? texts.itemStates[row.state] : texts.doneOn(writtenDay(row.doneOn))}
        </span>,
        row.responsible,
        row.note,
      ])}
    />
  </div>
);
