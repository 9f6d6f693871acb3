import type { VNode } from "preact";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import type { RegionProps } from "./region-page.tsx";

/** The members of a group with their main figures. */
export const MembersSection = ({ data, messages }: RegionProps): VNode => {
  const { regions, countries, charts, home, joined } = messages;
  const title = regions.members(data.members.length);
  return (
    <section class="section" id="members">
      <h2>{title}</h2>
      {data.members.length === 0 ? (
        <p>
          <a href="/countries">{home.allCountries}</a>
        </p>
      ) : (
        <div class="scroller" tabIndex={0} role="region" aria-label={title}>
          <DataTable
            headed
            class="countries many"
            caption={title}
            columns={[
              { name: charts.area },
              { name: joined.apart(countries.here, data.period), number: true },
              { name: joined.apart(countries.abroad, data.period), number: true },
              { name: countries.received(data.moneyYear), number: true },
              { name: regions.shareOfGdp(data.moneyYear), number: true },
            ]}
            rows={data.members.map(({ area, here, abroad, received, share }) => [
              <a href={area.href}>{area.name}</a>,
              <FigureValue figure={here} messages={messages} />,
              <FigureValue figure={abroad} messages={messages} />,
              <FigureValue figure={received} messages={messages} />,
              <FigureValue figure={share} messages={messages} />,
            ])}
          />
        </div>
      )}
    </section>
  );
};
