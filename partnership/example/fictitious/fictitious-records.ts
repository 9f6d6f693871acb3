import { sql, type RawBuilder } from "kysely";
import type { UnitOfWork } from "#store";
import type { BodyKind } from "../../bodies/body-kinds.ts";
import { nameOn } from "../../bodies/body-records.ts";
import type { Readable } from "../../bodies/readable.ts";
import type { PartnershipTables } from "../../tables.ts";
import { FICTITIOUS_IDS } from "./fictitious-id.ts";
import type { Row } from "./invented-rows.ts";
import { CHOICE_REMOVALS } from "./choice-fictitious-records.ts";
import { reviewRemovals } from "./review-fictitious-records.ts";

const { first: FIRST, last: LAST } = FICTITIOUS_IDS;

/** A body that is open on a day, as far as inventing people for it asks. */
export interface OpenBody {
  readonly id: string;
  readonly slug: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly parentId: string | null;
  readonly hasDirector: boolean;
}

/** Bodies that are open on a day: groups last, in order of priority. */
export const bodiesOpenOn = async (from: Readable, day: string): Promise<readonly OpenBody[]> => {
  const { rows } = await sql<OpenBody>`
    select b.id, b.slug, b.kind, ${nameOn(sql`b.id`, day)} as name, b.parent_id as "parentId",
      exists (select from partnership.mandate m where m.body_id = b.id and m.role = 'director' and m.state = 'active' and m.ended_at is null
        and coalesce(m.until_on, 'infinity') >= ${day}) as "hasDirector"
    from partnership.body b
    where b.opened_on <= ${day} and (b.closed_on is null or b.closed_on >= ${day}) and not b.fictitious
    order by (b.kind = 'group'), b.priority nulls last, b.slug`.execute(from.tables());
  return rows;
};

/** Seats of a day that wait for somebody to be appointed. */
export const vacantSeats = async (
  from: Readable,
  day: string,
): Promise<readonly { readonly id: string; readonly bodyId: string; readonly role: string }[]> => {
  const { rows } = await sql<{ id: string; bodyId: string; role: string }>`
    select s.id, s.body_id as "bodyId", s.role from partnership.seat s
    where s.rule in ('appointed', 'open') and (s.from_on is null or s.from_on <= ${day}) and (s.until_on is null or s.until_on >= ${day})
      and not exists (select from partnership.mandate m where m.seat_id = s.id and m.state <> 'declined' and m.ended_at is null)
    order by s.body_id, s.number`.execute(from.tables());
  return rows;
};

/** Bodies and years that have a work programme. */
export const takenYears = async (from: Readable): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ taken: string }>`select body_id || ' ' || year as taken from partnership.work_programme`.execute(
    from.tables(),
  );
  return new Set(rows.map(({ taken }) => taken));
};

/** Obligations whose day lies before a day or soon after it, and how many records each needs. */
export const obligationsUntil = async (
  from: Readable,
  day: string,
): Promise<readonly { readonly id: string; readonly dueOn: string; readonly needed: number; readonly bodyId: string }[]> => {
  const { rows } = await sql<{ id: string; dueOn: string; needed: number; bodyId: string }>`
    select o.id, o.due_on as "dueOn", o.needed, o.body_id as "bodyId" from partnership.obligation o
    where o.waived_on is null and o.due_on <= ${day} and not exists (select from partnership.obligation_met m where m.obligation_id = o.id)
    order by o.due_on, o.id`.execute(from.tables());
  return rows;
};

/** How many lines the log has. */
export const countLogLines = async (from: Readable): Promise<number> => {
  const { rows } = await sql<{ lines: number }>`select seq::int as lines from store.log_head`.execute(from.tables());
  return rows[0]?.lines ?? 0;
};

/**
 * What a store holds that is not invented, in a word: people other than who was invited at the first start, cases, work programmes, charters.
 * Undefined where there is nothing of the kind.
 */
export const realRecords = async (from: Readable): Promise<string | undefined> => {
  const { rows } = await sql<{ people: number; cases: number; plans: number; charters: number }>`
    select (select count(*) from partnership.person p where not p.fictitious and p.state = 'active'
        and not exists (select from partnership.mandate m where m.person_id = p.id and m.basis = 'first start'))::int as people,
      (select count(*) from partnership.case_file where not ${isInvented(sql`id`)})::int as cases,
      (select count(*) from partnership.work_programme where not ${isInvented(sql`id`)})::int as plans,
      (select count(*) from partnership.charter)::int as charters`.execute(from.tables());
  const { people = 0, cases = 0, plans = 0, charters = 0 } = rows[0] ?? {};
  const counts = { people, cases, "work programmes": plans, charters };
  return Object.entries(counts).find(([, count]) => count > 0)?.[0];
};

/**
 * Adds rows that have the same columns, with one value for all of them: what columns are left out takes its own default.
 * @param table one of this room's, never from outside
 */
