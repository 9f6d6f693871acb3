import { sql } from "kysely";
import type { Database } from "#store";
import { nameOn } from "../bodies/body-records.ts";

/** A place that somebody holds in a body. */
export interface OwnBody {
  readonly id: string;
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
    select b.id, b.slug, m.role, m.until_on as until, ${nameOn(sql`b.id`, day)} as name
    from partnership.mandate m join partnership.body b on b.id = m.body_id
    where m.person_id = ${personId} and m.state = 'active'
      and (m.from_on is null or m.from_on <= ${day}) and (m.until_on is null or m.until_on >= ${day})
      and (m.ended_at is null or m.ended_at > ${now}) and (b.closed_on is null or b.closed_on >= ${day})
    order by m.until_on nulls last, b.slug`.execute(from.tables());
  return rows;
};
