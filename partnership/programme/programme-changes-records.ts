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

interface NewAssessment {
  readonly id: string;
  readonly riskId: string;
  readonly rating: "low" | "medium" | "high";
  readonly words: string;
  readonly assessedOn: string;
  readonly assessedBy: string | null;
}

export const insertAssessment = (
  unit: UnitOfWork,
  { id, riskId, rating, words, assessedOn, assessedBy }: NewAssessment,
): Promise<unknown> =>
  unit
    .tables<PartnershipTables>()
    .insertInto("partnership.risk_assessment")
    .values({ id, risk_id: riskId, rating, words, assessed_on: assessedOn, assessed_by: assessedBy })
    .execute();
