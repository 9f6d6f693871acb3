import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { ShownFinding } from "../review/conflicts/find-conflicts.ts";
import type { PartnershipTables } from "../tables.ts";
import type { AppraisalState, AppraiserState } from "./choice-words.ts";

/** Where two appraisers say different things: of one outcome, or of the whole. */
export interface Disagreement {
  readonly item: "direction" | "certainty" | "agreement" | "cost" | "equity" | "feasibility";
  /** Slug and name of the outcome; "" for the whole. */
  readonly outcome: string;
  readonly outcomeName: string;
  readonly first: string;
  readonly second: string;
}

/** An appraisal of one version of a choice by two people. */
export interface Appraisal {
  readonly caseId: string;
  readonly choiceId: string;
  readonly versionId: string;
  /** Of the version that is appraised; no other is published by it. */
  readonly hash: string;
  readonly state: AppraisalState;
  readonly openedAt: Date;
  /** When the second judgement was in and both were compared. */
  readonly comparedAt: Date | null;
  /** Empty before both are in, and where they said the same. */
  readonly disagreements: readonly Disagreement[];
}

const appraisals = (from: Readable) =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.choice_appraisal")
    .select([
      "case_id as caseId",
      "choice_id as choiceId",
      "version_id as versionId",
      "hash",
      "state",
      "opened_at as openedAt",
      "compared_at as comparedAt",
      "disagreements",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof appraisals>["executeTakeFirstOrThrow"]>>;
const asAppraisal = (row: Row): Appraisal => ({ ...row, disagreements: row.disagreements as readonly Disagreement[] });

export const findAppraisal = async (from: Readable, caseId: string): Promise<Appraisal | undefined> => {
  if (!isId(caseId)) return undefined;
  const row = await appraisals(from).where("case_id", "=", caseId).executeTakeFirst();
  return row && asAppraisal(row);
};

/** Appraisals of a choice, newest first. */
export const appraisalsOf = async (from: Readable, choiceId: string): Promise<readonly Appraisal[]> =>
  (await appraisals(from).where("choice_id", "=", choiceId).orderBy("opened_at", "desc").orderBy("case_id").execute()).map(asAppraisal);

export const lockAppraisal = async (unit: UnitOfWork, caseId: string): Promise<Appraisal | undefined> => {
  if (!isId(caseId)) return undefined;
  const row = await appraisals(unit).where("case_id", "=", caseId).forUpdate().executeTakeFirst();
  return row && asAppraisal(row);
};

export const insertAppraisal = async (
  unit: UnitOfWork,
  { caseId, choiceId, versionId, hash }: Pick<Appraisal, "caseId" | "choiceId" | "versionId" | "hash">,
): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.choice_appraisal")
    .values({
      ...{ case_id: caseId, choice_id: choiceId, version_id: versionId, hash },
      ...{ state: "judging", opened_at: unit.now, compared_at: null },
    })
    .execute();
};

export const moveAppraisal = async (
  unit: UnitOfWork,
  caseId: string,
  change: { readonly state: AppraisalState; readonly disagreements?: readonly Disagreement[] },
): Promise<void> => {
  const { state, disagreements } = change;
  const compared = disagreements === undefined ? {} : { compared_at: unit.now, disagreements: JSON.stringify(disagreements) };
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.choice_appraisal")
    .set({ state, ...compared })
    .where("case_id", "=", caseId)
    .execute();
};

/** Somebody asked to appraise, what was found between them and the choice, and what they declared. */
export interface Appraiser {
  readonly id: string;
  readonly caseId: string;
  readonly choiceId: string;
  /** 1 or 2: "first" and "second" where they differ. */
  readonly position: number;
  readonly personId: string | null;
  readonly appointedBy: string | null;
  readonly appointedAt: Date;
  readonly state: AppraiserState;
  readonly effect: "nothing found" | "disclose" | "warn" | "block";
  readonly findings: readonly ShownFinding[];
  /** Interests in their own words; "" as long as nothing was declared. */
  readonly interest: string;
  readonly declaredAt: Date | null;
  readonly closingWords: string;
}

/** Everybody asked to appraise, by place; those who were replaced come before who took their place. */
export const appraisersOf = async (from: Readable, caseId: string): Promise<readonly Appraiser[]> => {
  const { rows } = await sql<Appraiser>`
    select id, case_id as "caseId", choice_id as "choiceId", position, person_id as "personId", appointed_by as "appointedBy", appointed_at as "appointedAt",
      state, effect, findings, interest, declared_at as "declaredAt", closing_words as "closingWords"
    from partnership.choice_appraiser where case_id = ${caseId} order by position, appointed_at, id`.execute(from.tables());
  return rows;
};

/** Those who appraise a case now: appointed, declared or with their judgement in. */
export const activeAppraisers = async (from: Readable, caseId: string): Promise<readonly Appraiser[]> =>
  (await appraisersOf(from, caseId)).filter(({ state }) => state === "appointed" || state === "declared" || state === "judged");

export const insertAppraiser = async (
  unit: UnitOfWork,
  appraiser: Pick<Appraiser, "id" | "caseId" | "choiceId" | "position" | "personId" | "appointedBy" | "effect" | "findings">,
): Promise<void> => {
  const { id, caseId, choiceId, position, personId, appointedBy, effect, findings } = appraiser;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.choice_appraiser")
    .values({
      ...{ id, position, case_id: caseId, choice_id: choiceId, person_id: personId, appointed_by: appointedBy, appointed_at: unit.now },
      ...{ state: "appointed", effect, findings: JSON.stringify(findings), declared_at: null },
    })
    .execute();
};

export const changeAppraiser = async (
  unit: UnitOfWork,
  id: string,
  change: { readonly state: AppraiserState; readonly interest?: string; readonly closingWords?: string },
): Promise<void> => {
  const { state, interest, closingWords } = change;
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.choice_appraiser")
    .set({
      state,
      ...(interest === undefined ? {} : { interest, declared_at: unit.now }),
      ...(closingWords === undefined ? {} : { closing_words: closingWords }),
    })
    .where("id", "=", id)
    .execute();
};
