import type { Database, UnitOfWork } from "#store";
import type { PartnershipTables } from "../tables.ts";

/** Which unfinished form: its name, and what it is about where there are several. */
export interface DraftKey {
  readonly form: string;
  readonly key: string;
}

export interface Draft {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly savedAt: Date;
}

export const findDraft = async (from: Pick<Database, "tables">, personId: string, { form, key }: DraftKey): Promise<Draft | undefined> => {
  const row = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.draft")
    .select(["fields", "saved_at"])
    .where("person_id", "=", personId)
    .where("form", "=", form)
    .where("key", "=", key)
    .executeTakeFirst();
  return row && { fields: row.fields, savedAt: row.saved_at };
};

export const keepDraft = async (unit: UnitOfWork, personId: string, { form, key }: DraftKey, fields: Draft["fields"]): Promise<void> => {
  const kept = { fields: JSON.stringify(fields), saved_at: unit.now };
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.draft")
    .values({ person_id: personId, form, key, ...kept })
    .onConflict((conflict) => conflict.columns(["person_id", "form", "key"]).doUpdateSet(kept))
    .execute();
};

/** False where there was none. */
export const removeDraft = async (unit: UnitOfWork, personId: string, { form, key }: DraftKey): Promise<boolean> => {
  const removed = await unit
    .tables<PartnershipTables>()
    .deleteFrom("partnership.draft")
    .where("person_id", "=", personId)
    .where("form", "=", form)
    .where("key", "=", key)
    .executeTakeFirst();
  return removed.numDeletedRows > 0n;
};
