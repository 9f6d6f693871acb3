import { sql, type RawBuilder } from "kysely";
import { nameOn, namesOn } from "../bodies/body-records.ts";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";

export const DUE_STATES = ["late", "due", "not yet due", "met", "waived"] as const;

/** How an obligation stands on a day: `due` from its first reminder on, `late` after its day. */
export type DueState = (typeof DUE_STATES)[number];

/** An obligation as it stands on a day. */
export interface DueLine {
  readonly id: string;
  readonly ruleName: string;
  readonly ruleId: string;
  readonly role: string;
  readonly bodyId: string;
  readonly bodySlug: string;
  readonly bodyName: string;
  readonly from: string;
  readonly until: string;
  readonly dueOn: string;
  readonly needed: number;
  /** How many records were noted by that day. */
  readonly noted: number;
  /** The day on which enough were noted. */
  readonly metOn: string | null;
  readonly waivedReason: string | null;
  readonly state: DueState;
  readonly version: number;
}

/** Which obligations, on which day. */
export interface DueQuestion {
  readonly on: string;
  readonly states?: readonly DueState[];
  readonly dueFrom?: string;
  readonly dueUntil?: string;
  readonly bodyIds?: readonly string[];
  /** Of any of these: a role in a body, or a role anywhere. */
  readonly responsible?: readonly { readonly role: string; readonly bodyId: string | null }[];
  readonly id?: string;
}

/** What was noted by a day, for few obligations one by one, for many all at once: each is quicker for its own. */
const notedBy = ({ on, id, dueFrom, bodyIds }: DueQuestion): RawBuilder<unknown> =>
  id !== undefined || dueFrom !== undefined || bodyIds !== undefined
    ? sql`left join lateral (
        select count(*)::integer as noted, array_agg(on_day order by on_day) as days
        from partnership.obligation_met where obligation_id = o.id and on_day <= ${on}) m on true`
    : sql`left join (
        select obligation_id, count(*)::integer as noted, array_agg(on_day order by on_day) as days
        from partnership.obligation_met where on_day <= ${on} group by obligation_id) m on m.obligation_id = o.id`;

/** Rules with the day of their first reminder; `offset 0`, so that it is computed once a rule and not once an obligation. */
const RULES = sql`(
  select id, name, responsible_role, least(0, coalesce((select min(d) from unnest(remind_days) d), 0)) as first_reminder
  from partnership.obligation_rule offset 0)`;

/** Obligations with what was noted by a day and the day on which it was enough; the state follows from it. */
const standing = (question: DueQuestion): RawBuilder<unknown> => sql`
  select o.*, r.name as rule_name, r.responsible_role, coalesce(m.noted, 0) as noted, m.days[o.needed] as met_on,
    case when o.waived_on <= ${question.on} then 'waived'
      when coalesce(m.noted, 0) >= o.needed then 'met'
      when o.due_on < ${question.on} then 'late'
      when o.due_on + r.first_reminder <= ${question.on} then 'due'
      else 'not yet due' end as state
  from partnership.obligation o
  join ${RULES} r on r.id = o.rule_id
  ${notedBy(question)}`;

const conditions = ({ dueFrom, dueUntil, bodyIds, responsible, id, states }: DueQuestion): RawBuilder<unknown> =>
  sql.join(
    [
      sql`true`,
      ...(id === undefined ? [] : [sql`s.id = ${isId(id) ? id : null}`]),
      ...(dueFrom === undefined ? [] : [sql`s.due_on >= ${dueFrom}`]),
      ...(dueUntil === undefined ? [] : [sql`s.due_on <= ${dueUntil}`]),
      ...(bodyIds === undefined ? [] : [sql`s.body_id = any(${bodyIds}::uuid[])`]),
      ...(responsible === undefined ? [] : [isResponsible(responsible)]),
      ...(states === undefined ? [] : [sql`s.state = any(${states})`]),
    ],
    sql` and `,
  );

