import { sql, type RawBuilder } from "kysely";
import type { Database } from "#store";

/** How much lies in the store that desk pages are measured on. */
const DESK_SIZES = {
  people: 10_000,
  bodies: 200,
  mandates: 5_000,
  cases: 4_000,
  tasks: 8_000,
  obligations: 2_000,
  logRows: 100_000,
} as const;

/** An id that anybody can compute again. */
const idOf = (kind: string, number: RawBuilder<unknown> | number): RawBuilder<string> =>
  sql<string>`md5(${sql.lit(`${kind} `)} || ${number})::uuid`;
const n = sql.raw("n");
const upTo = (count: number): RawBuilder<unknown> => sql`generate_series(1, ${sql.lit(count)}) n`;
const someone = (step: number): RawBuilder<string> => idOf("person", sql`(1 + (n * ${sql.lit(step)}) % ${sql.lit(DESK_SIZES.people)})`);
const somewhere = idOf("body", sql`(2 + n % ${sql.lit(DESK_SIZES.bodies - 1)})`);

const STATEMENTS: readonly RawBuilder<unknown>[] = [
  sql`insert into partnership.person (id, slug, display_name, sort_name, country, listed, fictitious, created_at)
    select ${idOf("person", n)}, 'invented-' || n, 'Invented Person ' || n, 'person ' || lpad(n::text, 6, '0'),
      (array['KEN', 'MEX', 'FRA', 'PHL'])[1 + n % 4], n % 3 = 0, true, '2098-01-01' from ${upTo(DESK_SIZES.people)}`,
  sql`insert into partnership.email_address (id, person_id, address, confirmed_at, preferred, added_at)
    select ${idOf("address", n)}, ${idOf("person", n)}, 'p' || n || '@site.example', '2098-01-01', true, '2098-01-01' from ${upTo(DESK_SIZES.people)}`,
  sql`insert into partnership.body (id, slug, kind, parent_id, opened_on, fictitious)
    select ${idOf("body", n)}, 'body-' || n, case n when 1 then 'programme' when 2 then 'management' else 'group' end,
      case when n = 1 then null when n <= 40 then ${idOf("body", 1)} else ${idOf("body", sql`(3 + n % 38)`)} end, '2098-01-01', true
    from ${upTo(DESK_SIZES.bodies)} order by n`,
  sql`insert into partnership.body_name (id, body_id, name) select ${idOf("name", n)}, ${idOf("body", n)}, 'Invented body ' || n from ${upTo(DESK_SIZES.bodies)}`,
  sql`insert into partnership.mandate (id, body_id, role, person_id, state, basis, from_on, fictitious)
    select ${idOf("mandate", n)}, ${idOf("body", sql`(3 + n % ${sql.lit(DESK_SIZES.bodies - 2)})`)},
      case when n <= 198 then 'chair' when n <= 396 then 'co-chair' else 'expert' end, ${someone(1)}, 'active', 'appointment', '2098-02-01', true
    from ${upTo(DESK_SIZES.mandates)}`,
  sql`insert into partnership.mandate (id, body_id, role, person_id, state, basis, fictitious)
    values (${idOf("mandate", -1)}, ${idOf("body", 2)}, 'director', ${idOf("person", 9_999)}, 'active', 'appointment', true),
      (${idOf("mandate", -2)}, ${idOf("body", 1)}, 'auditor', ${idOf("person", 9_998)}, 'active', 'appointment', true)`,
  sql`insert into partnership.case_file (id, reference, kind, title, state, body_id, opened_by, opened_at, data, outcome, decided_at)
    select ${idOf("case", n)}, 'C-2098-' || n, 'approval', 'Invented case ' || n, case when n % 4 = 0 then 'open' else 'decided' end, ${somewhere},
      ${someone(7)}, timestamptz '2098-01-01' + n * interval '1 hour', '{"what":"paper","name":"Invented","why":"An invented reason.","record":""}',
      case when n % 4 = 0 then null else 'approved' end, case when n % 4 = 0 then null else timestamptz '2098-12-01' end
    from ${upTo(DESK_SIZES.cases)}`,
  sql`insert into partnership.task (id, case_id, kind, title, role, person_id, body_id, state, given_at, answer, answered_at, due_on)
    select ${idOf("task", n)}, ${idOf("case", sql`(1 + n % ${sql.lit(DESK_SIZES.cases)})`)}, 'opinion', 'Invented task ' || n,
      case when n % 2 = 0 then 'expert' end, case when n % 2 = 1 then ${someone(3)} end, ${somewhere}, case when n % 5 = 0 then 'open' else 'done' end,
      '2098-06-01', case when n % 5 = 0 then null else '{}'::jsonb end, case when n % 5 = 0 then null else timestamptz '2098-07-01' end, '2099-02-01'
    from ${upTo(DESK_SIZES.tasks)}`,
  sql`insert into partnership.obligation_rule (id, slug, name, rule, parameters, body_kind, responsible_role)
    select ${idOf("rule", n)}, 'rule-' || n, 'Invented rule ' || n, 'yearly report', '{}', 'group', 'chair' from ${upTo(10)}`,
  sql`insert into partnership.obligation (id, rule_id, body_id, period_from, period_until, due_on)
    select ${idOf("obligation", n)}, ${idOf("rule", sql`(1 + n % 10)`)}, ${idOf("body", sql`(1 + n / 10 % ${sql.lit(DESK_SIZES.bodies)})`)},
      '2097-01-01', '2097-12-31', date '2098-06-01' + n from ${upTo(DESK_SIZES.obligations)}`,
  sql`insert into store.log (seq, at, actor_kind, actor, action, object_kind, object, detail_digest, previous, hash)
    select n, timestamptz '2098-01-01' + n * interval '5 minutes', 'person', ${someone(11)}::text, (array['write-note', 'correct-person', 'decide-case'])[1 + n % 3],
      (array['case', 'person', 'case'])[1 + n % 3], case n % 3 when 1 then ${someone(13)} else ${idOf("case", sql`(1 + n % 4000)`)} end::text,
      md5(n::text), md5((n - 1)::text), md5('hash ' || n) from ${upTo(DESK_SIZES.logRows)}`,
  sql`insert into store.log_detail (seq, salt, detail) select n, 'salt', '{"after":{"words":"Invented."}}' from ${upTo(DESK_SIZES.logRows)}`,
  sql`update store.log_head set seq = ${sql.lit(DESK_SIZES.logRows)}, hash = md5('invented')`,
  sql`analyze`,
];

/** Fills a store with an invented partnership of that size; lines of its log are bound to nothing. */
export const fillDesk = async (database: Database): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(database.tables());
};
