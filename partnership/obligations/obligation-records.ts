import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { PartnershipTables } from "../tables.ts";

/** Something that meets an obligation. */
export interface NewMet {
  readonly obligationId: string;
  readonly recordKind: string;
  readonly record: string;
  readonly words: string;
  readonly onDay: string;
  /** Null where it was found by itself. */
  readonly notedBy: string | null;
}

/** Holds an obligation as it was shown; counts its version on. @throws Problem changed-meanwhile */
export const touchObligation = async (
  unit: UnitOfWork,
  { id, version, name }: { readonly id: string; readonly version: number; readonly name: string },
  change: { readonly waivedOn?: string; readonly waivedReason?: string; readonly decisionId?: string } = {},
): Promise<void> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.obligation")
    .set({
      version: version + 1,
      ...(change.waivedOn === undefined
        ? {}
        : { waived_on: change.waivedOn, waived_reason: change.waivedReason ?? "", waived_decision: change.decisionId ?? null }),
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem("changed-meanwhile", { kind: "obligation", id: name });
};

/** Notes what meets obligations; gives how many of them were not noted before. */
export const insertMet = async (unit: UnitOfWork, met: readonly NewMet[]): Promise<number> => {
  if (met.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.obligation_met")
    .values(
      met.map((one) => ({
        id: unit.newId(),
        obligation_id: one.obligationId,
        record_kind: one.recordKind,
        record: one.record,
        words: one.words,
        on_day: one.onDay,
        noted_by: one.notedBy,
      })),
    )
    .onConflict((conflict) => conflict.columns(["obligation_id", "record_kind", "record"]).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0n);
};

export const deleteMet = async (unit: UnitOfWork, obligationId: string, metId: string): Promise<boolean> => {
  const { numDeletedRows } = await unit
    .tables<PartnershipTables>()
    .deleteFrom("partnership.obligation_met")
    .where("id", "=", metId)
    .where("obligation_id", "=", obligationId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};
