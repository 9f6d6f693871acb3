import type { ComponentChildren, VNode } from "preact";
import { formatFull } from "../../figures/format-number.ts";
import type { AreaLabel } from "../../figures/figure.ts";
import { formatPeriod } from "../../figures/format-period.ts";
import type { Messages } from "../../messages/messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import { CompareBox } from "./compare-box.tsx";
import type { IndicatorData, RankedRow } from "./indicator-data.ts";
import { ValueBar } from "../../parts/value-bar.tsx";

export interface IndicatorProps {
  readonly data: IndicatorData;
  readonly messages: Messages;
}

/** Rows before the rest is folded away. */
const SHOWN = 30;

/** Every country and area with a figure, largest first. */
export const RankingSection = ({ data, messages }: IndicatorProps): VNode => {
  const { indicators } = messages;
  const { ranked } = data;
  const [first, rest] = [ranked.slice(0, SHOWN), ranked.slice(SHOWN)];
  return (
    <section class="section" id="ranking">
      <h2>{indicators.ranking(formatPeriod(data.period, messages))}</h2>
      {ranked.length === 0 && <p>{indicators.nobody}</p>}
      {first.length > 0 && <Ranking rows={first} from={1} data={data} messages={messages} />}
      {rest.length > 0 && (
        <details>
          <summary>{indicators.more(rest.length)}</summary>
          <Ranking rows={rest} from={SHOWN + 1} data={data} messages={messages} />
        </details>
      )}
      {data.silent.length > 0 && <Silent areas={data.silent} messages={messages} />}
    </section>
  );
};

interface RankingProps extends IndicatorProps {
  readonly rows: readonly RankedRow[];
  readonly from: number;
}

const Ranking = ({ rows, from, data, messages }: RankingProps): VNode => {
  const { indicators, figures, charts, corridor, joined } = messages;
  const values = data.ranked.map(({ figure }) => figure.value);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const caption = joined.apart(data.name, formatPeriod(data.period, messages));
  const row = ({ area, figure }: RankedRow, place: number): readonly ComponentChildren[] => [
    <AreaCell area={area} place={from + place} data={data} messages={messages} />,
    <FigureValue figure={figure} messages={messages} />,
    <ValueBar value={figure.value} least={least} most={most} tone={data.tone} />,
    figures.status(figure.status),
  ];
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={joined.apart(caption, `${from}–${from + rows.length - 1}`)}>
      <DataTable
        headed
        class="ranking"
        caption={caption}
        columns={[
          { name: charts.area },
          { name: indicators.unitTitle(data.unit), number: true },
          { name: indicators.bar },
          { name: corridor.status },
        ]}
        rows={rows.map(row)}
      />
    </div>
  );
};

const AreaCell = ({ area, place, data, messages }: IndicatorProps & { readonly area: AreaLabel; readonly place: number }): VNode => (
  <span class="boxed">
    <CompareBox area={area} chosen={data.chosen} messages={messages} />
    <span class="place">{place}</span>
    {area.href ? <a href={area.href}>{area.name}</a> : area.name}
  </span>
);

const Silent = ({
  areas,
  messages: { indicators, locale },
}: {
  readonly areas: readonly AreaLabel[];
  readonly messages: Messages;
}): VNode => (
  <details>
    <summary>{indicators.silent(formatFull(areas.length, locale), areas.length)}</summary>
    <p class="small soft">{areas.map(({ name }) => name).join(" · ")}</p>
  </details>
);
