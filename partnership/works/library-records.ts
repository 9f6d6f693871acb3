import { sql, type RawBuilder } from "kysely";
import type { Readable } from "../bodies/readable.ts";

/** Which public works; "" asks for all. */
export interface LibraryFilter {
  readonly words: string;
  readonly theme: string;
  readonly kind: string;
  readonly country: string;
  readonly language: string;
  readonly year: string;
}

/** A public work in a list. */
export interface LibraryLine {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  readonly title: string;
  readonly language: string;
  readonly summary: string;
  readonly firstPublicAt: Date;
  /** When the version that is public was made public. */
  readonly changedAt: Date;
  readonly state: "published" | "retracted";
  readonly fictitious: boolean;
  readonly authors: readonly string[];
}

interface LibraryPart {
  readonly lines: readonly LibraryLine[];
  readonly total: number;
}

/** Which part of the library: so many after so many others, or after one of them. */
interface AskedPart {
  readonly offset: number;
  readonly most: number;
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
}

/** Works that were published and those since retracted, newest first. */
export const libraryPart = async (from: Readable, filter: LibraryFilter, { offset, most, after }: AskedPart): Promise<LibraryPart> => {
  const wanted = sql.join([sql`w.state in ('published', 'retracted')`, ...conditionsOf(filter)], sql` and `);
  const rest = after
    ? sql`(found."firstPublicAt" < ${after.at} or (found."firstPublicAt" = ${after.at} and found.id > ${after.id}))`
    : sql`true`;
  const { rows } = await sql<LibraryLine & { total: number }>`
    select * from (select w.id, w.slug, w.kind, v.title, v.language, v.summary, w.first_public_at as "firstPublicAt", w.state, w.fictitious,
      greatest(w.first_public_at, (select max(n.at) from partnership.work_notice n where n.work_id = w.id)) as "changedAt",
      array(select c.name from partnership.version_contributor c where c.version_id = v.id order by c.position) as authors,
      count(*) over ()::int as total
    from partnership.work w join partnership.work_version v on v.id = w.public_version
    where ${wanted}) found where ${rest}
    order by found."firstPublicAt" desc, found.id limit ${most} offset ${offset}`.execute(from.tables());
  return {
    lines: rows,
    total: rows[0]?.total ?? (offset === 0 && !after ? 0 : (await libraryPart(from, filter, { offset: 0, most: 1 })).total),
  };
};

const conditionsOf = ({ words, theme, kind, country, language, year }: LibraryFilter): readonly RawBuilder<unknown>[] => [
  ...(words === "" ? [] : [sql`(v.title || ' ' || v.summary || ' ' || v.abstract) ilike ${`%${words.replaceAll(/[\\%_]/g, "\\$&")}%`}`]),
  ...(theme === ""
    ? []
    : [
        sql`exists (select from partnership.work_theme t join partnership.body b on b.id = t.body_id where t.work_id = w.id and b.slug = ${theme})`,
      ]),
  ...(kind === "" ? [] : [sql`w.kind = ${kind}`]),
  ...(country === "" ? [] : [sql`exists (select from partnership.work_country a where a.work_id = w.id and a.area = ${country})`]),
  ...(language === "" ? [] : [sql`v.language = ${language}`]),
  ...(year === ""
    ? []
    : [
        sql`w.first_public_at >= ${`${year}-01-01T00:00:00Z`}::timestamptz and w.first_public_at < ${`${Number(year) + 1}-01-01T00:00:00Z`}::timestamptz`,
      ]),
];

/** What the works of the library can be narrowed down by, as far as there are any. */
export interface LibraryChoices {
  readonly themes: readonly { readonly slug: string; readonly id: string }[];
  readonly kinds: readonly string[];
  readonly countries: readonly string[];
  readonly languages: readonly string[];
  readonly years: readonly string[];
}

export const libraryChoices = async (from: Readable): Promise<LibraryChoices> => {
  const { rows } = await sql<LibraryChoices>`
    with open as (
      select w.id, w.kind, v.language, to_char(w.first_public_at at time zone 'UTC', 'YYYY') as year
      from partnership.work w join partnership.work_version v on v.id = w.public_version where w.state in ('published', 'retracted')
    )
    select array(select distinct kind from open order by 1) as kinds,
      array(select distinct language from open order by 1) as languages,
      array(select distinct year from open order by 1 desc) as years,
      array(select distinct a.area from partnership.work_country a join open on open.id = a.work_id order by 1) as countries,
      coalesce((select jsonb_agg(distinct jsonb_build_object('slug', b.slug, 'id', b.id))
        from partnership.work_theme t join open on open.id = t.work_id join partnership.body b on b.id = t.body_id), '[]') as themes`.execute(
    from.tables(),
  );
  return rows[0]!;
};
