import type { VNode } from "preact";
import { formatFull } from "../../figures/format-number.ts";
import type { Messages } from "../../messages/messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { foreignText } from "../../parts/foreign-text.ts";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";
import type { IndicatorFamily, IndicatorRow } from "./indicator-data.ts";

/** Every indicator of the release, by dataset. */
export const indicatorsPage = (families: readonly IndicatorFamily[], { messages }: Frame): Page => {
  const { indicators } = messages;
  const count = families.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    title: indicators.title,
    description: indicators.lead(count, families.length),
    section: "indicators",
    body: (
      <>
        <div class="opening">
          <h1>{indicators.title}</h1>
          <p class="lead">{indicators.lead(count, families.length)}</p>
        </div>
        {families.map((family) => (
          <section class="section" id={family.id} key={family.id}>
            <h2 {...foreignText(family.lang)}>{family.name}</h2>
            <p class="soft" {...foreignText(family.lang)}>
              {family.description}
            </p>
            <div class="scroller" tabIndex={0} role="region" aria-label={family.name}>
              <FamilyTable family={family} messages={messages} />
            </div>
          </section>
        ))}
      </>
    ),
  };
};

const FamilyTable = ({ family, messages }: { readonly family: IndicatorFamily; readonly messages: Messages }): VNode => {
  const { indicators, locale } = messages;
  const several = family.rows.some(({ preferred }) => !preferred);
  return (
    <DataTable
      headed
      class="wide-first"
      caption={family.name}
      columns={[
        { name: indicators.indicator },
        { name: indicators.unit },
        { name: indicators.years },
        { name: indicators.countries, number: true },
        { name: indicators.groups, number: true },
      ]}
      rows={family.rows.map((row) => [
        <NameCell row={row} mark={several && row.preferred ? indicators.preferred : undefined} />,
        indicators.units(row.unit),
        `${row.firstYear}–${row.lastYear}`,
        formatFull(row.countries, locale),
        row.groups === 0 ? "–" : formatFull(row.groups, locale),
      ])}
    />
  );
};

const NameCell = ({ row, mark }: { readonly row: IndicatorRow; readonly mark: string | undefined }): VNode => (
  <>
    <a href={row.href} {...foreignText(row.lang)}>
      {row.name}
    </a>
    {mark && <span class="mark">{mark}</span>}
  </>
);
