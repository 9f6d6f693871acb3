import { sql, type RawBuilder } from "kysely";
import type { Readable } from "../../bodies/readable.ts";
import { activeMandate } from "../../people/people-list-records.ts";
import { plainWords } from "../../people/plain-name.ts";
import { isWithin, type Reach } from "../../permissions/reach.ts";

/** Somebody who might review, and what speaks for it. Only people whom the viewer may see, and only what the viewer may know of them. */
export interface CandidateRow {
  readonly personId: string;
  readonly name: string;
  readonly slug: string;
  readonly country: string | null;
  readonly fictitious: boolean;
  /** Themes of the work that they know about, by their own word. */
  readonly expertise: number;
  /** Published works on its themes that name them. */
  readonly works: number;
  /** Reviews on its themes for which they took credit in public. */
  readonly reviews: number;
  /** Groups on its themes in which they sit now. */
  readonly groups: number;
  /** They come from a country that the work is about. */
  readonly fromThere: boolean;
  /** They reviewed an earlier round of it. */
  readonly before: boolean;
}

interface CandidateQuestion {
  readonly submissionId: string;
  readonly viewerId: string;
  /** Where the viewer sees people who are not listed. */
  readonly reach: Reach;
  /** Words that begin words of the name; empty for whoever knows about the themes. */
  readonly words: string;
  readonly now: Date;
  readonly most: number;
}

/** Of whom marks speak: for each person why, and how much. */
const MARKS = sql`
  select e.person_id, 'expertise' as why, count(*)::int as n from partnership.expertise e where e.theme_id in (select id from theme) group by 1
  union all
  select c.person_id, 'works', count(distinct w.id)::int
  from partnership.work w join partnership.version_contributor c on c.version_id = w.public_version
  where w.state = 'published' and c.person_id is not null and w.id in (select work_id from on_theme) group by 1
  union all
  select a.person_id, 'reviews', count(distinct a.id)::int
  from partnership.submission s join partnership.review_round r on r.submission_id = s.id join partnership.review_assignment a on a.round_id = r.id
  where s.work_id in (select work_id from on_theme) and s.state = 'released' and a.state = 'submitted' and a.credit
    and s.work_id <> (select work_id from matter) group by 1`;

