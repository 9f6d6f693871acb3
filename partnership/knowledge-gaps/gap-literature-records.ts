import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { CslItem } from "../works/csl-item.ts";
import { bareDoi } from "../works/literature/doi.ts";

/** An entry of the literature of a question. */
export interface GapEntry {
  readonly id: string;
  readonly item: CslItem;
  readonly addedAt: Date;
}

/** The literature of a question by the keys of its entries, a part of it or all. */
export const gapLiterature = async (
  from: Readable,
  gapId: string,
  { offset, most }: { readonly offset: number; readonly most: number },
): Promise<readonly GapEntry[]> => {
  const { rows } = await sql<GapEntry>`
    select id, item, added_at as "addedAt" from partnership.gap_literature where gap_id = ${gapId}
    order by item ->> 'id' collate "C", id limit ${most} offset ${offset}`.execute(from.tables());
  return rows;
};

export const countGapLiterature = async (from: Readable, gapId: string): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from partnership.gap_literature where gap_id = ${gapId}`.execute(from.tables());
  return rows[0]!.total;
};

/** Entries of some keys: what a text cites. */
export const gapEntriesByKey = async (from: Readable, gapId: string, keys: readonly string[]): Promise<readonly CslItem[]> => {
  if (keys.length === 0) return [];
  const { rows } = await sql<{ item: CslItem }>`
    select item from partnership.gap_literature where gap_id = ${gapId} and item ->> 'id' = any(${keys})`.execute(from.tables());
  return rows.map(({ item }) => item);
};

/** Adds entries; one whose DOI is there already is left out. Gives how many were added. */
export const insertLiterature = async (unit: UnitOfWork, gapId: string, items: readonly CslItem[]): Promise<number> => {
  const rows = items.map((item) => ({ id: unit.newId(), item, doi: doiOf(item) }));
  const added = await sql<{ id: string }>`
    insert into partnership.gap_literature (id, gap_id, item, doi, added_by, added_at)
    select x.id, ${gapId}::uuid, x.item, x.doi, ${unit.actor.kind === "person" ? unit.actor.id : null}::uuid, ${unit.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (id uuid, item jsonb, doi text)
    on conflict do nothing returning id`.execute(unit.tables());
  return added.rows.length;
};

/** The DOI by which an entry is known again; null without one. */
export const doiOf = ({ DOI = "" }: CslItem): string | null => bareDoi(DOI).toLowerCase() || null;

/** Of every entry what tells whether another is the same work: key, title, date and DOI. */
export const knownGapLiterature = async (from: Readable, gapId: string): Promise<readonly CslItem[]> => {
  const { rows } = await sql<{ item: CslItem }>`
    select jsonb_strip_nulls(jsonb_build_object('id', item -> 'id', 'type', item -> 'type', 'title', item -> 'title', 'issued', item -> 'issued',
      'DOI', item -> 'DOI')) as item
    from partnership.gap_literature where gap_id = ${gapId} order by item ->> 'id' collate "C", id`.execute(from.tables());
  return rows.map(({ item }) => item);
};

/** Which of some DOIs the literature of a question has. */
export const knownDois = async (from: Readable, gapId: string): Promise<ReadonlySet<string>> => {
  const rows = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.gap_literature")
    .select("doi")
    .where("gap_id", "=", gapId)
    .where("doi", "is not", null)
    .execute();
  return new Set(rows.flatMap(({ doi }) => doi ?? []));
};

/** False where there is no such entry. */
export const deleteEntry = async (unit: UnitOfWork, gapId: string, entryId: string): Promise<boolean> => {
  if (!isId(entryId)) return false;
  const { numDeletedRows } = await unit
    .tables<PartnershipTables>()
    .deleteFrom("partnership.gap_literature")
    .where("id", "=", entryId)
    .where("gap_id", "=", gapId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};
