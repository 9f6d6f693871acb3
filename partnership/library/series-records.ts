import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";

/** Works of some kinds under one name, numbered by year. */
export interface Series {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly about: string;
  readonly issn: string | null;
  readonly openedOn: string;
  readonly fictitious: boolean;
  readonly version: number;
  /** Kinds of works that get a number in it when they are published. */
  readonly kinds: readonly string[];
  /** Public works that have one. */
  readonly works: number;
}

/** Every series by its name, or the one of an address. */
export const allSeries = async (from: Readable, slug?: string): Promise<readonly Series[]> => {
  const { rows } = await sql<Series>`
    select s.id, s.slug, s.name, s.about, s.issn, s.opened_on as "openedOn", s.fictitious, s.version,
      array(select k.kind from partnership.series_kind k where k.series_id = s.id order by k.kind) as kinds,
      (select count(*)::int from partnership.series_number n join partnership.work w on w.id = n.work_id
        where n.series_id = s.id and w.state in ('published', 'retracted')) as works
    from partnership.series s where ${slug === undefined ? sql`true` : sql`s.slug = ${slug}`} order by lower(s.name), s.id`.execute(
    from.tables(),
  );
  return rows;
};

/** The place of a work in a series. */
export interface SeriesPlace {
  readonly workId: string;
  readonly name: string;
  readonly slug: string;
  readonly issn: string | null;
  readonly year: number;
  readonly number: number;
}

/** Places of works in series, as far as they have one. */
export const seriesPlaces = async (from: Readable, workIds: readonly string[]): Promise<readonly SeriesPlace[]> => {
  if (workIds.length === 0) return [];
  const { rows } = await sql<SeriesPlace>`
    select n.work_id as "workId", s.name, s.slug, s.issn, n.year, n.number
    from partnership.series_number n join partnership.series s on s.id = n.series_id where n.work_id = any(${[...workIds]}::uuid[])`.execute(
    from.tables(),
  );
  return rows;
};

/** A public work in the list of its series. */
export interface SeriesWork {
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly year: number;
  readonly number: number;
  readonly authors: readonly string[];
  readonly retracted: boolean;
  readonly corrected: boolean;
}

/** Public works of a series, the newest number first. */
export const worksOfSeries = async (
  from: Readable,
  seriesId: string,
  { offset, most }: { readonly offset: number; readonly most: number },
): Promise<readonly SeriesWork[]> => {
  const { rows } = await sql<SeriesWork>`
    select w.slug, v.title, v.language, n.year, n.number, w.state = 'retracted' as retracted,
      exists (select from partnership.work_notice o where o.work_id = w.id and o.kind = 'correction') as corrected,
      array(select c.name from partnership.version_contributor c where c.version_id = v.id order by c.position) as authors
    from partnership.series_number n join partnership.work w on w.id = n.work_id join partnership.work_version v on v.id = w.public_version
    where n.series_id = ${seriesId} and w.state in ('published', 'retracted')
    order by n.year desc, n.number desc limit ${most} offset ${offset}`.execute(from.tables());
  return rows;
};

export const lockSeries = async (unit: UnitOfWork, id: string): Promise<Series | undefined> => {
  const { rows } = await sql<{ slug: string }>`select slug from partnership.series where id = ${id} for update`.execute(unit.tables());
  return rows[0] && (await allSeries(unit, rows[0].slug))[0];
};

export const insertSeries = async (
  unit: UnitOfWork,
  { id, slug, name, about, issn, openedOn: opened_on, fictitious }: Omit<Series, "version" | "kinds" | "works">,
): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.series")
    .values({ id, slug, name, about, issn, opened_on, fictitious })
    .execute();
};

export const updateSeries = async (unit: UnitOfWork, id: string, change: Pick<Series, "name" | "about" | "issn">): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.series")
    .set({ ...change, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
};

/** Makes these the kinds of a series. @returns a kind that another series has, with its name; then nothing was changed for it */
export const replaceSeriesKinds = async (
  unit: UnitOfWork,
  { id, fictitious }: Pick<Series, "id" | "fictitious">,
  kinds: readonly string[],
): Promise<{ readonly kind: string; readonly series: string } | undefined> => {
  const tables = unit.tables<PartnershipTables>();
  await tables.deleteFrom("partnership.series_kind").where("series_id", "=", id).execute();
  for (const kind of [...new Set(kinds)].toSorted()) {
    const { numInsertedOrUpdatedRows } = await tables
      .insertInto("partnership.series_kind")
      .values({ kind, fictitious, series_id: id })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 0n) continue;
    const { rows } = await sql<{ name: string }>`
      select s.name from partnership.series_kind k join partnership.series s on s.id = k.series_id
      where k.kind = ${kind} and k.fictitious = ${fictitious}`.execute(unit.tables());
    return { kind, series: rows[0]?.name ?? "" };
  }
  return undefined;
};

/** An address for a series that none has yet. */
export const freeSeriesSlug = async (from: Readable, wanted: string): Promise<string> => {
  const { rows } = await sql<{
    slug: string;
  }>`select slug from partnership.series where slug = ${wanted} or slug like ${`${wanted}-%`}`.execute(from.tables());
  const taken = new Set(rows.map(({ slug }) => slug));
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
};

/**
 * Gives a work the next number of the series of its kind, as part of its first publication. The series is locked until that stands, so that numbers have
 * no gaps and none is given twice.
 */
export const giveSeriesNumber = async (
  unit: UnitOfWork,
  { id, kind, fictitious }: { readonly id: string; readonly kind: string; readonly fictitious: boolean },
): Promise<Pick<SeriesPlace, "name" | "year" | "number"> | undefined> => {
  const tables = unit.tables();
  const { rows: locked } = await sql<{ id: string; name: string }>`
    select s.id, s.name from partnership.series s join partnership.series_kind k on k.series_id = s.id
    where k.kind = ${kind} and k.fictitious = ${fictitious} for update of s`.execute(tables);
  const [series] = locked;
  if (!series) return undefined;
  const year = unit.now.getUTCFullYear();
  const { rows } = await sql<{ number: number }>`
    insert into partnership.series_number (work_id, series_id, year, number, given_at)
    select ${id}, ${series.id}, ${year}::int, coalesce(max(number), 0) + 1, ${unit.now}::timestamptz from partnership.series_number
    where series_id = ${series.id} and year = ${year}::int
    on conflict (work_id) do nothing returning number`.execute(tables);
  return rows[0] && { name: series.name, year, number: rows[0].number };
};
