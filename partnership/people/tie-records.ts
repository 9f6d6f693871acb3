import { sql, type RawBuilder } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { PeopleTables } from "./people-tables.ts";
import { PUBLIC_TIES, type TieKind } from "./tie-kinds.ts";

type TieRow = PeopleTables["partnership.tie"];

/** A tie as its records have it, seen from nobody's side. */
export interface Tie {
  readonly id: string;
  readonly personId: string;
  readonly kind: TieKind;
  readonly otherPersonId: string | null;
  readonly organisationId: string | null;
  readonly role: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly origin: TieRow["origin"];
  readonly sourceDocument: string | null;
  readonly sourcePlace: string;
  readonly version: number;
}

/** A tie with the names at both its ends. */
export interface NamedTie extends Tie {
  readonly personName: string;
  readonly personSlug: string;
  readonly otherName: string;
  /** Of the organisation, or of the other person. */
  readonly otherSlug: string;
}

interface NamedRow {
  id: string;
  person_id: string;
  kind: TieKind;
  other_person_id: string | null;
  organisation_id: string | null;
  role: string;
  from_on: string | null;
  until_on: string | null;
  origin: TieRow["origin"];
  source_document: string | null;
  source_place: string;
  version: number;
  person_name: string;
  person_slug: string;
  other_name: string;
  other_slug: string;
}

const asTie = (row: NamedRow): NamedTie => ({
  id: row.id,
  personId: row.person_id,
  kind: row.kind,
  otherPersonId: row.other_person_id,
  organisationId: row.organisation_id,
  role: row.role,
  fromOn: row.from_on,
  untilOn: row.until_on,
  origin: row.origin,
  sourceDocument: row.source_document,
  sourcePlace: row.source_place,
  version: row.version,
  personName: row.person_name,
  personSlug: row.person_slug,
  otherName: row.other_name,
  otherSlug: row.other_slug,
});

const tiesWhere = async (from: Readable, condition: RawBuilder<unknown>): Promise<readonly NamedTie[]> => {
  const { rows } = await sql<NamedRow>`
    select t.*, p.display_name as person_name, p.slug as person_slug, coalesce(o.name, q.display_name) as other_name, coalesce(o.slug, q.slug) as other_slug
    from partnership.tie t
    join partnership.person p on p.id = t.person_id
    left join partnership.organisation o on o.id = t.organisation_id
    left join partnership.person q on q.id = t.other_person_id
    where ${condition}
    order by t.until_on desc nulls first, t.from_on desc nulls last, t.kind, t.id`.execute(from.tables());
  return rows.map(asTie);
};

/** Ties of a person, whichever end they stand at. */
export const tiesOf = (from: Readable, personId: string): Promise<readonly NamedTie[]> =>
  tiesWhere(from, sql`(t.person_id = ${personId} or t.other_person_id = ${personId})`);

/** Where people work and belong on a day, as public pages show it. */
export const publicTiesOf = (from: Readable, people: readonly string[], day: string): Promise<readonly NamedTie[]> =>
  tiesWhere(from, sql`t.person_id = any(${people}::uuid[]) and t.kind = any(${PUBLIC_TIES}) and ${runsOn(day)}`);

/** People who work at or belong to organisations on a day and consent to be listed. */
export const listedTiesWith = (from: Readable, organisations: readonly string[], day: string): Promise<readonly NamedTie[]> =>
  tiesWhere(
    from,
    sql`t.organisation_id = any(${organisations}::uuid[]) and t.kind = any(${PUBLIC_TIES}) and p.listed and p.state = 'active' and ${runsOn(day)}`,
  );

const runsOn = (day: string): RawBuilder<boolean> =>
  sql<boolean>`(t.from_on is null or t.from_on <= ${day}) and (t.until_on is null or t.until_on >= ${day})`;

export const findTie = async (from: Readable, id: string): Promise<NamedTie | undefined> => (await tiesWhere(from, sql`t.id = ${id}`))[0];

export const insertTie = async (unit: UnitOfWork, tie: Tie): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.tie")
    .values({
      id: tie.id,
      person_id: tie.personId,
      kind: tie.kind,
      other_person_id: tie.otherPersonId,
      organisation_id: tie.organisationId,
      role: tie.role,
      from_on: tie.fromOn,
      until_on: tie.untilOn,
      origin: tie.origin,
      source_document: tie.sourceDocument,
      source_place: tie.sourcePlace,
    })
    .execute();
};

/** Ends a tie on a day; false where somebody changed it meanwhile. */
export const endTieOn = async (unit: UnitOfWork, id: string, version: number, untilOn: string): Promise<boolean> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.tie")
    .set({ until_on: untilOn, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Takes a tie out; false where somebody changed it meanwhile. */
export const deleteTie = async (unit: UnitOfWork, id: string, version: number): Promise<boolean> => {
  const { numDeletedRows } = await unit
    .tables<PartnershipTables>()
    .deleteFrom("partnership.tie")
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};
