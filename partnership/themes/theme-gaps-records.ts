import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import type { GapState } from "../knowledge-gaps/gap-states.ts";

/** A public question on a theme. Its words are today's. */
export interface ThemeGap {
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly state: GapState;
  /** Since when it is in that state. */
  readonly since: Date;
  readonly fictitious: boolean;
}

/** Questions of one state: how many there are, and those that came into it last. */
export interface ThemeGaps {
  readonly state: GapState;
  readonly count: number;
  readonly lines: readonly ThemeGap[];
}

const LINE = sql`jsonb_build_object('slug', slug, 'title', title, 'language', language, 'state', state, 'since', since, 'fictitious', fictitious)`;

/** Public questions on a theme by the state in which they were before a moment; those that were not decided on by then are not among them. */
export const gapsOfTheme = async (from: Readable, themeId: string, before: Date, most: number): Promise<readonly ThemeGaps[]> => {
  const { rows } = await sql<{ state: GapState; count: number; lines: readonly Stored[] }>`
    with stood as (
      select g.slug, g.title, g.language, g.fictitious, s.state, s.at as since,
        row_number() over (partition by s.state order by s.at desc, g.id) as place
      from partnership.knowledge_gap g join partnership.gap_theme t on t.gap_id = g.id and t.body_id = ${themeId}
      cross join lateral (select state, at from partnership.gap_step where gap_id = g.id and at < ${before} order by at desc, id desc limit 1) s
      where g.public and s.state not in ('proposed', 'declined')
    )
    select state, count(*)::int as count, coalesce(jsonb_agg(${LINE} order by place) filter (where place <= ${most}), '[]') as lines
    from stood group by state`.execute(from.tables());
  return rows.map(({ state, count, lines }) => ({ state, count, lines: lines.map(asGap) }));
};

/** Public questions on a theme that were accepted before a moment, and that nobody answers yet; the oldest first. */
export const gapsWaitingLong = async (
  from: Readable,
  themeId: string,
  since: Date,
  most: number,
): Promise<{ readonly count: number; readonly lines: readonly ThemeGap[] }> => {
  const { rows } = await sql<{ count: number; lines: readonly Stored[] }>`
    with waiting as (
      select g.slug, g.title, g.language, g.fictitious, g.state, s.since, row_number() over (order by s.since, g.id) as place
      from partnership.knowledge_gap g join partnership.gap_theme t on t.gap_id = g.id and t.body_id = ${themeId}
      cross join lateral (select max(at) as since from partnership.gap_step where gap_id = g.id) s
      where g.public and g.state = 'accepted' and s.since < ${since}
    )
    select count(*)::int as count, coalesce(jsonb_agg(${LINE} order by place) filter (where place <= ${most}), '[]') as lines
    from waiting`.execute(from.tables());
  const { count, lines } = rows[0]!;
  return { count, lines: lines.map(asGap) };
};

type Stored = Omit<ThemeGap, "since"> & { readonly since: string };
const asGap = (stored: Stored): ThemeGap => ({ ...stored, since: new Date(stored.since) });
