import { sql, type Selectable } from "kysely";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { ReviewTables } from "./review-tables.ts";
import type { SubmissionState } from "./submission-states.ts";

type SubmissionRow = Selectable<ReviewTables["partnership.submission"]>;
export type Anonymity = SubmissionRow["anonymity"];

/** A work's version under review. */
export interface Submission {
  readonly id: string;
  readonly reference: string;
  readonly workId: string;
  /** Body that the work belongs to. */
  readonly bodyId: string;
  readonly profile: string;
  readonly state: SubmissionState;
  readonly versionId: string;
  readonly versionHash: string;
  readonly anonymity: Anonymity;
  readonly stages: SubmissionRow["stages"];
  readonly editorId: string | null;
  readonly reviewEditorId: string | null;
  readonly officerId: string | null;
  readonly directorId: string | null;
  readonly submittedBy: string | null;
  readonly submittedAt: Date;
  readonly screenedAt: Date | null;
  readonly endedAt: Date | null;
  /** Last day on which statistics offices comment. */
  readonly commentUntil: string | null;
  readonly version: number;
  /** Everybody who made the work or wrote in it: none of them decides, reviews, or learns who does. */
  readonly authors: readonly string[];
}

/** Authors of a work, whichever of its versions: contributors of drafts and versions, whoever began it and whoever submitted it. */
const AUTHORS = sql`
  select c.person_id from partnership.work_contributor c where c.work_id = s.work_id and c.person_id is not null
  union select c.person_id from partnership.version_contributor c join partnership.work_version v on v.id = c.version_id
    where v.work_id = s.work_id and c.person_id is not null
  union select p.id from partnership.person p join partnership.work_contributor c on c.orcid = p.orcid where c.work_id = s.work_id and p.state = 'active'
  union select w.opened_by from partnership.work w where w.id = s.work_id and w.opened_by is not null
  union select o.submitted_by from partnership.submission o where o.work_id = s.work_id and o.submitted_by is not null`;

/** Whether somebody is an author, as a condition on `partnership.submission s`: their works are looked up once for all rows. */
export const isAuthor = (personId: string) => sql<boolean>`(s.work_id in (
  select c.work_id from partnership.work_contributor c where c.person_id = ${personId}::uuid
  union select v.work_id from partnership.version_contributor c join partnership.work_version v on v.id = c.version_id where c.person_id = ${personId}::uuid
  union select c.work_id from partnership.person p join partnership.work_contributor c on c.orcid = p.orcid
    where p.id = ${personId}::uuid and p.state = 'active'
  union select w.id from partnership.work w where w.opened_by = ${personId}::uuid
  union select o.work_id from partnership.submission o where o.submitted_by = ${personId}::uuid))`;

const COLUMNS = sql`s.id, s.reference, s.work_id as "workId", sw.body_id as "bodyId", s.profile, s.state, s.version_id as "versionId",
  s.version_hash as "versionHash", s.anonymity, s.stages, s.editor_id as "editorId", s.review_editor_id as "reviewEditorId",
  s.officer_id as "officerId", s.director_id as "directorId", s.submitted_by as "submittedBy", s.submitted_at as "submittedAt",
  s.screened_at as "screenedAt", s.ended_at as "endedAt", s.comment_until as "commentUntil", s.version,
  array(select a.person_id::text from (${AUTHORS}) a order by 1) as authors`;

export type SubmissionKey = { readonly id: string } | { readonly reference: string } | { readonly openOfWork: string };

export const findSubmission = async (from: Readable, key: SubmissionKey): Promise<Submission | undefined> => {
  const wanted =
    "reference" in key
      ? sql`s.reference = ${key.reference}`
      : "id" in key
        ? sql`s.id = ${isId(key.id) ? key.id : null}`
        : sql`s.work_id = ${key.openOfWork} and s.ended_at is null`;
  const { rows } = await sql<Submission>`
    select ${COLUMNS} from partnership.submission s join partnership.work sw on sw.id = s.work_id where ${wanted}`.execute(from.tables());
  return rows[0];
};

/** The same, and nobody else changes it until the unit of work is done. */
export const lockSubmission = async (unit: UnitOfWork, id: string): Promise<Submission | undefined> => {
  if (!isId(id)) return undefined;
  await sql`select id from partnership.submission where id = ${id} for update`.execute(unit.tables());
  return findSubmission(unit, { id });
};

export const insertSubmission = async (
  unit: UnitOfWork,
  row: Pick<SubmissionRow, "work_id" | "profile" | "version_id" | "version_hash" | "anonymity" | "stages" | "submitted_by" | "fictitious">,
): Promise<string> => {
  const id = unit.newId();
  const { rows } = await sql<{ number: number }>`select nextval('partnership.submission_number') as number`.execute(unit.tables());
  const reference = `R-${unit.now.getUTCFullYear()}-${String(rows[0]!.number).padStart(4, "0")}`;
  const empty = { editor_id: null, review_editor_id: null, officer_id: null, director_id: null, comment_until: null };
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.submission")
    .values({ ...row, ...empty, id, reference, state: "submitted", submitted_at: unit.now, screened_at: null, ended_at: null })
    .execute();
  return id;
};

