import type { VNode } from "preact";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import type { SectionProps } from "./country-page.tsx";

/** Refugees and asylum-seekers in the country and from it, and people displaced within it. */
export const DisplacedSection = ({ data: { name, displaced }, messages }: SectionProps): VNode | null => {
  if (!displaced) return null;
  const { country, charts, corridor, figures } = messages;
  return (
    <section class="section" id="displaced">
      <h2>{country.displaced}</h2>
      <div class="with-note">
        <div class="scroller" tabIndex={0} role="region" aria-label={country.displaced}>
          <DataTable
            caption={country.displacedCaption}
            columns={[
              { name: country.displacedGroup },
              { name: charts.people, number: true },
              { name: charts.year, number: true },
              { name: corridor.status },
            ]}
            rows={displaced.rows.map(({ label, figure }) => [
              country.displacedGroups[label](name),
              <FigureValue figure={figure} messages={messages} />,
              figure.period,
              figures.status(figure.status),
            ])}
          />
        </div>
        <aside class="note">
          <p>{displaced.source}</p>
        </aside>
      </div>
    </section>
  );
};
