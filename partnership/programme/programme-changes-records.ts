import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { PartnershipTables } from "../tables.ts";
import type { Setting } from "./programme-records.ts";

export const insertSetting = (unit: UnitOfWork, setting: Omit<Setting, "version">): Promise<unknown> =>
  unit
    .tables<PartnershipTables>()
    .insertInto("partnership.setting")
    .values({
      id: setting.id,
      key: setting.key,
      value: JSON.stringify(setting.value),
      words: setting.words,
      from_on: setting.fromOn,
      until_on: setting.untilOn,
      source_document: setting.sourceDocument,
      source_place: setting.sourcePlace,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from partnership.setting where key = ${setting.key})`,
    })
    .execute();

/** Lets a setting end with a day. @returns false where somebody changed it meanwhile */
export const endSetting = async (
  unit: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
  lastDay: string,
): Promise<boolean> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.setting")
    .set({ until_on: lastDay, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

/** Counts the risk's version on, so that two assessments never pass each other unseen. @returns false where somebody changed it meanwhile */
export const touchRisk = async (unit: UnitOfWork, { id, version }: { readonly id: string; readonly version: number }): Promise<boolean> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.risk")
    .set({ version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

/** Records that values of the programme name by their address. */
export type Named = "body" | "organisation" | "risk";

/** The addresses of every record of a kind. */
export const slugsOf = async (unit: UnitOfWork, what: Named): Promise<ReadonlySet<string>> => {
  const rows = await unit.tables<PartnershipTables>().selectFrom(`partnership.${what}`).select("slug").execute();
  return new Set(rows.map(({ slug }) => slug));
};

/** What of a risk a form changes. */
export interface RiskColumns {
  readonly area: string;
  readonly dimension: string;
  readonly mitigation: string;
  readonly owner_role: string;
  readonly source_document: string | null;
  readonly source_place: string;
}

export const insertRisk = (unit: UnitOfWork, row: RiskColumns & { readonly id: string; readonly slug: string }): Promise<unknown> =>
  unit.tables<PartnershipTables>().insertInto("partnership.risk").values(row).execute();

/** @returns false where somebody changed it meanwhile */
export const updateRisk = async (
  unit: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
  columns: RiskColumns,
): Promise<boolean> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.risk")
    .set({ ...columns, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

interface NewAssessment {
  readonly id: string;
  readonly riskId: string;
  readonly rating: "low" | "medium" | "high";
  readonly words: string;
  readonly assessedOn: string;
  readonly assessedBy: string | null;
  readonly source_document: string | null;
  readonly source_place: string;
}

export const insertAssessment = (
  unit: UnitOfWork,
  { id, riskId, rating, words, assessedOn, assessedBy, source_document, source_place }: NewAssessment,
): Promise<unknown> =>
  unit
    .tables<PartnershipTables>()
    .insertInto("partnership.risk_assessment")
    .values({ id, risk_id: riskId, rating, words, assessed_on: assessedOn, assessed_by: assessedBy, source_document, source_place })
    .execute();
