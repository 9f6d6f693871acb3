import type { UnitOfWork } from "#store";
import type { PartnershipTables } from "../tables.ts";

/** What of a phase a form changes. */
export interface PhaseColumns {
  readonly name: string;
  readonly planned_from: string | null;
  readonly planned_until: string | null;
  readonly actual_from: string | null;
  readonly actual_until: string | null;
  readonly note: string;
  readonly source_document: string | null;
  readonly source_place: string;
}

export const insertPhase = (unit: UnitOfWork, id: string, slug: string, columns: PhaseColumns): Promise<unknown> =>
  unit
    .tables<PartnershipTables>()
    .insertInto("partnership.phase")
    .values({ id, slug, ...columns })
    .execute();

/** @returns false where somebody changed it meanwhile */
export const updatePhase = async (
  unit: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
  columns: Partial<PhaseColumns>,
): Promise<boolean> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.phase")
    .set({ ...columns, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};
