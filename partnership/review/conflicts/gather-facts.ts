import type { Readable } from "../../bodies/readable.ts";
import type { CandidateFacts, Course, MatterFacts, NamedOrganisation, OrganisationLink, PartyFacts } from "./conflict-facts.ts";
import {
  conflictSettings,
  domainHolders,
  keptApartFrom,
  organisationsWithThoseAbove,
  organisationTies,
  paidCommissions,
  personRows,
  personTies,
  placesHeld,
  sharedWorks,
  type OrganisationRow,
  type OrganisationTieRow,
  type PersonRow,
} from "./conflict-records.ts";
import { runs } from "./courses.ts";
import type { LoadedMatter, NamedParty } from "./matter-records.ts";
import { CONFLICT_RULE, setRules, type SetRule } from "./rule-settings.ts";

/** Organisations that fund a work or earmarked what they gave for it. The accounts supply it where they are kept. */
export type FundersOf = (from: Readable, workId: string) => Promise<readonly string[]>;

/** Everything that the rules ask, for some people and one matter. */
export interface GatheredFacts {
  readonly rules: readonly SetRule[];
  readonly matter: MatterFacts;
  /** By the id that was asked for, which may be that of a merged record. */
  readonly people: ReadonlyMap<string, CandidateFacts>;
}

const OFFICIAL: readonly string[] = ["government", "statistics office"];

/** Gathers the facts on people and a matter, in as many queries for one person as for hundreds. */
export const gatherFacts = async (
  from: Readable,
  loaded: LoadedMatter,
  ids: readonly string[],
  on: string,
  fundersOf: FundersOf = async () => [],
): Promise<GatheredFacts> => {
  const partyIds = [...new Set(loaded.parties.flatMap(({ personId }) => personId ?? []))];
  const rows = await personRows(from, [...new Set([...ids, ...partyIds])]);
  const records = new Map(rows.map((row) => [row.given, row]));
  const parties = [...new Set(partyIds.flatMap((id) => records.get(id)?.id ?? []))];
  const all = [...new Set(rows.map(({ id }) => id))];
  const { rules, hosts } = await conflictSettings(from, CONFLICT_RULE, on);
  const ties = await organisationTies(from, all);
  const hints = await addressHints(from, rows);
  const funders = loaded.workId === null ? [] : await fundersOf(from, loaded.workId);
  const affiliations = loaded.parties.flatMap(({ organisationId }) => organisationId ?? []);
  const named = [...ties.map(({ organisationId }) => organisationId), ...hints.values(), ...affiliations, ...funders, ...hosts].flat();
  const tree = new Map((await organisationsWithThoseAbove(from, [...new Set(named)])).map((row) => [row.id, row]));
  const known: Known = {
    on,
    tree,
    ties: groupBy(ties, "personId"),
    hints,
    places: groupBy(await placesHeld(from, all, parties, on), "personId"),
    commissions: groupBy(await paidCommissions(from, all), "personId"),
  };
  const between = groupBy(await personTies(from, all, parties), "personId");
  const works = groupBy(await sharedWorks(from, all, parties), "personId");
  const apart = await keptApartFrom(from, parties);
  const candidates = new Map<string, CandidateFacts>();
  for (const given of ids) {
    const row = records.get(given);
    if (!row) continue;
    candidates.set(given, {
      ...factsOf(row, known),
      id: row.id,
      ties: between.get(row.id) ?? [],
      works: works.get(row.id) ?? [],
      keptApart: apart.flatMap(({ one, other }) => (one === row.id ? [other] : other === row.id ? [one] : [])),
      governments: governmentsOf(row, known),
      committees: (known.places.get(row.id) ?? []).filter((place) => place.bodyKind === "committee" && runs(place, on)),
    });
  }
  return { rules: setRules(rules), people: candidates, matter: matterFacts(loaded, records, known, { funders, hosts }) };
};

type Grouped<Row> = ReadonlyMap<string, readonly Row[]>;

interface Known {
  readonly on: string;
  readonly tree: ReadonlyMap<string, OrganisationRow>;
  readonly ties: Grouped<OrganisationTieRow>;
  /** Organisations that addresses of people point to. */
  readonly hints: ReadonlyMap<string, readonly string[]>;
  readonly places: Grouped<Awaited<ReturnType<typeof placesHeld>>[number]>;
  readonly commissions: Grouped<Awaited<ReturnType<typeof paidCommissions>>[number]>;
}

const groupBy = <Key extends string, Row extends Readonly<Record<Key, string>>>(rows: readonly Row[], key: Key): Grouped<Row> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group) group.push(row);
    else groups.set(row[key], [row]);
  }
  return groups;
};

