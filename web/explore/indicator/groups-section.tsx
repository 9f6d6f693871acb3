import type { VNode } from "preact";
import { formatFull } from "../../figures/format-number.ts";
import { formatPeriod } from "../../figures/format-period.ts";
import type { Messages } from "../../messages/messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import { CompareBox } from "./compare-box.tsx";
import type { Coverage } from "./indicator-data.ts";
import type { IndicatorProps } from "./ranking-section.tsx";

/** The world, regions and income groups, and how much of each its figure rests on. */
export const GroupsSection = ({ data, messages }: IndicatorProps): VNode | null => {
  const { indicators, charts } = messages;
  if (data.groups.length === 0) return null;
  return (
    <section class="section" id="groups">
      <h2>{indicators.groupsTitle}</h2>
      <p class="soft">{indicators.groupsLead}</p>
      <div class="scroller" tabIndex={0} role="region" aria-label={indicators.groupsTitle}>
        <DataTable
          headed
          class="ranking"
          caption={`${data.name}, ${formatPeriod(data.period, messages)}`}
          columns={[
            { name: charts.area },
            { name: indicators.units(data.unit), number: true },
            { name: indicators.coverage },
            { name: indicators.compare },
          ]}
          rows={data.groups.map(({ area, figure, coverage }) => [
            area.href ? <a href={area.href}>{area.name}</a> : area.name,
            <FigureValue figure={figure} messages={messages} />,
            coverageWords(coverage, messages),
            <CompareBox area={area} chosen={data.chosen} messages={messages} />,
          ])}
        />
      </div>
    </section>
  );
};

/** "42 of 54 members, 97% of their population". */
export const coverageWords = (coverage: Coverage | undefined, { indicators, locale }: Messages): string =>
  coverage === undefined
    ? "–"
    : indicators.coverageWords(
        formatFull(coverage.withFigure, locale),
        formatFull(coverage.members, locale),
        new Intl.NumberFormat(locale, { maximumFractionDigits: coverage.share > 99 || coverage.share < 1 ? 1 : 0, roundingMode: "trunc" } as Intl.NumberFormatOptions).format(
          coverage.share,
        ),
      );
