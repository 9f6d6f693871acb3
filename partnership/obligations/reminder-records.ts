import { sql, type RawBuilder } from "kysely";
import type { UnitOfWork } from "#store";
import { nameOn } from "../bodies/body-records.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { ObligationsTables } from "./obligations-tables.ts";
import type { RemindedItem, Stage } from "./reminder-plan.ts";

/** Something open with a due day, before it is known who answers for it. */
export interface OpenItem extends Omit<RemindedItem, "people"> {
  /** Whom it was given to; null where a role answers for it. */
  readonly personId: string | null;
  readonly role: string | null;
  readonly bodyId: string | null;
}

/** Days from the due day on which people are reminded of tasks and work items, where no setting says otherwise. */
const REMIND_DAYS: readonly number[] = [-7, 0, 7];

/** Days of the setting "reminders", such as `{"task": [-7, 0, 7], "work item": [-14, 0]}`. */
export const remindDaysFor = async (
  from: Readable,
  kind: "task" | "work item" | "review" | "milestone",
  on: string,
): Promise<readonly number[]> => {
  const { rows } = await sql<{ value: unknown }>`
    select value -> ${kind}::text as value from partnership.setting
    where key = 'reminders' and (from_on is null or from_on <= ${on}) and (until_on is null or until_on >= ${on})
    order by from_on desc nulls last limit 1`.execute(from.tables());
  const value = rows[0]?.value;
  return Array.isArray(value) && value.every((one) => Number.isInteger(one)) ? (value as readonly number[]) : REMIND_DAYS;
};

/** Who answers for planned work that nobody was named for: the co-chair, and the chair of a body that has none. */
const leaderOf = (bodyId: RawBuilder<unknown>, on: string): RawBuilder<string> => sql<string>`
  case when exists (select from partnership.mandate m where m.body_id = ${bodyId} and m.role = 'co-chair' and m.state = 'active'
    and (m.from_on is null or m.from_on <= ${on}) and (m.until_on is null or m.until_on >= ${on}) and m.ended_at is null)
    then 'co-chair' else 'chair' end`;

/** Everything open whose reminders touch these days. */
export const openItems = async (from: Readable, on: string): Promise<readonly OpenItem[]> => {
  const [task, work] = [await remindDaysFor(from, "task", on), await remindDaysFor(from, "work item", on)];
  const [review, milestone] = [await remindDaysFor(from, "review", on), await remindDaysFor(from, "milestone", on)];
  const { rows } = await sql<OpenItem>`
    select 'obligation' as kind, o.id, r.name || ' · ' || ${nameOn(sql`o.body_id`, on)} as words, '/desk/due/' || o.id as href,
      o.due_on as "dueOn", r.remind_days as "remindDays", null::uuid as "personId", r.responsible_role as role, o.body_id as "bodyId"
    from partnership.obligation o join partnership.obligation_rule r on r.id = o.rule_id
    where o.waived_on is null and o.due_on between ${on}::date - 400 and ${on}::date + 400
      and (select count(*) from partnership.obligation_met m where m.obligation_id = o.id) < o.needed
    union all
    select 'task', t.id, t.title, '/desk/tasks/' || t.id, t.due_on, ${task}::integer[], t.person_id, t.role, t.body_id
    from partnership.task t where t.state = 'open' and t.due_on between ${on}::date - 400 and ${on}::date + 400
    union all
    select 'work item', i.id, i.title || ' · ' || ${nameOn(sql`p.body_id`, on)}, '/desk/programme/' || p.id, i.planned_on, ${work}::integer[],
      i.responsible_id, ${leaderOf(sql`p.body_id`, on)}, p.body_id
    from partnership.work_item i join partnership.work_programme p on p.id = i.programme_id
    where p.state = 'approved' and i.state in ('planned', 'under way') and i.planned_on between ${on}::date - 400 and ${on}::date + 400
    union all
    select 'review', case when a.state = 'accepted' then md5(a.id || ' review')::uuid else a.id end,
      case when a.state = 'accepted' then 'Your review' else 'Your answer whether you review' end, '/desk/review/invitations/' || a.id,
      case when a.state = 'accepted' then a.due_on else a.answer_until end, ${review}::integer[], a.person_id, null, null
    from partnership.review_assignment a join partnership.review_round r on r.id = a.round_id
    where a.state in ('invited', 'accepted') and a.bounced_at is null and r.closed_at is null and a.invited_at < ${on}::date
      and case when a.state = 'accepted' then a.due_on else a.answer_until end between ${on}::date - 400 and ${on}::date + 400
    union all
    select 'milestone', m.id, m.title || ' · ' || k.title, '/desk/commissions/' || k.id || '#milestone-' || m.id, m.due_on, ${milestone}::integer[],
      k.holder_id, null, null
    from partnership.commission_milestone m join partnership.commission k on k.id = m.commission_id
    where k.state = 'signed' and m.met_on is null and m.due_on between ${on}::date - 400 and ${on}::date + 400
    union all
    select 'milestone', md5(m.id || ' leader')::uuid, m.title || ' · ' || k.title, '/desk/commissions/' || k.id || '#milestone-' || m.id, m.due_on,
      ${milestone}::integer[], null, ${leaderOf(sql`k.body_id`, on)}, k.body_id
    from partnership.commission_milestone m join partnership.commission k on k.id = m.commission_id
    where k.state = 'signed' and m.met_on is null and m.due_on between ${on}::date - 400 and ${on}::date + 400
    order by "dueOn", id`.execute(from.tables());
  return rows;
};

