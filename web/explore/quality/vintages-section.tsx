import type { VNode } from "preact";
import { formatDecimal } from "../../figures/format-number.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import type { QualityProps } from "./country-quality-page.tsx";
import type { VintageTable } from "./quality-data.ts";

/** Reported remittances as several editions give them, year by year. */
export const VintagesSection = ({ data, messages }: QualityProps): VNode => {
  const { quality } = messages;
  return (
    <section class="section" id="vintages">
      <h2>{quality.vintages}</h2>
      <p class="soft">{quality.vintagesLead}</p>
      <Vintages title={quality.received} table={data.received} data={data} messages={messages} />
      <Vintages title={quality.paid} table={data.paid} data={data} messages={messages} />
    </section>
  );
};

interface VintagesProps extends QualityProps {
  readonly title: string;
  readonly table: VintageTable;
}

const Vintages = ({ title, table, data, messages }: VintagesProps): VNode => {
  const { quality, charts, figures, locale } = messages;
  if (table.rows.length === 0) return <p>{quality.noVintage(data.name, title)}</p>;
  return (
    <div class="stack">
      <h3>{title}</h3>
      <div class="scroller" tabIndex={0} role="region" aria-label={messages.joined.labelled(quality.vintages, title)}>
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
            row.spread === undefined ? "–" : figures.withUnit("PT", formatDecimal(row.spread, locale)),
          ])}
        />
      </div>
    </div>
  );
};
