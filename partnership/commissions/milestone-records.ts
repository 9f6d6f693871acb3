import { sql, type RawBuilder } from "kysely";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { CommissionsTables } from "./commissions-tables.ts";

export interface CommissionMilestone {
  readonly id: string;
  readonly commissionId: string;
  readonly position: number;
  readonly title: string;
  readonly deliverable: string;
  readonly dueOn: string;
  /** Part of the fee, in per cent; null for voluntary work. */
  readonly share: number | null;
  readonly metOn: string | null;
  readonly metWords: string;
  readonly versionId: string | null;
  readonly version: number;
}

const COLUMNS: RawBuilder<unknown> = sql`m.id, m.commission_id as "commissionId", m.position, m.title, m.deliverable, m.due_on as "dueOn",
  m.share_percent as share, m.met_on as "metOn", m.met_words as "metWords", m.version_id as "versionId", m.version`;

/** Milestones of commissions, in their order. */
export const milestonesOf = async (from: Readable, commissionIds: readonly string[]): Promise<readonly CommissionMilestone[]> => {
  const { rows } = await sql<CommissionMilestone>`
    select ${COLUMNS} from partnership.commission_milestone m where m.commission_id = any(${commissionIds}::uuid[])
    order by m.commission_id, m.position`.execute(from.tables());
  return rows;
};

type NewMilestone = Pick<CommissionMilestone, "id" | "commissionId" | "title" | "deliverable" | "dueOn" | "share">;

/** Adds a milestone behind the others. */
export const insertMilestone = async (unit: UnitOfWork, milestone: NewMilestone): Promise<void> => {
  const { id, commissionId, title, deliverable, dueOn, share } = milestone;
  await sql`
    insert into partnership.commission_milestone (id, commission_id, position, title, deliverable, due_on, share_percent)
    select ${id}, ${commissionId}, coalesce(max(position), 0) + 1, ${title}, ${deliverable}, ${dueOn}, ${share}::integer
    from partnership.commission_milestone where commission_id = ${commissionId}`.execute(unit.tables());
};

type MilestoneChange = Partial<
  Pick<CommissionsTables["partnership.commission_milestone"], "title" | "due_on" | "share_percent" | "met_on" | "met_by" | "version_id">
> & { readonly deliverable?: string; readonly met_words?: string };

/** @throws Problem changed-meanwhile */
export const updateMilestone = async (
  unit: UnitOfWork,
  { id, version }: Pick<CommissionMilestone, "id" | "version">,
  change: MilestoneChange,
): Promise<void> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.commission_milestone")
    .set({ ...change, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem("changed-meanwhile", { kind: "milestone", id });
};

export const deleteMilestone = async (unit: UnitOfWork, id: string): Promise<void> => {
  await unit.tables<PartnershipTables>().deleteFrom("partnership.commission_milestone").where("id", "=", id).execute();
};

/** Whether a version is one of the work. */
export const isVersionOf = async (from: Readable, versionId: string, workId: string): Promise<boolean> => {
  const row = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.work_version")
    .select("id")
    .where("id", "=", versionId)
    .where("work_id", "=", workId)
    .executeTakeFirst();
  return row !== undefined;
};
