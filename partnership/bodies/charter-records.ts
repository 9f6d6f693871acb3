import type { UnitOfWork } from "#store";
import type { PartnershipTables } from "../tables.ts";
import type { BodiesTables } from "./bodies-tables.ts";
import type { Readable } from "./readable.ts";

export type CharterKind = BodiesTables["partnership.charter"]["kind"];

export const CHARTER_KINDS = ["terms of reference", "rules of engagement"] as const satisfies readonly CharterKind[];

/** A version of a body's terms of reference or rules of engagement; never changed, a new one follows. */
export interface Charter {
  readonly id: string;
  readonly bodyId: string;
  readonly kind: CharterKind;
  readonly number: number;
  readonly words: string;
  readonly fromOn: string;
  readonly writtenBy: string | null;
  readonly writtenAt: Date;
  readonly sourceDocument: string | null;
  readonly sourcePlace: string;
}

/** Every version of every charter of a body, oldest first. */
export const chartersOf = async (from: Readable, bodyId: string): Promise<readonly Charter[]> => {
  const rows = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.charter")
    .selectAll()
    .where("body_id", "=", bodyId)
    .orderBy("kind")
    .orderBy("number")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    bodyId: row.body_id,
    kind: row.kind,
    number: row.number,
    words: row.words,
    fromOn: row.from_on,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
    sourceDocument: row.source_document,
    sourcePlace: row.source_place,
  }));
};

export const insertCharter = async (unit: UnitOfWork, charter: Charter): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.charter")
    .values({
      id: charter.id,
      body_id: charter.bodyId,
      kind: charter.kind,
      number: charter.number,
      words: charter.words,
      from_on: charter.fromOn,
      written_by: charter.writtenBy,
      written_at: charter.writtenAt,
      source_document: charter.sourceDocument,
      source_place: charter.sourcePlace,
    })
    .execute();
};
