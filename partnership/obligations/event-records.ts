import { sql } from "kysely";
import { namesOn } from "../bodies/body-records.ts";
import type { Readable } from "../bodies/readable.ts";
import type { Period } from "./days.ts";

/** An event with a day, or planned work of an approved work programme. */
export interface DatedEvent extends Period {
  readonly id: string;
  readonly kind: string;
  readonly words: string;
  readonly place: string;
  /** "" for one of the programme. */
  readonly bodySlug: string;
  readonly bodyName: string;
  /** For planned work: how far it is. */
  readonly state: "held" | "planned" | "under way" | "done" | "late";
}

/** Events and planned work of some days, of some bodies or of all. */
export const datedEvents = async (
  from: Readable,
  days: Period,
  { on, bodyIds, most }: { readonly on: string; readonly bodyIds?: readonly string[]; readonly most: number },
): Promise<readonly DatedEvent[]> => {
  const ofBodies = bodyIds === undefined ? sql`true` : sql`e.body_id = any(${bodyIds}::uuid[])`;
  const { rows } = await sql<DatedEvent>`
    select e.id, e.kind, e.words, e.place, e."from", e.until, e.state, coalesce(b.slug, '') as "bodySlug",
      coalesce(named.name, b.slug, '') as "bodyName"
    from (
      select id, kind, name as words, city as place, from_on as "from", coalesce(until_on, from_on) as until, 'held' as state, body_id
      from partnership.past_event where from_on is not null
      union all
      select i.id, i.kind, i.title, '', i.planned_on, i.planned_on,
        case when i.state = 'done' then 'done' when i.planned_on < ${on} then 'late' else i.state end, p.body_id
      from partnership.work_item i join partnership.work_programme p on p.id = i.programme_id
      where p.state in ('approved', 'closed') and i.state <> 'dropped') e
    left join partnership.body b on b.id = e.body_id
    left join ${namesOn(on)} named on named.body_id = e.body_id
    where e."from" <= ${days.until} and e.until >= ${days.from} and ${ofBodies}
    order by e."from", e.words, e.id limit ${most}`.execute(from.tables());
  return rows;
};

/** Something with a day that somebody has to do by themselves. */
export interface OwnItem {
  readonly id: string;
  readonly kind: "task" | "work item" | "milestone";
  readonly words: string;
  readonly href: string;
  readonly dueOn: string;
}

/** Tasks and planned work given to somebody by name, not done yet. */
export const ownItems = async (from: Readable, personId: string): Promise<readonly OwnItem[]> => {
  const { rows } = await sql<OwnItem>`
    select id, 'task' as kind, title as words, '/desk/tasks/' || id as href, due_on as "dueOn" from partnership.task
    where person_id = ${personId} and state = 'open' and due_on is not null
    union all
    select i.id, 'work item', i.title, '/desk/programme/' || p.id, i.planned_on
    from partnership.work_item i join partnership.work_programme p on p.id = i.programme_id
    where i.responsible_id = ${personId} and p.state = 'approved' and i.state in ('planned', 'under way')
    union all
    select m.id, 'milestone', m.title || ' · ' || k.title, '/desk/commissions/' || k.id, m.due_on
    from partnership.commission_milestone m join partnership.commission k on k.id = m.commission_id
    where k.holder_id = ${personId} and k.state = 'signed' and m.met_on is null
    order by "dueOn", id limit 500`.execute(from.tables());
  return rows;
};
