import { sql } from "kysely";
import type { Database } from "#store";
import type { Action } from "./actions.ts";
import { can, type Subject } from "./can.ts";
import { GRANTS } from "./grants.ts";
import { isRole, type Role } from "./roles.ts";
import { asFacts, directorFacts, type ActiveMandate, type DirectorFacts } from "./standing.ts";

/** Somebody whose mandates allow an action. */
export interface Holder {
  readonly personId: string;
  readonly roles: readonly Role[];
}

/** Everybody whose active mandates let them do something, for telling them of it. */
export const whoMay = async (
  database: Pick<Database, "tables">,
  action: Action,
  subject: Subject,
  now: Date,
): Promise<readonly Holder[]> => {
  const roles = [...new Set(GRANTS.filter(({ actions }) => actions.includes(action)).flatMap((grant) => grant.roles))];
  const day = now.toISOString().slice(0, 10);
  const { rows } = await sql<{ id: string; person_id: string; role: string; body_id: string; body_kind: string } & DirectorFacts>`
    select m.id, m.person_id, m.role, m.body_id, b.kind as body_kind, ${directorFacts(now)}
    from partnership.mandate m
    join partnership.person p on p.id = m.person_id and p.state = 'active'
    join partnership.body b on b.id = m.body_id
    where m.role = any(${roles}) and m.state = 'active'
      and (m.from_on is null or m.from_on <= ${day}) and (m.until_on is null or m.until_on >= ${day})
      and (m.ended_at is null or m.ended_at > ${now})
      and (b.closed_on is null or b.closed_on >= ${day})
    order by m.person_id, m.id`.execute(database.tables());
  const mandates = new Map<string, ActiveMandate[]>();
  for (const { id, person_id: personId, role, body_id: bodyId, body_kind: bodyKind } of rows)
    if (isRole(role)) mandates.set(personId, [...(mandates.get(personId) ?? []), { id, role, bodyId, bodyKind }]);
  const facts = asFacts(rows);
  return [...mandates]
    .filter(([personId, held]) => can({ personId, mandates: held, ...facts }, action, subject).allowed)
    .map(([personId, held]) => ({ personId, roles: held.map(({ role }) => role) }));
};
