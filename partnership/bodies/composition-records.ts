import { sql, type RawBuilder } from "kysely";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { PartnershipTables } from "../tables.ts";
import type { BodyKind } from "./body-kinds.ts";
import { nameOn } from "./body-records.ts";
import type { Effect, RuleSetting } from "./check-composition.ts";
import { isId } from "./is-id.ts";
import type { Readable } from "./readable.ts";
import type { HeldElsewhere } from "./rules/composition-rule.ts";

/** A rule of a body, or of every body of a kind, and when it holds. */
export interface RuleRow extends RuleSetting {
  readonly bodyId: string | null;
  readonly bodyKind: string | null;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly sourceDocument: string | null;
  readonly sourcePlace: string;
  readonly version: number;
}

interface DatabaseRule {
  id: string;
  body_id: string | null;
  body_kind: string | null;
  rule: string;
  parameters: Readonly<Record<string, unknown>>;
  effect: Effect;
  from_on: string | null;
  until_on: string | null;
  source_document: string | null;
  source_place: string;
  version: number;
}

const asRule = (row: DatabaseRule): RuleRow => ({
  id: row.id,
  bodyId: row.body_id,
  bodyKind: row.body_kind,
  rule: row.rule,
  parameters: row.parameters,
  effect: row.effect,
  fromOn: row.from_on,
  untilOn: row.until_on,
  sourceDocument: row.source_document,
  sourcePlace: row.source_place,
  version: row.version,
});

const rulesWhere = async (from: Readable, condition: RawBuilder<unknown>): Promise<readonly RuleRow[]> => {
  const { rows } = await sql<DatabaseRule>`
    select r.* from partnership.composition_rule r where ${condition} order by r.rule, r.from_on nulls first, r.id`.execute(from.tables());
  return rows.map(asRule);
};

/** Rules that hold for bodies or kinds of body on a day. */
export const rulesOn = (from: Readable, bodyIds: readonly string[], kinds: readonly string[], day: string): Promise<readonly RuleRow[]> =>
  rulesWhere(
    from,
    sql`(r.body_id = any(${bodyIds}::uuid[]) or r.body_kind = any(${kinds})) and (r.from_on is null or r.from_on <= ${day}) and (r.until_on is null or r.until_on >= ${day})`,
  );

/** Every rule of a body and of its kind, of all times. */
export const rulesOf = (from: Readable, bodyId: string, kind: string): Promise<readonly RuleRow[]> =>
  rulesWhere(from, sql`r.body_id = ${bodyId} or r.body_kind = ${kind}`);

/** Every rule for all bodies of a kind, of all times. */
export const rulesOfKind = (from: Readable, kind: string): Promise<readonly RuleRow[]> => rulesWhere(from, sql`r.body_kind = ${kind}`);

/** The same rule for the same body or kind, of all times. */
export const rulesWithin = (
  from: Readable,
  { bodyId, bodyKind, rule }: Pick<RuleRow, "bodyId" | "bodyKind" | "rule">,
): Promise<readonly RuleRow[]> =>
  rulesWhere(
    from,
    sql`r.rule = ${rule} and r.body_id is not distinct from ${bodyId}::uuid and r.body_kind is not distinct from ${bodyKind}::text`,
  );

export const findRule = async (from: Readable, id: string): Promise<RuleRow | undefined> =>
  isId(id) ? (await rulesWhere(from, sql`r.id = ${id}`))[0] : undefined;

export const insertRule = async (unit: UnitOfWork, rule: RuleRow): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.composition_rule")
    .values({
      id: rule.id,
      body_id: rule.bodyId,
      body_kind: rule.bodyKind,
      rule: rule.rule,
      parameters: JSON.stringify(rule.parameters),
      effect: rule.effect,
      from_on: rule.fromOn,
      until_on: rule.untilOn,
      source_document: rule.sourceDocument,
      source_place: rule.sourcePlace,
    })
    .execute();
};

/** @throws Problem changed-meanwhile */
export const changeRule = async (
  unit: UnitOfWork,
  before: RuleRow,
  change: Partial<Pick<RuleRow, "effect" | "untilOn">>,
): Promise<RuleRow> => {
  const after: RuleRow = { ...before, ...change, version: before.version + 1 };
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.composition_rule")
    .set({ effect: after.effect, until_on: after.untilOn, version: after.version })
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem("changed-meanwhile", { kind: "rule", id: before.rule });
  return after;
};

/** Mandates over `m` that run on a day: `runsOn` in SQL. */
const runsOnDay = (day: string): RawBuilder<boolean> =>
  sql<boolean>`((m.from_on is null or m.from_on <= ${day}) and (m.until_on is null or m.until_on >= ${day}) and (m.ended_at is null or (m.ended_at at time zone 'UTC')::date > ${day}::date))`;

/** Whoever counts as holding a mandate on a day. */
export interface HeldRow {
  readonly mandate_id: string;
  readonly body_id: string;
  readonly seat_id: string | null;
  readonly role: string;
  readonly votes: boolean;
  readonly basis: string;
  readonly person_id: string | null;
  readonly organisation_id: string | null;
  readonly quoted_holder: string | null;
  readonly display_name: string | null;
  readonly listed: boolean | null;
  readonly country: string | null;
  readonly sex: "F" | "M" | "X" | null;
  readonly organisation_name: string | null;
  readonly referrals: number | null;
}

