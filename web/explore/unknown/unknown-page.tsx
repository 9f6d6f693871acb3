import type { VNode } from "preact";
import type { AreaLabel } from "../../figures/figure.ts";
import type { Messages } from "../../messages/messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";

/** Pieces looked for in each country. */
export type Gap = "detail" | "received" | "paid" | "cost" | "income";
const GAPS: readonly Gap[] = ["detail", "received", "paid", "cost", "income"];

export interface GapRow {
  readonly area: AreaLabel;
  /** What is missing, in words; a gap that is not there is left out. */
  readonly gaps: Readonly<Partial<Record<Gap, string>>>;
}

export interface UnknownData {
  readonly period: string;
  /** Areas that lack something, by name. */
  readonly rows: readonly GapRow[];
  /** How many areas lack a piece altogether. */
  readonly counts: Readonly<Record<Gap, number>>;
}

/** What has no figure here, and what would fill it. */
export const unknownPage = (data: UnknownData, { messages }: Frame): Page => ({
  title: messages.unknown.title,
  description: messages.unknown.lead,
  section: "methods",
  body: <Unknown data={data} messages={messages} />,
});

interface UnknownProps {
  readonly data: UnknownData;
  readonly messages: Messages;
}

const Unknown = ({ data, messages }: UnknownProps): VNode => {
  const { unknown } = messages;
  return (
    <>
      <div class="opening">
        <h1>{unknown.title}</h1>
        <p class="lead">{unknown.lead}</p>
      </div>
      <section class="section" id="nobody">
        <h2>{unknown.nobody}</h2>
        <div class="topics">
          {unknown.topics.map(({ id, title, words, fill }) => (
            <div class="topic" id={id} key={id}>
              <h3>{title}</h3>
              <p>{words}</p>
              <p class="soft small">
                <strong>{messages.joined.label(unknown.fill)}</strong> {fill}
              </p>
            </div>
          ))}
        </div>
      </section>
      <section class="section" id="areas">
        <h2>{unknown.areas}</h2>
        <p class="soft">{unknown.areasLead(data.period)}</p>
        <ul>
          {GAPS.map((gap) => (
            <li key={gap}>{unknown.counts[gap](data.counts[gap])}</li>
          ))}
        </ul>
        <GapTable data={data} messages={messages} />
      </section>
    </>
  );
};

const GapTable = ({ data, messages: { unknown, charts } }: UnknownProps): VNode => (
  <div class="scroller" tabIndex={0} role="region" aria-label={unknown.areas}>
    <DataTable
      headed
      class="countries many"
      caption={unknown.areas}
      columns={[{ name: charts.area }, ...GAPS.map((gap) => ({ name: unknown.columns[gap] }))]}
      rows={data.rows.map(({ area, gaps }) => [
        <a href={`${area.href ?? ""}/quality`}>{area.name}</a>,
        ...GAPS.map((gap) => <span class={gaps[gap] ? "" : "soft"}>{gaps[gap] ?? unknown.cells.there}</span>),
      ])}
    />
  </div>
);
