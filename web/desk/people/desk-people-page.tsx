import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import { PartLinks } from "../../parts/part-links.tsx";
import { Choice, HALVES, WordsField } from "../../programme/people/choice.tsx";
import { Links } from "../../programme/people/links.tsx";
import type { Link, PeopleFilter } from "../../programme/people/people-data.ts";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";

const { people: texts } = partnershipTexts;

export interface DeskPerson {
  readonly name: string;
  readonly href: string;
  readonly country: string;
  readonly works: readonly Link[];
  readonly mandates: readonly string[];
  readonly listed: boolean;
  readonly fictitious: boolean;
}

export interface DeskPeopleData {
  readonly filter: PeopleFilter;
  readonly people: readonly DeskPerson[];
  readonly total: number;
  readonly nextHref: string | undefined;
  readonly previousHref: string | undefined;
  /** Whoever looks sees every record. */
  readonly everybody: boolean;
  readonly mayAdd: boolean;
  readonly mayMerge: boolean;
}

/** People whom somebody may see, for finding and correcting them. */
export const deskPeoplePage = (data: DeskPeopleData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.desk.title,
    body: (
      <>
        <p class="lead">{data.everybody ? texts.desk.lead : texts.desk.leadSome}</p>
        <ul class="plain row-of-links">
          {data.mayAdd && (
            <li>
              <a href="/desk/people/new">{texts.desk.add}</a>
            </li>
          )}
          {data.mayMerge && (
            <li>
              <a href="/desk/people/duplicates">{texts.desk.duplicates}</a>
            </li>
          )}
        </ul>
        <Filter filter={data.filter} label={data.everybody ? texts.desk.searchHelp : texts.search} />
        <p class="soft" role="status">
          {data.total === 0 ? texts.desk.none : texts.count(data.total)}
        </p>
        {data.people.length > 0 && <People people={data.people} />}
        <PartLinks label={texts.pages} later={[data.previousHref, texts.previous]} earlier={[data.nextHref, texts.next]} />
      </>
    ),
  });

const Filter = ({ filter, label }: { readonly filter: PeopleFilter; readonly label: string }): VNode => (
  <form class="choice" action="/desk/people" method="get">
    <WordsField label={label} value={filter.words} />
    <Choice name="body" label={texts.body} every={texts.everyBody} value={filter.body} options={filter.bodies} />
    <Choice name="region" label={texts.region} every={texts.everyRegion} value={filter.region} options={filter.regions} />
    <Choice name="half" label={texts.half} every={texts.bothHalves} value={filter.half} options={HALVES} />
    <button type="submit">{texts.show}</button>
  </form>
);

const People = ({ people }: { readonly people: readonly DeskPerson[] }): VNode => {
  const { name, works, country, mandates, listed } = texts.columns;
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={texts.desk.title}>
      <DataTable
        class="people-list"
        caption={texts.desk.title}
        headed
        columns={[{ name }, { name: works }, { name: country }, { name: mandates }, { name: listed }]}
        rows={people.map((person) => [
          <span key="name">
            <a href={person.href}>{person.name}</a>
            {person.fictitious && (
              <span class="mark" title={texts.fictitious}>
                fictitious
              </span>
            )}
          </span>,
          <Links key="works" links={person.works} />,
          person.country,
          person.mandates.join("; "),
          person.listed ? texts.desk.listed : texts.desk.unlisted,
        ])}
      />
    </div>
  );
};
