import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { NamedKind } from "./choice-content.ts";
import type { Agreement, Certainty, Cost, Direction, Equity, Feasibility, ResultBasis } from "./choice-words.ts";

/** What a judgement says of one outcome. */
export interface JudgedOutcome {
  readonly outcome: NamedKind;
  readonly direction: Direction;
  readonly betterFor: string;
  readonly worseFor: string;
  readonly certainty: Certainty;
  /** Reasons. */
  readonly words: string;
}

/** Certainty stands with each outcome and agreement with the whole: they are never one value. */
export interface Judgement {
  readonly id: string;
  readonly choiceId: string;
  readonly versionId: string;
  readonly caseId: string;
  /** An appraiser's own, what two of them reconciled, or what was published. */
  readonly kind: "own" | "reconciled" | "result";
  readonly basis: ResultBasis | "";
  readonly personId: string | null;
  readonly agreement: Agreement;
  readonly agreementWords: string;
  readonly cost: Cost;
  readonly equity: Equity;
  readonly feasibility: Feasibility;
  readonly ratingsWords: string;
  readonly words: string;
  readonly givenAt: Date;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly outcomes: readonly JudgedOutcome[];
}

const select = sql`
  select j.id, j.choice_id as "choiceId", j.version_id as "versionId", j.case_id as "caseId", j.kind, j.basis, j.person_id as "personId",
    j.agreement, j.agreement_words as "agreementWords", j.cost, j.equity, j.feasibility, j.ratings_words as "ratingsWords", j.words,
    j.given_at as "givenAt", j.confirmed_by as "confirmedBy", j.confirmed_at as "confirmedAt",
    coalesce((select jsonb_agg(jsonb_build_object('outcome', jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name),
        'direction', x.direction, 'betterFor', x.better_for, 'worseFor', x.worse_for, 'certainty', x.certainty, 'words', x.words)
        order by o.position, o.slug)
      from partnership.choice_judgement_outcome x join partnership.choice_outcome o on o.id = x.outcome_id where x.judgement_id = j.id), '[]') as outcomes
  from partnership.choice_judgement j`;

/** Judgements of an appraisal, oldest first: for whoever may see all of them. */
export const judgementsOfCase = async (from: Readable, caseId: string): Promise<readonly Judgement[]> =>
  (await sql<Judgement>`${select} where j.case_id = ${caseId} order by j.given_at, j.id`.execute(from.tables())).rows;

/** Those on a version, oldest first. */
export const judgementsOfVersion = async (from: Readable, versionId: string): Promise<readonly Judgement[]> =>
  (await sql<Judgement>`${select} where j.version_id = ${versionId} order by j.given_at, j.id`.execute(from.tables())).rows;

export const findJudgement = async (from: Readable, id: string): Promise<Judgement | undefined> =>
  (await sql<Judgement>`${select} where j.id = ${id}`.execute(from.tables())).rows[0];

/** A judgement as it is given. */
export interface GivenJudgement extends Pick<
  Judgement,
  "agreement" | "agreementWords" | "cost" | "equity" | "feasibility" | "ratingsWords" | "words"
> {
  readonly outcomes: readonly (Omit<JudgedOutcome, "outcome"> & { readonly outcomeId: string })[];
}

export type NewJudgement = GivenJudgement &
  Pick<Judgement, "id" | "choiceId" | "versionId" | "caseId" | "kind" | "basis" | "personId"> & { readonly appraiserId: string | null };

export const insertJudgement = async (unit: UnitOfWork, judgement: NewJudgement): Promise<void> => {
  const { id, kind, basis, agreement, cost, equity, feasibility, words, outcomes } = judgement;
  const tables = unit.tables<PartnershipTables>();
  await tables
    .insertInto("partnership.choice_judgement")
    .values({
      ...{ id, kind, basis, agreement, cost, equity, feasibility, words },
      choice_id: judgement.choiceId,
      version_id: judgement.versionId,
      case_id: judgement.caseId,
      person_id: judgement.personId,
      appraiser_id: judgement.appraiserId,
      agreement_words: judgement.agreementWords,
      ratings_words: judgement.ratingsWords,
      given_at: unit.now,
      confirmed_by: null,
      confirmed_at: null,
    })
    .execute();
  if (outcomes.length === 0) return;
  await tables
    .insertInto("partnership.choice_judgement_outcome")
    .values(
      outcomes.map((one) => ({
        judgement_id: id,
        outcome_id: one.outcomeId,
        direction: one.direction,
        better_for: one.betterFor,
        worse_for: one.worseFor,
        certainty: one.certainty,
        words: one.words,
      })),
    )
    .execute();
};

/** Notes that the other appraiser stands behind what was reconciled. */
export const confirmJudgement = async (unit: UnitOfWork, id: string, personId: string): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.choice_judgement")
    .set({ confirmed_by: personId, confirmed_at: unit.now })
    .where("id", "=", id)
    .execute();
};

/** Takes back a reconciliation that nobody confirmed, so that another can be written. */
export const deleteUnconfirmed = async (unit: UnitOfWork, caseId: string): Promise<void> => {
  const tables = unit.tables();
  await sql`delete from partnership.choice_judgement_outcome where judgement_id in (
    select id from partnership.choice_judgement where case_id = ${caseId} and kind = 'reconciled' and confirmed_at is null)`.execute(
    tables,
  );
  await sql`delete from partnership.choice_judgement where case_id = ${caseId} and kind = 'reconciled' and confirmed_at is null`.execute(
    tables,
  );
};
