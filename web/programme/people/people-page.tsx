import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import { PartLinks } from "../../parts/part-links.tsx";
import { Choice, HALVES, WordsField } from "./choice.tsx";
import { Links } from "./links.tsx";
import type { ListedPerson, PeopleFilter, PeoplePageData } from "./people-data.ts";

const texts = partnershipTexts.people;

/** People who agreed to be listed, with ways to narrow them down. */
export const peoplePage = ({ filter, people, total, nextHref, previousHref }: PeoplePageData): Page => ({
  title: texts.title,
  description: texts.lead,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      <div class="stack">
        <Filter filter={filter} />
        <p class="soft" role="status">
          {total > 0 ? texts.count(total) : isNarrowed(filter) ? texts.nobody : texts.nobodyAtAll}
        </p>
        {people.length > 0 && <People people={people} />}
        <PartLinks label={texts.pages} later={[previousHref, texts.previous]} earlier={[nextHref, texts.next]} />
        <p class="small soft">{texts.grouping}</p>
      </div>
    </>
  ),
});

const isNarrowed = ({ words, body, region, half }: PeopleFilter): boolean => [words, body, region, half].some((value) => value !== "");

const Filter = ({ filter }: { readonly filter: PeopleFilter }): VNode => (
  <form class="choice" action="/people" method="get">
    <WordsField label={texts.search} value={filter.words} />
    <Choice name="body" label={texts.body} every={texts.everyBody} value={filter.body} options={filter.bodies} />
    <Choice name="region" label={texts.region} every={texts.everyRegion} value={filter.region} options={filter.regions} />
    <Choice name="half" label={texts.half} every={texts.bothHalves} value={filter.half} options={HALVES} />
    <button type="submit">{texts.show}</button>
    {isNarrowed(filter) && <a href="/people">{texts.showAll}</a>}
  </form>
);

const People = ({ people }: { readonly people: readonly ListedPerson[] }): VNode => {
  const { name, works, country, mandates } = texts.columns;
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={texts.title}>
      <DataTable
        class="people-list"
        caption={texts.title}
        headed
        columns={[{ name }, { name: works }, { name: country }, { name: mandates }]}
        rows={people.map((person) => [
          <PersonName key="name" person={person} />,
          <Links key="works" links={person.works} />,
          person.country,
          person.mandates.join("; "),
        ])}
      />
    </div>
  );
};

const PersonName = ({
  person: { name, href, fictitious },
}: {
  readonly person: Pick<ListedPerson, "name" | "href" | "fictitious">;
}): VNode => (
  <>
    <a href={href}>{name}</a>
    {fictitious && (
      <span class="mark" title={texts.fictitious}>
        fictitious
      </span>
    )}
  </>
);
