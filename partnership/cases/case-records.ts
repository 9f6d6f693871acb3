import { sql } from "kysely";
import type { Database, UnitOfWork } from "#store";
import type { PartnershipTables } from "../tables.ts";
import type { Answers, CaseFacts, NotedDecision, TaskFacts } from "./case-kind.ts";
import type { CaseState, TaskState } from "./case-states.ts";

/** Whatever rows are read from: the database, or a unit of work under way. */
export type Readable = Pick<Database, "tables">;

/** A case with what the engine needs to change it. */
export interface CaseFile extends CaseFacts {
  readonly subjectKind: string;
  readonly subject: string;
  readonly openedAt: Date;
  readonly outcome: string | null;
  readonly decidedAt: Date | null;
  readonly public: boolean;
  readonly version: number;
}

export interface Task extends TaskFacts {
  readonly id: string;
  readonly caseId: string;
  readonly title: string;
  readonly role: string | null;
  readonly bodyId: string | null;
  readonly dueOn: string | null;
  readonly givenAt: Date;
  readonly answeredAt: Date | null;
  readonly closingWords: string;
  readonly version: number;
}

interface CaseRow {
  id: string;
  reference: string;
  kind: string;
  title: string;
  state: CaseState;
  body_id: string | null;
  subject_kind: string;
  subject: string;
  opened_by: string | null;
  opened_at: Date;
  data: Answers;
  outcome: string | null;
  decided_at: Date | null;
  public: boolean;
  version: number;
  concerns: string[];
}

const asCase = (row: CaseRow): CaseFile => ({
  id: row.id,
  reference: row.reference,
  kind: row.kind,
  title: row.title,
  state: row.state,
  bodyId: row.body_id,
  subjectKind: row.subject_kind,
  subject: row.subject,
  openedBy: row.opened_by,
  openedAt: row.opened_at,
  fields: row.data,
  outcome: row.outcome,
  decidedAt: row.decided_at,
  public: row.public,
  version: row.version,
  concerns: row.concerns,
});

export type CaseKey = { readonly id: string } | { readonly reference: string } | { readonly openingKey: string };

/** A case by its id, its reference or the key it was opened with. */
export const findCase = async (from: Readable, key: CaseKey): Promise<CaseFile | undefined> => {
  const wanted =
    "id" in key ? sql`c.id = ${key.id}` : "reference" in key ? sql`c.reference = ${key.reference}` : sql`c.opening_key = ${key.openingKey}`;
  const { rows } = await sql<CaseRow>`
    select c.*, coalesce((select array_agg(x.person_id::text order by x.person_id) from partnership.case_concern x where x.case_id = c.id), '{}') as concerns
    from partnership.case_file c where ${wanted}`.execute(from.tables());
  return rows[0] && asCase(rows[0]);
};

/** The same, and nobody else changes it until the unit of work is done. */
export const lockCase = async (unit: UnitOfWork, id: string): Promise<CaseFile | undefined> => {
  await sql`select id from partnership.case_file where id = ${id} for update`.execute(unit.tables());
  return findCase(unit, { id });
};

interface TaskRow {
  id: string;
  case_id: string;
  kind: string;
  title: string;
  person_id: string | null;
  role: string | null;
  body_id: string | null;
  state: TaskState;
  due_on: string | null;
  given_at: Date;
  answer: Answers | null;
  answered_by: string | null;
  answered_at: Date | null;
  closing_words: string;
  version: number;
}

export const asTask = (row: TaskRow): Task => ({
  id: row.id,
  caseId: row.case_id,
  kind: row.kind,
  title: row.title,
  personId: row.person_id,
  role: row.role,
  bodyId: row.body_id,
  state: row.state,
  dueOn: row.due_on,
  givenAt: row.given_at,
  answer: row.answer,
  answeredBy: row.answered_by,
  answeredAt: row.answered_at,
  closingWords: row.closing_words,
  version: row.version,
});

export const tasksOf = async (from: Readable, caseId: string): Promise<readonly Task[]> => {
  const rows = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.task")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("given_at")
    .orderBy("id")
    .execute();
  return rows.map(asTask);
};

/** A decision as it stands in the records. */
export interface StoredDecision extends NotedDecision {
  readonly decidedAt: Date;
}

export const decisionOf = async (from: Readable, caseId: string): Promise<StoredDecision | undefined> => {
  const row = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.decision")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("decided_at", "desc")
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      deciderId: row.decider_id ?? undefined,
      outcome: row.outcome,
      reasons: row.reasons,
      basis: row.basis,
      fields: row.data,
      decidedAt: row.decided_at,
    }
  );
};

export interface Note {
  readonly id: string;
  readonly writtenBy: string | null;
  readonly words: string;
  readonly internal: boolean;
  readonly writtenAt: Date;
}

export const notesOf = async (from: Readable, caseId: string): Promise<readonly Note[]> => {
  const rows = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.case_note")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("written_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    writtenBy: row.written_by,
    words: row.words,
    internal: row.internal,
    writtenAt: row.written_at,
  }));
};

/** Whom a granted case of a kind was about, for rules that ask whether something was waived or approved. */
export const hasOutcome = async (
  from: Readable,
  kind: string,
  outcome: string,
  subject: { kind: string; id: string },
): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from partnership.case_file
      where subject_kind = ${subject.kind} and subject = ${subject.id} and kind = ${kind} and state = 'decided' and outcome = ${outcome}) as found`.execute(
    from.tables(),
  );
  return rows[0]?.found ?? false;
};
