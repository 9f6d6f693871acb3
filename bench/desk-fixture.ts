import { sql, type RawBuilder } from "kysely";
import type { Database } from "#store";

/** How much lies in the store that desk pages are measured on. */
const DESK_SIZES = {
  people: 10_000,
  organisations: 300,
  ties: 6_000,
  bodies: 200,
  themes: 12,
  mandates: 5_000,
  plannedWork: 2_000,
  cases: 4_000,
  tasks: 8_000,
  questions: 1_000,
  obligations: 2_000,
  notices: 5_000,
  logRows: 100_000,
} as const;

/** Bodies up to this one are the programme, its management, its oversight and its themes; the others are groups. */
const FIRST_GROUP = 4 + DESK_SIZES.themes;

/** An id that anybody can compute again. */
export const idOf = (kind: string, number: RawBuilder<unknown> | number): RawBuilder<string> =>
  sql<string>`md5(${sql.lit(`${kind} `)} || ${number})::uuid`;
export const n = sql.raw("n");
export const upTo = (count: number): RawBuilder<unknown> => sql`generate_series(1, ${sql.lit(count)}) n`;
const among = (kind: string, count: number, step: number): RawBuilder<string> =>
  idOf(kind, sql`(1 + (n * ${sql.lit(step)}) % ${sql.lit(count)})`);
export const someone = (step: number): RawBuilder<string> => among("person", DESK_SIZES.people, step);
const somewhere = idOf("body", sql`(2 + n % ${sql.lit(DESK_SIZES.bodies - 1)})`);
const GROUPS = DESK_SIZES.bodies - FIRST_GROUP + 1;
export const aGroup = idOf("body", sql`(${sql.lit(FIRST_GROUP)} + n % ${sql.lit(GROUPS)})`);

const PEOPLE: readonly RawBuilder<unknown>[] = [
  sql`insert into partnership.person (id, slug, display_name, sort_name, country, listed, fictitious, created_at)
    select ${idOf("person", n)}, 'invented-' || n, 'Invented Person ' || n, 'person ' || lpad(n::text, 6, '0'),
      (array['KEN', 'MEX', 'FRA', 'PHL'])[1 + n % 4], n % 3 = 0, true, '2098-01-01' from ${upTo(DESK_SIZES.people)}`,
  sql`insert into partnership.email_address (id, person_id, address, confirmed_at, preferred, added_at)
    select ${idOf("address", n)}, ${idOf("person", n)}, 'p' || n || '@site.example', '2098-01-01', true, '2098-01-01' from ${upTo(DESK_SIZES.people)}`,
  sql`insert into partnership.organisation (id, slug, name, kind, country, fictitious)
    select ${idOf("organisation", n)}, 'institute-' || n, 'Invented institute ' || n, 'university', 'KEN', true from ${upTo(DESK_SIZES.organisations)}`,
  sql`insert into partnership.tie (id, person_id, kind, organisation_id, origin)
    select ${idOf("tie", n)}, ${idOf("person", n)}, 'employed by', ${among("organisation", DESK_SIZES.organisations, 7)}, 'declared' from ${upTo(DESK_SIZES.ties)}`,
];

