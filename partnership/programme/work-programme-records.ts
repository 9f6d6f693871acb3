import { sql, type RawBuilder } from "kysely";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { nameOn, namesOn } from "../bodies/body-records.ts";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { ProgrammeTables } from "./programme-tables.ts";

export type WorkProgrammeState = "draft" | "proposed" | "approved" | "closed";
export type WorkItemRow = ProgrammeTables["partnership.work_item"];

/** What a body plans to do in a year. */
export interface WorkProgramme {
  readonly id: string;
  readonly bodyId: string;
  readonly bodySlug: string;
  readonly bodyName: string;
  readonly year: number;
  readonly state: WorkProgrammeState;
  readonly summary: string;
  readonly approvedOn: string | null;
  readonly version: number;
}

const programmesWhere = async (from: Readable, on: string, condition: RawBuilder<unknown>): Promise<readonly WorkProgramme[]> => {
  const { rows } = await sql<WorkProgramme>`
    select p.id, p.body_id as "bodyId", b.slug as "bodySlug", ${nameOn(sql`b.id`, on)} as "bodyName", p.year, p.state, p.summary,
      p.approved_on as "approvedOn", p.version
    from partnership.work_programme p join partnership.body b on b.id = p.body_id where ${condition} order by p.year, b.slug`.execute(
    from.tables(),
  );
  return rows;
};

export const findWorkProgramme = async (from: Readable, id: string, on: string): Promise<WorkProgramme | undefined> =>
  isId(id) ? (await programmesWhere(from, on, sql`p.id = ${id}`))[0] : undefined;

/** The work programme of a body for a year, by the body's address. */
export const workProgrammeOf = async (from: Readable, slug: string, year: number, on: string): Promise<WorkProgramme | undefined> =>
  (await programmesWhere(from, on, sql`b.slug = ${slug} and p.year = ${year}`))[0];

/** Every group that is open in a year, with its work programme for it and how far that is. */
export interface OverviewLine {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly programmeId: string | null;
  readonly state: WorkProgrammeState | null;
  readonly items: number;
  readonly done: number;
  readonly late: number;
}

export const workProgrammeOverview = async (from: Readable, year: number, on: string): Promise<readonly OverviewLine[]> => {
  const { rows } = await sql<OverviewLine>`
    select b.id as "bodyId", coalesce(named.name, b.slug) as "bodyName", p.id as "programmeId", p.state, count(i.id)::integer as items,
      (count(i.id) filter (where i.state = 'done'))::integer as done,
      (count(i.id) filter (where i.state in ('planned', 'under way') and i.planned_on < ${on}))::integer as late
    from partnership.body b
    left join ${namesOn(on)} named on named.body_id = b.id
    left join partnership.work_programme p on p.body_id = b.id and p.year = ${year}
    left join partnership.work_item i on i.programme_id = p.id and i.state <> 'dropped'
    where (b.kind = 'group' or p.id is not null)
      and (b.opened_on is null or b.opened_on <= ${`${year}-12-31`}) and (b.closed_on is null or b.closed_on >= ${`${year}-01-01`})
    group by b.id, b.slug, named.name, p.id, p.state order by b.slug`.execute(from.tables());
  return rows;
};

/** An output, activity or milestone that is planned. */
export interface WorkItem {
  readonly id: string;
  readonly number: number;
  readonly kind: WorkItemRow["kind"];
  readonly title: string;
  readonly plannedOn: string;
  readonly state: "planned" | "under way" | "done" | "dropped";
  readonly doneOn: string | null;
  readonly note: string;
  readonly responsibleId: string | null;
  readonly responsibleName: string | null;
  /** Whether readers may see the name. */
  readonly responsibleListed: boolean;
  readonly version: number;
}

export const workItems = async (from: Readable, programmeId: string): Promise<readonly WorkItem[]> => {
  const { rows } = await sql<WorkItem>`
    select i.id, i.number, i.kind, i.title, i.planned_on as "plannedOn", i.state, i.done_on as "doneOn", i.note,
      i.responsible_id as "responsibleId", p.display_name as "responsibleName", coalesce(p.listed, false) as "responsibleListed", i.version
    from partnership.work_item i left join partnership.person p on p.id = i.responsible_id
    where i.programme_id = ${programmeId} order by i.planned_on, i.number`.execute(from.tables());
  return rows;
};

