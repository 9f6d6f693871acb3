import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { BodyKind } from "../bodies/body-kinds.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { PlannedRow, PlanOfBody } from "./reconcile.ts";

/** A body as far as planning asks. */
export interface BodyDays {
  readonly id: string;
  readonly kind: BodyKind;
  /** First day on which it owes anything: when it began to work, else when it was opened. */
  readonly from: string | null;
  readonly until: string | null;
}

/** Lets one planning at a time go on. */
export const lockPlanning = async (unit: UnitOfWork): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('plan obligations', 0))`.execute(unit.tables());
};

export const bodyDays = async (from: Readable): Promise<readonly BodyDays[]> => {
  const { rows } = await sql<BodyDays>`
    select id, kind, coalesce(activated_on, opened_on) as "from", closed_on as until from partnership.body order by id`.execute(
    from.tables(),
  );
  return rows;
};

/** What was planned by a rule, by body. */
export const plannedRows = async (from: Readable, ruleId: string): Promise<ReadonlyMap<string, readonly PlannedRow[]>> => {
  const { rows } = await sql<PlannedRow & { bodyId: string }>`
    select o.id, o.body_id as "bodyId", o.period_from as "from", o.period_until as until, o.due_on as "dueOn", o.needed,
      o.waived_on is not null as waived, exists (select from partnership.obligation_met m where m.obligation_id = o.id) as noted
    from partnership.obligation o where o.rule_id = ${ruleId} order by o.period_from`.execute(from.tables());
  const byBody = new Map<string, PlannedRow[]>();
  for (const { bodyId, ...row } of rows) {
    const of = byBody.get(bodyId);
    if (of) of.push(row);
    else byBody.set(bodyId, [row]);
  }
  return byBody;
};

const AT_ONCE = 500;

/** Writes what a plan changes. */
export const writePlan = async (
  unit: UnitOfWork,
  ruleId: string,
  plans: readonly (PlanOfBody & { readonly bodyId: string })[],
): Promise<void> => {
  const tables = unit.tables<PartnershipTables>();
  const gone = plans.flatMap(({ remove }) => remove);
  if (gone.length > 0) await tables.deleteFrom("partnership.obligation").where("id", "in", gone).execute();
  for (const { id, until, dueOn, needed } of plans.flatMap(({ change }) => change))
    await tables
      .updateTable("partnership.obligation")
      .set(({ eb }) => ({ period_until: until, due_on: dueOn, needed, version: eb("version", "+", 1) }))
      .where("id", "=", id)
      .execute();
  const rows = plans.flatMap(({ bodyId, add }) =>
    add.map(({ from, until, dueOn, needed }) => ({
      id: unit.newId(),
      rule_id: ruleId,
      body_id: bodyId,
      period_from: from,
      period_until: until,
      due_on: dueOn,
      needed,
    })),
  );
  for (let i = 0; i < rows.length; i += AT_ONCE)
    await tables
      .insertInto("partnership.obligation")
      .values(rows.slice(i, i + AT_ONCE))
      .execute();
};
