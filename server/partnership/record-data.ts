import {
  addressesOf,
  allOrganisations,
  bodyLabels,
  DECLARED_TIES,
  expertiseOf,
  languageWords,
  mandatesHeld,
  organisationsByAddress,
  seesAddresses,
  seesPrivateTies,
  subjectOfPerson,
  THE_PROGRAMME,
  TIE_KINDS,
  tiesOf,
  waitingErasureOf,
  type NamedTie,
  type Person,
} from "#partnership";
import { partnershipTexts, type FormState, type RecordData, type TieLine } from "#web";
import type { SignedInRequest } from "../desk/desk-route.ts";
import { dayOf } from "./case-words.ts";
import { countryName, groupWords, mandateLines, sectorWords } from "./people-words.ts";

const { form, record: texts } = partnershipTexts.people;

/** Forms of the page that were sent and could not be carried out. */
export interface SentForms {
  readonly address?: FormState;
  readonly tie?: FormState;
}

/** What is kept of a person, as far as whoever asks may see it. */
export const recordData = async (request: SignedInRequest, person: Person, sent: SentForms = {}): Promise<RecordData> => {
  const { database, standing, now, csrf, may } = request;
  const own = person.id === standing.personId;
  const day = dayOf(now);
  const subject = await subjectOfPerson(database, person.id, now);
  const keeps = may("change-person", THE_PROGRAMME).allowed;
  const showsAddresses = seesAddresses(standing, subject);
  const showsTies = seesPrivateTies(standing, subject);
  const all = showsAddresses ? await tiesOf(database, person.id) : [];
  const shown = all.filter((tie) => !TIE_KINDS[tie.kind].isPrivate || showsTies || isBetween(tie, standing.personId));
  const erasure = own || showsTies ? await waitingErasureOf(database, person.id) : undefined;
  const empty: FormState = { values: {}, faults: {}, csrf };
  return {
    base: own ? "/desk/me" : `/desk/people/${person.id}`,
    own,
    csrf,
    facts: await recordFacts(request, person, own || keeps),
    fictitious: person.fictitious,
    publicHref: person.listed ? `/people/${encodeURIComponent(person.slug)}` : undefined,
    mayCorrect: own || keeps,
    addresses: showsAddresses ? await addressLines(request, person) : undefined,
    mayChangeAddresses: keeps && !own,
    addressState: sent.address ?? empty,
    domains: showsAddresses ? (await organisationsByAddress(database, person.id)).map(({ name }) => name) : [],
    ties: shown.map((tie) => tieLine(tie, person.id, own || keeps, day)),
    hidesTies: !showsTies,
    mayDeclare: own || keeps,
    tieState: sent.tie ?? empty,
    tieKinds: DECLARED_TIES.map((value) => ({ value, label: texts.tieKinds[value] ?? value })),
    organisations: own || keeps ? (await allOrganisations(database)).map(({ id, name }) => ({ value: id, label: name })) : [],
    mandates: await mandateLines(database, await mandatesHeld(database, [person.id], now, "ever"), day),
    erasesOn: erasure && dayOf(erasure.erasesAt),
    logHref: may("read-log", THE_PROGRAMME).allowed ? `/desk/log?object=${person.id}` : undefined,
    similarHref: !own && may("merge-people", THE_PROGRAMME).allowed ? "/desk/people/duplicates" : undefined,
  };
};

const isBetween = ({ personId, otherPersonId }: NamedTie, viewer: string | undefined): boolean =>
  viewer !== undefined && (personId === viewer || otherPersonId === viewer);

/** Details of a record in words, without those that are not said. */
export const recordFacts = async (
  { database, now }: SignedInRequest,
  person: Person,
  whole: boolean,
): Promise<readonly (readonly [string, string])[]> => {
  const themes = (await expertiseOf(database, person.id)).map(({ themeId }) => themeId);
  const labels = await bodyLabels(database, themes, dayOf(now));
  const groups = groupWords(person.country);
  const country = countryName(person.country) + (groups === "" ? "" : ` (${groups})`);
  const facts: readonly (readonly [string, string])[] = [
    [form.name, person.name],
    [form.orcid, person.orcid ?? ""],
    [form.country, country],
    [form.sector, sectorWords(person.sector)],
    [form.languages, languageWords(person.languages)],
    [form.expertise, [...labels.values()].map(({ name }) => name).join(", ")],
    [form.about, person.about],
    [form.sex, whole && person.sex !== null ? (form.sexes[person.sex] ?? "") : ""],
  ];
  return facts.filter(([, words]) => words !== "");
};

const addressLines = async ({ database }: SignedInRequest, { id }: Person) =>
  (await addressesOf(database, id)).map((one) => ({
    id: one.id,
    address: one.address,
    confirmed: one.confirmedAt !== null,
    bounced: one.bouncedAt !== null,
    preferred: one.preferred,
  }));

const tieLine = (tie: NamedTie, personId: string, mayChange: boolean, day: string): TieLine => {
  const back = tie.otherPersonId === personId;
  const name = back ? tie.personName : tie.otherName;
  const kind = (back ? texts.tieKindsBack[tie.kind] : undefined) ?? texts.tieKinds[tie.kind] ?? tie.kind;
  const isOrganisation = tie.organisationId !== null;
  const runs = tie.untilOn === null || tie.untilOn >= day;
  const derived = TIE_KINDS[tie.kind].derived;
  return {
    id: tie.id,
    version: String(tie.version),
    kind,
    other: isOrganisation ? { text: name, href: `/organisations/${encodeURIComponent(tie.otherSlug)}` } : { text: name },
    role: tie.role,
    fromOn: tie.fromOn,
    untilOn: tie.untilOn,
    isPrivate: TIE_KINDS[tie.kind].isPrivate,
    origin: tie.origin,
    mayEnd: mayChange && runs && !derived && (tie.fromOn === null || tie.fromOn <= day),
    mayRemove: mayChange && !derived,
  };
};
