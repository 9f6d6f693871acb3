import { sql, type RawBuilder } from "kysely";
import type { Database } from "#store";

const SIZES = {
  people: 10_000,
  organisations: 300,
  works: 2_000,
  submissions: 1_000,
  assignments: 3_000,
  themes: 12,
  bodies: 200,
} as const;
const FIRST_GROUP = 4 + SIZES.themes;
const GROUPS = SIZES.bodies - FIRST_GROUP + 1;

/** The same ids as in the store that desk pages are measured on. */
const idOf = (kind: string, number: RawBuilder<unknown> | number): RawBuilder<string> =>
  sql<string>`md5(${sql.lit(`${kind} `)} || ${number})::uuid`;
const n = sql.raw("n");
const upTo = (count: number): RawBuilder<unknown> => sql`generate_series(1, ${sql.lit(count)}) n`;
const someone = (step: number): RawBuilder<string> => idOf("person", sql`(1 + (n * ${sql.lit(step)}) % ${sql.lit(SIZES.people)})`);
const theme = idOf("body", sql`(4 + n % ${sql.lit(SIZES.themes)})`);
const group = idOf("body", sql`(${sql.lit(FIRST_GROUP)} + n % ${sql.lit(GROUPS)})`);
const hash = sql`lpad(n::text, 64, '0')`;

/** Writes a contributor's column list for a number of people of each work. */
const contributors = (table: string, of: string, kind: string): readonly RawBuilder<unknown>[] =>
  [3, 7, 11].map(
    (step, place) => sql`
      insert into ${sql.table(`partnership.${table}`)} (id, ${sql.ref(of)}, position, person_id, name, roles)
      select ${idOf(`${kind} ${place}`, n)}, ${idOf(of === "work_id" ? "work" : "version", n)}, ${sql.lit(place + 1)}, ${someone(step)}, 'Invented', '{writing}'
      from ${upTo(SIZES.works)}`,
  );

const STATEMENTS: readonly RawBuilder<unknown>[] = [
  sql`update partnership.organisation o set parent_id = ${idOf("organisation", sql`(1 + n / 10)`)}
    from ${upTo(SIZES.organisations)} where o.id = ${idOf("organisation", n)} and n > 30`,
  sql`insert into partnership.expertise (person_id, theme_id) select ${idOf("person", n)}, ${theme} from ${upTo(SIZES.people)}`,
  sql`insert into partnership.work (id, reference, slug, kind, body_id, title, language, licence, state, opened_at, fictitious)
    select ${idOf("work", n)}, 'W-' || n, 'work-' || n, 'paper', ${group}, 'Invented work ' || n, 'en', 'CC-BY-4.0', 'draft', '2098-01-01', true
    from ${upTo(SIZES.works)}`,
  sql`insert into partnership.work_version (id, work_id, number, hash, title, language, licence, made_at)
    select ${idOf("version", n)}, ${idOf("work", n)}, 1, ${hash}, 'Invented work ' || n, 'en', 'CC-BY-4.0', '2098-01-01' from ${upTo(SIZES.works)}`,
  ...contributors("work_contributor", "work_id", "contributor"),
  ...contributors("version_contributor", "version_id", "version contributor"),
  sql`insert into partnership.work_theme (work_id, body_id) select ${idOf("work", n)}, ${theme} from ${upTo(SIZES.works)}`,
  sql`insert into partnership.submission (id, reference, work_id, profile, state, version_id, version_hash, anonymity, stages, editor_id, submitted_at, fictitious)
    select ${idOf("submission", n)}, 'S-' || n, ${idOf("work", n)}, 'full', 'in review', ${idOf("version", n)}, ${hash}, 'both hidden', 'one',
      ${idOf("person", sql`(5000 + n)`)}, '2099-01-01', true from ${upTo(SIZES.submissions)}`,
  sql`insert into partnership.review_round (id, submission_id, number, stage, version_id, version_hash, needed, opened_at, due_on)
    select ${idOf("round", n)}, ${idOf("submission", n)}, 1, 'experts', ${idOf("version", n)}, ${hash}, 2, '2099-01-01', '2099-03-01'
    from ${upTo(SIZES.submissions)}`,
  sql`insert into partnership.review_assignment (id, round_id, person_id, reviewer_number, kind, anonymity, state, invited_at, answer_until, due_on)
    select ${idOf("assignment", n)}, ${idOf("round", sql`(1 + n % ${sql.lit(SIZES.submissions)})`)}, ${someone(17)}, n, 'expert', 'both hidden', 'accepted',
      '2099-01-01', '2099-01-10', '2099-03-01' from ${upTo(SIZES.assignments)}`,
  sql`insert into partnership.interest_declaration (id, submission_id, person_id, capacity, has_interest, declared_at)
    select ${idOf("declaration", n)}, ${idOf("submission", n)}, ${idOf("person", sql`(5000 + n)`)}, 'editor', false, '2099-01-01'
    from ${upTo(SIZES.submissions)}`,
  sql`insert into partnership.conflict_check (id, submission_id, person_id, capacity, effect, checked_at)
    select ${idOf("check", n)}, ${idOf("submission", n)}, ${idOf("person", sql`(5000 + n)`)}, 'editor', 'nothing found', '2099-01-01'
    from ${upTo(SIZES.submissions)}`,
  sql`analyze`,
];

/** Adds works under review to a store that `fillDesk` filled. */
export const fillWorks = async (database: Database): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(database.tables());
};

/** A submission, its editor, and people to hold against it; the number goes from 1 on. */
export const askedIn = async (
  database: Database,
  number: number,
): Promise<{ readonly submissionId: string; readonly editorId: string; readonly people: readonly string[] }> => {
  const { rows } = await sql<{ submissionId: string; editorId: string; people: readonly string[] }>`
    select ${idOf("submission", number)} as "submissionId", ${idOf("person", 5_000 + number)} as "editorId",
      (select array_agg(${idOf("person", sql`(${sql.lit(number)} * 10 + n)`)}::text) from generate_series(1, 300) n) as people`.execute(
    database.tables(),
  );
  return rows[0]!;
};
