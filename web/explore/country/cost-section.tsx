import type { VNode } from "preact";
import { formatPeriod } from "../../figures/format-period.ts";
import { figureWords } from "../../figures/figure-words.ts";
import { BreakdownFigure } from "./breakdown-figure.tsx";
import type { SectionProps } from "./country-page.tsx";

/** What sending money to the country cost when it was last priced; an old price says its year. */
export const CostSection = ({ data: { name, cost }, messages }: SectionProps): VNode => {
  const { country, charts } = messages;
  if (!cost) {
    return (
      <section class="section" id="cost">
        <h2>{country.costSection}</h2>
        <p>{country.costNone(name)}</p>
      </section>
    );
  }
  const period = formatPeriod(cost.mean.period, messages);
  return (
    <section class="section" id="cost">
      <h2>{country.costSection}</h2>
      {cost.old && <p class="state-note">{country.costOld(cost.mean.period.slice(0, 4))}</p>}
      <div class="with-note">
        <BreakdownFigure
          name="cost"
          breakdown={cost.byCorridor}
          messages={messages}
          tone="cost"
          title={country.costTitle(name, figureWords(cost.mean, messages), period)}
          subtitle={country.costSubtitle(name, period)}
          unnamed=""
          measure={charts.percent}
        />
      </div>
    </section>
  );
};
