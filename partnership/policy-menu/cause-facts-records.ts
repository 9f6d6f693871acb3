import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { CauseFactsNow } from "./find-causes.ts";

/** Notices and reports on what a version rests on. */
export const readCauseFacts = async (from: Readable, versionId: string): Promise<Pick<CauseFactsNow, "notices" | "reports">> => {
  const tables = from.tables();
  const notices = await sql<CauseFactsNow["notices"][number]>`
    select distinct n.id, n.work_id as "workId", n.kind, n.words from partnership.choice_version_evidence e
    join partnership.work_notice n on n.work_id = e.work_id and n.kind in ('correction', 'retraction')
    where e.version_id = ${versionId} order by n.id`.execute(tables);
  const reports = await sql<CauseFactsNow["reports"][number]>`
    select distinct p.id as "pilotId", p.reported_on as "reportedOn", p.words, coalesce(p.report_href, '/library/' || w.slug, '') as href
    from partnership.choice_version_evidence e join partnership.choice_pilot p on p.id = e.pilot_id and p.state = 'reported'
    left join partnership.work_version v on v.id = p.report_version left join partnership.work w on w.id = v.work_id
    where e.version_id = ${versionId} order by p.id`.execute(tables);
  return { notices: notices.rows, reports: reports.rows };
};

type Resting = { readonly work: string } | { readonly pilot: string } | { readonly reviewBefore: string };

/**
 * Published and appraised choices that rest on a work or a pilot, or were to be looked at again before a day and were not found to be since. They come in
 * the order of their ids, so that two units of work never wait for one another.
 */
export const choicesThat = async (from: Readable, resting: Resting): Promise<readonly string[]> => {
  const about =
    "reviewBefore" in resting
      ? sql`c.next_review_on < ${resting.reviewBefore} and not exists (select from partnership.choice_cause x
          where x.version_id = v.id and x.cause_key = 'review ' || to_char(c.next_review_on, 'YYYY-MM-DD'))`
      : sql`exists (select from partnership.choice_version_evidence e where e.version_id = v.id
          and ${"work" in resting ? sql`e.work_id = ${resting.work}` : sql`e.pilot_id = ${resting.pilot}`})`;
  const { rows } = await sql<{ id: string }>`
    select c.id from partnership.policy_choice c join partnership.choice_version v on v.id = c.public_version
    where c.state in ('current', 'stale') and v.result_id is not null and ${about} order by c.id`.execute(from.tables());
  return rows.map(({ id }) => id);
};

/** Published versions with figures that were not held against a release yet. */
export const versionsToHold = async (
  from: Readable,
  release: string,
): Promise<readonly { readonly choiceId: string; readonly versionId: string }[]> => {
  const { rows } = await sql<{ choiceId: string; versionId: string }>`
    select c.id as "choiceId", v.id as "versionId" from partnership.policy_choice c join partnership.choice_version v on v.id = c.public_version
    where c.state in ('current', 'stale') and v.result_id is not null
      and exists (select from partnership.choice_version_evidence e where e.version_id = v.id and e.kind = 'figure')
      and not exists (select from partnership.choice_comparison x where x.version_id = v.id and x.release_id = ${release})
    order by c.id`.execute(from.tables());
  return rows;
};

export const noteComparison = async (unit: UnitOfWork, versionId: string, release: string, moved: number): Promise<void> => {
  await sql`insert into partnership.choice_comparison (version_id, release_id, compared_at, moved)
    values (${versionId}, ${release}, ${unit.now}, ${moved}) on conflict do nothing`.execute(unit.tables());
};
