import { sql, type RawBuilder } from "kysely";
import type { UnitOfWork } from "#store";
import { enterInLibrary } from "../../library/library-entry-records.ts";

const decided = (kind: string): RawBuilder<unknown> => sql`exists (
  select from partnership.editorial_decision d where d.submission_id = s.id and d.kind = ${kind})`;

/** Brings invented reviews as far as their decisions say, and makes works public that were released. */
export const finishInvented = async (unit: UnitOfWork): Promise<void> => {
  await sql`
    update partnership.submission s set
      state = case when ${decided("release")} then 'released' when ${decided("policy check")} then 'cleared' else 'certified' end,
      ended_at = (select d.decided_at from partnership.editorial_decision d where d.submission_id = s.id and d.kind = 'release')
    where s.fictitious and s.state = 'accepted' and ${decided("certificate")}`.execute(unit.tables());
  await sql`
    insert into partnership.work_notice (id, work_id, kind, words, to_version, given_by, at)
    select gen_random_uuid(), s.work_id, 'published', 'Invented, for trying things out.', s.version_id, s.director_id, s.ended_at
    from partnership.submission s join partnership.work w on w.id = s.work_id
    where s.fictitious and s.state = 'released' and w.state = 'draft'`.execute(unit.tables());
  await sql`
    update partnership.work w set state = 'published', public_version = s.version_id, first_public_at = s.ended_at
    from partnership.submission s where s.work_id = w.id and s.fictitious and s.state = 'released' and w.state = 'draft'`.execute(
    unit.tables(),
  );
  await numberInvented(unit);
  const { rows } = await sql<{ id: string }>`
    select w.id from partnership.work w left join partnership_index.library_entry e on e.work_id = w.id
    where w.fictitious and w.state = 'published' and e.work_id is null order by w.id`.execute(unit.tables());
  for (const { id } of rows) await enterInLibrary(unit, id);
};

/** An invented series, with numbers for the invented papers that are public. */
const numberInvented = async (unit: UnitOfWork): Promise<void> => {
  const tables = unit.tables();
  await sql`
    insert into partnership.series (id, slug, name, about, opened_on, fictitious)
    select ${unit.newId()}, 'invented-working-papers', 'Invented Working Papers', 'Fictitious: a series made up for trying things out.',
      (select min(first_public_at) at time zone 'UTC' from partnership.work where fictitious and kind = 'working-paper')::date, true
    where exists (select from partnership.work where fictitious and kind = 'working-paper' and state = 'published') on conflict do nothing`.execute(
    tables,
  );
  await sql`
    insert into partnership.series_kind (kind, fictitious, series_id)
    select 'working-paper', true, id from partnership.series where fictitious and slug = 'invented-working-papers' on conflict do nothing`.execute(
    tables,
  );
  await sql`
    insert into partnership.series_number (work_id, series_id, year, number, given_at)
    select w.id, s.id, extract(year from w.first_public_at at time zone 'UTC')::int,
      row_number() over (partition by extract(year from w.first_public_at at time zone 'UTC') order by w.first_public_at, w.id), w.first_public_at
    from partnership.work w cross join partnership.series s
    where s.fictitious and s.slug = 'invented-working-papers' and w.fictitious and w.kind = 'working-paper' and w.state = 'published'
      and not exists (select from partnership.series_number) on conflict do nothing`.execute(tables);
};

/** What of reviews goes with invented works, in an order in which nothing refers to what is gone. @param works ids of the works that go */
export const reviewRemovals = (works: RawBuilder<unknown>): readonly RawBuilder<unknown>[] => {
  const submissions = sql`(select id from partnership.submission where fictitious or work_id in ${works})`;
  const assignments = sql`(select a.id from partnership.review_assignment a join partnership.review_round r on r.id = a.round_id
    where r.submission_id in ${submissions})`;
  const bySubmission = ["editorial_decision", "review_round", "interest_declaration", "conflict_check", "conflict_waiver"] as const;
  return [
    sql`delete from store.job where queue = 'send-mail' and state <> 'running' and (payload -> 'values' ->> 'assignment' in (
      select id::text from ${assignments} gone) or payload -> 'values' ->> 'invitation' in (
      select id::text from partnership.office_invitation where submission_id in ${submissions}))`,
    sql`delete from partnership.office_invitation where submission_id in ${submissions}`,
    sql`delete from partnership.office_comment where submission_id in ${submissions}`,
    sql`delete from partnership.suggested_reviewer where submission_id in ${submissions}`,
    sql`delete from partnership.point_response where point_id in (select id from partnership.review_point where assignment_id in ${assignments})`,
    sql`delete from partnership.review_point where assignment_id in ${assignments}`,
    sql`delete from partnership.review where assignment_id in ${assignments}`,
    sql`delete from partnership.review_link where assignment_id in ${assignments}`,
    sql`delete from partnership.review_assignment where id in ${assignments}`,
    ...bySubmission.map((table) => sql`delete from ${sql.table(`partnership.${table}`)} where submission_id in ${submissions}`),
    sql`delete from partnership.submission where fictitious or work_id in ${works}`,
  ];
};
