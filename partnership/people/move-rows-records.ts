import { sql } from "kysely";
import { stableJson, type UnitOfWork } from "#store";
import type { Reference } from "./person-references.ts";

type Json = Readonly<Record<string, unknown>>;

/** A row that a merge touched: as it was, and as it was left; without an "after" it was dropped. */
export interface TouchedRow {
  readonly table: string;
  /** Columns that tell the row apart. */
  readonly key: readonly string[];
  readonly before: Json;
  readonly after: Json | null;
}

/** The same key, or what the two ends may not be at once: the kept record has such a row already. */
const STANDS_ALREADY: ReadonlySet<string> = new Set(["23505", "23514"]);

/** Makes the rows that refer to one record refer to the other, and tells of each what it was. */
export const moveRows = async (
  unit: UnitOfWork,
  { table, column, key, mayDrop }: Reference,
  gone: string,
  kept: string,
): Promise<readonly TouchedRow[]> => {
  const { rows } = await sql<{ row: Json }>`
    select to_jsonb(t) as row from ${sql.table(table)} t where ${sql.ref(`t.${column}`)} = ${gone} for update`.execute(unit.tables());
  const touched: TouchedRow[] = [];
  for (const { row: before } of rows) {
    const after = await changeRow(unit, { table, key, before, change: { [column]: kept } }, mayDrop === true);
    touched.push({ table, key, before, after });
  }
  return touched;
};

interface RowChange {
  readonly table: string;
  readonly key: readonly string[];
  readonly before: Json;
  readonly change: Json;
}

/** Changes columns of a row; where that is not possible and allowed, drops it. */
export const changeRow = async (unit: UnitOfWork, { table, key, before, change }: RowChange, mayDrop = false): Promise<Json | null> => {
  const columns = Object.keys(change);
  const tables = unit.tables();
  await sql`savepoint moving`.execute(tables);
  try {
    const { rows } = await sql<{ row: Json }>`
      update ${sql.table(table)} t set ${assign(columns, "n")}
      from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(change)}::jsonb) n
      where ${isRow(key, before)} returning to_jsonb(t) as row`.execute(tables);
    await sql`release savepoint moving`.execute(tables);
    return rows[0]?.row ?? null;
  } catch (error) {
    await sql`rollback to savepoint moving`.execute(tables);
    if (!mayDrop || !STANDS_ALREADY.has((error as { code?: string }).code ?? "")) throw error;
    await sql`delete from ${sql.table(table)} t where ${isRow(key, before)}`.execute(tables);
    return null;
  }
};

/** Takes a row out as part of a merge. */
export const dropRow = async (unit: UnitOfWork, table: string, key: readonly string[], before: Json): Promise<TouchedRow> => {
  await sql`delete from ${sql.table(table)} t where ${isRow(key, before)}`.execute(unit.tables());
  return { table, key, before, after: null };
};

/** Changes a row as part of a merge. */
export const touchRow = async (unit: UnitOfWork, table: string, before: Json, change: Json): Promise<TouchedRow> => ({
  table,
  key: ["id"],
  before,
  after: await changeRow(unit, { table, key: ["id"], before, change }),
});

/** A row as the database would write it out. */
export const readRow = async (unit: UnitOfWork, table: string, id: string): Promise<Json> => {
  const { rows } = await sql<{ row: Json }>`select to_jsonb(t) as row from ${sql.table(table)} t where t.id = ${id} for update`.execute(
    unit.tables(),
  );
  if (!rows[0]) throw new RangeError(`${table} has no row ${id}`);
  return rows[0].row;
};

/**
 * Puts rows back as they were before a merge: columns that it changed where they still are as it left them, and rows that it dropped.
 * What was changed otherwise since stays; what was deleted since stays deleted.
 */
export const putBack = async (unit: UnitOfWork, touched: readonly TouchedRow[]): Promise<void> => {
  for (const { table, key, before, after } of touched.toReversed()) {
    if (after === null) await insertAgain(unit, table, before);
    else await changeBack(unit, { table, key, before, after });
  }
};

const insertAgain = async (unit: UnitOfWork, table: string, before: Json): Promise<void> => {
  const columns = Object.keys(before);
  await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(columns.map((column) => sql.ref(`n.${column}`)))}
    from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(before)}::jsonb) n
    on conflict do nothing`.execute(unit.tables());
};

const changeBack = async (unit: UnitOfWork, { table, key, before, after }: TouchedRow & { readonly after: Json }): Promise<void> => {
  const changed = Object.keys(before).filter((column) => column !== "version" && stableJson(before[column]) !== stableJson(after[column]));
  if (changed.length === 0) return;
  const back = changed.map((column) => {
    const [now, left, was] = ["t", "is_left", "was"].map((alias) => sql.ref(`${alias}.${column}`));
    return sql`${sql.ref(column)} = case when ${now} is not distinct from ${left} then ${was} else ${now} end`;
  });
  await sql`
    update ${sql.table(table)} t set ${sql.join(back)}
    from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(before)}::jsonb) was,
      jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(after)}::jsonb) is_left
    where ${isRow(key, after)}`.execute(unit.tables());
};

const assign = (columns: readonly string[], from: string) =>
  sql.join(columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`${from}.${column}`)}`));

const isRow = (key: readonly string[], values: Json) =>
  sql.join(
    key.map((column) => sql`${sql.ref(`t.${column}`)} = ${values[column]}`),
    sql` and `,
  );
