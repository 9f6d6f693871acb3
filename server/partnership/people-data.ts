import {
  bodyLabels,
  countriesOf,
  deskPeople,
  expertiseOf,
  languageWords,
  listedPeople,
  mandatesHeld,
  openBodies,
  publicTiesOf,
  reachOf,
  type PeoplePage,
  type Person,
} from "#partnership";
import type { DeskPeopleData, PeopleFilter, PeoplePageData, PublicPerson } from "#web";
import { THE_PROGRAMME } from "#partnership";
import type { PartnershipRequest, SignedInRequest } from "../desk/desk-route.ts";
import { dayOf } from "./case-words.ts";
import { isId } from "./is-id.ts";
import { listPart, waysOn, type ListPart } from "./list-parts.ts";
import {
  bodyLink,
  countryName,
  groupWords,
  mandateLines,
  mandatesInShort,
  organisationLink,
  readHalf,
  readRegion,
  REGION_OPTIONS,
  sectorWords,
} from "./people-words.ts";

const LONGEST_WORDS = 120;

/** What a list of people is narrowed down by. */
const filterOf = async ({ database, query, now }: PartnershipRequest): Promise<PeopleFilter> => {
  const bodies = await openBodies(database, dayOf(now));
  const body = query("body");
  return {
    words: query("q").slice(0, LONGEST_WORDS),
    body: isId(body) ? body : "",
    region: readRegion(query("region")) ?? "",
    half: readHalf(query("half")) ?? "",
    bodies: bodies.filter(({ kind }) => kind !== "theme").map(({ id, name }) => ({ value: id, label: name })),
    regions: REGION_OPTIONS,
  };
};

const questionOf = ({ words, body, region, half }: PeopleFilter) => ({
  words,
  countries: countriesOf({ region: readRegion(region), half: readHalf(half) }),
  bodyId: body === "" ? undefined : body,
});

const waysOf = (path: string, { words, body, region, half }: PeopleFilter, part: ListPart, total: number) =>
  waysOn(path, { q: words, body, region, half }, part, total);

/** People of a page with where they work and what they hold. */
const rowsOf = async ({ database, now }: PartnershipRequest, { people }: PeoplePage) => {
  const day = dayOf(now);
  const ids = people.map(({ id }) => id);
  const ties = await publicTiesOf(database, ids, day);
  const mandates = await mandatesInShort(database, await mandatesHeld(database, ids, now, "now"), day);
  return people.map((person) => ({
    ...person,
    country: countryName(person.country),
    works: ties.filter(({ personId }) => personId === person.id).map(organisationLink),
    mandates: mandates.get(person.id) ?? [],
  }));
};

/** People who agreed to be listed. */
export const peopleData = async (request: PartnershipRequest): Promise<PeoplePageData> => {
  const filter = await filterOf(request);
  const part = listPart(request.query("page"));
  const found = await listedPeople(request.database, questionOf(filter), request.now, part);
  const people = (await rowsOf(request, found)).map(({ slug, name, country, works, mandates, fictitious }) => ({
    name,
    href: `/people/${encodeURIComponent(slug)}`,
    country,
    works,
    mandates,
    fictitious,
  }));
  return { filter, people, total: found.total, ...waysOf("/people", filter, part, found.total) };
};

/** People whom somebody sees at the desk. */
export const deskPeopleData = async (request: SignedInRequest): Promise<DeskPeopleData> => {
  const filter = await filterOf(request);
  const part = listPart(request.query("page"));
  const reach = reachOf(request.standing, "see-private-details");
  const found = await deskPeople(request.database, reach, questionOf(filter), request.now, part);
  const people = (await rowsOf(request, found)).map(({ id, name, country, works, mandates, fictitious, listed }) => ({
    name,
    href: `/desk/people/${id}`,
    country,
    works,
    mandates,
    fictitious,
    listed,
  }));
  return {
    filter,
    people,
    total: found.total,
    ...waysOf("/desk/people", filter, part, found.total),
    everybody: reach === "everywhere",
    mayAdd: request.may("change-person", THE_PROGRAMME).allowed,
    mayMerge: request.may("merge-people", THE_PROGRAMME).allowed,
  };
};

/** What the public page of a listed person shows. */
export const publicPersonData = async ({ database, now }: PartnershipRequest, person: Person): Promise<PublicPerson> => {
  const day = dayOf(now);
  const ties = await publicTiesOf(database, [person.id], day);
  const themes = (await expertiseOf(database, person.id)).map(({ themeId }) => themeId);
  const labels = await bodyLabels(database, themes, day);
  return {
    name: person.name,
    fictitious: person.fictitious,
    about: person.about,
    orcid: person.orcid,
    country: countryName(person.country),
    groups: groupWords(person.country),
    sector: sectorWords(person.sector),
    languages: languageWords(person.languages),
    works: ties.map((tie) => ({ link: organisationLink(tie), role: tie.role })),
    mandates: await mandateLines(database, await mandatesHeld(database, [person.id], now, "ever"), day),
    expertise: themes
      .flatMap((id) => labels.get(id) ?? [])
      .toSorted((a, b) => a.name.localeCompare(b.name, "en"))
      .map(bodyLink),
  };
};