const isResponsible = (held: NonNullable<DueQuestion["responsible"]>): RawBuilder<unknown> =>
  sql`exists (
    select from unnest(${held.map(({ role }) => role)}::text[], ${held.map(({ bodyId }) => bodyId)}::uuid[]) h (role, body_id)
    where h.role = s.responsible_role and (h.body_id is null or h.body_id = s.body_id))`;

/** The obligation after which a list by day goes on. */
export type AfterDue = Pick<DueLine, "dueOn" | "bodyId" | "id">;

const after = (last: AfterDue | undefined): RawBuilder<unknown> =>
  last ? sql`(s.due_on, s.body_id, s.id) > (${last.dueOn}::date, ${last.bodyId}::uuid, ${last.id}::uuid)` : sql`true`;

/** Obligations as they stand on a day, a part of them, with how many there are: what is late first where asked for, else by day. */
export const dueLines = async (
  from: Readable,
  question: DueQuestion,
  part: { readonly from: number; readonly most: number; readonly lateFirst?: boolean; readonly after?: AfterDue | undefined },
): Promise<{ readonly lines: readonly DueLine[]; readonly total: number }> => {
  const order = part.lateFirst ? sql`(state = 'late') desc, due_on, body_id, id` : sql`due_on, body_id, id`;
  const one = question.id !== undefined;
  const name = one ? nameOn(sql`b.id`, question.on) : sql`coalesce(named.name, b.slug)`;
  const names = one ? sql`` : sql`left join ${namesOn(question.on)} named on named.body_id = b.id`;
  const { rows } = await sql<DueLine & { total: number }>`
    select p.id, p.rule_name as "ruleName", p.rule_id as "ruleId", p.responsible_role as role, p.body_id as "bodyId", b.slug as "bodySlug",
      ${name} as "bodyName", p.period_from as "from", p.period_until as until, p.due_on as "dueOn", p.needed, p.noted,
      p.met_on as "metOn", p.waived_reason as "waivedReason", p.state, p.version, p.total
    from (
      select * from (
        select *, count(*) over () as total from (${standing(question)}) s where ${conditions(question)}) s
      where ${after(part.after)}
      order by ${order} limit ${part.most} offset ${part.from}) p
    join partnership.body b on b.id = p.body_id ${names}
    order by ${part.lateFirst ? sql`(p.state = 'late') desc,` : sql``} p.due_on, b.slug, p.id`.execute(from.tables());
  return { lines: rows.map(({ total: _, ...line }) => line), total: rows[0]?.total ?? 0 };
};

/** One obligation as it stands on a day. */
export const findDue = async (from: Readable, id: string, on: string): Promise<DueLine | undefined> =>
  (await dueLines(from, { on, id }, { from: 0, most: 1 })).lines[0];

/** How many are due in each month of some time, by state. */
export const countByMonth = async (
  from: Readable,
  question: DueQuestion,
): Promise<readonly { readonly month: string; readonly state: DueState; readonly count: number }[]> => {
  const { rows } = await sql<{ month: string; state: DueState; count: number }>`
    select to_char(s.due_on, 'YYYY-MM') as month, s.state, count(*)::integer as count
    from (${standing(question)}) s where ${conditions(question)} group by 1, 2 order by 1, 2`.execute(from.tables());
  return rows;
};

/** What was noted as meeting an obligation. */
export interface MetLine {
  readonly id: string;
  readonly obligationId: string;
  readonly recordKind: string;
  readonly record: string;
  readonly words: string;
  readonly onDay: string;
}

export const metLines = async (from: Readable, obligationIds: readonly string[], on: string): Promise<readonly MetLine[]> => {
  if (obligationIds.length === 0) return [];
  const { rows } = await sql<MetLine>`
    select id, obligation_id as "obligationId", record_kind as "recordKind", record, words, on_day as "onDay"
    from partnership.obligation_met where obligation_id = any(${obligationIds}::uuid[]) and on_day <= ${on}
    order by on_day, id`.execute(from.tables());
  return rows;
};
