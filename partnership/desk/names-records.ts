import { sql } from "kysely";
import type { Database } from "#store";
import { nameOn } from "../bodies/body-records.ts";

type Readable = Pick<Database, "tables">;

/** Names of persons, for those ids that are known. */
export const personNames = async (from: Readable, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, display_name as name from partnership.person where id = any(${[...new Set(ids)]}::uuid[])`.execute(from.tables());
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** Names of bodies on a day, for those ids that are known. */
export const bodyNames = async (from: Readable, ids: readonly string[], day: string): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select b.id, ${nameOn(sql`b.id`, day)} as name from partnership.body b where b.id = any(${[...new Set(ids)]}::uuid[])`.execute(
    from.tables(),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};
