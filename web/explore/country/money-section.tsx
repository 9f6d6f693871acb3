import type { VNode } from "preact";
import { isEstimate } from "../../figures/figure.ts";
import { TrendFigure } from "../trend-figure.tsx";
import { BreakdownFigure } from "./breakdown-figure.tsx";
import type { SectionProps } from "./country-page.tsx";
import { leads, spanOf } from "./paired-trend.ts";

/** Money in and out by corridor, and the reported totals over time. */
export const MoneySection = ({ data, messages }: SectionProps): VNode => {
  const { country, charts } = messages;
  const { name, moneyIn, moneyOut, moneyTrend } = data;
  const [from, to] = spanOf(moneyTrend);
  const shared = { messages, tone: "money" as const, unnamed: charts.unallocated, measure: charts.dollars };
  return (
    <section class="section" id="money">
      <h2>{country.money}</h2>
      <div class="with-note">
        {moneyIn.rows[0] ? (
          <BreakdownFigure
            name="money-in"
            breakdown={moneyIn}
            {...shared}
            title={country.moneyInTitle(name, moneyIn.rows[0].area.name)}
            subtitle={country.moneyInSubtitle(name, moneyIn.period)}
          />
        ) : (
          <p>{country.noMoneyIn(name)}</p>
        )}
        <aside class="note">
          <p>{country.moneyMargin}</p>
        </aside>
      </div>
      {moneyOut.rows[0] ? (
        <div class="with-note">
          <BreakdownFigure
            name="money-out"
            breakdown={moneyOut}
            {...shared}
            title={country.moneyOutTitle(name, moneyOut.rows[0].area.name)}
            subtitle={country.moneyOutSubtitle(name, moneyOut.period)}
          />
        </div>
      ) : (
        <p>{country.noMoneyOut(name)}</p>
      )}
      <div class="with-note">
        <TrendFigure
          name="money-trend"
          messages={messages}
          title={country.moneyTrendTitle(name, leads(moneyTrend) === "inward" ? "received" : "paid")}
          subtitle={country.moneyTrendSubtitle(from, to)}
          source={moneyTrend.source}
          {...([...moneyTrend.inward.figures, ...moneyTrend.outward.figures].some(isEstimate) ? { remark: charts.estimateNote } : {})}
          lines={[
            { name: country.lineReceived, tone: "money", ...moneyTrend.inward },
            { name: country.linePaid, tone: "money-soft", ...moneyTrend.outward },
          ]}
        />
      </div>
    </section>
  );
};
