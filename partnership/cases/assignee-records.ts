import { sql } from "kysely";
import type { Role } from "../permissions/roles.ts";
import type { Readable } from "./case-records.ts";

/** The body that runs the programme from day to day, if there is one. */
export const managementBody = async (from: Readable, day: string): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select id from partnership.body
    where kind = 'management' and (opened_on is null or opened_on <= ${day}) and (closed_on is null or closed_on >= ${day})
    order by parent_id nulls first, slug limit 1`.execute(from.tables());
  return rows[0]?.id;
};

/** Who holds which of some roles in a body on a moment. */
export const roleHolders = async (
  from: Readable,
  bodyId: string,
  roles: readonly Role[],
  now: Date,
): Promise<readonly { readonly personId: string; readonly role: string }[]> => {
  const day = now.toISOString().slice(0, 10);
  const { rows } = await sql<{ person_id: string; role: string }>`
    select m.person_id, m.role
    from partnership.mandate m join partnership.person p on p.id = m.person_id and p.state = 'active'
    where m.body_id = ${bodyId} and m.role = any(${roles}) and m.state = 'active'
      and (m.from_on is null or m.from_on <= ${day}) and (m.until_on is null or m.until_on >= ${day})
      and (m.ended_at is null or m.ended_at > ${now})
    order by m.person_id`.execute(from.tables());
  return rows.map(({ person_id, role }) => ({ personId: person_id, role }));
};

/** Whether a person can be asked for something. */
export const isActivePerson = async (from: Readable, personId: string): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from partnership.person where id = ${personId} and state = 'active') as found`.execute(from.tables());
  return rows[0]?.found ?? false;
};