type Changed = Partial<
  Pick<
    SubmissionRow,
    | "state"
    | "version_id"
    | "version_hash"
    | "editor_id"
    | "review_editor_id"
    | "officer_id"
    | "director_id"
    | "screened_at"
    | "ended_at"
    | "comment_until"
  >
>;

/** @throws Problem changed-meanwhile */
export const updateSubmission = async (unit: UnitOfWork, { id, reference, version }: Submission, changed: Changed): Promise<void> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.submission")
    .set({ ...changed, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem("changed-meanwhile", { kind: "submission", id: reference });
};

/** What review needs to know of a work and of one of its versions. */
export interface SubmittedVersion {
  readonly id: string;
  readonly workId: string;
  readonly number: number;
  readonly hash: string;
  readonly title: string;
  readonly kind: string;
  readonly workState: PartnershipTables["partnership.work"]["state"];
  readonly bodyId: string;
  readonly releaseId: string | null;
  readonly manifestHash: string | null;
  readonly madeBy: string | null;
  readonly fictitious: boolean;
}

export const findVersion = async (from: Readable, versionId: string): Promise<SubmittedVersion | undefined> => {
  if (!isId(versionId)) return undefined;
  const { rows } = await sql<SubmittedVersion>`
    select v.id, v.work_id as "workId", v.number, v.hash, v.title, w.kind, w.state as "workState", w.body_id as "bodyId",
      v.release_id as "releaseId", v.manifest_hash as "manifestHash", v.made_by as "madeBy", w.fictitious
    from partnership.work_version v join partnership.work w on w.id = v.work_id where v.id = ${versionId}`.execute(from.tables());
  return rows[0];
};

/** Holds back others who would submit the same work until the unit of work is done. */
export const lockWork = async (unit: UnitOfWork, workId: string): Promise<void> => {
  await sql`select id from partnership.work where id = ${workId} for update`.execute(unit.tables());
};

/** A version's text, and the names of who made it. */
export const versionText = async (
  from: Readable,
  versionId: string,
): Promise<{ readonly source: string; readonly names: readonly string[] }> => {
  const { rows } = await sql<{ source: string; names: string[] }>`
    select v.abstract || chr(10) || v.source as source,
      array(select c.name from partnership.version_contributor c where c.version_id = v.id order by c.position) as names
    from partnership.work_version v where v.id = ${versionId}`.execute(from.tables());
  return rows[0] ?? { source: "", names: [] };
};

/** Whether somebody may write in a work, and so submits it. */
export const mayWrite = async (from: Readable, workId: string, personId: string): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`
    select exists (select 1 from partnership.work_contributor where work_id = ${workId} and person_id = ${personId} and may_write)
      or exists (select 1 from partnership.work where id = ${workId} and opened_by = ${personId}) as may`.execute(from.tables());
  return rows[0]?.may ?? false;
};

/** Who is told of what becomes of a submission: whoever submitted it, and writes in the work. */
export const writersOf = async (from: Readable, { workId, submittedBy }: Submission): Promise<readonly string[]> => {
  const rows = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.work_contributor")
    .select("person_id")
    .where("work_id", "=", workId)
    .where("may_write", "=", true)
    .where("person_id", "is not", null)
    .execute();
  return [...new Set([...(submittedBy === null ? [] : [submittedBy]), ...rows.flatMap(({ person_id }) => person_id ?? [])])];
};

/** Writes into the work's history that an editorial change was made and signed. */
export const insertEditorialNotice = async (
  unit: UnitOfWork,
  { workId, versionId: from }: Submission,
  change: { readonly versionId: string; readonly words: string; readonly givenBy: string; readonly signedBy: string },
): Promise<void> => {
  const { versionId: to_version, words, givenBy: given_by, signedBy: signed_by } = change;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.work_notice")
    .values({
      id: unit.newId(),
      work_id: workId,
      kind: "editorial change",
      words,
      from_version: from,
      to_version,
      given_by,
      signed_by,
      at: unit.now,
    })
    .execute();
};

export interface SuggestedReviewer {
  readonly name: string;
  readonly address: string | null;
  readonly personId: string | null;
  readonly wish: "suggested" | "opposed";
  readonly reason: string;
}

export const insertSuggested = async (unit: UnitOfWork, submissionId: string, suggested: readonly SuggestedReviewer[]): Promise<void> => {
  for (const { personId, ...one } of suggested)
    await unit
      .tables<PartnershipTables>()
      .insertInto("partnership.suggested_reviewer")
      .values({ ...one, id: unit.newId(), submission_id: submissionId, person_id: personId })
      .execute();
};

export const suggestedOf = async (from: Readable, submissionId: string): Promise<readonly SuggestedReviewer[]> =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.suggested_reviewer")
    .select(["name", "address", "person_id as personId", "wish", "reason"])
    .where("submission_id", "=", submissionId)
    .orderBy("name")
    .execute();
