import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";

/** A copy of a document that proves a use, as the store keeps it. */
export interface UptakeProof {
  readonly id: string;
  /** SHA-256, by which the file is kept. */
  readonly hash: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  /** Whether readers may take it. */
  readonly shown: boolean;
  readonly addedBy: string;
  readonly addedAt: Date;
}

/** Copies beside a report, oldest first; those that were taken back are none any more. */
export const proofsOf = async (from: Readable, uptakeId: string): Promise<readonly UptakeProof[]> => {
  const { rows } = await sql<UptakeProof>`
    select id, file_hash as hash, file_name as name, file_type as type, bytes, shown, added_by as "addedBy", added_at as "addedAt"
    from partnership.uptake_proof where uptake_id = ${uptakeId} and taken_back_at is null order by added_at, id`.execute(from.tables());
  return rows;
};

/** One copy that lies beside a report; undefined where it does not, or was taken back. */
export const findProof = async (from: Readable, uptakeId: string, proofId: string): Promise<UptakeProof | undefined> =>
  isId(proofId) ? (await proofsOf(from, uptakeId)).find(({ id }) => id === proofId) : undefined;

export interface NewProof extends Pick<UptakeProof, "hash" | "name" | "type" | "bytes" | "shown" | "addedBy"> {
  readonly uptakeId: string;
}

/** Keeps a copy; the store's own list names its file too, so that it is not swept. */
export const insertProof = async (unit: UnitOfWork, { uptakeId, hash, name, type, bytes, shown, addedBy }: NewProof): Promise<string> => {
  await sql`
    insert into store.file (sha256, bytes, type, name, uploaded_by, uploaded_at)
    values (${hash}, ${bytes}, ${type}, ${name}, ${addedBy}, ${unit.now}) on conflict do nothing`.execute(unit.tables());
  const id = unit.newId();
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.uptake_proof")
    .values({
      ...{ id, uptake_id: uptakeId, file_hash: hash, file_name: name, file_type: type, bytes, shown },
      ...{ added_by: addedBy, added_at: unit.now, taken_back_at: null },
    })
    .execute();
  return id;
};

export const updateProof = async (
  unit: UnitOfWork,
  id: string,
  change: { readonly shown: boolean; readonly taken_back_at?: Date },
): Promise<void> => {
  await unit.tables<PartnershipTables>().updateTable("partnership.uptake_proof").set(change).where("id", "=", id).execute();
};
