import { sql, type RawBuilder } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { concerns, mayDecideWithin } from "../cases/decided-by.ts";
import type { Standing } from "../permissions/standing.ts";
import type { PublishedThing } from "../published/published-records.ts";
import { RESPONSE_COLUMNS, responseOf, type Response } from "./response-records.ts";
import type { AnswerState, ResponseStance, Viewpoint } from "./response-words.ts";

/** What a list of responses is narrowed down to; "" for everything. */
export interface ResponseFilter {
  /** The last part of the address of a theme. */
  readonly theme: string;
  readonly viewpoint: string;
  readonly stance: string;
  readonly area: string;
  /** The last part of the address of a work, or of a policy choice. */
  readonly work: string;
  readonly choice: string;
}

export const EVERY_RESPONSE: ResponseFilter = { theme: "", viewpoint: "", stance: "", area: "", work: "", choice: "" };

/** What became of a work or choice since the version that a response was written to. */
interface Since {
  readonly number: number;
  readonly newestNumber: number;
  readonly retracted: boolean;
  /** A notice of a correction, later than the response. */
  readonly corrected: boolean;
}

/** A response in a list, with what it answers. */
export interface ResponseLine extends Response {
  readonly ofSlug: string;
  readonly ofTitle: string;
  readonly ofReference: string;
  readonly ofLanguage: string;
  readonly since: Since;
  readonly answer: AnswerState | null;
}

interface Part {
  readonly offset: number;
  readonly most: number;
}

/** A part of the public list: from a place in it, or after the line whose values are given. */
interface PublicPart extends Part {
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
}

type More = Pick<ResponseLine, "ofSlug" | "ofTitle" | "ofReference" | "ofLanguage" | "answer"> & Since;
type LineRow = Parameters<typeof responseOf>[0] & More;

const FROM = sql`
  from partnership.response r
    left join partnership.work w on w.id = r.work_id
    left join partnership.work_version wv on wv.id = r.work_version
    left join partnership.work_version wn on wn.id = w.public_version
    left join partnership.policy_choice p on p.id = r.choice_id
    left join partnership.choice_version pv on pv.id = r.choice_version
    left join partnership.choice_version pn on pn.id = p.public_version
    left join partnership.response_answer a on a.response_id = r.id
    left join partnership.case_file c on c.id = r.case_id`;

const COLUMNS = sql`${RESPONSE_COLUMNS}, coalesce(w.slug, p.slug) as "ofSlug", coalesce(w.title, pn.content ->> 'title') as "ofTitle",
  coalesce(w.reference, p.reference) as "ofReference", coalesce(w.language, 'en') as "ofLanguage", coalesce(wv.number, pv.number) as number,
  coalesce(wn.number, pn.number) as "newestNumber", coalesce(w.state = 'retracted', p.state = 'withdrawn', false) as retracted,
  exists (select from partnership.work_notice n where n.work_id = r.work_id and n.kind in ('correction', 'editorial change') and n.at > r.sent_at) as corrected,
  a.state as answer`;

/** What readers see and what is counted. The one place that says so. */
const SHOWN = sql`r.state = 'published'`;
/** What has a page: also what was taken back after readers saw it. */
const HAS_A_PAGE = sql`r.published_at is not null and r.state in ('published', 'withdrawn', 'removed')`;

const ofThing = ({ kind, id }: PublishedThing): RawBuilder<unknown> =>
  kind === "work" ? sql`r.work_id = ${id}` : sql`r.choice_id = ${id}`;

