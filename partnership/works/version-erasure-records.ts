import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import { versionContributors } from "./contributor-records.ts";
import { partsOf } from "./version-parts.ts";
import { findVersion } from "./version-records.ts";
import { contentHash } from "./versions/content-hash.ts";

/** Somebody was erased from a version. */
export interface VersionErasure {
  readonly versionId: string;
  /** Places among its contributors, from 1, whose name, ORCID iD and affiliation are gone. */
  readonly positions: readonly number[];
  readonly erasedAt: Date;
  /** Hash of the parts as they are offered since: that of the version is of the parts before. */
  readonly partsHash: string;
}

/** What was erased from versions, oldest first. */
export const erasuresOf = async (from: Readable, versionIds: readonly string[]): Promise<readonly VersionErasure[]> =>
  versionIds.length === 0
    ? []
    : from
        .tables<PartnershipTables>()
        .selectFrom("partnership.version_erasure")
        .select(["version_id as versionId", "positions", "erased_at as erasedAt", "parts_hash as partsHash"])
        .where("version_id", "in", versionIds)
        .orderBy("erased_at")
        .orderBy("id")
        .execute();

/**
 * Notes of every version that named these persons where their names were, once the names are gone, and the hash of what is left: the version keeps its
 * own hash, which decisions name, and readers are told that it is of the parts before.
 */
export const noteErasures = async (unit: UnitOfWork, people: readonly string[]): Promise<void> => {
  const { rows } = await sql<{ id: string; positions: number[] }>`
    select c.version_id as id, array_agg(c.position order by c.position) as positions from partnership.version_contributor c
    where c.person_id = any(${people}::uuid[]) group by c.version_id order by c.version_id`.execute(unit.tables());
  for (const { id, positions } of rows) {
    const version = (await findVersion(unit, { id }))!;
    await unit
      .tables<PartnershipTables>()
      .insertInto("partnership.version_erasure")
      .values({
        id: unit.newId(),
        version_id: id,
        positions,
        erased_at: unit.now,
        parts_hash: contentHash(partsOf(version, await versionContributors(unit, id))),
      })
      .execute();
  }
};
