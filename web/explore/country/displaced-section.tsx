import type { VNode } from "preact";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import type { Figure } from "../../figures/figure.ts";
import type { SectionProps } from "./country-page.tsx";

/** Refugees and asylum-seekers in the country and from it, and people displaced within it. */
export const DisplacedSection = ({ data: { name, displaced }, messages }: SectionProps): VNode | null => {
  if (!displaced) return null;
  const { country, charts } = messages;
  const period = displaced.rows.map((row) => row.here ?? row.elsewhere).find(Boolean)?.period ?? "";
  const cell = (figure: Figure | undefined): VNode => <FigureValue figure={figure} messages={messages} />;
  return (
    <section class="section" id="displaced">
      <h2>{country.displaced}</h2>
      <div class="with-note">
        <div class="scroller" tabIndex={0} role="region" aria-label={country.displaced}>
          <DataTable
            caption={`${messages.charts.people}, ${period}`}
            columns={[{ name: charts.people }, { name: country.displacedIn(name), number: true }, { name: country.displacedOut(name), number: true }]}
            rows={displaced.rows.map(({ label, here, elsewhere }) =>
              label === "idps" ? [country.idps(name), cell(here), ""] : [country[label], cell(here), cell(elsewhere)],
            )}
          />
        </div>
        <aside class="note">
          <p>
            {charts.source}: {displaced.source}
          </p>
        </aside>
      </div>
    </section>
  );
};
