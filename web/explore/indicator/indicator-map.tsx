import type { VNode } from "preact";
import { disputedAreas } from "../../charts/atlas/disputed-areas.ts";
import { drawMap } from "../../charts/map/map.tsx";
import { formatPeriod } from "../../figures/format-period.ts";
import { formatDecimal, formatShort } from "../../figures/format-number.ts";
import { fullWords, isPercent } from "../../figures/figure-words.ts";
import type { Messages } from "../../messages/messages.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import type { IndicatorProps } from "./ranking-section.tsx";

/** Fewer countries than this are a list, no map. */
const FEWEST = 20;

/** The countries on a map, in classes; with it what the map does where frontiers are disputed. */
export const IndicatorMap = ({ data, messages }: IndicatorProps): VNode | null => {
  const { map } = messages;
  if (data.ranked.length < FEWEST) return null;
  const period = formatPeriod(data.period, messages);
  const [highest, lowest] = [data.ranked[0]?.area.name ?? "", data.ranked.at(-1)?.area.name ?? ""];
  const title = map.title(data.name, highest, lowest, period);
  const values = new Map(
    data.ranked.map(({ area, figure }) => [
      area.code,
      { value: figure.value, full: messages.joined.labelled(area.name, fullWords(figure, messages)) },
    ]),
  );
  return (
    <section class="section" id="map">
      <h2>{map.heading}</h2>
      <div class="with-note">
        <ChartFigure
          kind="map"
          name="map"
          figures={data.ranked.map(({ figure }) => figure)}
          selection="open"
          messages={messages}
          title={title}
          subtitle={map.subtitle(messages.indicators.unitTitle(data.unit), data.ranked.length)}
          source={data.source}
          remark={map.remark}
          draw={(width) =>
            drawMap(
              { values, tone: data.tone, format: (value) => amount(value, data.unit, messages), noFigure: map.noFigure, label: title },
              width,
            )
          }
          table={<Disputed messages={messages} />}
          tableName={map.disputed}
        />
        <div class="note">
          <p>{map.note}</p>
        </div>
      </div>
    </section>
  );
};

const amount = (value: number, unit: string, { figures, locale }: Messages): string =>
  figures.withUnit(unit, isPercent(unit) ? formatDecimal(value, locale) : formatShort(value, locale));

const Disputed = ({ messages: { map, locale } }: { readonly messages: Messages }): VNode => (
  <DataTable
    caption={map.disputedCaption}
    columns={[{ name: map.area }, { name: map.treatment }, { name: map.after }]}
    rows={disputedAreas(locale).map(({ name, treatment, source }) => [name, treatment, source])}
  />
);
