import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { CommissionsTables } from "./commissions-tables.ts";

type Rows = CommissionsTables["partnership.commission_signature"];

export type SignatureSide = Rows["side"];

/** A scan of a signed paper, as the store keeps it. */
export interface SignatureFile {
  /** SHA-256, by which the file is kept. */
  readonly hash: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}

/** One side's signature under a commission. */
export interface Signature {
  readonly side: SignatureSide;
  readonly way: Rows["way"];
  /** Who signed at the desk, or who noted what was signed on paper. */
  readonly personId: string;
  readonly personName: string;
  /** Of the terms as they were when it was signed or noted. */
  readonly termsHash: string;
  readonly signedOn: string;
  readonly notedAt: Date;
  readonly file: Omit<SignatureFile, "bytes"> | undefined;
}

/** Who signed a commission so far. */
export const signaturesOf = async (from: Readable, commissionId: string): Promise<readonly Signature[]> => {
  const { rows } = await sql<Omit<Signature, "file"> & { hash: string | null; name: string; type: string }>`
    select s.side, s.way, s.person_id as "personId", p.display_name as "personName", s.terms_hash as "termsHash", s.signed_on as "signedOn",
      s.noted_at as "notedAt", s.file_hash as hash, s.file_name as name, s.file_type as type
    from partnership.commission_signature s join partnership.person p on p.id = s.person_id
    where s.commission_id = ${commissionId} order by s.side desc`.execute(from.tables());
  return rows.map(({ hash, name, type, ...signature }) => ({ ...signature, file: hash === null ? undefined : { hash, name, type } }));
};

export interface NewSignature extends Pick<Signature, "side" | "way" | "personId" | "termsHash" | "signedOn"> {
  readonly commissionId: string;
  readonly file?: SignatureFile | undefined;
}

/** Keeps a signature; the store's own list names its file too, so that it is not swept. */
export const insertSignature = async (unit: UnitOfWork, signature: NewSignature): Promise<void> => {
  const { commissionId, personId, side, way, termsHash, signedOn, file } = signature;
  if (file)
    await sql`
      insert into store.file (sha256, bytes, type, name, uploaded_by, uploaded_at)
      values (${file.hash}, ${file.bytes}, ${file.type}, ${file.name}, ${personId}, ${unit.now})
      on conflict do nothing`.execute(unit.tables());
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.commission_signature")
    .values({
      ...{ id: unit.newId(), commission_id: commissionId, person_id: personId, side, way },
      ...{ terms_hash: termsHash, signed_on: signedOn, noted_at: unit.now },
      ...{ file_hash: file?.hash ?? null, file_name: file?.name ?? "", file_type: file?.type ?? "" },
    })
    .execute();
};
