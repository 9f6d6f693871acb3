import type { VNode } from "preact";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import type { QualityProps } from "./country-quality-page.tsx";
import { percentWords, VintageRange } from "./vintage-range.tsx";
import type { VintageTable } from "./quality-data.ts";

/** Reported remittances as several editions give them, year by year. */
export const VintagesSection = ({ data, messages }: QualityProps): VNode => {
  const { quality } = messages;
  return (
    <section class="section" id="vintages">
      <h2>{quality.vintages}</h2>
      <p class="soft">{quality.vintagesLead}</p>
      <Vintages side="received" data={data} messages={messages} />
      <Vintages side="paid" data={data} messages={messages} />
    </section>
  );
};

interface VintagesProps extends QualityProps {
  readonly side: "received" | "paid";
}

/** A drawing where two publications give the same year, with the table folded below it; else the table alone. */
const Vintages = ({ side, data, messages }: VintagesProps): VNode => {
  const { quality } = messages;
  const [title, table] = [quality[side], data[side]];
  if (table.rows.length === 0) return <p>{quality.noVintage(data.name, title)}</p>;
  const whole = <Editions title={title} table={table} messages={messages} />;
  if (table.rows.some(({ spread }) => spread !== undefined))
    return <VintageRange side={side} name={data.name} table={table} whole={whole} messages={messages} />;
  return (
    <div class="stack">
      <h3>{title}</h3>
      <div class="scroller" tabIndex={0} role="region" aria-label={messages.joined.labelled(quality.vintages, title)}>
        {whole}
      </div>
    </div>
  );
};

interface EditionsProps extends Pick<QualityProps, "messages"> {
  readonly title: string;
  readonly table: VintageTable;
}

const Editions = ({ title, table, messages }: EditionsProps): VNode => {
  const { quality, charts } = messages;
  return (
    <DataTable
      headed
      caption={title}
      columns={[
        { name: charts.year },
        ...table.series.map((id) => ({ name: quality.editions[id] ?? id, number: true })),
        { name: quality.spread, number: true },
      ]}
      rows={table.rows.map((row) => [
        row.period,
        ...row.figures.map((figure) => (figure ? <FigureValue figure={figure} messages={messages} /> : <span class="absent">–</span>)),
        percentWords(row.spread, messages),
      ])}
    />
  );
};
