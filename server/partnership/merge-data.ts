import {
  addressesOf,
  domainsOf,
  findOrganisation,
  findPeople,
  languageWords,
  likenesses,
  mandatesHeld,
  newestMerges,
  organisationsAbove,
  tiesOf,
  type Merge,
  type Organisation,
  type Person,
} from "#partnership";
import { partnershipTexts, type DuplicatesData, type MergeLine, type MergeSide } from "#web";
import type { SignedInRequest } from "../desk/desk-route.ts";
import { dayOf } from "./case-words.ts";
import { countryName, mandatesInShort, sectorWords } from "./people-words.ts";

const { desk: texts } = partnershipTexts.people;
const MOST_PAIRS = 100;
const MOST_MERGES = 50;

export const mergeLine = ({ id, keptName, goneName, rows, reason, mergedAt, undoneAt, sealedAt }: Merge): MergeLine => ({
  id,
  gone: goneName,
  kept: keptName,
  rows,
  reason,
  mergedOn: dayOf(mergedAt),
  undoneOn: undoneAt && dayOf(undoneAt),
  sealed: sealedAt !== null,
});

/** Merges of one kind, the newest first. */
export const mergeLines = async ({ database }: SignedInRequest, kind: Merge["kind"]): Promise<readonly MergeLine[]> =>
  (await newestMerges(database, kind, MOST_MERGES)).map(mergeLine);

/** Records that look like one person, and merges so far. */
export const duplicatesData = async (request: SignedInRequest): Promise<DuplicatesData> => {
  const pairs = await likenesses(request.database, MOST_PAIRS);
  const people = await findPeople(request.database, [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const link = (id: string) => ({ text: names.get(id) ?? "", href: `/desk/people/${id}` });
  return {
    pairs: pairs.map(({ one, other, reasons }) => ({ one: link(one), other: link(other), ids: [one, other], reasons })),
    merges: await mergeLines(request, "person"),
    csrf: request.csrf,
  };
};

/** A person's record beside another. */
export const personSide = async ({ database, now }: SignedInRequest, person: Person): Promise<MergeSide> => {
  const mandates = await mandatesInShort(database, await mandatesHeld(database, [person.id], now, "ever"), dayOf(now));
  const ties = await tiesOf(database, person.id);
  return {
    id: person.id,
    version: String(person.version),
    name: person.name,
    href: `/desk/people/${person.id}`,
    values: {
      name: person.name,
      address: `/people/${person.slug}`,
      orcid: person.orcid ?? "",
      country: countryName(person.country),
      sector: sectorWords(person.sector),
      languages: languageWords(person.languages),
      about: person.about,
      listed: person.listed ? texts.listed : texts.unlisted,
      addresses: (await addressesOf(database, person.id)).map(({ address }) => address).join(", "),
      mandates: (mandates.get(person.id) ?? []).join("; "),
      ties: ties
        .map(({ kind, otherName, personName, otherPersonId }) => `${kind} ${otherPersonId === person.id ? personName : otherName}`)
        .join("; "),
    },
  };
};

/** An organisation's record beside another. */
export const organisationSide = async ({ database }: SignedInRequest, organisation: Organisation): Promise<MergeSide> => {
  const [parent] = await organisationsAbove(database, organisation.id);
  return {
    id: organisation.id,
    version: String(organisation.version),
    name: organisation.name,
    href: `/desk/organisations/${organisation.id}`,
    values: {
      name: organisation.name,
      address: `/organisations/${organisation.slug}`,
      otherNames: [organisation.acronym ?? "", ...organisation.otherNames].filter(Boolean).join(", "),
      kind: organisation.kind,
      ror: organisation.ror ?? "",
      country: countryName(organisation.country),
      parent: parent?.name ?? "",
      domains: (await domainsOf(database, organisation.id)).join(", "),
    },
  };
};

/** An organisation that is there. */
export const activeOrganisation = async ({ database }: SignedInRequest, id: string): Promise<Organisation | undefined> => {
  const found = await findOrganisation(database, { id });
  return found?.state === "active" ? found : undefined;
};
