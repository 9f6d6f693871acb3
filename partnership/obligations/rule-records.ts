import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { BodyKind } from "../bodies/body-kinds.ts";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { PhaseDays } from "./rules/due-rule.ts";

/** A rule on what is due, of one body or of every body of a kind. */
export interface ObligationRule {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** One of the kinds in `rules/`. */
  readonly rule: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly bodyId: string | null;
  readonly bodyKind: BodyKind | null;
  readonly responsibleRole: string;
  /** Days from the due day on which people are reminded: -30 is thirty days before it. */
  readonly remindDays: readonly number[];
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly sourceDocument: string | null;
  readonly sourcePlace: string;
  readonly version: number;
}

interface RuleRow {
  id: string;
  slug: string;
  name: string;
  rule: string;
  parameters: Readonly<Record<string, unknown>>;
  body_id: string | null;
  body_kind: string | null;
  responsible_role: string;
  remind_days: number[];
  from_on: string | null;
  until_on: string | null;
  source_document: string | null;
  source_place: string;
  version: number;
}

const asRule = (row: RuleRow): ObligationRule => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  rule: row.rule,
  parameters: row.parameters,
  bodyId: row.body_id,
  bodyKind: row.body_kind as BodyKind | null,
  responsibleRole: row.responsible_role,
  remindDays: row.remind_days,
  fromOn: row.from_on,
  untilOn: row.until_on,
  sourceDocument: row.source_document,
  sourcePlace: row.source_place,
  version: row.version,
});

export const allRules = async (from: Readable): Promise<readonly ObligationRule[]> =>
  (await from.tables<PartnershipTables>().selectFrom("partnership.obligation_rule").selectAll().orderBy("slug").execute()).map(asRule);

export const findRule = async (from: Readable, id: string): Promise<ObligationRule | undefined> => {
  if (!isId(id)) return undefined;
  const row = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.obligation_rule")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row && asRule(row);
};

export const hasRuleSlug = async (from: Readable, slug: string): Promise<boolean> =>
  (await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.obligation_rule")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirst()) !== undefined;

export const insertRule = async (unit: UnitOfWork, rule: ObligationRule): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.obligation_rule")
    .values({ id: rule.id, slug: rule.slug, source_document: rule.sourceDocument, source_place: rule.sourcePlace, ...changeable(rule) })
    .execute();
};

/** Writes a rule anew. @throws Problem changed-meanwhile */
export const updateRule = async (unit: UnitOfWork, before: ObligationRule, after: ObligationRule): Promise<void> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.obligation_rule")
    .set({ ...changeable(after), version: before.version + 1 })
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem("changed-meanwhile", { kind: "rule", id: before.name });
};

const changeable = (rule: ObligationRule) => ({
  name: rule.name,
  rule: rule.rule,
  parameters: JSON.stringify(rule.parameters),
  body_id: rule.bodyId,
  body_kind: rule.bodyKind,
  responsible_role: rule.responsibleRole,
  remind_days: [...rule.remindDays],
  from_on: rule.fromOn,
  until_on: rule.untilOn,
});

/** Phases by the days that came, else by those planned; of several statements of one phase the one whose days came, then the latest planned. */
export const phaseDays = async (from: Readable): Promise<readonly PhaseDays[]> => {
  const { rows } = await sql<PhaseDays>`
    select distinct on (slug) slug, name, coalesce(actual_from, planned_from) as "from", coalesce(actual_until, planned_until) as until
    from partnership.phase
    order by slug, (actual_from is not null) desc, coalesce(actual_from, planned_from) desc nulls last, id`.execute(from.tables());
  return rows;
};