const BODIES: readonly RawBuilder<unknown>[] = [
  sql`insert into partnership.body (id, slug, kind, parent_id, theme_id, opened_on, fictitious)
    select ${idOf("body", n)}, 'body-' || n,
      case when n = 1 then 'programme' when n = 2 then 'management' when n = 3 then 'committee' when n < ${sql.lit(FIRST_GROUP)} then 'theme' else 'group' end,
      case when n = 1 then null when n <= 60 then ${idOf("body", 1)} else ${idOf("body", sql`(${sql.lit(FIRST_GROUP)} + n % 40)`)} end,
      case when n >= ${sql.lit(FIRST_GROUP)} then ${idOf("body", sql`(4 + n % ${sql.lit(DESK_SIZES.themes)})`)} end, '2098-01-01', true
    from ${upTo(DESK_SIZES.bodies)} order by n`,
  sql`insert into partnership.body_name (id, body_id, name) select ${idOf("name", n)}, ${idOf("body", n)}, 'Invented body ' || n from ${upTo(DESK_SIZES.bodies)}`,
  sql`insert into partnership.composition_rule (id, body_kind, rule, parameters, effect)
    values (${idOf("composition", 1)}, 'group', 'places', '{"places":[{"role":"chair","least":1,"most":1},{"role":"expert","least":3,"most":8}]}', 'warn')`,
  sql`insert into partnership.mandate (id, body_id, role, person_id, state, basis, from_on, fictitious)
    select ${idOf("mandate", n)}, ${aGroup}, case when n <= ${sql.lit(GROUPS)} then 'chair' when n <= ${sql.lit(2 * GROUPS)} then 'co-chair' else 'expert' end,
      ${someone(1)}, 'active', 'appointment', '2098-02-01', true from ${upTo(DESK_SIZES.mandates)}`,
  sql`insert into partnership.mandate (id, body_id, role, person_id, state, basis, fictitious)
    values (${idOf("mandate", -1)}, ${idOf("body", 2)}, 'director', ${idOf("person", 9_999)}, 'active', 'appointment', true),
      (${idOf("mandate", -2)}, ${idOf("body", 1)}, 'auditor', ${idOf("person", 9_998)}, 'active', 'appointment', true),
      (${idOf("mandate", -3)}, ${idOf("body", 2)}, 'administrative officer', ${idOf("person", 9_997)}, 'active', 'appointment', true),
      (${idOf("mandate", -4)}, ${idOf("body", 1)}, 'administrator', ${idOf("person", 9_997)}, 'active', 'appointment', true)`,
  sql`insert into partnership.work_programme (id, body_id, year, state, approved_on)
    select ${idOf("work programme", n)}, ${idOf("body", n)}, 2099, 'approved', '2098-12-01' from generate_series(${sql.lit(FIRST_GROUP)}, ${sql.lit(DESK_SIZES.bodies)}) n`,
  sql`insert into partnership.work_item (id, programme_id, number, kind, title, planned_on, responsible_id)
    select ${idOf("work item", n)}, ${idOf("work programme", sql`(${sql.lit(FIRST_GROUP)} + n % ${sql.lit(GROUPS)})`)}, n, 'output', 'Invented output ' || n,
      date '2099-01-01' + n % 365, ${someone(3)} from ${upTo(DESK_SIZES.plannedWork)}`,
];

const CASES: readonly RawBuilder<unknown>[] = [
  sql`insert into partnership.case_file (id, reference, kind, title, state, body_id, opened_by, opened_at, data, outcome, decided_at)
    select ${idOf("case", n)}, 'C-2098-' || n, 'approval', 'Invented case ' || n, case when n % 4 = 0 then 'open' else 'decided' end, ${somewhere},
      ${someone(7)}, timestamptz '2098-01-01' + n * interval '1 hour', '{"what":"paper","name":"Invented","why":"An invented reason.","record":""}',
      case when n % 4 = 0 then null else 'approved' end, case when n % 4 = 0 then null else timestamptz '2098-12-01' end
    from ${upTo(DESK_SIZES.cases)}`,
  sql`insert into partnership.case_concern (case_id, person_id) select ${idOf("case", sql`(n * 8)`)}, ${someone(3)} from ${upTo(DESK_SIZES.cases / 8)}`,
  sql`insert into partnership.task (id, case_id, kind, title, role, person_id, body_id, state, given_at, answer, answered_at, due_on)
    select ${idOf("task", n)}, ${among("case", DESK_SIZES.cases, 1)}, 'opinion', 'Invented task ' || n,
      case when n % 2 = 0 then 'expert' end, case when n % 2 = 1 then ${someone(3)} end, ${somewhere}, case when n % 5 = 0 then 'open' else 'done' end,
      '2098-06-01', case when n % 5 = 0 then null else '{}'::jsonb end, case when n % 5 = 0 then null else timestamptz '2098-07-01' end, '2099-02-01'
    from ${upTo(DESK_SIZES.tasks)}`,
  sql`insert into partnership.case_file (id, reference, kind, title, state, subject_kind, subject, opened_at, data, outcome, decided_at, public)
    select ${idOf("question", n)}, 'C-2097-' || n, 'figure-question', 'Invented figure ' || n, 'decided', 'figure', 'INVENTED/KEY' || n,
      timestamptz '2097-01-01' + n * interval '1 hour', '{"shown":"Invented figure","dataflow":"INVENTED","key":"KEY","release":"2097.1"}',
      'right as it is', timestamptz '2098-01-01' + n * interval '1 hour', true from ${upTo(DESK_SIZES.questions)}`,
  sql`insert into partnership.decision (id, case_id, outcome, reasons, basis, data, decided_at)
    select ${idOf("decision", n)}, ${idOf("question", n)}, 'right as it is', 'It is as published.', 'The publisher.', '{"summary":"An invented question."}',
      timestamptz '2098-01-01' + n * interval '1 hour' from ${upTo(DESK_SIZES.questions)}`,
  sql`insert into partnership.reader_question (case_id, reference, release, dataflow, key, received_at)
    select ${idOf("question", n)}, 'Q-' || n, '2097.1', 'INVENTED', 'KEY' || n, '2097-01-01' from ${upTo(DESK_SIZES.questions)}`,
];

