import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { WorksTables } from "./works-tables.ts";

/** What became of a work in public: stays for good. */
export interface WorkNotice {
  readonly id: string;
  readonly kind: WorksTables["partnership.work_notice"]["kind"];
  readonly words: string;
  readonly fromVersion: string | null;
  readonly toVersion: string | null;
  readonly givenBy: string | null;
  readonly signedBy: string | null;
  readonly at: Date;
}

/** Notices of a work, newest first. */
export const noticesOf = (from: Readable, workId: string): Promise<readonly WorkNotice[]> =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.work_notice")
    .select([
      "id",
      "kind",
      "words",
      "from_version as fromVersion",
      "to_version as toVersion",
      "given_by as givenBy",
      "signed_by as signedBy",
      "at",
    ])
    .where("work_id", "=", workId)
    .orderBy("at", "desc")
    .orderBy("id")
    .execute();

export const insertNotice = async (unit: UnitOfWork, workId: string, notice: Omit<WorkNotice, "id" | "at">): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.work_notice")
    .values({
      id: unit.newId(),
      work_id: workId,
      kind: notice.kind,
      words: notice.words,
      from_version: notice.fromVersion,
      to_version: notice.toVersion,
      given_by: notice.givenBy,
      signed_by: notice.signedBy,
      at: unit.now,
    })
    .execute();
};
