import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";

/** What a statistics office said of a release of data before it was published. */
export interface OfficeComment {
  readonly id: string;
  readonly submissionId: string;
  readonly office: string;
  readonly area: string | null;
  /** For the answer; never shown. */
  readonly address: string | null;
  readonly words: string;
  readonly receivedAt: Date;
  readonly answer: string;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly version: number;
  /** Whoever wrote it with an account; never shown. */
  readonly personId: string | null;
}

const COLUMNS = [
  "id",
  "submission_id as submissionId",
  "office",
  "area",
  "address",
  "words",
  "received_at as receivedAt",
  "answer",
  "answered_by as answeredBy",
  "answered_at as answeredAt",
  "version",
  "person_id as personId",
] as const;

export const officeCommentsOf = (from: Readable, submissionId: string): Promise<readonly OfficeComment[]> =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.office_comment")
    .select(COLUMNS)
    .where("submission_id", "=", submissionId)
    .orderBy("received_at")
    .orderBy("id")
    .execute();

export const findOfficeComment = async (from: Readable, id: string): Promise<OfficeComment | undefined> =>
  isId(id)
    ? from.tables<PartnershipTables>().selectFrom("partnership.office_comment").select(COLUMNS).where("id", "=", id).executeTakeFirst()
    : undefined;

export const insertOfficeComment = async (
  unit: UnitOfWork,
  comment: Pick<OfficeComment, "submissionId" | "office" | "area" | "address" | "words" | "personId">,
): Promise<string> => {
  const id = unit.newId();
  const { submissionId, personId, ...said } = comment;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.office_comment")
    .values({ ...said, id, submission_id: submissionId, person_id: personId, received_at: unit.now, answered_by: null, answered_at: null })
    .execute();
  return id;
};

export const answerComment = async (
  unit: UnitOfWork,
  { id, version }: Pick<OfficeComment, "id" | "version">,
  answer: string,
  answeredBy: string,
): Promise<boolean> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.office_comment")
    .set({ answer, answered_by: answeredBy, answered_at: unit.now, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

export const countUnanswered = async (from: Readable, submissionId: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from partnership.office_comment where submission_id = ${submissionId} and answered_at is null`.execute(
    from.tables(),
  );
  return rows[0]!.n;
};
