import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { ChoiceContent } from "./choice-content.ts";

/** A version of a policy choice: what was listed or appraised, for good. */
export interface ChoiceVersion {
  readonly id: string;
  readonly choiceId: string;
  readonly number: number;
  /** Of what was appraised. */
  readonly hash: string;
  readonly content: ChoiceContent;
  readonly madeAt: Date;
  /** When readers first saw it; null where they never did. */
  readonly publishedAt: Date | null;
  /** Of what was published: the content with every judgement on it. */
  readonly publishedHash: string | null;
  /** The judgement published with it; null where it is listed and nobody appraised it. */
  readonly resultId: string | null;
  readonly caseId: string | null;
}

const versions = (from: Readable) =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.choice_version")
    .select([
      "id",
      "choice_id as choiceId",
      "number",
      "hash",
      "content",
      "made_at as madeAt",
      "published_at as publishedAt",
      "published_hash as publishedHash",
      "result_id as resultId",
      "case_id as caseId",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof versions>["executeTakeFirstOrThrow"]>>;
const asVersion = (row: Row): ChoiceVersion => ({ ...row, content: row.content as unknown as ChoiceContent });

export const findChoiceVersion = async (
  from: Readable,
  key: { readonly id: string } | { readonly choiceId: string; readonly number: number },
): Promise<ChoiceVersion | undefined> => {
  if ("id" in key && !isId(key.id)) return undefined;
  const row =
    "id" in key
      ? await versions(from).where("id", "=", key.id).executeTakeFirst()
      : await versions(from).where("choice_id", "=", key.choiceId).where("number", "=", key.number).executeTakeFirst();
  return row && asVersion(row);
};

/** Versions of a choice that readers have seen, newest first. */
export const publishedVersions = async (from: Readable, choiceId: string): Promise<readonly ChoiceVersion[]> =>
  (await versions(from).where("choice_id", "=", choiceId).where("published_at", "is not", null).orderBy("number", "desc").execute()).map(
    asVersion,
  );

/** Writes a version down with the works and pilots that it rests on. */
export const insertChoiceVersion = async (
  unit: UnitOfWork,
  version: Pick<ChoiceVersion, "id" | "choiceId" | "hash" | "content" | "caseId"> & { readonly madeBy: string | null },
): Promise<ChoiceVersion> => {
  const { id, choiceId, hash, content } = version;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.choice_version")
    .values({
      ...{ id, hash, choice_id: choiceId, content: JSON.stringify(content), made_by: version.madeBy, made_at: unit.now },
      number: sql<number>`(select coalesce(max(number), 0) + 1 from partnership.choice_version where choice_id = ${choiceId})`,
      published_at: null,
      published_hash: null,
      judged: null,
      result_id: null,
      case_id: version.caseId,
    })
    .execute();
  const lines = content.evidence.map((line) => ({
    version_id: id,
    evidence_id: line.id,
    kind: line.kind,
    work_id: line.kind === "work" ? line.work.workId : null,
    pilot_id: line.kind === "pilot" ? line.pilot.pilotId : null,
  }));
  if (lines.length > 0) await unit.tables<PartnershipTables>().insertInto("partnership.choice_version_evidence").values(lines).execute();
  return (await findChoiceVersion(unit, { id }))!;
};

/** What a version is published with. */
export interface PublishedAs {
  /** Of everything published. */
  readonly hash: string;
  /** Every judgement on it, as canonical JSON; null where it is only listed. */
  readonly judged: string | null;
  readonly resultId: string | null;
  readonly caseId: string | null;
}

/** Notes that readers see a version, once. */
export const notePublished = async (unit: UnitOfWork, id: string, { hash, judged, resultId, caseId }: PublishedAs): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.choice_version")
    .set({ published_at: unit.now, published_hash: hash, judged, result_id: resultId, case_id: caseId })
    .where("id", "=", id)
    .execute();
};
