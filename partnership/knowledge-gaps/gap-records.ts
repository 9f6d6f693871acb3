import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import { slugOfName } from "../bodies/slug-of-name.ts";
import type { PartnershipTables } from "../tables.ts";
import type { GapState, Priority } from "./gap-states.ts";
import type { KnowledgeGapsTables } from "./gaps-tables.ts";

export type GapOrigin = KnowledgeGapsTables["partnership.knowledge_gap"]["origin"];

/** A question, without the address of whoever asked it. */
export interface Gap {
  readonly id: string;
  /** "G-12" */
  readonly reference: string;
  /** Its address once it is public; the reference before. */
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  /** What the answer is needed for. */
  readonly purpose: string;
  readonly language: string;
  readonly state: GapState;
  /** Answers for it. */
  readonly bodyId: string | null;
  readonly priority: Priority | null;
  readonly origin: GapOrigin;
  /** Which consultation it came out of. */
  readonly originWords: string;
  readonly askedBy: string | null;
  /** Name of a reader who asked without an account. */
  readonly askerName: string;
  readonly askerShown: boolean;
  /** What is known of it already, Markdown. */
  readonly known: string;
  readonly knownAt: string | null;
  readonly caseId: string | null;
  readonly reasons: string;
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
  readonly public: boolean;
  readonly fictitious: boolean;
  readonly version: number;
}

const gaps = (from: Readable) =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.knowledge_gap")
    .select([
      "id",
      "reference",
      "slug",
      "title",
      "question",
      "purpose",
      "language",
      "state",
      "body_id as bodyId",
      "priority",
      "origin",
      "origin_words as originWords",
      "asked_by as askedBy",
      "asker_name as askerName",
      "asker_shown as askerShown",
      "known",
      "known_at as knownAt",
      "case_id as caseId",
      "reasons",
      "proposed_at as proposedAt",
      "decided_at as decidedAt",
      "public",
      "fictitious",
      "version",
    ]);

export const findGap = async (
  from: Readable,
  key: { readonly id: string } | { readonly slug: string } | { readonly caseId: string },
): Promise<Gap | undefined> => {
  if ("id" in key) return isId(key.id) ? gaps(from).where("id", "=", key.id).executeTakeFirst() : undefined;
  if ("caseId" in key) return gaps(from).where("case_id", "=", key.caseId).executeTakeFirst();
  return gaps(from).where("slug", "=", key.slug).executeTakeFirst();
};

/** The question, which nobody else changes until the unit of work is done. */
export const lockGap = async (unit: UnitOfWork, id: string): Promise<Gap | undefined> =>
  isId(id) ? gaps(unit).where("id", "=", id).forUpdate().executeTakeFirst() : undefined;

export const nextGapReference = async (unit: UnitOfWork): Promise<string> => {
  const { rows } = await sql<{ number: string }>`select nextval('partnership.gap_number')::text as number`.execute(unit.tables());
  return `G-${rows[0]!.number}`;
};

/** Words that addresses of questions have of their own. */
const TAKEN: readonly string[] = ["ask", "asked", "feed", "new"];

/** The address of a question for good, made from its title when it becomes public. */
export const freeGapSlug = async (from: Readable, title: string): Promise<string> => {
  const wanted = slugOfName(title) || "question";
  const { rows } = await sql<{ slug: string }>`
    select slug from partnership.knowledge_gap where slug = ${wanted} or slug like ${`${wanted}-%`}`.execute(from.tables());
  const taken = new Set([...TAKEN, ...rows.map(({ slug }) => slug)]);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(slug)) return slug;
  }
};

export type NewGap = Pick<
  Gap,
  | "id"
  | "reference"
  | "title"
  | "question"
  | "purpose"
  | "language"
  | "bodyId"
  | "origin"
  | "originWords"
  | "askedBy"
  | "askerName"
  | "askerShown"
  | "fictitious"
> & { readonly address: string | null };