/** A change of a work programme after it was approved. */
export interface WorkAmendment {
  readonly number: number;
  readonly words: string;
  readonly reason: string;
  readonly on: Date;
}

export const workAmendments = async (from: Readable, programmeId: string): Promise<readonly WorkAmendment[]> => {
  const { rows } = await sql<WorkAmendment>`
    select number, words, reason, made_at as "on" from partnership.work_amendment where programme_id = ${programmeId} order by number`.execute(
    from.tables(),
  );
  return rows;
};

/** Whoever holds a mandate in a body on a day: those who can answer for planned work. */
export const peopleOfBody = async (
  from: Readable,
  bodyId: string,
  on: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct p.id, p.display_name as name, p.sort_name from partnership.mandate m
    join partnership.person p on p.id = m.person_id and p.state = 'active'
    where m.body_id = ${bodyId} and m.state = 'active' and (m.from_on is null or m.from_on <= ${on}) and (m.until_on is null or m.until_on >= ${on})
      and m.ended_at is null
    order by p.sort_name`.execute(from.tables());
  return rows;
};

/** Begins a work programme; false where there is one for the year. */
export const insertWorkProgramme = async (
  unit: UnitOfWork,
  programme: { readonly id: string; readonly bodyId: string; readonly year: number },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.work_programme")
    .values({ id: programme.id, body_id: programme.bodyId, year: programme.year, approved_on: null })
    .onConflict((conflict) => conflict.columns(["body_id", "year"]).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

/** Changes a work programme as it was read, and counts its version on, also where only an item changes. @throws Problem changed-meanwhile */
export const changeWorkProgramme = async (
  unit: UnitOfWork,
  { id, version, bodyName, year }: WorkProgramme,
  change: { readonly state?: WorkProgrammeState; readonly summary?: string; readonly approvedOn?: string | null } = {},
): Promise<void> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.work_programme")
    .set({
      version: version + 1,
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.summary === undefined ? {} : { summary: change.summary }),
      ...(change.approvedOn === undefined ? {} : { approved_on: change.approvedOn }),
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem("changed-meanwhile", { kind: "work programme", id: `${bodyName} ${year}` });
};

/** What of an item is planned. */
export type PlannedWork = Pick<WorkItem, "kind" | "title" | "plannedOn" | "responsibleId">;

export const insertWorkItem = async (unit: UnitOfWork, programmeId: string, id: string, work: PlannedWork): Promise<number> => {
  const { rows } = await sql<{ number: number }>`
    insert into partnership.work_item (id, programme_id, number, kind, title, planned_on, responsible_id)
    select ${id}, ${programmeId}, coalesce(max(number), 0) + 1, ${work.kind}, ${work.title}, ${work.plannedOn}::date, ${work.responsibleId}::uuid
    from partnership.work_item where programme_id = ${programmeId} returning number`.execute(unit.tables());
  return rows[0]!.number;
};

export const changeWorkItem = async (
  unit: UnitOfWork,
  id: string,
  change: Partial<PlannedWork & Pick<WorkItem, "state" | "doneOn" | "note">>,
): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.work_item")
    .set(({ eb }) => ({
      version: eb("version", "+", 1),
      ...(change.kind === undefined ? {} : { kind: change.kind }),
      ...(change.title === undefined ? {} : { title: change.title }),
      ...(change.plannedOn === undefined ? {} : { planned_on: change.plannedOn }),
      ...(change.responsibleId === undefined ? {} : { responsible_id: change.responsibleId }),
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.doneOn === undefined ? {} : { done_on: change.doneOn }),
      ...(change.note === undefined ? {} : { note: change.note }),
    }))
    .where("id", "=", id)
    .execute();
};

export const insertAmendment = async (
  unit: UnitOfWork,
  amendment: { readonly programmeId: string; readonly words: string; readonly reason: string; readonly madeBy: string | null },
): Promise<void> => {
  await sql`
    insert into partnership.work_amendment (id, programme_id, number, words, reason, made_by, made_at)
    select ${unit.newId()}, ${amendment.programmeId}, coalesce(max(number), 0) + 1, ${amendment.words}, ${amendment.reason},
      ${amendment.madeBy}::uuid, ${unit.now}
    from partnership.work_amendment where programme_id = ${amendment.programmeId}`.execute(unit.tables());
};
