import { sql } from "kysely";
import type { Readable } from "../../bodies/readable.ts";
import type { NamedOrganisation, SharedPlace, SharedWork } from "./conflict-facts.ts";

/** Whom an id leads to, over merges, and how that record can be known again. */
export interface PersonRow {
  readonly given: string;
  readonly id: string;
  readonly name: string;
  readonly orcid: string | null;
  readonly country: string | null;
  readonly sector: string | null;
  readonly addresses: readonly { readonly address: string; readonly confirmed: boolean }[];
}

export const personRows = async (from: Readable, ids: readonly string[]): Promise<readonly PersonRow[]> => {
  const leadsTo = new Map(ids.map((id) => [id, id]));
  const kept = new Map<string, StoredPerson>();
  for (let asked: readonly string[] = ids; asked.length > 0;) {
    const { rows } = await sql<StoredPerson>`
      select p.id, p.display_name as name, p.orcid, p.country, p.sector, p.merged_into as "mergedInto"
      from partnership.person p where p.id = any(${asked}::uuid[])`.execute(from.tables());
    const moved = new Map(rows.flatMap(({ id, mergedInto }) => (mergedInto === null ? [] : [[id, mergedInto] as const])));
    for (const [given, at] of leadsTo) leadsTo.set(given, moved.get(at) ?? at);
    for (const row of rows) if (row.mergedInto === null) kept.set(row.id, row);
    asked = [...new Set(moved.values())].filter((id) => !kept.has(id));
  }
  const addresses = await addressesOf(from, [...kept.keys()]);
  return [...leadsTo].flatMap(([given, id]) => {
    const row = kept.get(id);
    return row ? [{ ...row, given, addresses: addresses.get(id) ?? [] }] : [];
  });
};

type StoredPerson = Omit<PersonRow, "given" | "addresses"> & { readonly mergedInto: string | null };

const addressesOf = async (from: Readable, people: readonly string[]): Promise<ReadonlyMap<string, PersonRow["addresses"]>> => {
  const { rows } = await sql<{ personId: string; address: string; confirmed: boolean }>`
    select person_id as "personId", address, confirmed_at is not null as confirmed
    from partnership.email_address where person_id = any(${people}::uuid[])`.execute(from.tables());
  const addresses = new Map<string, { readonly address: string; readonly confirmed: boolean }[]>();
  for (const { personId, address, confirmed } of rows) {
    const known = addresses.get(personId);
    if (known) known.push({ address, confirmed });
    else addresses.set(personId, [{ address, confirmed }]);
  }
  return addresses;
};

/** A tie with an organisation. */
export interface OrganisationTieRow {
  readonly personId: string;
  readonly kind: string;
  readonly organisationId: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
}

export const organisationTies = async (from: Readable, people: readonly string[]): Promise<readonly OrganisationTieRow[]> => {
  const { rows } = await sql<OrganisationTieRow>`
    select person_id as "personId", kind, organisation_id as "organisationId", from_on as "fromOn", until_on as "untilOn"
    from partnership.tie where person_id = any(${people}::uuid[]) and organisation_id is not null
      and kind in ('employed by', 'seconded to', 'advisor of', 'business partner', 'funded by')`.execute(from.tables());
  return rows;
};

/** A tie between somebody and a party, from either side. */
export interface PersonTieRow {
  readonly personId: string;
  readonly otherId: string;
  readonly kind: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
}

export const personTies = async (
  from: Readable,
  people: readonly string[],
  parties: readonly string[],
): Promise<readonly PersonTieRow[]> => {
  if (parties.length === 0) return [];
  const { rows } = await sql<PersonTieRow>`
    select t.person_id as "personId", t.other_person_id as "otherId", t.kind, t.from_on as "fromOn", t.until_on as "untilOn"
    from partnership.tie t where t.other_person_id = any(${parties}::uuid[]) and t.person_id = any(${people}::uuid[])
    union all
    select t.other_person_id, t.person_id, t.kind, t.from_on, t.until_on
    from partnership.tie t where t.person_id = any(${parties}::uuid[]) and t.other_person_id = any(${people}::uuid[])`.execute(
    from.tables(),
  );
  return rows;
};

/** An organisation with the one above it. */
export interface OrganisationRow extends NamedOrganisation {
  readonly country: string | null;
  readonly parentId: string | null;
}

/** Organisations with all that stand above them. */
export const organisationsWithThoseAbove = async (from: Readable, ids: readonly string[]): Promise<readonly OrganisationRow[]> => {
  if (ids.length === 0) return [];
  const { rows } = await sql<OrganisationRow>`
    with recursive up as (
      select id, parent_id from partnership.organisation where id = any(${ids}::uuid[])
      union
      select o.id, o.parent_id from up join partnership.organisation o on o.id = up.parent_id
    )
    select o.id, o.name, o.kind, o.country, o.parent_id as "parentId" from up join partnership.organisation o on o.id = up.id`.execute(
    from.tables(),
  );
  return rows;
};

/** Which organisations domains stand for. */
export const domainHolders = async (from: Readable, domains: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (domains.length === 0) return new Map();
  const { rows } = await sql<{ domain: string; organisationId: string }>`
    select domain, organisation_id as "organisationId" from partnership.organisation_domain where domain = any(${domains})`.execute(
    from.tables(),
  );
  return new Map(rows.map(({ domain, organisationId }) => [domain, organisationId]));
};

