import type { PersonAnswer, PersonBody } from "#contract";
import {
  addAddress,
  addPerson,
  addressesOf,
  addressShape,
  bodyLabels,
  can,
  correctPerson,
  declareTie,
  deskPeople,
  endTie,
  expertiseOf,
  findPerson,
  isGone,
  keepApart,
  keptPerson,
  listedPeople,
  mandatesHeld,
  mergePeople,
  personShape,
  publicTiesOf,
  reachOf,
  removeAddress,
  seesAddresses,
  seesPrivateTies,
  subjectOfPerson,
  THE_PROGRAMME,
  TIE_KINDS,
  tieShape,
  tiesOf,
  undoMerge,
  type NamedTie,
  type Person,
} from "#partnership";
import { Problem } from "#vocabulary";
import { isId } from "../is-id.ts";
import { change, hrefOf, type Done, type Keepers, type Reader } from "./api-request.ts";
import { bodyAt } from "./bodies-keepers.ts";
import { bodyLinkOf } from "./body-answers.ts";
import { byShape } from "./by-shape.ts";
import { listAnswer } from "./list-answer.ts";

/** How much of a person somebody sees. */
interface Seen {
  readonly person: Person;
  /** As the desk shows the record. */
  readonly record: boolean;
  readonly addresses: boolean;
  readonly privateTies: boolean;
}

/**
 * A person as far as somebody may see them; whoever is neither listed nor theirs to see answers as one who is not there.
 * @throws Problem no-such-person, person-erased
 */
const seenPerson = async ({ database, standing, now }: Reader, key: string): Promise<Seen> => {
  const found = await findPerson(database, isId(key) ? { id: key } : { slug: key });
  if (!found && !isId(key) && (await isGone(database, key))) throw new Problem("person-erased");
  const person = found && (await keptPerson(database, found));
  if (person?.state !== "active") throw new Problem("no-such-person");
  const subject = await subjectOfPerson(database, person.id, now);
  const own = standing.personId === person.id;
  const everybody = reachOf(standing, "see-private-details") === "everywhere";
  const theirs = own || everybody || can(standing, "see-private-details", subject).allowed;
  if (!person.listed && !theirs) throw new Problem("no-such-person");
  const atDesk = theirs || reachOf(standing, "see-private-details").length > 0;
  return {
    person,
    record: atDesk,
    addresses: theirs && seesAddresses(standing, subject),
    privateTies: theirs && seesPrivateTies(standing, subject),
  };
};

const tieOf = (tie: NamedTie, personId: string, record: boolean): PersonAnswer["ties"][number] => {
  const back = tie.otherPersonId === personId;
  const name = back ? tie.personName : tie.otherName;
  const slug = back ? tie.personSlug : tie.otherSlug;
  return {
    ...(record ? { id: tie.id, version: tie.version } : {}),
    kind: tie.kind,
    with: { name, href: hrefOf(tie.organisationId === null ? "people" : "organisations", slug) },
    role: tie.role,
    from: tie.fromOn,
    until: tie.untilOn,
  };
};

const seenTies = async ({ database, standing, today }: Reader, { person, addresses, privateTies }: Seen): Promise<readonly NamedTie[]> => {
  if (!addresses) return publicTiesOf(database, [person.id], today);
  const isBetween = ({ personId, otherPersonId }: NamedTie): boolean =>
    standing.personId !== undefined && (personId === standing.personId || otherPersonId === standing.personId);
  return (await tiesOf(database, person.id)).filter((tie) => !TIE_KINDS[tie.kind].isPrivate || privateTies || isBetween(tie));
};

const personAnswer = async (reader: Reader, seen: Seen): Promise<PersonAnswer> => {
  const { database, now, today, may, standing } = reader;
  const { person, record, addresses } = seen;
  const [ties, mandates, expertise] = await Promise.all([
    seenTies(reader, seen),
    mandatesHeld(database, [person.id], now, "ever"),
    expertiseOf(database, person.id),
  ]);
  const labels = await bodyLabels(database, [...mandates.map(({ bodyId }) => bodyId), ...expertise.map(({ themeId }) => themeId)], today);
  const keeps = standing.personId === person.id || may("change-person", THE_PROGRAMME).allowed;
  const linkOf = (id: string) => [labels.get(id)].flatMap((label) => (label ? [bodyLinkOf(label)] : []));
  return {
    ...(record ? { id: person.id, version: person.version } : {}),
    slug: person.slug,
    name: person.name,
    orcid: person.orcid,
    country: person.country,
    sector: person.sector,
    languages: [...person.languages],
    about: person.about,
    expertise: expertise.flatMap(({ themeId }) => linkOf(themeId)),
    listed: person.listed,
    fictitious: person.fictitious,
    ties: ties.map((tie) => tieOf(tie, person.id, record && addresses)),
    mandates: mandates.flatMap(({ role, seat, bodyId, fromOn, untilOn }) =>
      linkOf(bodyId).map((body) => ({ role, seat, body, from: fromOn, until: untilOn })),
    ),
    ...(keeps ? { sex: person.sex } : {}),
    ...(addresses
      ? {
          addresses: (await addressesOf(database, person.id)).map(({ id, address, confirmedAt }) => ({
            id,
            address,
            confirmed: confirmedAt !== null,
          })),
        }
      : {}),
  };
};

