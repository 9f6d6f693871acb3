import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import type { OrganisationKind } from "./organisation-records.ts";
import { afterName, type Slice } from "./people-list-records.ts";
import { plainWords } from "./plain-name.ts";

/** Which organisations are looked for. Every part narrows; an empty one does not. */
export interface OrganisationsQuestion {
  /** Each word stands in the name, or is the acronym. */
  readonly words: string;
  readonly kind?: OrganisationKind | undefined;
  readonly countries?: readonly string[] | undefined;
}

export interface OrganisationRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly country: string | null;
  readonly fictitious: boolean;
  readonly sortName: string;
  readonly parentName: string | null;
  readonly parentSlug: string | null;
}

export interface OrganisationsPage {
  readonly organisations: readonly OrganisationRow[];
  readonly total: number;
}

/** Organisations by name. */
export const listOrganisations = async (
  from: Readable,
  { words, kind, countries }: OrganisationsQuestion,
  { offset, most, after }: Slice,
): Promise<OrganisationsPage> => {
  const conditions = [
    sql`o.state = 'active'`,
    ...plainWords(words).map((word) => sql`(o.sort_name like ${`%${word}%`} or lower(o.acronym) = ${word})`),
    ...(kind === undefined ? [] : [sql`o.kind = ${kind}`]),
    ...(countries === undefined ? [] : [sql`o.country = any(${countries})`]),
  ];
  const condition = sql.join(conditions, sql` and `);
  const { rows } = await sql<OrganisationRow>`
    select o.id, o.slug, o.name, o.sort_name as "sortName", o.kind, o.country, o.fictitious, p.name as "parentName", p.slug as "parentSlug"
    from partnership.organisation o left join partnership.organisation p on p.id = o.parent_id
    where ${condition} and ${afterName("o", after)} order by o.sort_name, o.id limit ${most} offset ${offset}`.execute(from.tables());
  const counted = await sql<{ total: number }>`select count(*) as total from partnership.organisation o where ${condition}`.execute(
    from.tables(),
  );
  return { organisations: rows, total: counted.rows[0]?.total ?? 0 };
};

/** A mandate that an organisation holds or held. */
export interface OrganisationMandate {
  readonly bodyId: string;
  readonly role: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
}

export const mandatesOfOrganisation = async (from: Readable, organisationId: string): Promise<readonly OrganisationMandate[]> => {
  const { rows } = await sql<OrganisationMandate>`
    select body_id as "bodyId", role, from_on as "fromOn", until_on as "untilOn" from partnership.mandate
    where organisation_id = ${organisationId} and state = 'active'
    order by until_on desc nulls first, from_on desc nulls last, id`.execute(from.tables());
  return rows;
};

/** How a document is cited; "" where there is none. */
export const citationOf = async (from: Readable, code: string | null, place: string): Promise<string> => {
  if (code === null) return "";
  const { rows } = await sql<{ citation: string }>`select citation from partnership.document where code = ${code}`.execute(from.tables());
  return [rows[0]?.citation ?? code, place].filter(Boolean).join(", ");
};
