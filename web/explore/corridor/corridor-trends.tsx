import type { VNode } from "preact";
import { isPresent } from "../../figures/figure.ts";
import { formatPeriod } from "../../figures/format-period.ts";
import type { Trend } from "../country/country-data.ts";
import { TrendFigure } from "../trend-figure.tsx";
import type { CorridorProps } from "./corridor-page.tsx";

/** A change smaller than this share of the first value is not called one. */
const HARDLY = 0.03;

/** People, money and price of the corridor over time, as far as there are figures. */
export const CorridorTrends = ({ data, messages }: CorridorProps): VNode | null => {
  const { corridor, country } = messages;
  const names = [data.origin.name, data.destination.name] as const;
  const [people, money, cost] = [data.peopleTrend, data.moneyTrend, data.costTrend].map(changeOf);
  if (!people && !money && !cost) return null;
  return (
    <section class="section" id="trend">
      <h2>{corridor.trend}</h2>
      <div class="two">
        {people && (
          <TrendFigure
            name="people-trend"
            messages={messages}
            title={corridor.trendPeopleTitle(people.more, people.from, people.to)}
            subtitle={corridor.trendPeopleSubtitle(...names, people.from, people.to)}
            source={data.peopleSource}
            remark={country.peopleTrendNote}
            lines={[{ name: "", tone: "people", ...data.peopleTrend }]}
          />
        )}
        {money && (
          <TrendFigure
            name="money-trend"
            messages={messages}
            title={corridor.trendMoneyTitle(money.more, money.from, money.to)}
            subtitle={corridor.trendMoneySubtitle(...names, money.from, money.to)}
            source={data.moneySource}
            remark={messages.charts.estimateNote}
            lines={[{ name: "", tone: "money", ...data.moneyTrend }]}
          />
        )}
        {cost && (
          <TrendFigure
            name="cost-trend"
            messages={messages}
            title={corridor.trendCostTitle(cost.more, formatPeriod(cost.from, messages), formatPeriod(cost.to, messages))}
            subtitle={corridor.trendCostSubtitle(formatPeriod(cost.from, messages), formatPeriod(cost.to, messages))}
            source={data.costSource}
            lines={[{ name: "", tone: "cost", ...data.costTrend }]}
          />
        )}
      </div>
    </section>
  );
};

interface Change {
  readonly more: "grew" | "fell" | "same";
  readonly from: string;
  readonly to: string;
}

/** First against last value; undefined where there are fewer than two. */
const changeOf = ({ figures }: Trend): Change | undefined => {
  const present = figures.filter(isPresent);
  const [first, last] = [present[0], present.at(-1)];
  if (!first || !last || first === last) return undefined;
  const same = Math.abs(last.value - first.value) <= HARDLY * Math.max(first.value, last.value);
  return { more: same ? "same" : last.value > first.value ? "grew" : "fell", from: first.period, to: last.period };
};
