import { sql, type RawBuilder } from "kysely";
import type { Database } from "#store";
import type { Standing } from "../permissions/standing.ts";

/** Tasks that wait for somebody: given to them by name, or to a role that they hold in the task's body. For `where` over `partnership.task t`. */
export const waitsFor = ({ personId, mandates }: Standing): RawBuilder<boolean> => {
  if (personId === undefined) return sql<boolean>`false`;
  const roles = mandates.map(({ role, bodyId }) => sql`(t.body_id = ${bodyId} and t.role = ${role})`);
  return sql<boolean>`(t.state = 'open' and (t.person_id = ${personId} ${roles.length === 0 ? sql`` : sql`or (t.person_id is null and (${sql.join(roles, sql` or `)}))`}))`;
};

/** How many tasks wait for somebody. */
export const countWaitingTasks = async (database: Database, standing: Standing): Promise<number> => {
  const { rows } = await sql<{ waiting: number }>`select count(*) as waiting from partnership.task t where ${waitsFor(standing)}`.execute(
    database.tables(),
  );
  return rows[0]?.waiting ?? 0;
};
