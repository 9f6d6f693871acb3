import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";

type TableName = keyof PartnershipTables;

/** Setting that names the partnership of the store. */
const PARTNERSHIP = "partnership";

/** Lets nobody else load a partnership until this is done, and says which one is there. */
export const loadedPartnership = async (unit: UnitOfWork): Promise<string | undefined> => {
  await sql`lock table partnership.document in share row exclusive mode`.execute(unit.tables());
  const row = await unit
    .tables<PartnershipTables>()
    .selectFrom("partnership.setting")
    .select("value")
    .where("key", "=", PARTNERSHIP)
    .executeTakeFirst();
  return (row?.value as { slug?: string } | undefined)?.slug;
};

/** Notes which partnership the store has from now on. */
export const notePartnership = (unit: UnitOfWork, slug: string): Promise<unknown> =>
  unit
    .tables<PartnershipTables>()
    .insertInto("partnership.setting")
    .values({ id: unit.newId(), key: PARTNERSHIP, value: JSON.stringify({ slug }) })
    .execute();

/** What a store holds of a partnership that was not loaded. A body made at the first start alone does not count; it is given back to be used. */
export const foundBeforehand = async (unit: UnitOfWork): Promise<{ readonly root: string | undefined; readonly others: boolean }> => {
  const { rows } = await sql<{ roots: string[]; others: number }>`
    select coalesce(array_agg(b.id::text) filter (where b.kind = 'programme' and b.parent_id is null and b.source_document is null), '{}') as roots,
      (count(*) filter (where not (b.kind = 'programme' and b.parent_id is null and b.source_document is null))
        + (select count(*) from partnership.document) + (select count(*) from partnership.organisation)
        + (select count(*) from partnership.setting))::int as others
    from partnership.body b`.execute(unit.tables());
  const { roots = [], others = 0 } = rows[0] ?? {};
  return { root: roots[0], others: others > 0 || roots.length > 1 };
};

/** Adds rows to a table, a batch at a time: a statement has at most 65,535 values. */
export const insertRows = async (unit: UnitOfWork, table: TableName, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {}).length;
  const batch = Math.max(1, Math.floor(30_000 / Math.max(1, columns)));
  for (let from = 0; from < rows.length; from += batch)
    await unit
      .tables<Record<string, Record<string, unknown>>>()
      .insertInto(table)
      .values(rows.slice(from, from + batch))
      .execute();
};

/** Makes the body of the first start the partnership's own: whoever holds a mandate in it keeps it. */
export const adoptRoot = async (unit: UnitOfWork, id: string, { id: _, ...values }: Readonly<Record<string, unknown>>): Promise<void> => {
  const tables = unit.tables<Record<string, Record<string, unknown>>>();
  await tables.updateTable("partnership.body").set(values).where("id", "=", id).execute();
  await tables.deleteFrom("partnership.body_name").where("body_id", "=", id).execute();
};

/** Whether anything in the store is of the fictitious population. */
export const hasFictitiousRows = async (from: Readable): Promise<boolean> => {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from partnership.person where fictitious) or exists (select from partnership.organisation where fictitious)
      or exists (select from partnership.body where fictitious) or exists (select from partnership.mandate where fictitious) as any`.execute(
    from.tables(),
  );
  return rows[0]?.any === true;
};

/** The next policy choice that is proposed has a number after those that were loaded. */
export const advanceChoiceNumbers = async (unit: UnitOfWork, loaded: number): Promise<void> => {
  if (loaded > 0) await sql`select setval('partnership.choice_number', ${loaded})`.execute(unit.tables());
};
