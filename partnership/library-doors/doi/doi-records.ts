import type { UnitOfWork } from "#store";
import type { Readable } from "../../bodies/readable.ts";
import type { PartnershipTables } from "../../tables.ts";
import type { LibraryDoorsTables } from "../library-doors-tables.ts";

/** A work's DOI, and how far it is with its agency. */
export interface WorkDoi {
  readonly workId: string;
  readonly doi: string;
  readonly provider: string;
  readonly state: LibraryDoorsTables["partnership.work_doi"]["state"];
  readonly registeredAt: Date | null;
  /** SHA-256 of the metadata that the agency took last. */
  readonly sentHash: string | null;
  readonly sentAt: Date | null;
  readonly fault: string;
}

/** DOIs of works, by the works' ids: of all, or of some. */
export const doisOfWorks = async (from: Readable, workIds?: readonly string[]): Promise<ReadonlyMap<string, WorkDoi>> => {
  const all = from
    .tables<PartnershipTables>()
    .selectFrom("partnership.work_doi")
    .select([
      "work_id as workId",
      "doi",
      "provider",
      "state",
      "registered_at as registeredAt",
      "sent_hash as sentHash",
      "sent_at as sentAt",
      "fault",
    ]);
  const rows =
    workIds === undefined ? await all.execute() : workIds.length === 0 ? [] : await all.where("work_id", "in", workIds).execute();
  return new Map(rows.map((row) => [row.workId, row]));
};

/** Notes that a DOI was asked for; one that is there already stays as it is. */
export const insertDoi = async (
  unit: UnitOfWork,
  { workId, doi, provider }: Pick<WorkDoi, "workId" | "doi" | "provider">,
): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.work_doi")
    .values({ work_id: workId, doi, provider, state: "waiting", asked_at: unit.now, registered_at: null, sent_hash: null, sent_at: null })
    .onConflict((conflict) => conflict.column("work_id").doNothing())
    .execute();
};

export const updateDoi = async (
  unit: UnitOfWork,
  workId: string,
  change: Partial<Omit<LibraryDoorsTables["partnership.work_doi"], "work_id" | "doi" | "provider" | "asked_at" | "fault">> & {
    readonly fault: string;
  },
): Promise<void> => {
  await unit.tables<PartnershipTables>().updateTable("partnership.work_doi").set(change).where("work_id", "=", workId).execute();
};