export const insertMany = async (unit: UnitOfWork, table: keyof PartnershipTables, rows: readonly Row[]): Promise<void> => {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(unit.tables());
};

const isInvented = (id: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`${id} between ${FIRST}::uuid and ${LAST}::uuid`;

const FOREIGN_KEY = "23503";

const PEOPLE = sql`(select id from partnership.person where fictitious)`;
const BODIES = sql`(select id from partnership.body where fictitious)`;
const ORGANISATIONS = sql`(select id from partnership.organisation where fictitious)`;
/** Invented cases, and those that turn on invented people or bodies. */
const CASES = sql`(
  select id from partnership.case_file where ${isInvented(sql`id`)} or opened_by in ${PEOPLE} or body_id in ${BODIES}
  union select case_id from partnership.case_concern where person_id in ${PEOPLE})`;
const PLANS = sql`(select id from partnership.work_programme where ${isInvented(sql`id`)} or body_id in ${BODIES})`;
/** Invented works, and those that invented people began. */
const WORKS = sql`(select id from partnership.work where fictitious)`;
/** Invented questions, and those that invented people asked. */
const GAPS = sql`(select id from partnership.knowledge_gap where fictitious)`;
const VERSIONS = sql`(select id from partnership.work_version where work_id in ${WORKS})`;
const DUE = sql`(select id from partnership.obligation where body_id in ${BODIES})`;

/** Invented commissions, which invented people planned. */
const COMMISSIONS = sql`(select id from partnership.commission where fictitious)`;
const APPLICATIONS = sql`(select id from partnership.commission_application where commission_id in ${COMMISSIONS})`;
const CHOICES = sql`(select id from partnership.policy_choice where fictitious)`;
const USES = sql`(select id from partnership.uptake where fictitious or work_id in ${WORKS} or choice_id in ${CHOICES})`;
const REQUESTS = sql`(select id from partnership.correction_request where fictitious or work_id in ${WORKS} or choice_id in ${CHOICES})`;
const RESPONSES = sql`(select id from partnership.response where fictitious or work_id in ${WORKS} or choice_id in ${CHOICES})`;
const SENDERS = sql`(
  select id from partnership.sender
  where subject_id in (select id from ${USES} u union select id from ${REQUESTS} r union select id from ${RESPONSES} d))`;

/** What was sent about invented works and choices, and the addresses that were to be confirmed for it. */
const SENT_REMOVALS: readonly RawBuilder<unknown>[] = [
  sql`delete from partnership.address_confirmation where gap_id in ${GAPS} or application_id in ${APPLICATIONS} or sender_id in ${SENDERS}`,
  sql`delete from partnership.sender_link where sender_id in ${SENDERS}`,
  sql`delete from partnership.sender where id in ${SENDERS}`,
  sql`delete from partnership.uptake_step where uptake_id in ${USES}`,
  sql`delete from partnership.uptake where id in ${USES}`,
  sql`delete from partnership.correction_request where id in ${REQUESTS}`,
  sql`delete from partnership.response_answer where response_id in ${RESPONSES}`,
  sql`delete from partnership.response_step where response_id in ${RESPONSES}`,
  sql`delete from partnership.response where id in ${RESPONSES}`,
];

const MAILS = sql`delete from store.job where queue = 'send-mail' and state <> 'running'
    and payload ->> 'to' in (select id::text from partnership.person where fictitious)`;

/** Takes mails to invented people out of the outbox: none of them is to be sent. */
export const removeInventedMails = async (unit: UnitOfWork): Promise<void> => {
  await MAILS.execute(unit.tables());
};

/** What goes, in an order in which nothing refers to what is gone. */
const REMOVALS: readonly RawBuilder<unknown>[] = [
  MAILS,
  sql`update partnership.mandate set decision_id = null where decision_id in (select id from partnership.decision where case_id in ${CASES}) and fictitious`,
  sql`delete from partnership.notice where person_id in ${PEOPLE} or ${isInvented(sql`id`)}`,
  sql`delete from partnership.draft where person_id in ${PEOPLE}`,
  sql`delete from partnership.reminder where person_id in ${PEOPLE}`,
  sql`delete from partnership.calendar_feed where person_id in ${PEOPLE}`,
  ...SENT_REMOVALS,
  ...CHOICE_REMOVALS,
  sql`delete from partnership.gap_answer where gap_id in ${GAPS} or work_id in ${WORKS} or commission_id in ${COMMISSIONS}`,
  ...["commission_check", "commission_signature", "commission_application", "commission_milestone"].map(
    (table) => sql`delete from ${sql.table(`partnership.${table}`)} where commission_id in ${COMMISSIONS}`,
  ),
  sql`delete from partnership.commission where fictitious`,
  sql`delete from partnership.gap_support where gap_id in ${GAPS} or person_id in ${PEOPLE}`,
  ...["gap_literature", "gap_step", "gap_link", "gap_theme", "gap_country"].map(
    (table) => sql`delete from ${sql.table(`partnership.${table}`)} where gap_id in ${GAPS}`,
  ),
  sql`delete from partnership.knowledge_gap where fictitious`,
  sql`delete from partnership.figure_comparison where version_id in ${VERSIONS}`,
  sql`delete from partnership.work_notice where work_id in ${WORKS}`,
  sql`delete from partnership.draft_comment where work_id in ${WORKS}`,
  ...reviewRemovals(WORKS),
  sql`update partnership.work set state = 'draft', public_version = null where fictitious`,
  sql`delete from partnership.version_contributor where version_id in ${VERSIONS}`,
  sql`delete from partnership.version_erasure where version_id in ${VERSIONS}`,
  sql`delete from partnership.work_version where work_id in ${WORKS}`,
  sql`delete from partnership.work_draft where work_id in ${WORKS}`,
  sql`delete from partnership.work_file where work_id in ${WORKS}`,
  sql`delete from partnership.work_contributor where work_id in ${WORKS}`,
  sql`delete from partnership.work_theme where work_id in ${WORKS}`,
  sql`delete from partnership.work_country where work_id in ${WORKS}`,
  sql`delete from partnership.series_number where work_id in ${WORKS} or series_id in (select id from partnership.series where fictitious)`,
  sql`delete from partnership.series_kind where fictitious`,
  sql`delete from partnership.series where fictitious`,
  sql`delete from partnership.work where fictitious`,
  sql`delete from partnership.obligation_met where ${isInvented(sql`id`)} or noted_by in ${PEOPLE} or obligation_id in ${DUE}`,
  sql`delete from partnership.obligation where body_id in ${BODIES}`,
  sql`delete from partnership.work_amendment where programme_id in ${PLANS}`,
  sql`delete from partnership.work_item where programme_id in ${PLANS}`,
  sql`delete from partnership.work_programme where id in ${PLANS}`,
  sql`delete from partnership.case_note where case_id in ${CASES}`,
  sql`delete from partnership.task where case_id in ${CASES}`,
  sql`delete from partnership.decision where case_id in ${CASES}`,
  sql`delete from partnership.reader_link where case_id in ${CASES}`,
  sql`delete from partnership.reader_question where case_id in ${CASES}`,
  sql`create temporary table gone_case on commit drop as select id from ${CASES} gone`,
  sql`delete from partnership.case_concern where case_id in (select id from gone_case)`,
  sql`delete from partnership.case_file where id in (select id from gone_case)`,
  sql`delete from partnership.mandate where fictitious`,
  sql`delete from partnership.expertise where person_id in ${PEOPLE}`,
  sql`delete from partnership.tie where person_id in ${PEOPLE} or other_person_id in ${PEOPLE} or organisation_id in ${ORGANISATIONS}`,
  sql`delete from partnership.kept_apart where person_id in ${PEOPLE} or other_person_id in ${PEOPLE}`,
  sql`delete from partnership.email_address where person_id in ${PEOPLE}`,
  sql`delete from partnership.partner_interest where organisation_id in ${ORGANISATIONS} or body_id in ${BODIES}`,
  sql`delete from partnership.body_name where body_id in ${BODIES}`,
  sql`delete from partnership.body where fictitious`,
];

/** Columns that name people and have no index: without one, each person who goes is looked for in all of their rows. */
const LOOKED_THROUGH = [
  ["case_note", "written_by"],
  ["task", "answered_by"],
  ["decision", "decider_id"],
  ["obligation_met", "noted_by"],
  ["work_item", "responsible_id"],
  ["mandate", "confirmed_by"],
] as const;

const indexName = (table: string): RawBuilder<unknown> => sql.id(`${table}_while_people_go`);

/** Deletes people with an index on every column that names them, which is there only as long. */
const removePeople = async (unit: UnitOfWork): Promise<number> => {
  for (const [table, column] of LOOKED_THROUGH)
    await sql`create index ${indexName(table)} on ${sql.table(`partnership.${table}`)} (${sql.ref(column)})`.execute(unit.tables());
  const { numAffectedRows } = await sql`delete from partnership.person where fictitious`.execute(unit.tables());
  for (const [table] of LOOKED_THROUGH) await sql`drop index partnership.${indexName(table)}`.execute(unit.tables());
  return Number(numAffectedRows ?? 0n);
};

/** Deletes all that is invented; "in use" where a real record refers to it, after which the transaction cannot go on. */
export const removeFictitiousRows = async (unit: UnitOfWork): Promise<number | "in use"> => {
  try {
    for (const removal of REMOVALS) await removal.execute(unit.tables());
    const gone = await removePeople(unit);
    await sql`delete from partnership.organisation where fictitious`.execute(unit.tables());
    return gone;
  } catch (error) {
    if ((error as { code?: string } | null)?.code === FOREIGN_KEY) return "in use";
    throw error;
  }
};
