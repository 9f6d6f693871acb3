import {
  bodiesOfOrganisation,
  bodyLabels,
  citationOf,
  countriesOf,
  domainsOf,
  interestsOf,
  listedTiesWith,
  listOrganisations,
  mandatesOfOrganisation,
  ORGANISATION_KINDS,
  organisationsAbove,
  organisationsBelow,
  roleTitles,
  type Organisation,
  type OrganisationKind,
} from "#partnership";
import { partnershipTexts, type OrganisationsPageData, type PublicOrganisation, type TreeNode } from "#web";
import type { PartnershipRequest } from "../desk/desk-route.ts";
import { dayOf } from "./case-words.ts";
import { listPart, waysOn } from "./list-parts.ts";
import { bodyLink, countryName, groupWords, readHalf, readRegion, REGION_OPTIONS } from "./people-words.ts";

const { page: texts } = partnershipTexts.organisations;
const LONGEST_WORDS = 120;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

export const KIND_OPTIONS = ORGANISATION_KINDS.map((value) => ({ value, label: capital(value) }));

const readKind = (word: string): OrganisationKind | undefined => ORGANISATION_KINDS.find((kind) => kind === word);

/** Organisations, each leading to its public page or to its form at the desk. */
export const organisationsData = async (
  { database, query }: PartnershipRequest,
  path: "/organisations" | "/desk/organisations",
): Promise<OrganisationsPageData> => {
  const part = listPart(query("page"));
  const [kind, region, half] = [readKind(query("kind")), readRegion(query("region")), readHalf(query("half"))];
  const words = query("q").slice(0, LONGEST_WORDS);
  const found = await listOrganisations(database, { words, kind, countries: countriesOf({ region, half }) }, part);
  const chosen = { q: words, kind: kind ?? "", region: region ?? "", half: half ?? "" };
  const linkOf = (slug: string): string => `/organisations/${encodeURIComponent(slug)}`;
  return {
    filter: { words, kind: chosen.kind, region: chosen.region, half: chosen.half, kinds: KIND_OPTIONS, regions: REGION_OPTIONS },
    organisations: found.organisations.map((one) => ({
      name: one.name,
      href: path === "/organisations" ? linkOf(one.slug) : `${path}/${one.id}`,
      kind: capital(one.kind),
      country: countryName(one.country),
      parent: one.parentName === null || one.parentSlug === null ? undefined : { text: one.parentName, href: linkOf(one.parentSlug) },
      fictitious: one.fictitious,
    })),
    total: found.total,
    ...waysOn(path, chosen, part, found.total),
  };
};

/** What the public page of an organisation shows. */
export const publicOrganisationData = async (
  { database, now }: PartnershipRequest,
  organisation: Organisation,
): Promise<PublicOrganisation> => {
  const day = dayOf(now);
  const { id, name, acronym, otherNames, kind, country, fictitious, ror, sourceDocument, sourcePlace } = organisation;
  const [interests, mandates] = [await interestsOf(database, id), await mandatesOfOrganisation(database, id)];
  const titleOf = await roleTitles(database, day);
  const labels = await bodyLabels(
    database,
    [...interests, ...mandates].map(({ bodyId }) => bodyId),
    day,
  );
  const people = await listedTiesWith(database, [id], day);
  const facts: readonly (readonly [string, string])[] = [
    [texts.kind, capital(kind)],
    [texts.country, countryName(country)],
    [texts.place, groupWords(country)],
    [texts.names, [acronym ?? "", ...otherNames].filter(Boolean).join(", ")],
    [texts.domains, (await domainsOf(database, id)).join(", ")],
  ];
  return {
    name,
    fictitious,
    facts: facts.filter(([, words]) => words !== ""),
    ror,
    above: (await organisationsAbove(database, id)).map(linkOfOrganisation).toReversed(),
    below: treeOf(await organisationsBelow(database, id), id),
    bodies: (await bodiesOfOrganisation(database, id, day)).map(bodyLink),
    mandates: mandates.map(({ bodyId, role, fromOn, untilOn }) => ({
      role: capital(titleOf(role)),
      body: bodyLink(labels.get(bodyId)),
      fromOn,
      untilOn,
    })),
    interests: interests
      .map(({ bodyId, words }) => ({ body: bodyLink(labels.get(bodyId)), words }))
      .toSorted((a, b) => a.body.text.localeCompare(b.body.text, "en")),
    people: people
      .map((tie) => ({ link: { text: tie.personName, href: `/people/${encodeURIComponent(tie.personSlug)}` }, words: tie.role }))
      .toSorted((a, b) => a.link.text.localeCompare(b.link.text, "en")),
    source: await citationOf(database, sourceDocument, sourcePlace),
  };
};

const linkOfOrganisation = ({ name, slug }: Organisation) => ({ text: name, href: `/organisations/${encodeURIComponent(slug)}` });

const treeOf = (below: readonly Organisation[], parentId: string): readonly TreeNode[] =>
  below.filter((one) => one.parentId === parentId).map((one) => ({ ...linkOfOrganisation(one), children: treeOf(below, one.id) }));
