import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";

/** A file of a work's draft. */
export interface WorkFile {
  readonly id: string;
  readonly workId: string;
  readonly name: string;
  /** SHA-256, by which the file is kept. */
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly purpose: "figure" | "text" | "attachment";
  /** Words for those who do not see a figure. */
  readonly alternative: string;
  readonly scan: "clean" | "not scanned";
  readonly addedAt: Date;
}

const files = (from: Readable) =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.work_file")
    .select([
      "id",
      "work_id as workId",
      "name",
      "hash",
      "media_type as mediaType",
      "bytes",
      "purpose",
      "alternative",
      "scan",
      "added_at as addedAt",
    ]);

export const filesOf = (from: Readable, workId: string): Promise<readonly WorkFile[]> =>
  files(from).where("work_id", "=", workId).orderBy("name").execute();

export const findWorkFile = async (from: Readable, workId: string, id: string): Promise<WorkFile | undefined> =>
  isId(id) ? files(from).where("work_id", "=", workId).where("id", "=", id).executeTakeFirst() : undefined;

export interface NewWorkFile extends Omit<WorkFile, "addedAt"> {
  /** Text of a document. */
  readonly extracted: string;
  readonly addedBy: string;
}

/** Adds a file; one of the same name is replaced. The store's own list names it too, so that it is not swept. */
export const putWorkFile = async (unit: UnitOfWork, file: NewWorkFile): Promise<void> => {
  await sql`
    insert into store.file (sha256, bytes, type, name, uploaded_by, uploaded_at)
    values (${file.hash}, ${file.bytes}, ${file.mediaType}, ${file.name}, ${file.addedBy}, ${unit.now})
    on conflict do nothing`.execute(unit.tables());
  const columns = {
    hash: file.hash,
    media_type: file.mediaType,
    bytes: file.bytes,
    purpose: file.purpose,
    alternative: file.alternative,
    extracted: file.extracted,
    scan: file.scan,
    added_by: file.addedBy,
    added_at: unit.now,
  };
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.work_file")
    .values({ id: file.id, work_id: file.workId, name: file.name, ...columns })
    .onConflict((conflict) => conflict.columns(["work_id", "name"]).doUpdateSet(columns))
    .execute();
};

/** Takes a file off the draft; versions that have it keep it. */
export const deleteWorkFile = async (unit: UnitOfWork, id: string): Promise<void> => {
  const tables = unit.tables<PartnershipTables>();
  await tables.updateTable("partnership.work_draft").set({ file_id: null }).where("file_id", "=", id).execute();
  await tables.deleteFrom("partnership.work_file").where("id", "=", id).execute();
};