export const insertGap = async (unit: UnitOfWork, gap: NewGap): Promise<void> => {
  const { id, reference, title, question, purpose, language, origin, fictitious } = gap;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.knowledge_gap")
    .values({
      ...{ id, reference, title, question, purpose, language, origin, fictitious },
      slug: reference.toLowerCase(),
      state: "proposed",
      body_id: gap.bodyId,
      priority: null,
      origin_words: gap.originWords,
      asked_by: gap.askedBy,
      asker_name: gap.askerName,
      asker_shown: gap.askerShown,
      asker_address: gap.address,
      asker_confirmed_at: null,
      known_at: null,
      case_id: null,
      proposed_at: unit.now,
      decided_at: null,
    })
    .execute();
  await insertStep(unit, id, "proposed", "");
};

type GapColumns = KnowledgeGapsTables["partnership.knowledge_gap"];
export type GapChange = Partial<
  Pick<GapColumns, "state" | "body_id" | "priority" | "known_at" | "case_id" | "decided_at" | "slug"> &
    Pick<Gap, "title" | "question" | "purpose" | "language" | "known" | "reasons" | "public">
>;

/** Changes a question that was locked; counted as a change of it. */
export const updateGap = async (unit: UnitOfWork, id: string, change: GapChange): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.knowledge_gap")
    .set({ ...change, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
};

/** A state that a question came into, and what was said then. */
export interface GapStep {
  readonly state: GapState;
  readonly at: Date;
  readonly words: string;
}

export const insertStep = async (unit: UnitOfWork, gapId: string, state: GapState, words: string): Promise<void> => {
  const row = { id: unit.newId(), gap_id: gapId, state, at: unit.now, words };
  await unit.tables<PartnershipTables>().insertInto("partnership.gap_step").values(row).execute();
};

/** States that a question went through, oldest first. */
export const stepsOf = (from: Readable, gapId: string): Promise<readonly GapStep[]> =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.gap_step")
    .select(["state", "at", "words"])
    .where("gap_id", "=", gapId)
    .orderBy("at")
    .orderBy("id")
    .execute();

/** Themes (bodies) and countries (ISO alpha-3) that a question is about. */
export interface GapTags {
  readonly themes: readonly string[];
  readonly countries: readonly string[];
}

export const gapTagsOf = async (from: Readable, gapId: string): Promise<GapTags> => {
  const { rows } = await sql<GapTags>`
    select array(select body_id::text from partnership.gap_theme where gap_id = ${gapId} order by body_id) as themes,
      array(select area from partnership.gap_country where gap_id = ${gapId} order by area) as countries`.execute(from.tables());
  return rows[0]!;
};

/** Makes these the themes and countries of a question; what is no theme is left out. */
export const replaceGapTags = async (unit: UnitOfWork, gapId: string, { themes, countries }: GapTags): Promise<void> => {
  const tables = unit.tables();
  await sql`delete from partnership.gap_theme where gap_id = ${gapId}`.execute(tables);
  await sql`delete from partnership.gap_country where gap_id = ${gapId}`.execute(tables);
  await sql`
    insert into partnership.gap_theme (gap_id, body_id)
    select ${gapId}, b.id from partnership.body b where b.kind = 'theme' and b.id = any(${themes}::uuid[])`.execute(tables);
  await sql`
    insert into partnership.gap_country (gap_id, area)
    select ${gapId}, area from unnest(${countries}::text[]) as area on conflict do nothing`.execute(tables);
};

/** Groups that work on some themes on a day, in the order of the themes as they were given. */
export const groupsOfThemes = async (from: Readable, themes: readonly string[], day: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select b.id from partnership.body b
    where b.kind = 'group' and b.theme_id = any(${themes}::uuid[]) and (b.opened_on is null or b.opened_on <= ${day})
      and (b.closed_on is null or b.closed_on >= ${day})
    order by array_position(${themes}::uuid[], b.theme_id), b.priority nulls last, b.slug`.execute(from.tables());
  return rows.map(({ id }) => id);
};