/** The people who suit best, the surest first: those who know about the themes, or those with a name. */
export const findCandidates = async (from: Readable, question: CandidateQuestion): Promise<readonly CandidateRow[]> => {
  const { submissionId, viewerId, reach, words, now, most } = question;
  const named = plainWords(words).map(
    (word) => sql<boolean>`(' ' || p.sort_name) like ${`% ${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`}`,
  );
  const wanted = named.length > 0 ? sql<boolean>`${sql.join(named, sql` and `)}` : sql<boolean>`m.person_id is not null`;
  const { rows } = await sql<CandidateRow>`
    with matter as (
      select s.id, s.work_id, w.body_id, b.theme_id from partnership.submission s join partnership.work w on w.id = s.work_id
      join partnership.body b on b.id = w.body_id where s.id = ${submissionId}
    ), theme as (
      select t.body_id as id from partnership.work_theme t where t.work_id in (select work_id from matter)
      union select theme_id from matter where theme_id is not null
      union select b.theme_id from partnership.work_theme t join partnership.body b on b.id = t.body_id
        where t.work_id in (select work_id from matter) and b.theme_id is not null
    ), on_theme as (
      select t.work_id from partnership.work_theme t where t.body_id in (select id from theme)
      union select w.id from partnership.work w join partnership.body b on b.id = w.body_id where b.theme_id in (select id from theme)
    ), mark as (
      ${MARKS}
      union all
      select m.person_id, 'groups', count(distinct m.body_id)::int from partnership.mandate m join partnership.body b on b.id = m.body_id
      where b.kind = 'group' and b.theme_id in (select id from theme) and m.person_id is not null and ${activeMandate(now)} group by 1
      union all
      select a.person_id, 'before', 1 from partnership.review_round r join partnership.review_assignment a on a.round_id = r.id
      where r.submission_id = ${submissionId} and r.closed_at is not null and a.state = 'submitted'
    ), marked as (
      select person_id, ${sumOf("expertise")} as expertise, ${sumOf("works")} as works, ${sumOf("reviews")} as reviews,
        ${sumOf("groups")} as groups, ${sumOf("before")} > 0 as before
      from mark group by person_id
    )
    select p.id as "personId", p.display_name as name, p.slug, p.country, p.fictitious, coalesce(m.expertise, 0) as expertise,
      coalesce(m.works, 0) as works, coalesce(m.reviews, 0) as reviews, coalesce(m.groups, 0) as groups, coalesce(m.before, false) as before,
      coalesce(p.country in (select c.area from partnership.work_country c where c.work_id in (select work_id from matter)), false) as "fromThere"
    from partnership.person p left join marked m on m.person_id = p.id
    where p.state = 'active' and p.id <> ${viewerId} and ${wanted} and ${mayBeSeen(reach, now)} and ${isFree(submissionId)}
    order by coalesce(m.before, false) desc,
      3 * least(coalesce(m.expertise, 0), 3) + least(coalesce(m.works, 0), 3) + least(coalesce(m.reviews, 0), 3) + least(coalesce(m.groups, 0), 1) desc,
      "fromThere" desc, p.sort_name, p.id
    limit ${most}`.execute(from.tables());
  return rows;
};

const sumOf = (why: string): RawBuilder<number> => sql<number>`coalesce(sum(n) filter (where why = ${sql.lit(why)}), 0)::int`;

/** People whom the desk shows to the viewer: who is listed, who has a mandate in the viewer's reach, and who reviewed for the viewer before. */
const mayBeSeen = (reach: Reach, now: Date): RawBuilder<boolean> =>
  reach === "everywhere"
    ? sql<boolean>`true`
    : sql<boolean>`(p.listed or m.before or p.id in (select m.person_id from partnership.mandate m
        where m.person_id is not null and ${activeMandate(now)} and ${isWithin(reach, sql`m.body_id`)}))`;

/** Who neither handles the submission nor was asked in its open round. */
const isFree = (submissionId: string): RawBuilder<boolean> => sql<boolean>`(p.id not in (
    select a.person_id from partnership.review_round r join partnership.review_assignment a on a.round_id = r.id
    where r.submission_id = ${submissionId} and r.closed_at is null)
  and not exists (select 1 from partnership.submission s where s.id = ${submissionId}
    and p.id in (s.editor_id, s.review_editor_id, s.officer_id, s.director_id)))`;

/** How much somebody has in hand, and how they answered before. Nothing of works that the viewer made is counted. */
export interface LoadRow {
  readonly personId: string;
  /** Reviews under way, and invitations that wait. */
  readonly open: number;
  /** Reviews given within a year. */
  readonly lastYear: number;
  /** Invitations of the last three years, and how many of them were declined or ran out. */
  readonly invited: number;
  readonly declined: number;
  /** Half of the invitations were answered within so many days; null where none was. */
  readonly answerDays: number | null;
}

export const loadsOf = async (
  from: Readable,
  people: readonly string[],
  viewerId: string,
  now: Date,
): Promise<ReadonlyMap<string, LoadRow>> => {
  const { rows } = await sql<LoadRow>`
    select a.person_id as "personId",
      count(*) filter (where a.state in ('invited', 'declared', 'accepted') and s.ended_at is null)::int as open,
      count(*) filter (where a.state = 'submitted' and a.submitted_at > ${now}::timestamptz - interval '1 year')::int as "lastYear",
      count(*) filter (where a.invited_at > ${now}::timestamptz - interval '3 years')::int as invited,
      count(*) filter (where a.invited_at > ${now}::timestamptz - interval '3 years' and a.state in ('declined', 'replaced'))::int as declined,
      (percentile_cont(0.5) within group (order by extract(epoch from a.answered_at - a.invited_at) / 86400)
        filter (where a.answered_at is not null))::float8 as "answerDays"
    from partnership.review_assignment a join partnership.review_round r on r.id = a.round_id join partnership.submission s on s.id = r.submission_id
    where a.person_id = any(${people}::uuid[]) and ${notOwn(viewerId)}
    group by a.person_id`.execute(from.tables());
  return new Map(rows.map((row) => [row.personId, row]));
};

/** Reviews of works that somebody did not make: of the own works nobody learns who reviews them, not by a count either. */
const notOwn = (viewerId: string): RawBuilder<boolean> => sql<boolean>`not (
  s.submitted_by is not distinct from ${viewerId}::uuid
  or exists (select 1 from partnership.work w where w.id = s.work_id and w.opened_by = ${viewerId})
  or exists (select 1 from partnership.work_contributor c where c.work_id = s.work_id and c.person_id = ${viewerId})
  or exists (select 1 from partnership.work_version v join partnership.version_contributor c on c.version_id = v.id
    where v.work_id = s.work_id and c.person_id = ${viewerId}))`;

/** A reviewer as far as balance asks. */
export interface BalanceRow {
  readonly personId: string;
  readonly country: string | null;
  readonly sex: "F" | "M" | "X" | null;
  readonly inRound: boolean;
}

/** Reviewers of the open round, and of works of the same body within a year; nobody who declined. */
export const reviewersForBalance = async (
  from: Readable,
  { submissionId, viewerId, now }: Pick<CandidateQuestion, "submissionId" | "viewerId" | "now">,
): Promise<readonly BalanceRow[]> => {
  const { rows } = await sql<BalanceRow>`
    select p.id as "personId", p.country, p.sex, bool_or(s.id = ${submissionId} and r.closed_at is null) as "inRound"
    from partnership.submission this join partnership.work here on here.id = this.work_id
    join partnership.work w on w.body_id = here.body_id join partnership.submission s on s.work_id = w.id
    join partnership.review_round r on r.submission_id = s.id join partnership.review_assignment a on a.round_id = r.id
    join partnership.person p on p.id = a.person_id
    where this.id = ${submissionId} and a.state in ('invited', 'declared', 'accepted', 'submitted')
      and (s.id = this.id or a.invited_at > ${now}::timestamptz - interval '1 year') and ${notOwn(viewerId)}
    group by p.id, p.country, p.sex`.execute(from.tables());
  return rows;
};

/** Rules that were waived for people of a submission. */
export const waivedRules = async (from: Readable, submissionId: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await sql<{ personId: string; rules: readonly string[] }>`
    select person_id as "personId", array_agg(rule) as rules from partnership.conflict_waiver where submission_id = ${submissionId}
    group by person_id`.execute(from.tables());
  return new Map(rows.map(({ personId, rules }) => [personId, rules]));
};
