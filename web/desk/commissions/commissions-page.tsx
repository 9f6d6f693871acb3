import type { VNode } from "preact";
import { Mark } from "../../commissions/calls-page.tsx";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { PartLinks } from "../../parts/part-links.tsx";
import { Choice } from "../../programme/people/choice.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Part } from "../works/work-frame.tsx";
import type { CommissionRow, CommissionsData, OwnApplicationRow } from "./commissions-desk-data.ts";

const texts = partnershipTexts.commissionsDesk;

/** Commissions at the desk: those one holds or applied for, and those of one's bodies. */
export const commissionsPage = (data: CommissionsData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        <p class="lead">{texts.lead}</p>
        {data.mayPlan && (
          <p class="ways">
            <a href="/desk/commissions/new">{texts.plan}</a>
          </p>
        )}
        {data.held.length > 0 && (
          <Part title={texts.held}>
            <Rows rows={data.held} caption={texts.held} />
          </Part>
        )}
        {data.applied.length > 0 && (
          <Part title={texts.applied}>
            <Applied rows={data.applied} csrf={data.csrf} />
          </Part>
        )}
        {data.seesMany && (
          <Part title={texts.all}>
            <form class="choice" action="/desk/commissions" method="get">
              <Choice name="state" label={texts.filter.state} every={texts.filter.every} value={data.chosen.state} options={data.states} />
              <Choice name="body" label={texts.filter.body} every={texts.filter.everyBody} value={data.chosen.body} options={data.bodies} />
              <button type="submit">{texts.show}</button>
            </form>
            {data.rows.length === 0 ? <p>{texts.none}</p> : <Rows rows={data.rows} caption={texts.title} />}
            <PartLinks label={texts.pages} later={[data.previousHref, texts.previous]} earlier={[data.nextHref, texts.next]} />
          </Part>
        )}
        {!data.seesMany && data.held.length + data.applied.length === 0 && (
          <>
            <p>{texts.nothing}</p>
            <p class="ways">
              <a href="/calls">{partnershipTexts.calls.open}</a>
            </p>
          </>
        )}
      </>
    ),
  });

const Rows = ({ rows, caption }: { readonly rows: readonly CommissionRow[]; readonly caption: string }): VNode => {
  const { columns } = texts;
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={caption}>
      <DataTable
        class="wordy"
        stacked
        caption={caption}
        headed
        columns={[
          { name: columns.title },
          { name: columns.body },
          { name: columns.state },
          { name: columns.holder },
          { name: columns.next },
          { name: columns.applications, number: true },
        ]}
        rows={rows.map((row) => [
          <>
            <a href={row.href}>{row.title}</a>
            <span class="line small soft">
              {row.reference}
              {row.fictitious && <Mark />}
            </span>
          </>,
          row.body,
          row.state,
          row.holder === "" ? "–" : row.holder,
          row.nextDay === null ? (
            "–"
          ) : (
            <span key="day" class={row.late ? "late" : undefined}>
              <Day on={row.nextDay} />
              {row.late && ` (${texts.late})`}
            </span>
          ),
          row.applications,
        ])}
      />
    </div>
  );
};

const Applied = ({ rows, csrf }: { readonly rows: readonly OwnApplicationRow[]; readonly csrf: string }): VNode => {
  const { applications } = texts;
  return (
    <ul class="lines">
      {rows.map((row) => (
        <li key={`${row.href} ${row.sentOn}`}>
          <a href={row.href}>{row.title}</a>
          <span class="small soft">
            {row.state}
            {" · "}
            <Day on={row.sentOn} />
          </span>
          {row.withdrawAction !== undefined && (
            <form class="inline-form" action={row.withdrawAction} method="post">
              <input type="hidden" name="csrf" value={csrf} />
              <button type="submit" class="plain-button" aria-label={`${applications.withdrawn}: ${row.title}`}>
                {applications.withdrawn}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
};