/** For each person the organisations whose domain one of their confirmed addresses has, the nearest one of each. */
const addressHints = async (from: Readable, rows: readonly PersonRow[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const confirmed = rows.flatMap(({ id, addresses }) => addresses.filter((one) => one.confirmed).map(({ address }) => ({ id, address })));
  const holders = await domainHolders(from, [...new Set(confirmed.flatMap(({ address }) => domainsOf(address)))]);
  const hints = new Map<string, string[]>();
  for (const { id, address } of confirmed) {
    const nearest = domainsOf(address).find((domain) => holders.has(domain));
    if (nearest !== undefined) hints.set(id, [...(hints.get(id) ?? []), holders.get(nearest)!]);
  }
  return hints;
};

/** "a.example.org" and "example.org" of an address, the whole one first. */
const domainsOf = (address: string): readonly string[] => {
  const parts = (address.split("@").at(-1) ?? "").split(".");
  return parts.slice(0, -1).map((_, place) => parts.slice(place).join("."));
};

const chainOf = (tree: Known["tree"], id: string): readonly NamedOrganisation[] => {
  const chain: NamedOrganisation[] = [];
  for (let at = tree.get(id); at && chain.length < 30; at = at.parentId === null ? undefined : tree.get(at.parentId))
    chain.push({ id: at.id, name: at.name, kind: at.kind });
  return chain;
};

const HOW: Readonly<Record<string, OrganisationLink["how"]>> = {
  "employed by": "works at",
  "seconded to": "works at",
  "advisor of": "serves",
  "business partner": "serves",
  "funded by": "is funded by",
};

const ALWAYS: Course = { fromOn: null, untilOn: null };

const factsOf = (row: PersonRow, { tree, ties, hints, places, commissions }: Known): PartyFacts => ({
  id: row.id,
  name: row.name,
  orcid: row.orcid,
  addresses: row.addresses.map(({ address }) => address),
  organisations: [
    ...(ties.get(row.id) ?? []).map(({ kind, organisationId, fromOn, untilOn }): OrganisationLink => ({
      how: HOW[kind]!,
      chain: chainOf(tree, organisationId),
      fromOn,
      untilOn,
    })),
    ...(hints.get(row.id) ?? []).map((id): OrganisationLink => ({ how: "address at", chain: chainOf(tree, id), ...ALWAYS })),
  ],
  places: places.get(row.id) ?? [],
  commissions: commissions.get(row.id) ?? [],
});

/** Countries whose government somebody works for now. */
const governmentsOf = ({ id, sector, country }: PersonRow, { on, ties, tree }: Known): readonly string[] => {
  const worksAt = (ties.get(id) ?? []).filter((tie) => HOW[tie.kind] === "works at" && runs(tie, on));
  const offices = worksAt
    .flatMap(({ organisationId }) => chainOf(tree, organisationId))
    .filter(({ kind }) => OFFICIAL.includes(kind))
    .flatMap((office) => tree.get(office.id)?.country ?? []);
  return [...new Set([...offices, ...(sector === "government" && country !== null ? [country] : [])])];
};

interface Payers {
  readonly funders: readonly string[];
  readonly hosts: readonly string[];
}

const matterFacts = (
  { kind, parties, areas, onSameGap, named, bodyKind }: LoadedMatter,
  records: ReadonlyMap<string, PersonRow>,
  known: Known,
  { funders, hosts }: Payers,
): MatterFacts => {
  const facts = parties.map((party) => partyFacts(party, records, known));
  const supplied = funders.map((id): OrganisationLink => ({ how: "is funded by", chain: chainOf(known.tree, id), ...ALWAYS }));
  return {
    kind,
    areas,
    named,
    bodyKind,
    onSameGap: onSameGap.map((one) => ({ ...one, personId: records.get(one.personId)?.id ?? one.personId })),
    parties: facts,
    funders: [...supplied, ...facts.flatMap(({ organisations }) => organisations.filter(({ how }) => how === "is funded by"))],
    hosts: hosts.flatMap((id) => chainOf(known.tree, id)).map(({ id }) => id),
  };
};

/** A party with what is known of the person; a contributor without a record is a name, perhaps with an affiliation. */
const partyFacts = (party: NamedParty, records: ReadonlyMap<string, PersonRow>, known: Known): PartyFacts => {
  const row = party.personId === null ? undefined : records.get(party.personId);
  const chain = party.organisationId === null ? [] : chainOf(known.tree, party.organisationId);
  const stated: readonly OrganisationLink[] =
    chain.length === 0 ? [] : [{ how: "works at", chain, fromOn: null, untilOn: party.affiliatedUntil }];
  if (!row)
    return { id: undefined, name: party.name, orcid: party.orcid, addresses: [], organisations: stated, places: [], commissions: [] };
  const facts = factsOf(row, known);
  return { ...facts, orcid: facts.orcid ?? party.orcid, organisations: [...facts.organisations, ...stated] };
};
