import type { VNode } from "preact";
import { formatFull, formatRounded } from "../../figures/format-number.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import { ValueBar } from "../../parts/value-bar.tsx";
import type { RegionFlow } from "./region-data.ts";
import type { RegionProps } from "./region-page.tsx";

/** The largest corridors within a group, into it and out of it, with what each direction adds up to. */
export const FlowSection = ({ data, messages }: RegionProps): VNode => {
  const { regions } = messages;
  return (
    <section class="section" id="corridors">
      <h2>{regions.corridors(data.period)}</h2>
      <p class="soft">{regions.corridorsLead}</p>
      <Flow title={regions.within(data.name)} flow={data.within} messages={messages} data={data} />
      <div class="two">
        <Flow title={regions.into(data.name)} flow={data.into} messages={messages} data={data} />
        <Flow title={regions.out(data.name)} flow={data.out} messages={messages} data={data} />
      </div>
      <p class="small soft">
        {data.source} · <a href="/sources">{messages.charts.sources}</a>
      </p>
    </section>
  );
};

interface FlowProps extends RegionProps {
  readonly title: string;
  readonly flow: RegionFlow;
}

const Flow = ({ title, flow, messages }: FlowProps): VNode | null => {
  const { regions, charts, home, corridor, locale } = messages;
  if (flow.rows.length === 0) return null;
  const most = flow.rows[0]?.figure.value ?? 0;
  return (
    <div class="stack">
      <h3>{title}</h3>
      <p>{regions.flowSum(formatRounded(flow.people, locale), formatFull(flow.corridors, locale))}</p>
      <div class="scroller" tabIndex={0} role="region" aria-label={title}>
        <DataTable
          headed
          class="ranking"
          caption={title}
          columns={[{ name: home.corridor }, { name: charts.people, number: true }, { name: messages.indicators.bar }]}
          rows={flow.rows.map(({ origin, destination, href, figure }) => [
            <a href={href}>{corridor.title(origin.name, destination.name)}</a>,
            <FigureValue figure={figure} messages={messages} />,
            <ValueBar value={figure.value} least={0} most={most} tone="people" />,
          ])}
        />
      </div>
    </div>
  );
};
