import { sql, type RawBuilder } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import { namesOn } from "../bodies/body-records.ts";
import type { PartnershipTables } from "../tables.ts";
import { findWorkKind } from "../works/work-kinds.ts";
import type { HarvestPlace } from "./oai/resumption-token.ts";
import type { HarvestHeader, OaiSet } from "./oai/write-oai.ts";

/** Which records: changed from a moment on and before another, of a set, behind a place of the list. */
export interface AskedRecords {
  readonly from: Date | undefined;
  readonly before: Date | undefined;
  readonly set: string | undefined;
  readonly place: HarvestPlace | undefined;
  readonly most: number;
}

/**
 * Works that are public or ever were, with the second in which their record changed last: by a version, a notice, a name erased, themes, a series or a DOI.
 * One that is public no more, or was retracted, counts as deleted for good.
 */
const RECORDS = sql`(
  select w.id, w.reference, w.kind, b.slug as body, w.state <> 'published' as deleted,
    date_trunc('second', greatest(
      w.first_public_at,
      (select max(n.at) from partnership.work_notice n where n.work_id = w.id),
      (select max(e.erased_at) from partnership.version_erasure e where e.version_id = w.public_version),
      (select c.at from partnership.work_record_change c where c.work_id = w.id)
    )) as changed
  from partnership.work w join partnership.body b on b.id = w.body_id where w.first_public_at is not null)`;

const themesOf = (id: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select b.slug from partnership.work_theme t join partnership.body b on b.id = t.body_id where t.work_id = ${id}`;

/** A set is "kind", "body" or "theme", or one of them with a word behind a colon. */
const inSet = (set: string): RawBuilder<unknown> => {
  const [family, word, ...rest] = set.split(":");
  if (rest.length > 0) return sql`false`;
  if (family === "kind") return word === undefined ? sql`true` : sql`r.kind = ${word}`;
  if (family === "body") return word === undefined ? sql`true` : sql`r.body = ${word}`;
  if (family !== "theme") return sql`false`;
  return word === undefined ? sql`exists (${themesOf(sql`r.id`)})` : sql`${word} in (${themesOf(sql`r.id`)})`;
};

interface HarvestRow {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly body: string;
  readonly deleted: boolean;
  readonly changed: Date;
  readonly themes: readonly string[];
}

const headerOf = ({ id, reference, kind, body, deleted, changed, themes }: HarvestRow): HarvestHeader => ({
  id,
  reference,
  changedAt: changed,
  deleted,
  sets: [`body:${body}`, `kind:${kind}`, ...themes.map((theme) => `theme:${theme}`)],
});

const COLUMNS = sql`r.*, array(${themesOf(sql`r.id`)} order by 1) as themes`;

/**
 * A part of the list of records, those that changed longest ago first, so that one that changes while the list is read comes again at its end.
 * @returns with how many there are in all, from the list's beginning
 */
export const harvestPart = async (
  from: Readable,
  { from: first, before, set, place, most }: AskedRecords,
): Promise<{ readonly headers: readonly HarvestHeader[]; readonly total: number }> => {
  const wanted = sql.join(
    [
      ...(first ? [sql`r.changed >= ${first}`] : []),
      ...(before ? [sql`r.changed < ${before}`] : []),
      ...(set === undefined ? [] : [inSet(set)]),
      sql`true`,
    ],
    sql` and `,
  );
  const behind = place ? sql`(r.changed, r.id) > (${new Date(place.after)}::timestamptz, ${place.id}::uuid)` : sql`true`;
  const { rows } = await sql<HarvestRow>`
    select ${COLUMNS} from ${RECORDS} r where ${wanted} and ${behind} order by r.changed, r.id limit ${most}`.execute(from.tables());
  const counted = await sql<{ total: number }>`select count(*)::int as total from ${RECORDS} r where ${wanted}`.execute(from.tables());
  return { headers: rows.map(headerOf), total: counted.rows[0]!.total };
};

/** What is said of the record of one reference. */
export const findHarvestHeader = async (from: Readable, reference: string): Promise<HarvestHeader | undefined> => {
  const { rows } = await sql<HarvestRow>`select ${COLUMNS} from ${RECORDS} r where r.reference = ${reference}`.execute(from.tables());
  return rows[0] && headerOf(rows[0]);
};

const NO_WORKS_YET = new Date(0);

/** A moment before which no record changed: it never moves, since the first publication of a work does not. */
export const earliestRecord = async (from: Readable): Promise<Date> => {
  const { rows } = await sql<{ at: Date | null }>`
    select min(first_public_at) as at from partnership.work where first_public_at is not null`.execute(from.tables());
  return rows[0]?.at ?? NO_WORKS_YET;
};

/** Every set that has a record, also a deleted one, and the three families that they belong to. */
export const harvestSets = async (from: Readable, day: string): Promise<readonly OaiSet[]> => {
  const { rows } = await sql<{ family: "body" | "theme"; slug: string; name: string }>`
    select found.family, b.slug, coalesce(named.name, b.slug) as name from (
      select distinct 'body' as family, w.body_id as id from partnership.work w where w.first_public_at is not null
      union select 'theme', t.body_id from partnership.work_theme t join partnership.work w on w.id = t.work_id where w.first_public_at is not null
    ) found join partnership.body b on b.id = found.id left join ${namesOn(day)} named on named.body_id = b.id
    order by found.family, b.slug`.execute(from.tables());
  const kinds = await sql<{ kind: string }>`
    select distinct kind from partnership.work where first_public_at is not null order by 1`.execute(from.tables());
  const named = (family: "body" | "theme"): readonly OaiSet[] =>
    rows.filter((row) => row.family === family).map(({ slug, name }) => ({ spec: `${family}:${slug}`, name }));
  return [
    { spec: "body", name: "By the body that answers for a work" },
    ...named("body"),
    { spec: "kind", name: "By kind of work" },
    ...kinds.rows.map(({ kind }) => ({ spec: `kind:${kind}`, name: findWorkKind(kind)?.name ?? kind })),
    { spec: "theme", name: "By theme" },
    ...named("theme"),
  ];
};

/** Notes that the record of a work says something else from now on, where neither a version nor a notice tells so. */
export const noteRecordChange = async (unit: UnitOfWork, workId: string): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.work_record_change")
    .values({ work_id: workId, at: unit.now })
    .onConflict((conflict) => conflict.column("work_id").doUpdateSet({ at: unit.now }))
    .execute();
};
