import { sql, type Updateable } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import { slugOfName } from "../bodies/slug-of-name.ts";
import type { PartnershipTables } from "../tables.ts";
import type { ChoiceState, Cost, Equity, Feasibility, ForWhom } from "./choice-words.ts";
import type { PolicyMenuTables } from "./policy-menu-tables.ts";

/** A policy choice as it is being written. What readers see is its public version, never these words. */
export interface Choice {
  readonly id: string;
  /** "PC-12" */
  readonly reference: string;
  readonly slug: string;
  readonly title: string;
  readonly problem: string;
  readonly instrumentId: string;
  readonly forWhom: ForWhom;
  readonly incomeGroups: readonly string[];
  readonly regions: readonly string[];
  readonly triedIn: readonly string[];
  readonly mechanism: string;
  readonly cost: Cost;
  readonly costWords: string;
  readonly equity: Equity;
  readonly equityWords: string;
  readonly feasibility: Feasibility;
  readonly feasibilityWords: string;
  /** Answers for it. */
  readonly bodyId: string;
  readonly state: ChoiceState;
  readonly nextReviewOn: string | null;
  readonly sourceDocument: string | null;
  readonly sourcePlace: string;
  /** What readers see; null as long as it was never public. */
  readonly publicVersion: string | null;
  /** Of the appraisal under way. */
  readonly appraisalCase: string | null;
  readonly proposedBy: string | null;
  readonly proposedAt: Date;
  readonly withdrawnReason: string;
  readonly fictitious: boolean;
  readonly version: number;
}

const choices = (from: Readable) =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.policy_choice")
    .select([
      "id",
      "reference",
      "slug",
      "title",
      "problem",
      "instrument_id as instrumentId",
      "for_whom as forWhom",
      "income_groups as incomeGroups",
      "regions",
      "tried_in as triedIn",
      "mechanism",
      "cost",
      "cost_words as costWords",
      "equity",
      "equity_words as equityWords",
      "feasibility",
      "feasibility_words as feasibilityWords",
      "body_id as bodyId",
      "state",
      "next_review_on as nextReviewOn",
      "source_document as sourceDocument",
      "source_place as sourcePlace",
      "public_version as publicVersion",
      "appraisal_case as appraisalCase",
      "proposed_by as proposedBy",
      "proposed_at as proposedAt",
      "withdrawn_reason as withdrawnReason",
      "fictitious",
      "version",
    ]);

export const findChoice = async (
  from: Readable,
  key: { readonly id: string } | { readonly slug: string } | { readonly reference: string },
): Promise<Choice | undefined> => {
  if ("id" in key) return isId(key.id) ? choices(from).where("id", "=", key.id).executeTakeFirst() : undefined;
  if ("slug" in key) return choices(from).where("slug", "=", key.slug).executeTakeFirst();
  return choices(from).where("reference", "=", key.reference).executeTakeFirst();
};

/** The choice, which nobody else changes until the unit of work is done. */
export const lockChoice = async (unit: UnitOfWork, id: string): Promise<Choice | undefined> =>
  isId(id) ? choices(unit).where("id", "=", id).forUpdate().executeTakeFirst() : undefined;

export const nextChoiceReference = async (unit: UnitOfWork): Promise<string> => {
  const { rows } = await sql<{ number: string }>`select nextval('partnership.choice_number')::text as number`.execute(unit.tables());
  return `PC-${rows[0]!.number}`;
};

/** Words that addresses of choices have of their own. */
const TAKEN: readonly string[] = ["compare", "country", "feed", "gaps", "lists", "map", "new", "pilots", "changes"];

/** The address of a choice for good, made from its first title. */
export const freeChoiceSlug = async (from: Readable, title: string): Promise<string> => {
  const wanted = slugOfName(title) || "choice";
  const { rows } = await sql<{ slug: string }>`
    select slug from partnership.policy_choice where slug = ${wanted} or slug like ${`${wanted}-%`}`.execute(from.tables());
  const taken = new Set([...TAKEN, ...rows.map(({ slug }) => slug)]);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(slug)) return slug;
  }
};

export type NewChoice = Pick<
  Choice,
  "id" | "reference" | "slug" | "title" | "problem" | "instrumentId" | "forWhom" | "mechanism" | "bodyId" | "proposedBy" | "fictitious"
>;

/** Writes a choice down as a draft that nobody outside sees. */
export const insertChoice = async (unit: UnitOfWork, choice: NewChoice): Promise<void> => {
  const { id, reference, slug, title, problem, mechanism, fictitious } = choice;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.policy_choice")
    .values({
      ...{ id, reference, slug, title, problem, mechanism, fictitious },
      instrument_id: choice.instrumentId,
      for_whom: choice.forWhom,
      body_id: choice.bodyId,
      state: "draft",
      next_review_on: null,
      source_document: null,
      public_version: null,
      appraisal_case: null,
      proposed_by: choice.proposedBy,
      proposed_at: unit.now,
    })
    .execute();
};

/** What may change of a choice; what it is, who proposed it and where it was named never does. */
export type ChoiceChange = Omit<
  Updateable<PolicyMenuTables["partnership.policy_choice"]>,
  "id" | "reference" | "slug" | "source_document" | "source_place" | "proposed_by" | "proposed_at" | "fictitious" | "version"
>;

/** Changes a choice that was locked; counted as a change of it. */
export const updateChoice = async (unit: UnitOfWork, id: string, change: ChoiceChange): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.policy_choice")
    .set({ ...change, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
};

/** Ids of themes of a choice. */
export const choiceThemes = async (from: Readable, choiceId: string): Promise<readonly string[]> => {
  const rows = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.choice_theme")
    .select("body_id as id")
    .where("choice_id", "=", choiceId)
    .orderBy("body_id")
    .execute();
  return rows.map(({ id }) => id);
};

/** Makes these the themes of a choice; what is no theme is left out. */
export const replaceChoiceThemes = async (unit: UnitOfWork, choiceId: string, themes: readonly string[]): Promise<void> => {
  const tables = unit.tables();
  await sql`delete from partnership.choice_theme where choice_id = ${choiceId}`.execute(tables);
  await sql`
    insert into partnership.choice_theme (choice_id, body_id)
    select ${choiceId}, b.id from partnership.body b where b.kind = 'theme' and b.id = any(${themes}::uuid[])`.execute(tables);
};

/** A state that a choice came into. */
export interface ChoiceStep {
  readonly state: ChoiceState;
  readonly versionId: string | null;
  readonly at: Date;
  readonly words: string;
  /** Readers see it. */
  readonly public: boolean;
}

export const insertChoiceStep = async (unit: UnitOfWork, choiceId: string, step: Omit<ChoiceStep, "at">): Promise<void> => {
  const { state, versionId, words } = step;
  const row = { id: unit.newId(), choice_id: choiceId, state, version_id: versionId, at: unit.now, words, public: step.public };
  await unit.tables<PartnershipTables>().insertInto("partnership.choice_step").values(row).execute();
};

/** States that a choice went through, oldest first; `public` leaves out what happened at the desk alone. */
export const choiceSteps = async (from: Readable, choiceId: string, seen: "all" | "public"): Promise<readonly ChoiceStep[]> => {
  const steps = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.choice_step")
    .select(["state", "version_id as versionId", "at", "words", "public"])
    .where("choice_id", "=", choiceId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return steps.filter((step) => seen === "all" || step.public);
};