/** What the room's own shape takes: what it checks of ORCID iD, country and languages is said once. */
const personValues = ({ languages, listed, orcid, country, sex, sector, ...rest }: PersonBody) =>
  byShape(personShape, {
    ...rest,
    orcid: orcid ?? "",
    country: country ?? "",
    sex: sex ?? "",
    sector: sector ?? "",
    languages: languages.join(", "),
    listed: listed ? "yes" : "",
  });

const done = (id: string, more: Partial<Done> = {}): Done => ({ path: `/people/${id}`, ...more });

export const PEOPLE_KEEPERS: Keepers<
  "listPeople" | "getPerson" | "addPerson" | "correctPerson" | "declareTie" | "endTie" | "addAddress" | "removeAddress"
> = {
  listPeople: async (request) => {
    const { database, standing, now, part, query } = request;
    const { q: words = "", body } = query;
    const question = { words, ...(body === undefined ? {} : { bodyId: (await bodyAt(request, body)).id }) };
    const [sortName = "", id = ""] = part.after ?? [];
    const slice = { offset: 0, most: part.limit + 1, ...(part.after === undefined ? {} : { after: { sortName, id } }) };
    const reach = reachOf(standing, "see-private-details");
    const atDesk = reach.length > 0;
    const found = atDesk ? await deskPeople(database, reach, question, now, slice) : await listedPeople(database, question, now, slice);
    const total = found.people.length > part.limit && part.after === undefined ? await countOf(request, question) : found.total;
    const answer = listAnswer(part, {
      rows: found.people,
      keyOf: (person) => [person.sortName, person.id],
      itemOf: (person) => ({
        ...(atDesk ? { id: person.id } : {}),
        slug: person.slug,
        href: hrefOf("people", person.slug),
        name: person.name,
        country: person.country,
        listed: person.listed,
        fictitious: person.fictitious,
      }),
      total,
    });
    return { answer };
  },
  getPerson: async (request) => {
    const seen = await seenPerson(request, request.parts.person);
    return { answer: await personAnswer(request, seen), ...(seen.record ? { version: seen.person.version } : {}) };
  },
  addPerson: async (request) => {
    const values = personValues(request.body);
    return change(
      () => addPerson(request, values),
      (id) => done(id, { id, added: true }),
    );
  },
  correctPerson: async (request) => {
    const id = await idOf(request, request.parts.person);
    const values = personValues(request.body);
    return change(
      () => correctPerson(request, { id, version: request.version }, values),
      () => done(id),
    );
  },
  declareTie: async (request) => {
    const personId = await idOf(request, request.parts.person);
    const { organisation, person, from, until, ...rest } = request.body;
    const values = byShape(tieShape, {
      ...rest,
      organisation: organisation ?? "",
      person: person ?? "",
      from: from ?? "",
      until: until ?? "",
    });
    return change(
      () => declareTie(request, personId, values),
      (id) => done(personId, { id, added: true }),
    );
  },
  endTie: async (request) => {
    const { tie: id } = request.parts;
    const { how } = request.body;
    return change(
      () => endTie(request, { id, version: request.version }, how),
      () => ({ path: "/people" }),
    );
  },
  addAddress: async (request) => {
    const id = await idOf(request, request.parts.person);
    const { address } = byShape(addressShape, request.body);
    return change(
      () => addAddress(request, id, address),
      () => done(id, { added: true }),
    );
  },
  removeAddress: async (request) => {
    const id = await idOf(request, request.parts.person);
    return change(
      () => removeAddress(request, id, request.parts.address),
      () => done(id),
    );
  },
};

const countOf = async ({ database, standing, now }: Reader, question: Parameters<typeof listedPeople>[1]): Promise<number> => {
  const reach = reachOf(standing, "see-private-details");
  const none = { offset: 0, most: 0 };
  const counted =
    reach.length > 0 ? await deskPeople(database, reach, question, now, none) : await listedPeople(database, question, now, none);
  return counted.total;
};

/** Whose record is to be changed: who may not change it learns nothing of it. @throws Problem no-such-person, not-allowed */
const idOf = async (request: Reader, key: string): Promise<string> => {
  const person = await findPerson(request.database, isId(key) ? { id: key } : { slug: key });
  const ownerId = person?.id;
  if (!request.may("change-own-record", { bodies: [], ownerId }).allowed) request.demand("change-person", THE_PROGRAMME);
  if (person?.state !== "active") throw new Problem("no-such-person");
  return person.id;
};

export const MERGE_KEEPERS: Keepers<"mergePeople" | "keepApart" | "undoMerge"> = {
  mergePeople: async (request) => {
    const { reason, accept, ...pair } = request.body;
    return change(
      () => mergePeople(request, pair, reason, accept),
      (id) => done(pair.kept.id, { id }),
    );
  },
  keepApart: async (request) => {
    const { one, other } = request.body;
    return change(
      () => keepApart(request, one, other),
      () => ({ path: "/people" }),
    );
  },
  undoMerge: async (request) =>
    change(
      () => undoMerge(request, request.parts.merge, request.body.reason),
      () => ({ path: "/people" }),
    ),
};