const ofTheme = (theme: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  exists (select from partnership.work_theme t join partnership.body b on b.id = t.body_id where t.work_id = r.work_id and b.slug = ${theme})
  or exists (select from partnership.choice_theme t join partnership.body b on b.id = t.body_id where t.choice_id = r.choice_id and b.slug = ${theme}))`;

const within = ({ theme, viewpoint, stance, area, work, choice }: ResponseFilter): RawBuilder<unknown> => {
  const parts = [SHOWN];
  if (theme !== "") parts.push(sql`${ofTheme(sql`${theme}`)}`);
  if (viewpoint !== "") parts.push(sql`r.viewpoint = ${viewpoint}`);
  if (stance !== "") parts.push(sql`r.stance = ${stance}`);
  if (area !== "") parts.push(sql`r.area = ${area}`);
  if (work !== "") parts.push(sql`w.slug = ${work}`);
  if (choice !== "") parts.push(sql`p.slug = ${choice}`);
  return sql.join(parts, sql` and `);
};

const lineOf = ({
  ofSlug,
  ofTitle,
  ofReference,
  ofLanguage,
  answer,
  number,
  newestNumber,
  retracted,
  corrected,
  ...row
}: LineRow): ResponseLine => ({
  ...responseOf(row),
  ...{ ofSlug, ofTitle, ofReference, ofLanguage, answer },
  since: { number, newestNumber, retracted, corrected },
});

interface ResponseList {
  readonly lines: readonly ResponseLine[];
  readonly total: number;
}

const listWhere = async (
  from: Readable,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  { offset, most, after }: PublicPart,
): Promise<ResponseList> => {
  const tables = from.tables();
  const rest = after ? sql`(r.published_at < ${after.at} or (r.published_at = ${after.at} and r.id > ${after.id}))` : sql`true`;
  const counted = await sql<{ total: number }>`select count(*)::integer as total ${FROM} where ${condition}`.execute(tables);
  const { rows } = await sql<LineRow>`
    select ${COLUMNS} ${FROM} where (${condition}) and ${rest} order by ${order} limit ${most} offset ${offset}`.execute(tables);
  return { lines: rows.map(lineOf), total: counted.rows[0]!.total };
};

const NEWEST = sql`r.published_at desc, r.id`;

/** Published responses, the newest first. */
export const publicResponses = (from: Readable, filter: ResponseFilter, part: PublicPart): Promise<ResponseList> =>
  listWhere(from, within(filter), NEWEST, part);

/** Published responses to one work or policy choice, the newest first. */
export const responsesTo = (from: Readable, thing: PublishedThing, most: number): Promise<ResponseList> =>
  listWhere(from, sql`${SHOWN} and ${ofThing(thing)}`, NEWEST, { offset: 0, most });

/** How many published responses to a work or choice take which stance from which viewpoint. */
export const countsOfResponsesTo = async (
  from: Readable,
  thing: PublishedThing,
): Promise<readonly { readonly viewpoint: Viewpoint; readonly stance: ResponseStance; readonly count: number }[]> => {
  const { rows } = await sql<{ viewpoint: Viewpoint; stance: ResponseStance; count: number }>`
    select r.viewpoint, r.stance, count(*)::integer as count from partnership.response r where ${SHOWN} and ${ofThing(thing)}
    group by r.viewpoint, r.stance`.execute(from.tables());
  return rows;
};

/** A response that readers see or have seen, by its number. */
export const readPublicResponse = async (from: Readable, reference: string): Promise<ResponseLine | undefined> => {
  const { rows } = await sql<LineRow>`select ${COLUMNS} ${FROM} where r.reference = ${reference} and ${HAS_A_PAGE}`.execute(from.tables());
  return rows[0] && lineOf(rows[0]);
};

/** Any response with what it answers, for whoever was asked whether they may see it. */
export const responseLine = async (from: Readable, id: string): Promise<ResponseLine | undefined> => {
  const { rows } = await sql<LineRow>`select ${COLUMNS} ${FROM} where r.id = ${id}`.execute(from.tables());
  return rows[0] && lineOf(rows[0]);
};

interface Counted {
  readonly value: string;
  readonly count: number;
}

/** What published responses can be narrowed down to, with how many there are of each. */
export interface ResponseChoices {
  readonly themes: readonly Counted[];
  readonly viewpoints: readonly Counted[];
  readonly stances: readonly Counted[];
  readonly areas: readonly Counted[];
}

export const responseChoices = async (from: Readable): Promise<ResponseChoices> => {
  const of = async (column: RawBuilder<unknown>): Promise<readonly Counted[]> =>
    (
      await sql<Counted>`
        select ${column} as value, count(*)::integer as count from partnership.response r where ${SHOWN} and ${column} is not null
        group by 1 order by 1`.execute(from.tables())
    ).rows;
  const themes = await sql<Counted>`
    select b.slug as value, count(*)::integer as count
    from partnership.response r
      join (select work_id as thing, body_id from partnership.work_theme union select choice_id, body_id from partnership.choice_theme) t
        on t.thing = coalesce(r.work_id, r.choice_id)
      join partnership.body b on b.id = t.body_id
    where ${SHOWN} group by 1 order by 1`.execute(from.tables());
  return { themes: themes.rows, viewpoints: await of(sql`r.viewpoint`), stances: await of(sql`r.stance`), areas: await of(sql`r.area`) };
};

/** Which responses a list at the desk shows. */
export type DeskResponses = "waiting" | "mine" | "all";

/**
 * Responses that somebody sees at the desk: their own, those that they answered for the authors, and those that they decide on. The same rule as
 * `viewOfResponse`, by the interests that were known when the case opened.
 */
export const deskResponses = (from: Readable, standing: Standing, show: DeskResponses, part: Part): Promise<ResponseList> => {
  const { personId } = standing;
  if (personId === undefined) return Promise.resolve({ lines: [], total: 0 });
  const mine = sql`(r.responder_id = ${personId} or a.written_by = ${personId})`;
  const decides = sql`(r.state <> 'unconfirmed' and r.case_id is not null and ${mayDecideWithin(standing, "moderate-debate")}
    and not ${concerns(personId, sql.ref("r.case_id"))})`;
  const conditions: Readonly<Record<DeskResponses, RawBuilder<unknown>>> = {
    waiting: sql`${decides} and (r.state = 'waiting' or (r.state = 'published' and a.state = 'waiting'))`,
    mine,
    all: sql`(${mine} or ${decides})`,
  };
  return listWhere(from, conditions[show], show === "waiting" ? sql`r.sent_at, r.id` : sql`r.sent_at desc, r.id`, part);
};

/** What a public work or choice says in short, as readers see it now: to hold a response against it. */
export const shownSummary = async (from: Readable, { kind, id }: PublishedThing): Promise<string> => {
  const { rows } = await sql<{ words: string }>`${
    kind === "work"
      ? sql`select concat_ws(E'\n\n', nullif(v.summary, ''), nullif(v.abstract, '')) as words
          from partnership.work w join partnership.work_version v on v.id = w.public_version where w.id = ${id}`
      : sql`select concat_ws(E'\n\n', nullif(v.content ->> 'problem', ''), nullif(v.content ->> 'mechanism', '')) as words
          from partnership.policy_choice c join partnership.choice_version v on v.id = c.public_version where c.id = ${id}`
  }`.execute(from.tables());
  return rows[0]?.words ?? "";
};
