import type { VNode } from "preact";
import { partnershipTexts } from "../../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../../parts/data-table.tsx";
import { Day } from "../../../parts/day.tsx";
import type { Page } from "../../../parts/page.ts";
import { PartLinks } from "../../../parts/part-links.tsx";
import { deskPage } from "../../desk-page.tsx";
import type { DeskSides } from "../../desk-parts.ts";
import type { ReviewListData, ReviewWaitLine } from "./submission-data.ts";

const texts = partnershipTexts.reviewDesk;

/** What waits for somebody in reviews, and the submissions that they may know of. */
export const reviewListPage = (data: ReviewListData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        <p class="lead">{texts.lead}</p>
        <section class="section">
          <h2>{texts.waiting}</h2>
          {data.waiting.length === 0 ? <p>{texts.nothingWaits}</p> : <ReviewWaits caption={texts.waiting} waiting={data.waiting} />}
          {data.more !== "" && <p class="soft">{data.more}</p>}
        </section>
        <section class="section">
          <h2>{texts.all}</h2>
          <Filter data={data} />
          <p class="soft">{data.count}</p>
          {data.rows.length > 0 && <Submissions data={data} />}
          <PartLinks label={texts.pages} later={[data.previousHref, texts.later]} earlier={[data.nextHref, texts.earlier]} />
        </section>
      </>
    ),
  });

/** What waits for somebody in reviews, what is due first on top. */
export const ReviewWaits = ({ caption, waiting }: { readonly caption: string; readonly waiting: readonly ReviewWaitLine[] }): VNode => (
  <div class="scroller" tabIndex={0} role="region" aria-label={caption}>
    <DataTable
      caption={caption}
      headed
      class="wide-first"
      columns={[{ name: texts.columns.work }, { name: texts.columns.what }, { name: texts.columns.due }]}
      rows={waiting.map((one) => [
        <>
          <a href={one.href}>{one.title}</a> <span class="soft reference">{one.reference}</span>
        </>,
        one.what,
        one.due === null ? (
          <span class="soft">{texts.noDay}</span>
        ) : (
          <span class={one.late ? "late" : undefined}>
            <Day on={one.due} />
            {one.late && ` (${texts.late})`}
          </span>
        ),
      ])}
    />
  </div>
);

const choices = (words: Readonly<Record<string, string>>, chosen: string): VNode[] =>
  Object.entries(words).map(([value, label]) => (
    <option key={value} value={value} selected={value === chosen}>
      {label}
    </option>
  ));

const Filter = ({ data: { filter } }: { readonly data: ReviewListData }): VNode => (
  <form class="choice" action="/desk/review" method="get">
    <label>
      <span>{texts.filter.part}</span>
      <select name="part">{choices(texts.parts, filter.part)}</select>
    </label>
    <label>
      <span>{texts.filter.show}</span>
      <select name="show">{choices(texts.shown, filter.show)}</select>
    </label>
    <label>
      <span>{texts.filter.state}</span>
      <select name="state">{choices({ "": texts.filter.every, ...texts.states }, filter.state)}</select>
    </label>
    <button type="submit">{texts.filter.button}</button>
  </form>
);

const Submissions = ({ data: { rows } }: { readonly data: ReviewListData }): VNode => {
  const { columns } = texts;
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={texts.all}>
      <DataTable
        caption={texts.all}
        headed
        class="wide-first"
        columns={[{ name: columns.work }, { name: columns.kind }, { name: columns.state }, { name: columns.submitted }]}
        rows={rows.map((row) => [
          <>
            <a href={row.href}>{row.title}</a> <span class="soft reference">{row.reference}</span>
          </>,
          row.kind,
          row.state,
          <Day key="on" on={row.on} />,
        ])}
      />
    </div>
  );
};