/** @param counting a mandate that counts although it is not active yet */
export const heldOn = async (from: Readable, bodyIds: readonly string[], day: string, counting?: string): Promise<readonly HeldRow[]> => {
  const { rows } = await sql<HeldRow>`
    select m.id as mandate_id, m.body_id, m.seat_id, m.role, coalesce(s.votes, true) as votes, m.basis, m.person_id, m.organisation_id,
      m.quoted_holder, p.display_name, (p.listed and p.state = 'active') as listed, coalesce(p.country, o.country) as country, p.sex,
      o.name as organisation_name,
      (select count(*) filter (where t.kind = 'refer' and t.state = 'done' and t.answer ->> 'vote' = 'yes')
        from partnership.case_file c left join partnership.task t on t.case_id = c.id
        where c.subject_kind = 'mandate' and c.subject = m.id::text and c.kind = 'referral' and c.state = 'decided' and c.outcome = 'passed'
        group by c.id order by c.decided_at desc limit 1) as referrals
    from partnership.mandate m
    left join partnership.seat s on s.id = m.seat_id
    left join partnership.person p on p.id = m.person_id
    left join partnership.organisation o on o.id = m.organisation_id
    where m.body_id = any(${bodyIds}::uuid[]) and ((m.state = 'active' and ${runsOnDay(day)}) or m.id = ${counting ?? null}::uuid)
    order by m.from_on nulls first, m.id`.execute(from.tables());
  return rows;
};

/** Bodies in which a person holds a mandate on a day. */
export const bodiesHeldBy = async (from: Readable, personId: string, day: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ body_id: string }>`
    select distinct m.body_id from partnership.mandate m where m.person_id = ${personId} and m.state = 'active' and ${runsOnDay(day)}`.execute(
    from.tables(),
  );
  return rows.map(({ body_id: id }) => id);
};

/** All mandates of some persons on a day, wherever they are held. */
export const heldElsewhere = async (
  from: Readable,
  personIds: readonly string[],
  day: string,
  counting?: string,
): Promise<ReadonlyMap<string, readonly HeldElsewhere[]>> => {
  const held = new Map<string, HeldElsewhere[]>();
  if (personIds.length === 0) return held;
  const { rows } = await sql<{ person_id: string; body_id: string; body_kind: BodyKind; body_name: string; role: string }>`
    select m.person_id, m.body_id, b.kind as body_kind, ${nameOn(sql`b.id`, day)} as body_name, m.role
    from partnership.mandate m join partnership.body b on b.id = m.body_id
    where m.person_id = any(${personIds}::uuid[]) and (b.closed_on is null or b.closed_on >= ${day})
      and ((m.state = 'active' and ${runsOnDay(day)}) or m.id = ${counting ?? null}::uuid)
    order by m.id`.execute(from.tables());
  for (const row of rows)
    held.set(row.person_id, [
      ...(held.get(row.person_id) ?? []),
      { bodyId: row.body_id, bodyKind: row.body_kind, bodyName: row.body_name, role: row.role },
    ]);
  return held;
};

/** Partner organisations that persons have a tie to on a day, also by way of an organisation below it. */
export const partnersOf = async (
  from: Readable,
  personIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, readonly { readonly name: string; readonly tie: string }[]>> => {
  const partners = new Map<string, { name: string; tie: string }[]>();
  if (personIds.length === 0) return partners;
  const { rows } = await sql<{ person_id: string; tie: string; name: string }>`
    with recursive reach as (
      select t.person_id, t.kind, t.organisation_id, 1 as height from partnership.tie t
      where t.person_id = any(${personIds}::uuid[]) and t.organisation_id is not null
        and (t.from_on is null or t.from_on <= ${day}) and (t.until_on is null or t.until_on >= ${day})
      union all
      select r.person_id, r.kind, o.parent_id, r.height + 1 from reach r join partnership.organisation o on o.id = r.organisation_id
      where o.parent_id is not null and r.height < 20
    )
    select distinct r.person_id, r.kind as tie, o.name from reach r
    join partnership.organisation o on o.id = r.organisation_id
    join partnership.body b on b.organisation_id = o.id and b.kind = 'partner organisation'
      and (b.opened_on is null or b.opened_on <= ${day}) and (b.closed_on is null or b.closed_on >= ${day})
    order by o.name`.execute(from.tables());
  for (const { person_id: id, tie, name } of rows) partners.set(id, [...(partners.get(id) ?? []), { name, tie }]);
  return partners;
};

/** Which of some organisations are partners on a day. */
export const partnersAmong = async (from: Readable, organisationIds: readonly string[], day: string): Promise<ReadonlySet<string>> => {
  if (organisationIds.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select organisation_id as id from partnership.body
    where kind = 'partner organisation' and organisation_id = any(${organisationIds}::uuid[])
      and (opened_on is null or opened_on <= ${day}) and (closed_on is null or closed_on >= ${day})`.execute(from.tables());
  return new Set(rows.map(({ id }) => id));
};

/** Seats of bodies that exist on a day. */
export const seatsOn = async (
  from: Readable,
  bodyIds: readonly string[],
  day: string,
): Promise<readonly { readonly id: string; readonly body_id: string; readonly label: string; readonly votes: boolean }[]> => {
  const { rows } = await sql<{ id: string; body_id: string; label: string; votes: boolean }>`
    select id, body_id, label, votes from partnership.seat
    where body_id = any(${bodyIds}::uuid[]) and (from_on is null or from_on <= ${day}) and (until_on is null or until_on >= ${day})
    order by number, id`.execute(from.tables());
  return rows;
};
