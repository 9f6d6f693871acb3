import { sql, type SqlBool } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import { slugOfName } from "../bodies/slug-of-name.ts";
import type { PartnershipTables } from "../tables.ts";
import type { CslItem } from "./csl-item.ts";
import type { WorksTables } from "./works-tables.ts";

export type WorkState = WorksTables["partnership.work"]["state"];

export interface Work {
  readonly id: string;
  /** "W-12": how people name it before it is public. */
  readonly reference: string;
  readonly slug: string;
  readonly kind: string;
  readonly bodyId: string;
  readonly title: string;
  readonly language: string;
  readonly licence: string;
  readonly state: WorkState;
  readonly openedBy: string | null;
  readonly openedAt: Date;
  readonly publicVersion: string | null;
  readonly firstPublicAt: Date | null;
  readonly fictitious: boolean;
  readonly version: number;
  /** Of a data release: which. */
  readonly releaseId: string | null;
}

const works = (from: Readable) =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.work")
    .select([
      "id",
      "reference",
      "slug",
      "kind",
      "body_id as bodyId",
      "title",
      "language",
      "licence",
      "state",
      "opened_by as openedBy",
      "opened_at as openedAt",
      "public_version as publicVersion",
      "first_public_at as firstPublicAt",
      "fictitious",
      "version",
      "release_id as releaseId",
    ]);

export const findWork = async (from: Readable, key: { readonly id: string } | { readonly slug: string }): Promise<Work | undefined> => {
  if ("id" in key) return isId(key.id) ? works(from).where("id", "=", key.id).executeTakeFirst() : undefined;
  return works(from).where("slug", "=", key.slug).executeTakeFirst();
};

/** The work, which nobody else changes until the unit of work is done. */
export const lockWork = async (unit: UnitOfWork, id: string): Promise<Work | undefined> =>
  isId(id) ? works(unit).where("id", "=", id).forUpdate().executeTakeFirst() : undefined;

/** Works that somebody contributes to or opened, newest first. */
export const worksOf = (from: Readable, personId: string): Promise<readonly Work[]> =>
  works(from)
    .where(
      sql<SqlBool>`(opened_by = ${personId} or exists (
        select from partnership.work_contributor c where c.work_id = partnership.work.id and c.person_id = ${personId}))`,
    )
    .orderBy("opened_at", "desc")
    .limit(500)
    .execute();

export const nextWorkReference = async (unit: UnitOfWork): Promise<string> => {
  const { rows } = await sql<{ number: string }>`select nextval('partnership.work_number')::text as number`.execute(unit.tables());
  return `W-${rows[0]!.number}`;
};

/** The address of a work for good, made from its first title. */
export const freeWorkSlug = async (from: Readable, title: string): Promise<string> => {
  const wanted = slugOfName(title) || "work";
  const { rows } = await sql<{ slug: string }>`
    select slug from partnership.work where slug = ${wanted} or slug like ${`${wanted}-%`}`.execute(from.tables());
  const taken = new Set([...TAKEN, ...rows.map(({ slug }) => slug)]);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(slug)) return slug;
  }
};

/** Words that addresses of the library have of their own. */
const TAKEN: readonly string[] = ["new", "review", "feed", "works", "kinds"];

export type NewWork = Pick<
  Work,
  "id" | "reference" | "slug" | "kind" | "bodyId" | "title" | "language" | "licence" | "openedBy" | "fictitious" | "releaseId"
>;

export const insertWork = async (unit: UnitOfWork, work: NewWork): Promise<void> => {
  const { id, reference, slug, kind, bodyId: body_id, title, language, licence, openedBy: opened_by, fictitious, releaseId } = work;
  const moment = { opened_at: unit.now, public_version: null, first_public_at: null, release_id: releaseId };
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.work")
    .values({ id, reference, slug, kind, body_id, title, language, licence, state: "draft", opened_by, fictitious, ...moment })
    .execute();
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.work_draft")
    .values({ work_id: id, title, saved_by: opened_by, saved_at: unit.now, file_id: null })
    .execute();
};

type WorkChange = Partial<Pick<WorksTables["partnership.work"], "title" | "language" | "licence" | "state" | "public_version">> & {
  readonly first_public_at?: Date;
};

/** Changes a work that was locked; counted as a change of it. */
export const updateWork = async (unit: UnitOfWork, id: string, change: WorkChange): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.work")
    .set({ ...change, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
};

export interface WorkDraft {
  readonly title: string;
  readonly abstract: string;
  readonly summary: string;
  readonly source: string;
  readonly bibliography: readonly CslItem[];
  /** The uploaded document that is the text; null where it is written here. */
  readonly fileId: string | null;
  readonly savedBy: string | null;
  readonly savedAt: Date;
  readonly version: number;
}

const drafts = (from: Readable) =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.work_draft")
    .select([
      "title",
      "abstract",
      "summary",
      "source",
      "bibliography",
      "file_id as fileId",
      "saved_by as savedBy",
      "saved_at as savedAt",
      "version",
    ]);

export const draftOf = async (from: Readable, workId: string): Promise<WorkDraft> => {
  const row = await drafts(from).where("work_id", "=", workId).executeTakeFirstOrThrow();
  return { ...row, bibliography: row.bibliography as readonly CslItem[] };
};

export type DraftChange = Partial<Pick<WorkDraft, "title" | "abstract" | "summary" | "source" | "bibliography" | "fileId">>;

/** False where somebody else saved since that version. */
export const updateDraft = async (
  unit: UnitOfWork,
  at: { readonly workId: string; readonly version: number },
  savedBy: string | null,
  { bibliography, fileId, ...texts }: DraftChange,
): Promise<boolean> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.work_draft")
    .set({
      ...texts,
      ...(bibliography === undefined ? {} : { bibliography: JSON.stringify(bibliography) }),
      ...(fileId === undefined ? {} : { file_id: fileId }),
      saved_by: savedBy,
      saved_at: unit.now,
      version: at.version + 1,
    })
    .where("work_id", "=", at.workId)
    .where("version", "=", at.version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Themes (bodies) and countries (ISO alpha-3) that a work is about. */
export interface WorkTags {
  readonly themes: readonly string[];
  readonly countries: readonly string[];
}

export const tagsOf = async (from: Readable, workId: string): Promise<WorkTags> => {
  const tables = from.tables<PartnershipTables>();
  const themes = await tables
    .selectFrom("partnership.work_theme")
    .select("body_id")
    .where("work_id", "=", workId)
    .orderBy("body_id")
    .execute();
  const countries = await tables
    .selectFrom("partnership.work_country")
    .select("area")
    .where("work_id", "=", workId)
    .orderBy("area")
    .execute();
  return { themes: themes.map(({ body_id }) => body_id), countries: countries.map(({ area }) => area) };
};

/** Makes these the themes and countries of a work; what is no open theme is left out. */
export const replaceTags = async (unit: UnitOfWork, workId: string, { themes, countries }: WorkTags): Promise<void> => {
  const tables = unit.tables<PartnershipTables>();
  await tables.deleteFrom("partnership.work_theme").where("work_id", "=", workId).execute();
  await tables.deleteFrom("partnership.work_country").where("work_id", "=", workId).execute();
  await sql`
    insert into partnership.work_theme (work_id, body_id)
    select ${workId}, b.id from partnership.body b where b.kind = 'theme' and b.id = any(${themes}::uuid[])`.execute(unit.tables());
  await sql`
    insert into partnership.work_country (work_id, area)
    select ${workId}, area from unnest(${countries}::text[]) as area on conflict do nothing`.execute(unit.tables());
};
