import { sql } from "kysely";
import type { Database } from "#store";

/** A place that somebody holds in a body. */
export interface OwnBody {
  readonly slug: string;
  readonly name: string;
  readonly role: string;
  /** Last day of the term; null for one without an end. */
  readonly until: string | null;
}

/** Bodies in which somebody holds a mandate at a moment, with the role and the end of its term. */
export const ownBodies = async (from: Pick<Database, "tables">, personId: string, now: Date): Promise<readonly OwnBody[]> => {
  const day = now.toISOString().slice(0, 10);
  const { rows } = await sql<OwnBody>`
    select b.slug, m.role, m.until_on as until, coalesce((
      select n.name from partnership.body_name n
      where n.body_id = b.id and (n.from_on is null or n.from_on <= ${day}) and (n.until_on is null or n.until_on >= ${day})
      order by n.from_on desc nulls last limit 1), b.slug) as name
    from partnership.mandate m join partnership.body b on b.id = m.body_id
    where m.person_id = ${personId} and m.state = 'active'
      and (m.from_on is null or m.from_on <= ${day}) and (m.until_on is null or m.until_on >= ${day})
      and (m.ended_at is null or m.ended_at > ${now}) and (b.closed_on is null or b.closed_on >= ${day})
    order by m.until_on nulls last, b.slug`.execute(from.tables());
  return rows;
};
