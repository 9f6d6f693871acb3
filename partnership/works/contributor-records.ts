import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";

/** Somebody who made something of a work, in the order shown. */
export interface Contributor {
  readonly personId: string | null;
  readonly name: string;
  readonly orcid: string | null;
  readonly affiliation: string;
  readonly organisationId: string | null;
  readonly roles: readonly string[];
  readonly corresponding: boolean;
}

export interface WorkContributor extends Contributor {
  /** May change the draft; the others read it and comment on it. */
  readonly mayWrite: boolean;
}

export const contributorsOf = async (from: Readable, workId: string): Promise<readonly WorkContributor[]> =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.work_contributor")
    .select([
      "person_id as personId",
      "name",
      "orcid",
      "affiliation",
      "organisation_id as organisationId",
      "roles",
      "corresponding",
      "may_write as mayWrite",
    ])
    .where("work_id", "=", workId)
    .orderBy("position")
    .execute();

/** Makes these the contributors of a work, in this order. */
export const replaceContributors = async (unit: UnitOfWork, workId: string, all: readonly WorkContributor[]): Promise<void> => {
  await unit.tables<PartnershipTables>().deleteFrom("partnership.work_contributor").where("work_id", "=", workId).execute();
  if (all.length === 0) return;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.work_contributor")
    .values(all.map((one, place) => ({ id: unit.newId(), work_id: workId, may_write: one.mayWrite, ...columnsOf(one, place) })))
    .execute();
};

export const versionContributors = async (from: Readable, versionId: string): Promise<readonly Contributor[]> =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.version_contributor")
    .select(["person_id as personId", "name", "orcid", "affiliation", "organisation_id as organisationId", "roles", "corresponding"])
    .where("version_id", "=", versionId)
    .orderBy("position")
    .execute();

export const insertVersionContributors = async (unit: UnitOfWork, versionId: string, all: readonly Contributor[]): Promise<void> => {
  if (all.length === 0) return;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.version_contributor")
    .values(all.map((one, place) => ({ id: unit.newId(), version_id: versionId, ...columnsOf(one, place) })))
    .execute();
};

const columnsOf = (one: Contributor, place: number) => ({
  position: place + 1,
  person_id: one.personId,
  name: one.name,
  orcid: one.orcid,
  affiliation: one.affiliation,
  organisation_id: one.organisationId,
  roles: [...one.roles],
  corresponding: one.corresponding,
});

/** Ids of everybody who made any version of a work, or contributes to its draft: it is their own work. */
export const makersOf = async (from: Readable, workId: string): Promise<readonly string[]> => {
  const tables = from.tables<PartnershipTables>();
  const rows = await tables
    .selectFrom("partnership.work_contributor")
    .select("person_id as id")
    .where("work_id", "=", workId)
    .union(tables.selectFrom("partnership.work").select("opened_by as id").where("id", "=", workId))
    .union(
      tables
        .selectFrom("partnership.version_contributor as c")
        .innerJoin("partnership.work_version as v", "v.id", "c.version_id")
        .select("c.person_id as id")
        .where("v.work_id", "=", workId),
    )
    .execute();
  return rows.flatMap(({ id }) => id ?? []);
};