/** A place in a small body. */
export interface PlaceRow extends SharedPlace {
  readonly personId: string;
  readonly bodyKind: string;
}

/** Places that people hold or held in small bodies of the parties, and in committees. */
export const placesHeld = async (
  from: Readable,
  people: readonly string[],
  parties: readonly string[],
  on: string,
): Promise<readonly PlaceRow[]> => {
  const { rows } = await sql<PlaceRow>`
    select m.person_id as "personId", b.id, b.kind as "bodyKind", m.from_on as "fromOn",
      least(m.until_on, (m.ended_at at time zone 'UTC')::date - 1) as "untilOn",
      coalesce((select n.name from partnership.body_name n where n.body_id = b.id and (n.from_on is null or n.from_on <= ${on})
        order by n.from_on desc nulls last limit 1), b.slug) as name
    from partnership.mandate m join partnership.body b on b.id = m.body_id
    where m.person_id = any(${people}::uuid[]) and m.state = 'active' and b.kind in ('group', 'panel', 'committee', 'management')
      and (b.kind = 'committee' or m.body_id in (select o.body_id from partnership.mandate o where o.person_id = any(${parties}::uuid[])))`.execute(
    from.tables(),
  );
  return rows;
};

/** A part in a paid commission: as its holder, or in the work that it pays for. */
export interface CommissionRow extends SharedPlace {
  readonly personId: string;
}

export const paidCommissions = async (from: Readable, people: readonly string[]): Promise<readonly CommissionRow[]> => {
  const { rows } = await sql<CommissionRow>`
    with part as (
      select k.holder_id as person_id, k.id from partnership.commission k where k.holder_id = any(${people}::uuid[])
      union
      select c.person_id, k.id from partnership.work_contributor c join partnership.commission k on k.work_id = c.work_id
      where c.person_id = any(${people}::uuid[])
    )
    select part.person_id as "personId", k.id, k.title as name, k.signed_on as "fromOn",
      case when k.state in ('fulfilled', 'ended') then
        coalesce((select max(coalesce(m.met_on, m.due_on)) from partnership.commission_milestone m where m.commission_id = k.id), k.signed_on)
      end as "untilOn"
    from part join partnership.commission k on k.id = part.id
    where k.kind = 'paid' and k.state in ('approved', 'signed', 'fulfilled', 'ended')`.execute(from.tables());
  return rows;
};

/** Works, drafts too, that name somebody and a party. */
export const sharedWorks = async (
  from: Readable,
  people: readonly string[],
  parties: readonly string[],
): Promise<readonly (SharedWork & { readonly personId: string })[]> => {
  if (parties.length === 0) return [];
  const { rows } = await sql<SharedWork & { readonly personId: string }>`
    with theirs as (
      select c.person_id, c.work_id from partnership.work_contributor c where c.person_id = any(${parties}::uuid[])
      union
      select c.person_id, v.work_id from partnership.version_contributor c join partnership.work_version v on v.id = c.version_id
      where c.person_id = any(${parties}::uuid[])
    ), ours as (
      select c.person_id, c.work_id from partnership.work_contributor c
      where c.work_id in (select work_id from theirs) and c.person_id = any(${people}::uuid[])
      union
      select c.person_id, v.work_id from partnership.work_version v join partnership.version_contributor c on c.version_id = v.id
      where v.work_id in (select work_id from theirs) and c.person_id = any(${people}::uuid[])
    )
    select ours.person_id as "personId", theirs.person_id as "otherId", w.title,
      (greatest((select max(v.made_at) from partnership.work_version v where v.work_id = w.id), d.saved_at, w.opened_at) at time zone 'UTC')::date as "on",
      w.public_version is not null and 2 = (select count(distinct c.person_id) from partnership.version_contributor c
        where c.version_id = w.public_version and c.person_id in (ours.person_id, theirs.person_id)) as "isPublic"
    from ours join theirs on theirs.work_id = ours.work_id and theirs.person_id <> ours.person_id
    join partnership.work w on w.id = ours.work_id left join partnership.work_draft d on d.work_id = w.id`.execute(from.tables());
  return rows;
};

/** Records that were said to be two people. */
export const keptApartFrom = async (
  from: Readable,
  parties: readonly string[],
): Promise<readonly { readonly one: string; readonly other: string }[]> => {
  const { rows } = await sql<{ one: string; other: string }>`
    select person_id as one, other_person_id as other from partnership.kept_apart
    where person_id = any(${parties}::uuid[]) or other_person_id = any(${parties}::uuid[])`.execute(from.tables());
  return rows;
};

/** Settings on conflicts that hold on a day, and the unit that hosts the partnership. */
export const conflictSettings = async (
  from: Readable,
  key: string,
  on: string,
): Promise<{ readonly rules: readonly unknown[]; readonly hosts: readonly string[] }> => {
  const { rows } = await sql<{ key: string; value: unknown; host: string | null }>`
    select s.key, s.value, o.id as host
    from partnership.setting s left join partnership.organisation o on s.key = 'host unit' and o.slug = s.value ->> 'organisation'
    where s.key in (${key}, 'host unit') and (s.from_on is null or s.from_on <= ${on}) and (s.until_on is null or s.until_on >= ${on})`.execute(
    from.tables(),
  );
  return {
    rules: rows.filter((row) => row.key === key).map(({ value }) => value),
    hosts: rows.flatMap(({ host }) => host ?? []),
  };
};