const DUE: readonly RawBuilder<unknown>[] = [
  sql`insert into partnership.obligation_rule (id, slug, name, rule, parameters, body_kind, responsible_role)
    select ${idOf("rule", n)}, 'rule-' || n, 'Invented rule ' || n, 'yearly report', '{}', 'group', 'chair' from ${upTo(10)}`,
  sql`insert into partnership.obligation (id, rule_id, body_id, period_from, period_until, due_on)
    select ${idOf("obligation", n)}, ${idOf("rule", sql`(1 + n % 10)`)}, ${idOf("body", sql`(1 + n / 10 % ${sql.lit(DESK_SIZES.bodies)})`)},
      '2097-01-01', '2097-12-31', date '2098-06-01' + n % 700 from ${upTo(DESK_SIZES.obligations)}`,
  sql`insert into partnership.obligation_met (id, obligation_id, record_kind, record, words, on_day)
    select ${idOf("met", n)}, ${idOf("obligation", sql`(n * 2)`)}, 'report', 'R' || n, 'An invented report.', '2098-09-01' from ${upTo(DESK_SIZES.obligations / 2)}`,
  sql`insert into partnership.notice (id, person_id, words, href, at)
    select ${idOf("notice", n)}, ${among("person", 500, 1)}, 'Invented notice ' || n, '/desk', timestamptz '2098-01-01' + n * interval '1 hour' from ${upTo(DESK_SIZES.notices)}`,
];

const LOG: readonly RawBuilder<unknown>[] = [
  sql`insert into store.log (seq, at, actor_kind, actor, action, object_kind, object, detail_digest, previous, hash)
    select n, timestamptz '2098-01-01' + n * interval '5 minutes', 'person', ${someone(11)}::text, (array['write-note', 'correct-person', 'decide-case'])[1 + n % 3],
      (array['case', 'person', 'case'])[1 + n % 3], case n % 3 when 1 then ${someone(13)} else ${idOf("case", sql`(1 + n % 4000)`)} end::text,
      md5(n::text), md5((n - 1)::text), md5('hash ' || n) from ${upTo(DESK_SIZES.logRows)}`,
  sql`insert into store.log_detail (seq, salt, detail) select n, 'salt', '{"after":{"words":"Invented."}}' from ${upTo(DESK_SIZES.logRows)}`,
  sql`update store.log_head set seq = ${sql.lit(DESK_SIZES.logRows)}, hash = md5('invented')`,
];

/** A session of everybody, whose token is the person's id. */
const SESSIONS: readonly RawBuilder<unknown>[] = [
  sql`insert into accounts."user" (id, name, email, "emailVerified", "updatedAt")
    select ${idOf("account", n)}, 'Invented Person ' || n, 'p' || n || '@site.example', true, '2098-01-01' from ${upTo(DESK_SIZES.people)}`,
  sql`insert into accounts.holder (account_id, person_id, opened_at) select ${idOf("account", n)}, ${idOf("person", n)}, '2098-01-01' from ${upTo(DESK_SIZES.people)}`,
  sql`insert into accounts.session (id, token, "userId", "expiresAt", "createdAt", "updatedAt")
    select ${idOf("session", n)}, ${idOf("person", n)}, ${idOf("account", n)}, '2199-01-01', '2099-01-01', '2099-01-01' from ${upTo(DESK_SIZES.people)}`,
];

const STATEMENTS = [...PEOPLE, ...BODIES, ...CASES, ...DUE, ...LOG, ...SESSIONS, sql`analyze`];

/** Fills a store with an invented partnership of that size; lines of its log are bound to nothing. */
export const fillDesk = async (database: Database): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(database.tables());
};
