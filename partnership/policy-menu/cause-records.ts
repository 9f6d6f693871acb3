import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { CauseKind, Settling } from "./choice-words.ts";

/** What a cause was, in figures and names, by its kind. */
export interface CauseFacts {
  /** Title of the work or the pilot; "" for others. */
  readonly title: string;
  /** Address of the page that shows it, within this site; "" where there is none. */
  readonly href: string;
  /** What the notice or the report said. */
  readonly words: string;
  /** Of a figure that moved. */
  readonly figure?: {
    readonly dataflow: string;
    readonly key: string;
    readonly period: string;
    readonly unit: string;
    /** What it was held against, and in which release. */
    readonly from: number;
    readonly fromRelease: string;
    /** Null where the newer release has no value any more. */
    readonly to: number | null;
    readonly toRelease: string;
    readonly tolerance: number;
    readonly toleranceKind: "absolute" | "percent";
  };
  /** Of a review that is due. */
  readonly dueOn?: string;
}

/** Why a published choice may hold no longer. Readers see it. */
export interface Cause {
  readonly id: string;
  readonly choiceId: string;
  readonly versionId: string;
  readonly kind: CauseKind;
  /** The same key is recorded once a version. */
  readonly key: string;
  readonly evidenceId: string | null;
  readonly workId: string | null;
  readonly pilotId: string | null;
  readonly facts: CauseFacts;
  readonly at: Date;
  /** In which it is to be settled. */
  readonly caseId: string | null;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
  readonly settledHow: Settling | "";
}

/** A cause as it is found. */
export type FoundCause = Pick<Cause, "kind" | "key" | "evidenceId" | "workId" | "pilotId" | "facts"> & { readonly noticeId: string | null };

/** Causes of a choice, newest first: those that still stand, or all. */
export const causesOf = async (from: Readable, choiceId: string, which: "open" | "all"): Promise<readonly Cause[]> => {
  const wanted = which === "open" ? sql`settled_at is null` : sql`true`;
  const { rows } = await sql<Cause>`
    select id, choice_id as "choiceId", version_id as "versionId", kind, cause_key as key, evidence_id as "evidenceId", work_id as "workId",
      pilot_id as "pilotId", facts, at, case_id as "caseId", settled_at as "settledAt", settled_by as "settledBy", settled_how as "settledHow"
    from partnership.choice_cause where choice_id = ${choiceId} and ${wanted} order by at desc, id`.execute(from.tables());
  return rows;
};

/** Writes a cause down, unless it is there already. */
export const insertCause = async (
  unit: UnitOfWork,
  at: { readonly choiceId: string; readonly versionId: string },
  cause: FoundCause,
): Promise<"recorded" | "known"> => {
  const id = unit.newId();
  const { rows } = await sql`
    insert into partnership.choice_cause (id, choice_id, version_id, kind, cause_key, evidence_id, work_id, notice_id, pilot_id, facts, at)
    values (${id}, ${at.choiceId}, ${at.versionId}, ${cause.kind}, ${cause.key}, ${cause.evidenceId}, ${cause.workId}, ${cause.noticeId},
      ${cause.pilotId}, ${JSON.stringify(cause.facts)}::jsonb, ${unit.now})
    on conflict (version_id, cause_key) do nothing returning id`.execute(unit.tables());
  return rows.length === 0 ? "known" : "recorded";
};

/** Says in which case what still stands of a choice is to be settled. */
export const bindCauses = async (unit: UnitOfWork, choiceId: string, caseId: string): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.choice_cause")
    .set({ case_id: caseId })
    .where("choice_id", "=", choiceId)
    .where("settled_at", "is", null)
    .execute();
};

/** Settles causes of a choice that were recorded until a moment, by a case; gives how many still stand. */
export const settleCauses = async (
  unit: UnitOfWork,
  choiceId: string,
  { caseId, how, until }: { readonly caseId: string; readonly how: Settling; readonly until: Date },
): Promise<number> => {
  const tables = unit.tables();
  await sql`update partnership.choice_cause set settled_at = ${unit.now}, settled_by = ${caseId}, settled_how = ${how}
    where choice_id = ${choiceId} and settled_at is null and at <= ${until}`.execute(tables);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from partnership.choice_cause where choice_id = ${choiceId} and settled_at is null`.execute(tables);
  return rows[0]!.count;
};
