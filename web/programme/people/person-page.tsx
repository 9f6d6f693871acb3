import { Fragment, type ComponentChildren, type VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import { Links, TextLink } from "./links.tsx";
import type { MandateLine, PublicPerson } from "./people-data.ts";
import { termWords } from "./term-words.ts";

const texts = partnershipTexts.people;

/** One person who agreed to be listed. */
export const personPage = (person: PublicPerson): Page => ({
  title: person.name,
  description: texts.page.description(person.name),
  section: "programme",
  body: (
    <>
      <div class="opening">
        <h1>{person.name}</h1>
        {person.fictitious && <p class="notice">{texts.fictitious}</p>}
        {person.about !== "" && <Paragraphs words={person.about} />}
      </div>
      <Facts person={person} />
      <section class="section">
        <h2>{texts.page.mandates}</h2>
        <MandateTable mandates={person.mandates} />
      </section>
      <p>
        <a href="/people">{texts.page.all}</a>
      </p>
      {person.groups !== "" && <p class="small soft">{texts.grouping}</p>}
    </>
  ),
});

const Facts = ({ person }: { readonly person: PublicPerson }): VNode => {
  const { page } = texts;
  const works = person.works.map(({ link, role }, place) => (
    <span key={place} class="line">
      <TextLink link={link} />
      {role !== "" && ` (${role})`}
    </span>
  ));
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    ...(works.length > 0 ? [[page.works, works] as const] : []),
    ...(person.country === "" ? [] : [[page.country, `${person.country}${person.groups === "" ? "" : ` (${person.groups})`}`] as const]),
    ...(person.sector === "" ? [] : [[page.sector, person.sector] as const]),
    ...(person.languages === "" ? [] : [[page.languages, person.languages] as const]),
    ...(person.expertise.length > 0 ? [[page.expertise, <Links key="themes" links={person.expertise} />] as const] : []),
    ...(person.orcid === null
      ? []
      : [
          [
            page.orcid,
            <a key="orcid" href={`https://orcid.org/${person.orcid}`}>
              {person.orcid}
            </a>,
          ] as const,
        ]),
  ];
  if (facts.length === 0) return <></>;
  return (
    <section class="section">
      <h2>{page.about}</h2>
      <FactList facts={facts} />
    </section>
  );
};

/** Words and what they say, two and two. */
export const FactList = ({ facts }: { readonly facts: readonly (readonly [string, ComponentChildren])[] }): VNode => (
  <dl class="kept">
    {facts.map(([name, words]) => (
      <Fragment key={name}>
        <dt>{name}</dt>
        <dd>{words}</dd>
      </Fragment>
    ))}
  </dl>
);

/** Mandates with their terms. */
export const MandateTable = ({ mandates }: { readonly mandates: readonly MandateLine[] }): VNode => {
  const { page } = texts;
  if (mandates.length === 0) return <p>{page.noMandates}</p>;
  const { role, body, term } = page.mandateColumns;
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={page.mandates}>
      <DataTable
        caption={page.mandates}
        headed
        columns={[{ name: body }, { name: role }, { name: term }]}
        rows={mandates.map((mandate) => [
          <TextLink key="body" link={mandate.body} />,
          mandate.role,
          termWords(mandate.fromOn, mandate.untilOn),
        ])}
      />
    </div>
  );
};
