import { sql } from "kysely";
import type { UnitOfWork } from "#store";

/** Groups that are open on a day, in order of priority. */
export const openGroups = async (unit: UnitOfWork, day: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from partnership.body
    where kind = 'group' and opened_on <= ${day} and (closed_on is null or closed_on >= ${day}) order by priority nulls last, slug`.execute(
    unit.tables(),
  );
  return rows.map(({ id }) => id);
};

const FOREIGN_KEY = "23503";

/** Deletes fictitious mandates and people; "in use" where something else refers to them, after which the transaction cannot go on. */
export const removeFictitiousRows = async (unit: UnitOfWork): Promise<number | "in use"> => {
  try {
    await sql`delete from partnership.mandate where fictitious`.execute(unit.tables());
    const { numAffectedRows } = await sql`delete from partnership.person where fictitious`.execute(unit.tables());
    return Number(numAffectedRows ?? 0n);
  } catch (error) {
    if ((error as { code?: string } | null)?.code === FOREIGN_KEY) return "in use";
    throw error;
  }
};
