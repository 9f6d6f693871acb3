import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { SubmissionState } from "../review/submission-states.ts";

/** What the site last saw each release's manifest to hash to. */
export const notedManifests = async (from: Readable): Promise<ReadonlyMap<string, string>> => {
  const rows = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.release_manifest")
    .select(["release_id", "manifest_hash"])
    .execute();
  return new Map(rows.map((row) => [row.release_id, row.manifest_hash]));
};

export const noteManifest = async (unit: UnitOfWork, releaseId: string, hash: string): Promise<void> => {
  await sql`
    insert into partnership.release_manifest (release_id, manifest_hash, noted_at) values (${releaseId}, ${hash}, ${unit.now})
    on conflict (release_id) do update set manifest_hash = excluded.manifest_hash, noted_at = excluded.noted_at`.execute(unit.tables());
};

/** A release whose bytes are others than those of the version under review. */
export const alteredRelease = async (
  from: Readable,
  versionId: string,
): Promise<{ readonly releaseId: string; readonly reviewed: string; readonly now: string } | undefined> => {
  const { rows } = await sql<{ releaseId: string; reviewed: string; now: string }>`
    select v.release_id as "releaseId", v.manifest_hash as reviewed, m.manifest_hash as now
    from partnership.work_version v join partnership.release_manifest m on m.release_id = v.release_id
    where v.id = ${versionId} and m.manifest_hash <> v.manifest_hash`.execute(from.tables());
  return rows[0];
};

/** Where the review of a release stands. */
export interface ReleaseReview {
  readonly releaseId: string;
  readonly workId: string;
  readonly workReference: string;
  readonly workSlug: string;
  readonly workState: PartnershipTables["partnership.work"]["state"];
  /** Null for a work that was not submitted yet. */
  readonly submissionId: string | null;
  readonly reference: string | null;
  readonly state: SubmissionState | null;
  readonly submittedAt: Date | null;
  readonly endedAt: Date | null;
  /** Last day on which statistics offices comment. */
  readonly commentUntil: string | null;
  /** Of the manifest that is or was reviewed. */
  readonly manifestHash: string | null;
  readonly fictitious: boolean;
}

const SELECT = sql`
  select w.release_id as "releaseId", w.id as "workId", w.reference as "workReference", w.slug as "workSlug", w.state as "workState", w.fictitious,
    s.id as "submissionId", s.reference, s.state, s.submitted_at as "submittedAt", s.ended_at as "endedAt", s.comment_until as "commentUntil",
    v.manifest_hash as "manifestHash"
  from partnership.work w
  left join lateral (
    select * from partnership.submission x where x.work_id = w.id order by x.submitted_at desc, x.id limit 1) s on true
  left join partnership.work_version v on v.id = s.version_id`;

/** The newest review of each release that a work describes; works that were taken back or rejected only where there is no other. */
export const reviewsOfReleases = async (from: Readable): Promise<ReadonlyMap<string, ReleaseReview>> => {
  const { rows } = await sql<ReleaseReview>`
    select distinct on ("releaseId") * from (${SELECT} where w.release_id is not null) r
    order by "releaseId", "workState" in ('withdrawn', 'rejected'), "submittedAt" desc nulls last`.execute(from.tables());
  return new Map(rows.map((row) => [row.releaseId, row]));
};

/** Whether the director released exactly these bytes. */
export const isReleased = async (from: Readable, releaseId: string, manifestHash: string): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from partnership.submission s join partnership.work_version v on v.id = s.version_id
      where s.state = 'released' and v.release_id = ${releaseId} and v.manifest_hash = ${manifestHash}) as found`.execute(from.tables());
  return rows[0]?.found ?? false;
};

/** Submissions under way of a release, with who handles them. */
export const openReviewsOf = async (
  from: Readable,
  releaseId: string,
): Promise<readonly { readonly id: string; readonly reference: string; readonly people: readonly string[] }[]> => {
  const { rows } = await sql<{ id: string; reference: string; people: string[] }>`
    select s.id, s.reference, array_remove(array[s.submitted_by, s.editor_id, s.review_editor_id, s.officer_id, s.director_id], null)::text[] as people
    from partnership.submission s join partnership.work_version v on v.id = s.version_id
    where v.release_id = ${releaseId} and s.ended_at is null order by s.reference`.execute(from.tables());
  return rows;
};
