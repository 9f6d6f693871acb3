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
          caption={messages.joined.apart(data.name, formatPeriod(data.period, messages))}
          columns={[{ name: charts.area }, { name: indicators.unitTitle(data.unit), number: true }, { name: indicators.coverage }]}
          rows={data.groups.map(({ area, figure, coverage }) => [
            <span class="boxed">
              <CompareBox area={area} chosen={data.chosen} messages={messages} />
              {area.href ? <a href={area.href}>{area.name}</a> : area.name}
            </span>,
            <FigureValue figure={figure} messages={messages} />,
            coverageWords(coverage, messages, true),
          ])}
        />
      </div>
    </section>
  );
};

/** "42 of 54 members, 97% of their population"; `short` for a column whose heading says so. */
export const coverageWords = (coverage: Coverage | undefined, { indicators, locale }: Messages, short = false): string => {
  if (coverage === undefined) return "–";
  const { members, withFigure } = coverage;
  const words = short ? indicators.coverageShort : indicators.coverageWords;
  return words(formatFull(withFigure, locale), formatFull(members, locale), formatFull(wholeShare(coverage), locale));
};

/** Never 100 while somebody is missing. */
const wholeShare = ({ members, withFigure, share }: Coverage): number =>
  members === withFigure ? 100 : Math.min(99.9, share > 99 ? Math.floor(share * 10) / 10 : Math.round(share));
