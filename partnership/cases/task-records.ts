import { sql } from "kysely";
import type { Standing } from "../permissions/standing.ts";
import type { PartnershipTables } from "../tables.ts";
import { asTask, type Readable, type Task } from "./case-records.ts";
import { waitsFor } from "./case-view.ts";

export const findTask = async (from: Readable, id: string): Promise<Task | undefined> => {
  const row = await from.tables<PartnershipTables>().selectFrom("partnership.task").selectAll().where("id", "=", id).executeTakeFirst();
  return row && asTask(row);
};

/** How many tasks wait for somebody. */
export const countWaitingTasks = async (from: Readable, standing: Standing): Promise<number> => {
  const { rows } = await sql<{ waiting: number }>`select count(*) as waiting from partnership.task t where ${waitsFor(standing)}`.execute(
    from.tables(),
  );
  return rows[0]?.waiting ?? 0;
};
