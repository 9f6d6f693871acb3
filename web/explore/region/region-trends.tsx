import type { VNode } from "preact";
import type { Figure } from "../../figures/figure.ts";
import { TrendFigure } from "../trend-figure.tsx";
import type { RegionProps } from "./region-page.tsx";

/** People and money of a group over the years. */
export const RegionTrends = ({ data, messages }: RegionProps): VNode | null => {
  const { regions, country } = messages;
  const { peopleTrend, moneyTrend } = data;
  const people = rangeOf([...peopleTrend.inward.figures, ...peopleTrend.outward.figures]);
  const money = rangeOf([...moneyTrend.inward.figures, ...moneyTrend.outward.figures]);
  if (people === undefined && money === undefined) return null;
  return (
    <section class="section" id="trend">
      <h2>{country.trend}</h2>
      <div class="two">
        {people && (
          <TrendFigure
            name="people-trend"
            messages={messages}
            title={regions.peopleTrend(data.name)}
            subtitle={regions.peopleTrendSubtitle(...people)}
            source={peopleTrend.source}
            remark={country.peopleTrendNote}
            lines={[
              { name: country.lineHere, tone: "people", ...peopleTrend.inward },
              { name: country.lineAbroad, tone: "people-soft", ...peopleTrend.outward },
            ]}
          />
        )}
        {money && (
          <TrendFigure
            name="money-trend"
            messages={messages}
            title={regions.moneyTrend(data.name)}
            subtitle={regions.moneyTrendSubtitle(...money)}
            source={moneyTrend.source}
            lines={[
              { name: country.lineReceived, tone: "money", ...moneyTrend.inward },
              { name: country.linePaid, tone: "money-soft", ...moneyTrend.outward },
            ]}
          />
        )}
      </div>
    </section>
  );
};

const rangeOf = (figures: readonly Figure[]): readonly [from: string, to: string] | undefined => {
  const periods = figures
    .filter(({ value }) => value !== null)
    .map(({ period }) => period)
    .sort();
  return periods.length < 2 ? undefined : [periods[0]!, periods.at(-1)!];
};
