import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { ReviewTables } from "./review-tables.ts";

type ReviewRow = ReviewTables["partnership.review"];
type DecisionRow = ReviewTables["partnership.editorial_decision"];
export type Recommendation = NonNullable<ReviewRow["recommendation"]>;

/** A review as far as it is written. */
export interface Review {
  readonly assignmentId: string;
  readonly scores: Readonly<Record<string, unknown>>;
  readonly openWords: string;
  /** For the editor alone. */
  readonly confidentialWords: string;
  readonly recommendation: Recommendation | null;
  readonly fileHash: string | null;
  readonly fileName: string;
  readonly savedAt: Date;
  readonly version: number;
  readonly points: readonly ReviewPoint[];
}

/** A numbered point of a review, with the authors' answer and how it was judged. */
export interface ReviewPoint {
  readonly id: string;
  readonly number: number;
  readonly words: string;
  /** The authors have to do it, or may. */
  readonly must: boolean;
  readonly response: PointResponse | null;
}

export interface PointResponse {
  readonly words: string;
  readonly done: "changed" | "partly" | "not changed";
  readonly versionId: string | null;
  readonly judged: "answered" | "not answered" | null;
  readonly judgedWords: string;
  readonly version: number;
}

const POINTS = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'number', p.number, 'words', p.words, 'must', p.must,
    'response', case when q.point_id is null then null else jsonb_build_object('words', q.words, 'done', q.done, 'versionId', q.version_id,
      'judged', q.judged, 'judgedWords', q.judged_words, 'version', q.version) end) order by p.number), '[]')
  from partnership.review_point p left join partnership.point_response q on q.point_id = p.id where p.assignment_id = a.id)`;

/** Reviews of a submission, finished or not, by assignment. */
export const reviewsOf = async (from: Readable, submissionId: string): Promise<ReadonlyMap<string, Review>> => {
  const { rows } = await sql<Review>`
    select v.assignment_id as "assignmentId", v.scores, v.open_words as "openWords", v.confidential_words as "confidentialWords", v.recommendation,
      v.file_hash as "fileHash", v.file_name as "fileName", v.saved_at as "savedAt", v.version, ${POINTS} as points
    from partnership.review v join partnership.review_assignment a on a.id = v.assignment_id join partnership.review_round r on r.id = a.round_id
    where r.submission_id = ${submissionId}`.execute(from.tables());
  return new Map(rows.map((row) => [row.assignmentId, row]));
};

/** What a reviewer writes. */
export interface WrittenReview {
  readonly scores: Readonly<Record<string, number>>;
  readonly openWords: string;
  readonly confidentialWords: string;
  readonly recommendation: Recommendation | null;
  readonly points: readonly { readonly words: string; readonly must: boolean }[];
  readonly file: { readonly hash: string; readonly name: string } | null;
}

/** Writes a review over what it was; false where it was saved elsewhere meanwhile. */
export const writeReview = async (unit: UnitOfWork, assignmentId: string, version: number, written: WrittenReview): Promise<boolean> => {
  const tables = unit.tables<PartnershipTables>();
  const row = {
    scores: JSON.stringify(written.scores),
    open_words: written.openWords,
    confidential_words: written.confidentialWords,
    recommendation: written.recommendation,
    file_hash: written.file?.hash ?? null,
    file_name: written.file?.name ?? "",
    saved_at: unit.now,
    version: version + 1,
  };
  const { numInsertedOrUpdatedRows } = await tables
    .insertInto("partnership.review")
    .values({ assignment_id: assignmentId, ...row })
    .onConflict((conflict) => conflict.column("assignment_id").doUpdateSet(row).where("partnership.review.version", "=", version))
    .executeTakeFirst();
  if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
  await tables.deleteFrom("partnership.review_point").where("assignment_id", "=", assignmentId).execute();
  const points = written.points.map(({ words, must }, place) => ({
    id: unit.newId(),
    assignment_id: assignmentId,
    number: place + 1,
    words,
    must,
  }));
  if (points.length > 0) await tables.insertInto("partnership.review_point").values(points).execute();
  return true;
};

/** Names a review's file for good, without saying whose it is: the list of files is for everybody who keeps them. */
export const nameFile = async (
  unit: UnitOfWork,
  file: { readonly hash: string; readonly bytes: number; readonly type: string },
): Promise<void> => {
  await sql`
    insert into store.file (sha256, bytes, type, name, uploaded_by, uploaded_at)
    values (${file.hash}, ${file.bytes}, ${file.type}, 'attachment of a review', 'review', ${unit.now})
    on conflict do nothing`.execute(unit.tables());
};

/** Where a point belongs, and how often its answer was changed. */
export interface PlacedPoint {
  readonly submissionId: string;
  readonly roundId: string;
  readonly handedIn: boolean;
  readonly roundClosed: boolean;
  /** 0 without an answer. */
  readonly responseVersion: number;
}

/** Undefined for an unknown point. */
export const findPoint = async (from: Readable, pointId: string): Promise<PlacedPoint | undefined> => {
  const { rows } = await sql<PlacedPoint>`
    select r.submission_id as "submissionId", r.id as "roundId", a.state = 'submitted' as "handedIn", r.closed_at is not null as "roundClosed",
      coalesce((select q.version from partnership.point_response q where q.point_id = p.id), 0) as "responseVersion"
    from partnership.review_point p join partnership.review_assignment a on a.id = p.assignment_id join partnership.review_round r on r.id = a.round_id
    where p.id::text = ${pointId}`.execute(from.tables());
  return rows[0];
};

export const writeResponse = async (
  unit: UnitOfWork,
  pointId: string,
  version: number,
  answer: Pick<PointResponse, "words" | "done" | "versionId"> & { readonly writtenBy: string | null },
): Promise<boolean> => {
  const row = {
    words: answer.words,
    done: answer.done,
    version_id: answer.versionId,
    written_by: answer.writtenBy,
    written_at: unit.now,
    judged: null,
    judged_words: "",
    version: version + 1,
  };
  const { numInsertedOrUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.point_response")
    .values({ point_id: pointId, ...row })
    .onConflict((conflict) => conflict.column("point_id").doUpdateSet(row).where("partnership.point_response.version", "=", version))
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
};

export const judgeResponse = async (
  unit: UnitOfWork,
  pointId: string,
  judged: "answered" | "not answered",
  words: string,
): Promise<boolean> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.point_response")
    .set(({ eb }) => ({ judged, judged_words: words, version: eb("version", "+", 1) }))
    .where("point_id", "=", pointId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** A decision with the version that it judged. */
export interface EditorialDecision {
  readonly id: string;
  readonly roundId: string | null;
  readonly kind: DecisionRow["kind"];
  readonly outcome: string;
  readonly versionId: string;
  readonly versionHash: string;
  readonly reasons: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date;
}

export const decisionsOf = async (from: Readable, submissionId: string): Promise<readonly EditorialDecision[]> =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.editorial_decision")
    .select(["id", "round_id as roundId", "kind", "outcome", "version_id as versionId", "version_hash as versionHash"])
    .select(["reasons", "decided_by as decidedBy", "decided_at as decidedAt"])
    .where("submission_id", "=", submissionId)
    .orderBy("decided_at")
    .orderBy("id")
    .execute();

export const insertDecision = async (
  unit: UnitOfWork,
  submissionId: string,
  decision: Omit<EditorialDecision, "id" | "decidedAt">,
): Promise<string> => {
  const id = unit.newId();
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.editorial_decision")
    .values({
      id,
      submission_id: submissionId,
      round_id: decision.roundId,
      kind: decision.kind,
      outcome: decision.outcome,
      version_id: decision.versionId,
      version_hash: decision.versionHash,
      reasons: decision.reasons,
      decided_by: decision.decidedBy,
      decided_at: unit.now,
    })
    .execute();
  return id;
};
