import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../../bodies/readable.ts";
import type { PartnershipTables } from "../../tables.ts";

/** A waiver that lets a finding stand. */
export interface ConflictWaiver {
  readonly id: string;
  readonly submissionId: string;
  readonly personId: string;
  readonly rule: string;
  readonly reason: string;
  readonly givenBy: string | null;
  readonly givenAt: Date;
}

/** Waivers given to somebody for a submission. */
export const waiversFor = async (
  from: Readable,
  { submissionId, personId }: { readonly submissionId: string; readonly personId: string },
): Promise<readonly ConflictWaiver[]> => {
  const { rows } = await sql<ConflictWaiver>`
    select id, submission_id as "submissionId", person_id as "personId", rule, reason, given_by as "givenBy", given_at as "givenAt"
    from partnership.conflict_waiver where submission_id = ${submissionId} and person_id = ${personId} order by given_at, id`.execute(
    from.tables(),
  );
  return rows;
};

/** The submission that a waiver is for, held until the unit of work is done, with what a waiver asks of it. */
export const lockForWaiver = async (
  unit: UnitOfWork,
  submissionId: string,
): Promise<{ readonly workId: string; readonly bodyId: string; readonly editorId: string | null; readonly over: boolean } | undefined> => {
  const { rows } = await sql<{ workId: string; bodyId: string; editorId: string | null; over: boolean }>`
    select s.work_id as "workId", w.body_id as "bodyId", s.editor_id as "editorId", s.ended_at is not null as over
    from partnership.submission s join partnership.work w on w.id = s.work_id where s.id = ${submissionId} for update of s`.execute(
    unit.tables(),
  );
  return rows[0];
};

/** Keeps a waiver; false where there is one for this rule already. */
export const insertWaiver = async (unit: UnitOfWork, waiver: Omit<ConflictWaiver, "givenAt">): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.conflict_waiver")
    .values({
      id: waiver.id,
      submission_id: waiver.submissionId,
      person_id: waiver.personId,
      rule: waiver.rule,
      reason: waiver.reason,
      given_by: waiver.givenBy,
      given_at: unit.now,
    })
    .onConflict((conflict) => conflict.columns(["submission_id", "person_id", "rule"]).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
};

/** Writes a waiver into the work's history, which says neither to whom nor by whom it was given. */
export const publishWaiver = async (unit: UnitOfWork, workId: string, words: string): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.work_notice")
    .values({
      id: unit.newId(),
      work_id: workId,
      kind: "waiver",
      words,
      from_version: null,
      to_version: null,
      given_by: null,
      signed_by: null,
      at: unit.now,
    })
    .execute();
};

/** Words of the names of people who have to do with a submission and are not to be named in public: its handlers and reviewers, and somebody besides. */
export const namesToKeep = async (unit: UnitOfWork, submissionId: string, personId: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select p.display_name as name from partnership.person p where p.id = ${personId}
      or p.id in (select a.person_id from partnership.review_assignment a join partnership.review_round r on r.id = a.round_id
        where r.submission_id = ${submissionId})
      or p.id in (select unnest(array[s.editor_id, s.review_editor_id, s.officer_id]) from partnership.submission s where s.id = ${submissionId})
      or p.id in (select c.person_id from partnership.submission s join partnership.work_contributor c on c.work_id = s.work_id where s.id = ${submissionId})
      or p.id in (select c.person_id from partnership.submission s join partnership.work_version v on v.work_id = s.work_id
        join partnership.version_contributor c on c.version_id = v.id where s.id = ${submissionId})`.execute(unit.tables());
  return rows.map(({ name }) => name);
};
