import { sql, type RawBuilder } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { isWithin, reachOf } from "../permissions/reach.ts";
import type { Standing } from "../permissions/standing.ts";
import type { GapState, Priority } from "./gap-states.ts";

/** Which questions; "" asks for all. */
export interface GapFilter {
  readonly words: string;
  /** Slugs of a theme and of the body that answers for it. */
  readonly theme: string;
  readonly body: string;
  readonly state: string;
  readonly priority: string;
  readonly country: string;
}

/** A question in a list. */
export interface GapLine {
  readonly id: string;
  readonly reference: string;
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly language: string;
  readonly state: GapState;
  readonly priority: Priority | null;
  readonly bodyId: string | null;
  readonly public: boolean;
  readonly fictitious: boolean;
  readonly proposedAt: Date;
  /** When it last came into another state. */
  readonly changedAt: Date;
  /** Whoever asked, where that is shown; "" else. */
  readonly asker: string;
  readonly support: number;
  readonly answers: number;
}

export interface GapPart {
  readonly lines: readonly GapLine[];
  readonly total: number;
}

/** Which part of a list: from a place in it, or after the line whose values are given. */
interface Part {
  readonly offset: number;
  readonly most: number;
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
}

/** Public questions, those that last moved first. */
export const publicGaps = (from: Readable, filter: GapFilter, part: Part): Promise<GapPart> => listGaps(from, sql`g.public`, filter, part);

/** Questions that somebody sees at the desk: those of the bodies they work in, and their own; or only their own. */
export const deskGaps = (from: Readable, standing: Standing, show: "all" | "mine", filter: GapFilter, part: Part): Promise<GapPart> => {
  const own = standing.personId === undefined ? sql`false` : sql`g.asked_by = ${standing.personId}`;
  const seen = show === "mine" ? own : sql`(${own} or ${isWithin(reachOf(standing, "see-gap"), sql.ref("g.body_id"))})`;
  return listGaps(from, seen, filter, part);
};

const listGaps = async (from: Readable, seen: RawBuilder<unknown>, filter: GapFilter, { offset, most, after }: Part): Promise<GapPart> => {
  const wanted = sql.join([seen, ...conditionsOf(filter)], sql` and `);
  const rest = after ? sql`x."changedAt" < ${after.at} or (x."changedAt" = ${after.at} and x.id > ${after.id})` : sql`true`;
  const { rows } = await sql<GapLine & { total: number }>`
    with x as (
      select g.id, g.reference, g.slug, g.title, g.question, g.language, g.state, g.priority, g.body_id as "bodyId", g.public, g.fictitious,
        g.proposed_at as "proposedAt", coalesce((select max(s.at) from partnership.gap_step s where s.gap_id = g.id), g.proposed_at) as "changedAt",
        ${askerShown} as asker,
        (select count(*) from partnership.gap_support s where s.gap_id = g.id)::int as support,
        (select count(*) from partnership.gap_answer a where a.gap_id = g.id)::int as answers,
        count(*) over ()::int as total
      from partnership.knowledge_gap g where ${wanted}
    )
    select * from x where ${rest} order by x."changedAt" desc, x.id limit ${most} offset ${offset}`.execute(from.tables());
  if (rows.length > 0 || (offset === 0 && !after)) return { lines: rows, total: rows[0]?.total ?? 0 };
  return { lines: [], total: (await listGaps(from, seen, filter, { offset: 0, most: 1 })).total };
};

/** The name that readers may see of whoever asked, of `partnership.knowledge_gap g`; "" where it is not shown. */
export const askerShown: RawBuilder<string> = sql<string>`case when not g.asker_shown then ''
  else coalesce((select p.display_name from partnership.person p where p.id = g.asked_by and p.state = 'active'), g.asker_name) end`;

/** The same of one question. */
export const shownAsker = async (from: Readable, gapId: string): Promise<string> => {
  const { rows } = await sql<{ asker: string }>`
    select ${askerShown} as asker from partnership.knowledge_gap g where g.id = ${gapId}`.execute(from.tables());
  return rows[0]?.asker ?? "";
};

const conditionsOf = ({ words, theme, body, state, priority, country }: GapFilter): readonly RawBuilder<unknown>[] => [
  ...(words === ""
    ? []
    : [sql`(g.title || ' ' || g.question || ' ' || g.purpose || ' ' || g.reference) ilike ${`%${words.replaceAll(/[\\%_]/g, "\\$&")}%`}`]),
  ...(theme === ""
    ? []
    : [
        sql`exists (select from partnership.gap_theme t join partnership.body b on b.id = t.body_id where t.gap_id = g.id and b.slug = ${theme})`,
      ]),
  ...(body === "" ? [] : [sql`g.body_id = (select b.id from partnership.body b where b.slug = ${body})`]),
  ...(state === "" ? [] : [sql`g.state = ${state}`]),
  ...(priority === "" ? [] : [sql`g.priority = ${priority}`]),
  ...(country === "" ? [] : [sql`exists (select from partnership.gap_country a where a.gap_id = g.id and a.area = ${country})`]),
];

/** What public questions can be narrowed down by, as far as there are any, and how many are in each state. */
export interface GapChoices {
  readonly themes: readonly { readonly id: string; readonly slug: string }[];
  readonly bodies: readonly { readonly id: string; readonly slug: string }[];
  readonly countries: readonly string[];
  readonly states: readonly { readonly state: GapState; readonly count: number }[];
}

export const gapChoices = async (from: Readable): Promise<GapChoices> => {
  const { rows } = await sql<GapChoices>`
    with open as (select id, state, body_id from partnership.knowledge_gap where public)
    select array(select distinct c.area from partnership.gap_country c join open on open.id = c.gap_id order by 1) as countries,
      coalesce((select jsonb_agg(distinct jsonb_build_object('id', b.id, 'slug', b.slug))
        from partnership.gap_theme t join open on open.id = t.gap_id join partnership.body b on b.id = t.body_id), '[]') as themes,
      coalesce((select jsonb_agg(distinct jsonb_build_object('id', b.id, 'slug', b.slug))
        from open join partnership.body b on b.id = open.body_id), '[]') as bodies,
      coalesce((select jsonb_agg(jsonb_build_object('state', x.state, 'count', x.count))
        from (select state, count(*)::int as count from open group by state) x), '[]') as states`.execute(from.tables());
  return rows[0]!;
};

/** How many public questions a body answers for, or for a theme how many are about it. */
export const countPublicGaps = async (from: Readable, of: { readonly bodyId: string } | { readonly themeId: string }): Promise<number> => {
  const wanted =
    "bodyId" in of
      ? sql`g.body_id = ${of.bodyId}`
      : sql`exists (select from partnership.gap_theme t where t.gap_id = g.id and t.body_id = ${of.themeId})`;
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from partnership.knowledge_gap g where g.public and ${wanted}`.execute(from.tables());
  return rows[0]!.total;
};
