import { sql } from "kysely";
import type { Database } from "#store";

/** A body and the bodies above it, nearest first: what a mandate may be held in to reach it. Empty for an unknown body. */
export const bodyPath = async (database: Pick<Database, "tables">, bodyId: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select id, parent_id, 1 as height from partnership.body where id = ${bodyId}
      union all
      select b.id, b.parent_id, above.height + 1 from partnership.body b join above on b.id = above.parent_id where above.height < 20
    )
    select id from above order by height`.execute(database.tables());
  return rows.map(({ id }) => id);
};
