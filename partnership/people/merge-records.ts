import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { TouchedRow } from "./move-rows-records.ts";

export type MergeKind = "person" | "organisation";

/** A merge that was done, and perhaps undone. */
export interface Merge {
  readonly id: string;
  readonly kind: MergeKind;
  readonly kept: string;
  readonly gone: string;
  readonly keptName: string;
  readonly goneName: string;
  readonly rows: number;
  readonly reason: string;
  readonly mergedAt: Date;
  readonly undoneAt: Date | null;
  readonly sealedAt: Date | null;
}

export const insertMerge = async (
  unit: UnitOfWork,
  merge: Pick<Merge, "id" | "kind" | "kept" | "gone" | "reason">,
  touched: readonly TouchedRow[],
): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.merge")
    .values({ ...merge, moved: JSON.stringify(touched), merged_at: unit.now, undone_at: null, sealed_at: null })
    .execute();
};

/** Merges of one kind, the newest first. */
export const newestMerges = (from: Readable, kind: MergeKind, most: number): Promise<readonly Merge[]> =>
  mergesWhere(from, sql`x.kind = ${kind}`, most);

export const findMerge = async (from: Readable, id: string): Promise<Merge | undefined> =>
  isId(id) ? (await mergesWhere(from, sql`x.id = ${id}`, 1))[0] : undefined;

/** A later merge that stands and touched one of these records: undoing an earlier one first would tear it. */
export const laterMergeOf = async (from: Readable, { id, kept, gone, mergedAt }: Merge): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from partnership.merge where id <> ${id} and undone_at is null and merged_at >= ${mergedAt}
      and (kept in (${kept}, ${gone}) or gone in (${kept}, ${gone})) limit 1`.execute(from.tables());
  return rows.length > 0;
};

/** Every row that a merge touched; the merge is held until the unit of work is done. */
export const touchedRows = async (unit: UnitOfWork, id: string): Promise<readonly TouchedRow[]> => {
  const row = await unit
    .tables<PartnershipTables>()
    .selectFrom("partnership.merge")
    .select("moved")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.moved as readonly TouchedRow[];
};

/** Marks a merge as undone; false where somebody was quicker. */
export const markUndone = async (unit: UnitOfWork, id: string): Promise<boolean> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.merge")
    .set({ undone_at: unit.now, moved: "[]" })
    .where("id", "=", id)
    .where("undone_at", "is", null)
    .where("sealed_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Counts a change of a record, so that forms which were opened before do not overwrite it. */
export const countChange = async (unit: UnitOfWork, kind: MergeKind, ids: readonly string[]): Promise<void> => {
  await sql`update ${sql.table(`partnership.${kind}`)} set version = version + 1 where id = any(${ids}::uuid[])`.execute(unit.tables());
};

interface MergeRow {
  id: string;
  kind: MergeKind;
  kept: string;
  gone: string;
  kept_name: string | null;
  gone_name: string | null;
  rows: number;
  reason: string;
  merged_at: Date;
  undone_at: Date | null;
  sealed_at: Date | null;
}

const mergesWhere = async (from: Readable, condition: ReturnType<typeof sql>, most: number): Promise<readonly Merge[]> => {
  const name = (column: string) =>
    sql`coalesce((select p.display_name from partnership.person p where p.id = ${sql.ref(`x.${column}`)}), (select o.name from partnership.organisation o where o.id = ${sql.ref(`x.${column}`)}))`;
  const { rows } = await sql<MergeRow>`
    select x.id, x.kind, x.kept, x.gone, ${name("kept")} as kept_name, ${name("gone")} as gone_name, jsonb_array_length(x.moved) as rows,
      x.reason, x.merged_at, x.undone_at, x.sealed_at
    from partnership.merge x where ${condition} order by x.merged_at desc, x.id limit ${most}`.execute(from.tables());
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    kept: row.kept,
    gone: row.gone,
    keptName: row.kept_name ?? "",
    goneName: row.gone_name ?? "",
    rows: row.rows,
    reason: row.reason,
    mergedAt: row.merged_at,
    undoneAt: row.undone_at,
    sealedAt: row.sealed_at,
  }));
};
