import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { PartnershipTables } from "../../tables.ts";

/**
 * Writes anew which people wrote together, from the published versions of works: a tie of each pair, from their first to their newest
 * common publication. To be called when a work is published, corrected or retracted, and for people whose records were merged or
 * taken apart again. Ties of pairs that no published version names any more go.
 */
export const deriveCoAuthors = async (unit: UnitOfWork, people: readonly string[]): Promise<void> => {
  if (people.length === 0) return;
  const tables = unit.tables();
  await sql`select pg_advisory_xact_lock(hashtextextended('co-author ties', 0))`.execute(tables);
  const { rows } = await sql<{ one: string; other: string; first: string; last: string }>`
    with shown as (
      select w.id as work_id, w.public_version as version_id, w.first_public_at as at
      from partnership.work w where w.public_version is not null and w.first_public_at is not null
      union
      select n.work_id, n.to_version, n.at from partnership.work_notice n join partnership.work w on w.id = n.work_id
      where n.to_version is not null and w.first_public_at is not null and n.kind in ('published', 'correction')
    )
    select least(a.person_id, b.person_id) as one, greatest(a.person_id, b.person_id) as other,
      min((s.at at time zone 'UTC')::date) as first, max((s.at at time zone 'UTC')::date) as last
    from partnership.version_contributor a
    join shown s on s.version_id = a.version_id
    join partnership.version_contributor b on b.version_id = a.version_id and b.person_id <> a.person_id
    where a.person_id = any(${people}::uuid[])
    group by 1, 2`.execute(tables);
  await sql`
    delete from partnership.tie where kind = 'co-author' and origin = 'derived'
      and (person_id = any(${people}::uuid[]) or other_person_id = any(${people}::uuid[]))`.execute(tables);
  if (rows.length === 0) return;
  const ties = rows.map(({ one, other, first, last }) => ({
    id: unit.newId(),
    person_id: one,
    kind: "co-author" as const,
    other_person_id: other,
    organisation_id: null,
    from_on: first,
    until_on: last,
    origin: "derived" as const,
    source_document: null,
  }));
  await unit.tables<PartnershipTables>().insertInto("partnership.tie").values(ties).execute();
};

/** Who is named in a version that is public or was. */
export const deriveCoAuthorsOfWork = async (unit: UnitOfWork, workId: string): Promise<void> => {
  const { rows } = await sql<{ id: string }>`
    select distinct c.person_id as id from partnership.work_version v join partnership.version_contributor c on c.version_id = v.id
    where v.work_id = ${workId} and c.person_id is not null`.execute(unit.tables());
  await deriveCoAuthors(
    unit,
    rows.map(({ id }) => id),
  );
};
