import { sql } from "kysely";
import { wholeWords, type UnitOfWork } from "#store";
import { isAuthor } from "./submission-records.ts";

/** Who is erased: their records, names and keys. */
interface ErasedPerson {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** E-mail addresses and ORCID iDs. */
  readonly keys: readonly string[];
}

/** Texts of reviews in which people may be named, with how their submission is found. */
const TEXTS = [
  { table: "review", columns: ["open_words", "confidential_words"], of: sql`assignment_id in (select id from asked)` },
  { table: "review_point", columns: ["words"], of: sql`assignment_id in (select id from asked)` },
  {
    table: "point_response",
    columns: ["words", "judged_words"],
    of: sql`point_id in (select p.id from partnership.review_point p where p.assignment_id in (select id from asked))`,
  },
  { table: "editorial_decision", columns: ["reasons"], of: sql`submission_id in (select id from theirs)` },
  { table: "conflict_waiver", columns: ["reason"], of: sql`submission_id in (select id from theirs)` },
  { table: "office_comment", columns: ["words", "answer"], of: sql`submission_id in (select id from theirs)` },
  { table: "suggested_reviewer", columns: ["name", "reason"], of: sql`submission_id in (select id from theirs)` },
] as const;

/**
 * Takes a person out of reviews: what they said of themselves, the ways to reach them, and their name where others wrote it in submissions that they
 * had to do with. Reviews and decisions stay, without a name; a review under way is not waited for any more.
 */
export const forgetInReviews = async (unit: UnitOfWork, { ids, names, keys }: ErasedPerson, name: string): Promise<void> => {
  const tables = unit.tables();
  const theirs = sql`person_id = any(${ids}::uuid[])`;
  await sql`delete from partnership.review_link where assignment_id in (select id from partnership.review_assignment where ${theirs})`.execute(
    tables,
  );
  await sql`update partnership.interest_declaration set words = case when has_interest then ${name} else '' end where ${theirs}`.execute(
    tables,
  );
  await sql`update partnership.office_comment set address = null where lower(address) = any(${keys})`.execute(tables);
  await sql`update partnership.office_invitation set address = '', hash = null where lower(address) = any(${keys})`.execute(tables);
  await sql`update partnership.suggested_reviewer set name = ${name}, address = null, reason = ''
    where ${theirs} or lower(address) = any(${keys}) or name = any(${names})`.execute(tables);
  const pattern = wholeWords([...names, ...keys]);
  if (pattern !== undefined) await replaceInTexts(unit, ids, pattern, name);
  await sql`update partnership.review_assignment set decline_reason = '', sign = false, credit = false, version = version + 1,
    state = case when state in ('invited', 'declared', 'accepted') then 'replaced' else state end where ${theirs}`.execute(tables);
};

const replaceInTexts = async (unit: UnitOfWork, ids: readonly string[], pattern: string, name: string): Promise<void> => {
  const wrote = sql.join(
    ids.map((id) => isAuthor(id)),
    sql` or `,
  );
  const involved = sql`with theirs as (
      select s.id from partnership.submission s where ${wrote} or s.editor_id = any(${ids}::uuid[]) or s.review_editor_id = any(${ids}::uuid[])
        or s.officer_id = any(${ids}::uuid[]) or s.director_id = any(${ids}::uuid[]) or exists (
          select 1 from partnership.suggested_reviewer g where g.submission_id = s.id and g.person_id = any(${ids}::uuid[])) or exists (
          select 1 from partnership.office_comment o where o.submission_id = s.id and o.person_id = any(${ids}::uuid[])) or exists (
          select 1 from partnership.review_assignment a join partnership.review_round r on r.id = a.round_id
          where r.submission_id = s.id and a.person_id = any(${ids}::uuid[]))
    ), asked as (
      select a.id from partnership.review_assignment a join partnership.review_round r on r.id = a.round_id where r.submission_id in (select id from theirs))`;
  for (const { table, columns, of } of TEXTS) {
    const set = columns.map((column) => sql`${sql.ref(column)} = regexp_replace(${sql.ref(column)}, ${pattern}, ${name}, 'g')`);
    await sql`${involved} update ${sql.table(`partnership.${table}`)} set ${sql.join(set)} where ${of}`.execute(unit.tables());
  }
  await sql`update partnership.conflict_check set findings = regexp_replace(findings::text, ${pattern}, ${name}, 'g')::jsonb
    where findings::text ~ ${pattern}`.execute(unit.tables());
};
