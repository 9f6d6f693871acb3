import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import { PartLinks } from "../../parts/part-links.tsx";
import { Choice, HALVES, WordsField } from "../people/choice.tsx";
import { TextLink } from "../people/links.tsx";
import type { OrganisationLine, OrganisationsFilter, OrganisationsPageData } from "./organisations-data.ts";

const texts = partnershipTexts.organisations;

/** Every organisation, with ways to narrow them down. */
export const organisationsPage = (data: OrganisationsPageData): Page => ({
  title: texts.title,
  description: texts.lead,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      <OrganisationList data={data} action="/organisations" />
      <p class="small soft">{partnershipTexts.people.grouping}</p>
    </>
  ),
});

interface OrganisationListProps {
  readonly data: OrganisationsPageData;
  /** Address of the page itself. */
  readonly action: string;
}

/** The list with its filter and its ways on. */
export const OrganisationList = ({ data, action }: OrganisationListProps): VNode => {
  const { filter, organisations, total, nextHref, previousHref } = data;
  return (
    <div class="stack">
      <Filter filter={filter} action={action} />
      <p class="soft" role="status">
        {total > 0 ? texts.count(total) : isNarrowed(filter) ? texts.none : texts.noneAtAll}
      </p>
      {organisations.length > 0 && <Organisations organisations={organisations} />}
      <PartLinks label={texts.pages} later={[previousHref, texts.previous]} earlier={[nextHref, texts.next]} />
    </div>
  );
};

const isNarrowed = ({ words, kind, region, half }: OrganisationsFilter): boolean =>
  [words, kind, region, half].some((value) => value !== "");

const Filter = ({ filter, action }: { readonly filter: OrganisationsFilter; readonly action: string }): VNode => (
  <form class="choice" action={action} method="get">
    <WordsField label={texts.search} value={filter.words} />
    <Choice name="kind" label={texts.kind} every={texts.everyKind} value={filter.kind} options={filter.kinds} />
    <Choice name="region" label={texts.region} every={texts.everyRegion} value={filter.region} options={filter.regions} />
    <Choice name="half" label={texts.half} every={texts.bothHalves} value={filter.half} options={HALVES} />
    <button type="submit">{texts.show}</button>
    {isNarrowed(filter) && <a href={action}>{texts.showAll}</a>}
  </form>
);

const Organisations = ({ organisations }: { readonly organisations: readonly OrganisationLine[] }): VNode => {
  const { name, kind, country, parent } = texts.columns;
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={texts.title}>
      <DataTable
        class="people-list"
        caption={texts.title}
        headed
        columns={[{ name }, { name: kind }, { name: country }, { name: parent }]}
        rows={organisations.map((one) => [
          <span key="name">
            <a href={one.href}>{one.name}</a>
            {one.fictitious && (
              <span class="mark" title={texts.fictitious}>
                fictitious
              </span>
            )}
          </span>,
          one.kind,
          one.country,
          one.parent && <TextLink key="parent" link={one.parent} />,
        ])}
      />
    </div>
  );
};
