import type { VNode } from "preact";
import { formatDecimal } from "../../figures/format-number.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import type { QualityProps } from "./country-quality-page.tsx";

/** How many migrants of a country have no named origin, by round. */
export const OtherSection = ({ data, messages }: QualityProps): VNode => {
  const { quality, charts, figures, locale } = messages;
  return (
    <section class="section" id="other">
      <h2>{quality.other}</h2>
      {data.other.length === 0 ? (
        <p>{quality.noOther(data.name)}</p>
      ) : (
        <>
          <p class="soft">{quality.otherLead(data.name)}</p>
          <div class="scroller" tabIndex={0} role="region" aria-label={quality.other}>
            <DataTable
              headed
              caption={quality.other}
              columns={[
                { name: charts.year },
                { name: quality.otherColumn, number: true },
                { name: quality.total, number: true },
                { name: quality.share, number: true },
              ]}
              rows={data.other.map(({ other, total, share }) => [
                other.period,
                <FigureValue figure={other} messages={messages} />,
                <FigureValue figure={total} messages={messages} />,
                share === undefined ? "–" : figures.withUnit("PT", formatDecimal(share, locale)),
              ])}
            />
          </div>
        </>
      )}
    </section>
  );
};