/** Who holds which role, where, at a moment. */
export const holdersAt = async (
  from: Readable,
  now: Date,
): Promise<readonly { readonly personId: string; readonly role: string; readonly bodyId: string }[]> => {
  const day = now.toISOString().slice(0, 10);
  const { rows } = await sql<{ personId: string; role: string; bodyId: string }>`
    select distinct m.person_id as "personId", m.role, m.body_id as "bodyId"
    from partnership.mandate m join partnership.person p on p.id = m.person_id and p.state = 'active' join partnership.body b on b.id = m.body_id
    where m.state = 'active' and (m.from_on is null or m.from_on <= ${day}) and (m.until_on is null or m.until_on >= ${day})
      and (m.ended_at is null or m.ended_at > ${now}) and (b.closed_on is null or b.closed_on >= ${day})`.execute(from.tables());
  return rows;
};

/** How somebody wants to be reminded, and whether mail reaches them. */
export interface Wish {
  readonly reminders: "each" | "daily digest" | "none";
  readonly bounced: boolean;
}

export const wishesOf = async (from: Readable, people: readonly string[]): Promise<ReadonlyMap<string, Wish>> => {
  const { rows } = await sql<Wish & { id: string }>`
    select p.id, p.reminders, coalesce(bool_and(e.bounced_at is not null), false) as bounced
    from partnership.person p left join partnership.email_address e on e.person_id = p.id
    where p.id = any(${people}::uuid[]) and p.state = 'active' group by p.id`.execute(from.tables());
  return new Map(rows.map(({ id, ...wish }) => [id, wish]));
};

/** The day up to which reminders were sent; null where none ever were. One round at a time. */
export const sentUntil = async (unit: UnitOfWork): Promise<string | null> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('send reminders', 0))`.execute(unit.tables());
  const row = await unit.tables<PartnershipTables>().selectFrom("partnership.reminder_run").select("until_on").executeTakeFirst();
  return row?.until_on ?? null;
};

export const noteSentUntil = async (unit: UnitOfWork, day: string): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.reminder_run")
    .values({ until_on: day })
    .onConflict((conflict) => conflict.column("one").doUpdateSet({ until_on: day }))
    .execute();
};

export type Stopped = NonNullable<ObligationsTables["partnership.reminder"]["stopped"]>;

/** A reminder of one stage to one person: sent, stopped for a reason, or waiting. */
export interface ReminderRow extends Stage {
  readonly kind: RemindedItem["kind"];
  readonly about: string;
  readonly personId: string;
  readonly outcome: "sent" | "waiting" | Stopped;
}

/** Writes reminders down; one that was sent before stays as it was. Gives those that are new, or waited. */
export const writeReminders = async (unit: UnitOfWork, rows: readonly ReminderRow[]): Promise<ReadonlySet<string>> => {
  const written = new Set<string>();
  const tables = unit.tables<PartnershipTables>();
  for (const { kind, about, personId, stage, sendOn, outcome } of rows) {
    const settled = {
      send_on: sendOn,
      sent_at: outcome === "sent" ? unit.now : null,
      stopped: outcome === "sent" || outcome === "waiting" ? null : outcome,
    };
    const { numInsertedOrUpdatedRows } = await tables
      .insertInto("partnership.reminder")
      .values({ id: unit.newId(), about_kind: kind, about, person_id: personId, stage, ...settled })
      .onConflict((conflict) =>
        conflict
          .columns(["about", "person_id", "stage"])
          .doUpdateSet(settled)
          .where("partnership.reminder.sent_at", "is", null)
          .where("partnership.reminder.stopped", "is", null),
      )
      .executeTakeFirst();
    if ((numInsertedOrUpdatedRows ?? 0n) > 0n) written.add(`${about} ${personId} ${stage}`);
  }
  return written;
};

/** Reminders that were to be sent by a day and are not; with whether a task they are of was declined. */
export const waitingReminders = async (
  unit: UnitOfWork,
  until: string,
): Promise<readonly (Omit<ReminderRow, "outcome"> & { readonly declined: boolean })[]> => {
  const { rows } = await sql<Omit<ReminderRow, "outcome"> & { declined: boolean }>`
    select r.about_kind as kind, r.about, r.person_id as "personId", r.stage, r.send_on as "sendOn", coalesce(t.state = 'declined', false) as declined
    from partnership.reminder r left join partnership.task t on r.about_kind = 'task' and t.id = r.about
    where r.sent_at is null and r.stopped is null and r.send_on <= ${until}`.execute(unit.tables());
  return rows;
};
