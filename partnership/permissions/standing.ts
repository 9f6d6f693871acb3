import { sql, type RawBuilder } from "kysely";
import type { Database } from "#store";
import type { Role } from "./roles.ts";
import { isRole } from "./roles.ts";

/** A mandate that is active at the moment in question. */
export interface ActiveMandate {
  readonly id: string;
  readonly role: Role;
  readonly bodyId: string;
  /** Kind of the body it is held in. */
  readonly bodyKind?: string;
}

/** Who somebody is to the partnership at one moment. Made anew for each request: nothing of it is kept. */
export interface Standing {
  /** Undefined for a reader without an account. */
  readonly personId: string | undefined;
  readonly mandates: readonly ActiveMandate[];
  /** Somebody is director now, so nobody sets up the first mandates any more. */
  readonly directed?: boolean;
}

/** A reader without an account. */
export const PUBLIC: Standing = { personId: undefined, mandates: [] };

/**
 * A person's standing now, from the mandates whose term runs: confirmed, begun, not past their last day, not ended early. A merged or erased
 * person has none.
 */
export const standingOf = async (database: Database, personId: string, now: Date): Promise<Standing> => {
  const day = now.toISOString().slice(0, 10);
  const { rows } = await sql<{ id: string; role: string; body_id: string; body_kind: string; directed: boolean }>`
    select m.id, m.role, m.body_id, b.kind as body_kind, ${isDirected(now)} as directed
    from partnership.mandate m
    join partnership.person p on p.id = m.person_id and p.state = 'active'
    join partnership.body b on b.id = m.body_id
    where m.person_id = ${personId} and m.state = 'active'
      and (m.from_on is null or m.from_on <= ${day}) and (m.until_on is null or m.until_on >= ${day})
      and (m.ended_at is null or m.ended_at > ${now})
      and (b.closed_on is null or b.closed_on >= ${day})`.execute(database.tables());
  const mandates = rows.flatMap(({ id, role, body_id: bodyId, body_kind: bodyKind }) =>
    isRole(role) ? [{ id, role, bodyId, bodyKind }] : [],
  );
  return { personId, mandates, directed: rows.some(({ directed }) => directed) };
};

/** Whether somebody is director at a moment, as a condition. */
export const isDirected = (now: Date): RawBuilder<boolean> => {
  const day = now.toISOString().slice(0, 10);
  return sql<boolean>`exists (
    select 1 from partnership.mandate d
    join partnership.person dp on dp.id = d.person_id and dp.state = 'active'
    join partnership.body db on db.id = d.body_id
    where d.role = 'director' and d.state = 'active'
      and (d.from_on is null or d.from_on <= ${day}) and (d.until_on is null or d.until_on >= ${day})
      and (d.ended_at is null or d.ended_at > ${now})
      and (db.closed_on is null or db.closed_on >= ${day}))`;
};
