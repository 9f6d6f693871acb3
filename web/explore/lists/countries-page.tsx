import type { VNode } from "preact";
import type { AreaLabel, Figure } from "../../figures/figure.ts";
import type { Messages } from "../../messages/messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";

export interface CountryRow {
  readonly area: AreaLabel;
  readonly here: Figure | undefined;
  readonly abroad: Figure | undefined;
  readonly received: Figure | undefined;
}

export interface CountriesData {
  /** In the order of their names. */
  readonly rows: readonly CountryRow[];
  readonly peopleYear: string;
  readonly moneyYear: string;
}

/** Every country and area with a page, by letter. */
export const countriesPage = (data: CountriesData, { messages }: Frame): Page => ({
  title: messages.countries.title,
  description: messages.countries.lead(data.rows.length, data.peopleYear),
  section: "countries",
  body: <Countries data={data} messages={messages} />,
});

interface CountriesProps {
  readonly data: CountriesData;
  readonly messages: Messages;
}

const Countries = ({ data, messages }: CountriesProps): VNode => {
  const { countries } = messages;
  const letters = byLetter(data.rows, messages.locale);
  return (
    <>
      <div class="opening">
        <h1>{countries.title}</h1>
        <p class="lead">{countries.lead(data.rows.length, data.peopleYear)}</p>
        <nav aria-label={countries.jump}>
          <ul class="letters">
            {letters.map(([letter]) => (
              <li key={letter}>
                <a href={`#letter-${letter}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {letters.map(([letter, rows]) => (
        <section class="section" id={`letter-${letter}`} key={letter}>
          <h2>{letter}</h2>
          <div class="scroller" tabIndex={0} role="region" aria-label={letter}>
            <LetterTable rows={rows} data={data} messages={messages} letter={letter} />
          </div>
        </section>
      ))}
    </>
  );
};

const LetterTable = ({
  rows,
  data,
  messages,
  letter,
}: CountriesProps & { readonly rows: readonly CountryRow[]; readonly letter: string }): VNode => {
  const { countries, charts, joined } = messages;
  const cell = (figure: Figure | undefined): VNode => <FigureValue figure={figure} messages={messages} />;
  return (
    <DataTable
      class="countries"
      headed
      caption={joined.labelled(countries.caption, letter)}
      columns={[
        { name: charts.area },
        { name: countries.here, number: true },
        { name: countries.abroad, number: true },
        { name: countries.received(data.moneyYear), number: true },
      ]}
      rows={rows.map(({ area, here, abroad, received }) => [<a href={area.href}>{area.name}</a>, cell(here), cell(abroad), cell(received)])}
    />
  );
};

const byLetter = (rows: readonly CountryRow[], locale: string): readonly (readonly [string, readonly CountryRow[]])[] => {
  const groups = new Map<string, CountryRow[]>();
  for (const row of rows) {
    // É stands under E, as where names are sorted.
    const letter = row.area.name.normalize("NFD").charAt(0).toLocaleUpperCase(locale);
    groups.set(letter, [...(groups.get(letter) ?? []), row]);
  }
  return [...groups];
};
