import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { PeopleTables } from "./people-tables.ts";

type OrganisationRow = PeopleTables["partnership.organisation"];
export type OrganisationKind = OrganisationRow["kind"];

export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly otherNames: readonly string[];
  readonly kind: OrganisationKind;
  readonly ror: string | null;
  readonly country: string | null;
  readonly parentId: string | null;
  readonly fictitious: boolean;
  readonly state: "active" | "merged";
  readonly mergedInto: string | null;
  readonly sourceDocument: string | null;
  readonly sourcePlace: string;
  readonly version: number;
}

const select = (from: Readable) => from.tables<PartnershipTables>().selectFrom("partnership.organisation").selectAll();
type Selected = Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirstOrThrow"]>>;

export const asOrganisation = (row: Selected): Organisation => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  acronym: row.acronym,
  otherNames: row.other_names,
  kind: row.kind,
  ror: row.ror,
  country: row.country,
  parentId: row.parent_id,
  fictitious: row.fictitious,
  state: row.state,
  mergedInto: row.merged_into,
  sourceDocument: row.source_document,
  sourcePlace: row.source_place,
  version: row.version,
});

export const findOrganisation = async (
  from: Readable,
  key: { readonly id: string } | { readonly slug: string },
): Promise<Organisation | undefined> => {
  if ("id" in key && !isId(key.id)) return undefined;
  const row = await select(from)
    .where("id" in key ? "id" : "slug", "=", "id" in key ? key.id : key.slug)
    .executeTakeFirst();
  return row && asOrganisation(row);
};

/** Every organisation there is, by name, without those that were merged into another. */
export const allOrganisations = async (from: Readable): Promise<readonly Organisation[]> =>
  (await select(from).where("state", "=", "active").orderBy("sort_name").orderBy("id").execute()).map(asOrganisation);

/** The organisation that was kept where this one was merged, over any number of merges; itself otherwise. */
export const keptOrganisation = async (from: Readable, organisation: Organisation): Promise<Organisation> => {
  let kept = organisation;
  for (let steps = 0; kept.mergedInto !== null && steps < 20; steps++) {
    const next = await findOrganisation(from, { id: kept.mergedInto });
    if (!next) break;
    kept = next;
  }
  return kept;
};

export const lockOrganisation = async (unit: UnitOfWork, id: string): Promise<Organisation | undefined> => {
  if (!isId(id)) return undefined;
  const row = await select(unit).where("id", "=", id).forUpdate().executeTakeFirst();
  return row && asOrganisation(row);
};

/** Holds back every other change of the tree until the unit of work is done: two changes, each right alone, could make a circle. */
export const holdTree = async (unit: UnitOfWork): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('tree of organisations', 0))`.execute(unit.tables());
};

/** The organisations above one, nearest first. */
export const organisationsAbove = async (from: Readable, id: string): Promise<readonly Organisation[]> => {
  const { rows } = await sql<Selected>`
    with recursive above as (
      select parent_id as id, 1 as height from partnership.organisation where id = ${id}
      union
      select o.parent_id, above.height + 1 from partnership.organisation o join above on o.id = above.id where above.height < 30
    )
    select o.* from above join partnership.organisation o on o.id = above.id order by above.height`.execute(from.tables());
  return rows.map(asOrganisation);
};

/** The organisations that belong to one, with theirs. */
export const organisationsBelow = async (from: Readable, id: string): Promise<readonly Organisation[]> => {
  const { rows } = await sql<Selected>`
    with recursive below as (
      select id from partnership.organisation where parent_id = ${id} and state = 'active'
      union
      select o.id from partnership.organisation o join below on o.parent_id = below.id where o.state = 'active'
    )
    select o.* from below join partnership.organisation o on o.id = below.id order by o.sort_name, o.id`.execute(from.tables());
  return rows.map(asOrganisation);
};

/** What of an organisation is written. */
export type OrganisationFields = Pick<Organisation, "name" | "acronym" | "otherNames" | "kind" | "ror" | "country" | "parentId">;

const columnsOf = (fields: OrganisationFields) => ({
  name: fields.name,
  acronym: fields.acronym,
  other_names: [...fields.otherNames],
  kind: fields.kind,
  ror: fields.ror,
  country: fields.country,
  parent_id: fields.parentId,
});

export const insertOrganisation = async (unit: UnitOfWork, id: string, slug: string, fields: OrganisationFields): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.organisation")
    .values({ id, slug, ...columnsOf(fields) })
    .execute();
};

/** @throws Problem changed-meanwhile */
export const updateOrganisation = async (unit: UnitOfWork, id: string, version: number, fields: OrganisationFields): Promise<void> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.organisation")
    .set({ ...columnsOf(fields), version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("state", "=", "active")
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem("changed-meanwhile", { kind: "the record of", id: fields.name });
};

/** Whoever else has a ROR id. */
export const holderOfRor = async (from: Readable, ror: string, besides: string): Promise<string | undefined> => {
  const row = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.organisation")
    .select("name")
    .where("ror", "=", ror)
    .where("id", "<>", besides)
    .executeTakeFirst();
  return row?.name;
};

export const domainsOf = async (from: Readable, organisationId: string): Promise<readonly string[]> => {
  const rows = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.organisation_domain")
    .select("domain")
    .where("organisation_id", "=", organisationId)
    .orderBy("domain")
    .execute();
  return rows.map(({ domain }) => domain);
};

/** Domains of these that belong to another organisation. */
export const domainsOfOthers = async (from: Readable, organisationId: string, domains: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ domain: string }>`
    select domain from partnership.organisation_domain
    where domain = any(${domains}) and organisation_id <> ${organisationId} order by domain`.execute(from.tables());
  return rows.map(({ domain }) => domain);
};

export const setDomains = async (unit: UnitOfWork, organisationId: string, domains: readonly string[]): Promise<void> => {
  await sql`delete from partnership.organisation_domain where organisation_id = ${organisationId} and not (domain = any(${domains}))`.execute(
    unit.tables(),
  );
  await sql`
    insert into partnership.organisation_domain (domain, organisation_id) select unnest(${domains}::text[]), ${organisationId}
    on conflict do nothing`.execute(unit.tables());
};

/** The organisations that e-mail addresses of a person belong to by their domain, the nearest one where subdomains have their own. */
export const organisationsByAddress = async (from: Readable, personId: string): Promise<readonly Organisation[]> => {
  const { rows } = await sql<Selected>`
    select distinct o.* from (
      select distinct on (e.id) d.organisation_id
      from partnership.email_address e
      join partnership.organisation_domain d on ('.' || split_part(e.address, '@', 2)) like ('%.' || d.domain)
      where e.person_id = ${personId} and e.confirmed_at is not null
      order by e.id, length(d.domain) desc
    ) nearest join partnership.organisation o on o.id = nearest.organisation_id order by o.name`.execute(from.tables());
  return rows.map(asOrganisation);
};

/** What an organisation asked to take part in. */
export interface PartnerInterest {
  readonly bodyId: string;
  readonly words: string;
}

export const interestsOf = async (from: Readable, organisationId: string): Promise<readonly PartnerInterest[]> => {
  const rows = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.partner_interest")
    .select(["body_id", "words"])
    .where("organisation_id", "=", organisationId)
    .execute();
  return rows.map(({ body_id: bodyId, words }) => ({ bodyId, words }));
};
