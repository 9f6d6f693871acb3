import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";

/** A work on a theme, in the words of the version that is public today. */
export interface ThemeWork {
  readonly slug: string;
  readonly kind: string;
  readonly title: string;
  readonly language: string;
  readonly firstPublicAt: Date;
  readonly state: "published" | "retracted";
  readonly fictitious: boolean;
  readonly authors: readonly string[];
}

/** Works on a theme that were public before a moment. */
export interface ThemeWorks {
  readonly total: number;
  /** How many of each kind and in each language; what was retracted since is not counted. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly languages: readonly { readonly language: string; readonly count: number }[];
  /** Newest first. */
  readonly lines: readonly ThemeWork[];
}

interface StoredWork extends Omit<ThemeWork, "firstPublicAt"> {
  readonly firstPublicAt: string;
}
const asWork = (stored: StoredWork): ThemeWork => ({ ...stored, firstPublicAt: new Date(stored.firstPublicAt) });

const ofTheme = (themeId: string) => sql`
  partnership.work w join partnership.work_theme t on t.work_id = w.id and t.body_id = ${themeId}
  join partnership.work_version v on v.id = w.public_version`;

const LINE = sql`jsonb_build_object('slug', slug, 'kind', kind, 'title', title, 'language', language, 'state', state, 'fictitious', fictitious,
  'firstPublicAt', first_public_at, 'authors', array(select c.name from partnership.version_contributor c where c.version_id = seen.version_id order by c.position))`;

export const worksOfTheme = async (from: Readable, themeId: string, before: Date, most: number): Promise<ThemeWorks> => {
  const { rows } = await sql<Omit<ThemeWorks, "lines"> & { lines: readonly StoredWork[] }>`
    with seen as (
      select w.id, w.slug, w.kind, w.state, w.fictitious, w.first_public_at, v.id as version_id, v.title, v.language,
        row_number() over (order by w.first_public_at desc, w.id) as place
      from ${ofTheme(themeId)} where w.state in ('published', 'retracted') and w.first_public_at < ${before}
    )
    select (select count(*)::int from seen) as total,
      coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'count', count) order by count desc, kind)
        from (select kind, count(*)::int as count from seen where state = 'published' group by kind) k), '[]') as kinds,
      coalesce((select jsonb_agg(jsonb_build_object('language', language, 'count', count) order by count desc, language)
        from (select language, count(*)::int as count from seen where state = 'published' group by language) l), '[]') as languages,
      coalesce((select jsonb_agg(${LINE} order by place) from seen where place <= ${most}), '[]') as lines`.execute(from.tables());
  const { lines, ...counts } = rows[0]!;
  return { ...counts, lines: lines.map(asWork) };
};

/** Published works on a theme whose public version has no summary in plain words; newest first. */
export const worksWithoutPlainWords = async (
  from: Readable,
  themeId: string,
  most: number,
): Promise<{ readonly count: number; readonly lines: readonly ThemeWork[] }> => {
  const { rows } = await sql<{ count: number; lines: readonly StoredWork[] }>`
    with seen as (
      select w.id, w.slug, w.kind, w.state, w.fictitious, w.first_public_at, v.id as version_id, v.title, v.language,
        row_number() over (order by w.first_public_at desc, w.id) as place
      from ${ofTheme(themeId)} where w.state = 'published' and btrim(v.summary) = ''
    )
    select count(*)::int as count, coalesce((select jsonb_agg(${LINE} order by place) from seen where place <= ${most}), '[]') as lines
    from seen`.execute(from.tables());
  const { count, lines } = rows[0]!;
  return { count, lines: lines.map(asWork) };
};
