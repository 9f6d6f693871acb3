import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { PartLinks } from "../../parts/part-links.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import type { DueListData, DueRow } from "./due-data.ts";

const { desk: texts, columns, parts, states, shapes, noted } = partnershipTexts.due;

/** What is due, late ones first. */
export const dueListPage = (data: DueListData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        <p class="lead">{texts.lead}</p>
        <p class="ways">
          <a href="/desk/due/calendar">{texts.ownCalendar}</a>
          {data.rulesHref !== undefined && <a href={data.rulesHref}>{texts.rules}</a>}
        </p>
        <Filter data={data} />
        <p class="soft">{data.total === 0 ? texts.none : texts.count(data.total)}</p>
        {data.rows.length > 0 && <DueTable rows={data.rows} />}
        <PartLinks label={parts.label} later={[data.laterHref, parts.later]} earlier={[data.earlierHref, parts.earlier]} />
      </>
    ),
  });

const Filter = ({ data: { show, shown, state } }: { readonly data: DueListData }): VNode => (
  <form class="choice" action="/desk/due" method="get">
    <label>
      <span>{texts.show}</span>
      <select name="show">
        {shown.map((one) => (
          <option key={one} value={one} selected={one === show}>
            {texts.shown[one]}
          </option>
        ))}
      </select>
    </label>
    <label>
      <span>{texts.which}</span>
      <select name="state">
        <option value="">{texts.open}</option>
        {Object.entries({ ...states, every: texts.everyState }).map(([value, words]) => (
          <option key={value} value={value} selected={value === state}>
            {words}
          </option>
        ))}
      </select>
    </label>
    <button type="submit">{texts.filter}</button>
  </form>
);

const DueTable = ({ rows }: { readonly rows: readonly DueRow[] }): VNode => (
  <div class="scroller" tabIndex={0} role="region" aria-label={texts.title}>
    <DataTable
      caption={texts.title}
      headed
      class="wide-first"
      columns={[
        { name: columns.what },
        { name: columns.state },
        { name: columns.due },
        { name: columns.body },
        { name: columns.period },
        { name: columns.role },
      ]}
      rows={rows.map((row) => [
        <a href={row.href}>{row.words}</a>,
        <DueState key="state" row={row} />,
        <Day key="due" on={row.dueOn} />,
        <a key="body" href={row.bodyHref}>
          {row.bodyName}
        </a>,
        <DuePeriod key="period" row={row} />,
        row.role,
      ])}
    />
  </div>
);

/** A state in words, with its shape, and how many of those needed are noted. */
export const DueState = ({ row }: { readonly row: Pick<DueRow, "state" | "noted" | "needed"> }): VNode => (
  <span class={row.state === "late" ? "late" : undefined}>
    <span aria-hidden="true">{`${shapes[row.state]} `}</span>
    {states[row.state]}
    {row.needed > 1 && <span class="soft">{` (${noted(row.noted, row.needed)})`}</span>}
  </span>
);

export const DuePeriod = ({ row }: { readonly row: Pick<DueRow, "from" | "until"> }): VNode => (
  <>
    <Day on={row.from} />
    {" – "}
    <Day on={row.until} />
  </>
);
