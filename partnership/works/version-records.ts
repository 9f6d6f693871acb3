import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { CslItem } from "./csl-item.ts";
import type { PlacedBinding } from "./typeset/bound-figures/figure-binding.ts";
import type { HashedFile } from "./versions/content-hash.ts";

/** A file of a version, with the words that stand for it where it is a picture. */
export interface VersionFile extends HashedFile {
  readonly bytes: number;
  readonly purpose: "figure" | "text" | "attachment";
  readonly alternative: string;
}

/** What a version is without what was written into it. */
export interface VersionLine {
  readonly id: string;
  readonly workId: string;
  readonly number: number;
  readonly hash: string;
  readonly title: string;
  readonly madeBy: string | null;
  readonly madeAt: Date;
  readonly changeWords: string;
}

/** A version as it was made: it never changes. */
export interface WorkVersion extends VersionLine {
  readonly abstract: string;
  readonly summary: string;
  readonly language: string;
  readonly licence: string;
  readonly source: string;
  readonly bibliography: readonly CslItem[];
  readonly files: readonly VersionFile[];
  readonly bindings: readonly PlacedBinding[];
  /** Of a data release: which, and the hash of its manifest. */
  readonly releaseId: string | null;
  readonly manifestHash: string | null;
}

const LINE = [
  "id",
  "work_id as workId",
  "number",
  "hash",
  "title",
  "made_by as madeBy",
  "made_at as madeAt",
  "change_words as changeWords",
] as const;

const whole = (from: Readable) =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.work_version")
    .select([
      ...LINE,
      "abstract",
      "summary",
      "language",
      "licence",
      "source",
      "bibliography",
      "files",
      "bindings",
      "release_id as releaseId",
      "manifest_hash as manifestHash",
    ]);

type Selected = Awaited<ReturnType<ReturnType<typeof whole>["executeTakeFirstOrThrow"]>>;

const asVersion = (row: Selected): WorkVersion => ({
  ...row,
  bibliography: row.bibliography as readonly CslItem[],
  files: row.files as readonly VersionFile[],
  bindings: row.bindings as readonly PlacedBinding[],
});

/** Ids of the versions that are public, of the works newest to readers first. */
export const newestPublicVersions = async (from: Readable, most: number): Promise<readonly string[]> => {
  const rows = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.work")
    .select("public_version as id")
    .where("state", "in", ["published", "retracted"])
    .orderBy("first_public_at", "desc")
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.flatMap(({ id }) => id ?? []);
};

/** Versions of a work, newest first. */
export const versionsOf = (from: Readable, workId: string): Promise<readonly VersionLine[]> =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.work_version")
    .select(LINE)
    .where("work_id", "=", workId)
    .orderBy("number", "desc")
    .execute();

export const findVersion = async (
  from: Readable,
  key: { readonly id: string } | { readonly workId: string; readonly number: number },
): Promise<WorkVersion | undefined> => {
  if ("id" in key && !isId(key.id)) return undefined;
  const row = await (
    "id" in key ? whole(from).where("id", "=", key.id) : whole(from).where("work_id", "=", key.workId).where("number", "=", key.number)
  ).executeTakeFirst();
  return row && asVersion(row);
};

export type NewVersion = Omit<WorkVersion, "madeAt">;

export const insertVersion = async (unit: UnitOfWork, version: NewVersion): Promise<void> => {
  const { workId, madeBy, changeWords, releaseId, manifestHash, bibliography, files, bindings, ...same } = version;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.work_version")
    .values({
      ...same,
      work_id: workId,
      made_by: madeBy,
      made_at: unit.now,
      change_words: changeWords,
      release_id: releaseId,
      manifest_hash: manifestHash,
      bibliography: JSON.stringify(bibliography),
      files: JSON.stringify(files),
      bindings: JSON.stringify(bindings),
    })
    .execute();
};

/** The public versions of works that bind figures and were not yet compared with a release. */
export const versionsToCompare = async (from: Readable, release: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select v.id from partnership.work w join partnership.work_version v on v.id = w.public_version
    where w.state = 'published' and jsonb_array_length(v.bindings) > 0
      and not exists (select from partnership.figure_comparison c where c.version_id = v.id and c.release_id = ${release})
    order by v.id`.execute(from.tables());
  return rows.map(({ id }) => id);
};

/** A figure of a version that a newer release says otherwise. */
export interface FigureMove {
  /** The binding, written exactly. */
  readonly binding: string;
  readonly dataflow: string;
  /** With the period, as in the address of its explanation. */
  readonly key: string;
  readonly fromRelease: string;
  readonly unit: string;
  /** Null where there is none. */
  readonly from: number | null;
  readonly to: number | null;
}

/** What a version's figures are in the newest release it was compared with. */
export interface FigureComparison {
  readonly releaseId: string;
  readonly comparedAt: Date;
  readonly moves: readonly FigureMove[];
}

export const newestComparison = async (from: Readable, versionId: string): Promise<FigureComparison | undefined> => {
  const row = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.figure_comparison")
    .select(["release_id as releaseId", "compared_at as comparedAt", "moves"])
    .where("version_id", "=", versionId)
    .orderBy("compared_at", "desc")
    .executeTakeFirst();
  return row && { ...row, moves: row.moves as readonly FigureMove[] };
};

export const insertComparison = async (
  unit: UnitOfWork,
  versionId: string,
  release: string,
  moves: readonly FigureMove[],
): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.figure_comparison")
    .values({ version_id: versionId, release_id: release, compared_at: unit.now, moves: JSON.stringify(moves) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
