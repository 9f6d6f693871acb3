import type { UnitOfWork } from "#store";
import type { PartnershipTables } from "../tables.ts";
import type { SourceDocument } from "./programme-records.ts";

/** What of a statement a form changes. */
export interface StatementColumns {
  readonly topic: string;
  readonly words: string;
  readonly about_period: string;
  readonly said_on: string | null;
  readonly dataflow: string | null;
  readonly key: string | null;
  readonly source_document: string;
  readonly source_place: string;
  readonly withdrawn_on?: string;
}

export const insertStatement = (unit: UnitOfWork, row: StatementColumns & { readonly id: string }): Promise<unknown> =>
  unit.tables<PartnershipTables>().insertInto("partnership.statement").values(row).execute();

/** @returns false where somebody changed it meanwhile */
export const updateStatement = async (
  unit: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
  columns: Partial<StatementColumns>,
): Promise<boolean> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.statement")
    .set({ ...columns, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

export const insertDocument = (unit: UnitOfWork, document: SourceDocument): Promise<unknown> =>
  unit.tables<PartnershipTables>().insertInto("partnership.document").values(document).execute();
