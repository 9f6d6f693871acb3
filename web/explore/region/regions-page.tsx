import type { Messages } from "../../messages/messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";
import type { GroupFamily } from "./region-data.ts";

/** Every group of countries with figures: the world, regions, income groups. */
export const regionsPage = (families: readonly GroupFamily[], { messages }: Frame): Page => ({
  title: messages.regions.title,
  description: messages.regions.lead,
  section: "regions",
  body: (
    <>
      <div class="opening">
        <h1>{messages.regions.title}</h1>
        <p class="lead">{messages.regions.lead}</p>
      </div>
      {families.map((family) => (
        <section class="section" id={family.id} key={family.id}>
          <h2>{family.title}</h2>
          <div class="scroller" tabIndex={0} role="region" aria-label={family.title}>
            <FamilyTable family={family} messages={messages} />
          </div>
        </section>
      ))}
    </>
  ),
});

const FamilyTable = ({ family, messages }: { readonly family: GroupFamily; readonly messages: Messages }) => {
  const { regions, countries, joined } = messages;
  const year = (figure: { readonly period: string } | undefined): string => figure?.period ?? "";
  const [first] = family.rows;
  return (
    <DataTable
      headed
      class="countries"
      caption={family.title}
      columns={[
        { name: regions.group },
        { name: joined.apart(countries.here, year(first?.here)), number: true },
        { name: joined.apart(countries.abroad, year(first?.abroad)), number: true },
        { name: countries.received(year(first?.received)), number: true },
      ]}
      rows={family.rows.map(({ area, here, abroad, received }) => [
        <a href={area.href}>{area.name}</a>,
        <FigureValue figure={here} messages={messages} />,
        <FigureValue figure={abroad} messages={messages} />,
        <FigureValue figure={received} messages={messages} />,
      ])}
    />
  );
};
