import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { clearNotices } from "../desk/tell-people.ts";
import type { PartnershipTables } from "../tables.ts";
import type { Answers, NotedDecision } from "./case-kind.ts";
import type { CaseFile, Note, Task } from "./case-records.ts";
import type { CaseState } from "./case-states.ts";

/** Where a task is answered. */
export const taskHref = (id: string): string => `/desk/tasks/${id}`;

const tablesOf = (unit: UnitOfWork) => unit.tables<PartnershipTables>();

/** The next number of a year: "C-2099-0001". Numbers go on over the years, and a failed opening leaves a gap. */
export const nextReference = async (unit: UnitOfWork): Promise<string> => {
  const { rows } = await sql<{ number: number }>`select nextval('partnership.case_number') as number`.execute(unit.tables());
  return `C-${unit.now.getUTCFullYear()}-${String(rows[0]!.number).padStart(4, "0")}`;
};

/** Adds a case; false where the key has opened one before. */
export const insertCase = async (unit: UnitOfWork, file: CaseFile, openingKey: string | null): Promise<boolean> => {
  const inserted = await tablesOf(unit)
    .insertInto("partnership.case_file")
    .values({
      id: file.id,
      reference: file.reference,
      opening_key: openingKey,
      kind: file.kind,
      title: file.title,
      state: file.state,
      body_id: file.bodyId,
      subject_kind: file.subjectKind,
      subject: file.subject,
      opened_by: file.openedBy,
      opened_at: file.openedAt,
      data: JSON.stringify(file.fields),
      outcome: null,
      decided_at: null,
    })
    .onConflict((conflict) => conflict.column("opening_key").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!inserted) return false;
  const concerns = [...new Set(file.concerns)].map((person_id) => ({ case_id: file.id, person_id }));
  if (concerns.length > 0) await tablesOf(unit).insertInto("partnership.case_concern").values(concerns).execute();
  return true;
};

/** Notes that a case concerns somebody besides. */
export const insertConcern = async (unit: UnitOfWork, caseId: string, personId: string): Promise<void> => {
  await tablesOf(unit).insertInto("partnership.case_concern").values({ case_id: caseId, person_id: personId }).execute();
};

/** @throws Problem changed-meanwhile */
export const moveCase = async (
  unit: UnitOfWork,
  file: CaseFile,
  to: { readonly state: CaseState; readonly outcome?: string; readonly public?: boolean },
): Promise<void> => {
  const { state, outcome = null } = to;
  const changed = await tablesOf(unit)
    .updateTable("partnership.case_file")
    .set({
      state,
      outcome,
      decided_at: state === "decided" ? unit.now : null,
      public: to.public ?? file.public,
      version: file.version + 1,
    })
    .where("id", "=", file.id)
    .where("version", "=", file.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Problem("changed-meanwhile", { kind: "case", id: file.reference });
};

export const insertTask = async (unit: UnitOfWork, task: Task): Promise<void> => {
  await tablesOf(unit)
    .insertInto("partnership.task")
    .values({
      id: task.id,
      case_id: task.caseId,
      kind: task.kind,
      title: task.title,
      person_id: task.personId,
      role: task.role,
      body_id: task.bodyId,
      state: task.state,
      due_on: task.dueOn,
      given_at: task.givenAt,
      answer: null,
      answered_by: null,
      answered_at: null,
    })
    .execute();
};

export interface TaskChange {
  readonly state?: Task["state"];
  readonly answer?: Answers;
  readonly answeredBy?: string;
  readonly personId?: string;
  readonly words?: string;
}

/**
 * Changes an open task; whoever was told of it is not reminded of it any more.
 * @throws Problem changed-meanwhile
 */
export const changeTask = async (unit: UnitOfWork, task: Task, change: TaskChange): Promise<void> => {
  const changed = await tablesOf(unit)
    .updateTable("partnership.task")
    .set({
      state: change.state ?? task.state,
      ...(change.answer === undefined
        ? {}
        : { answer: JSON.stringify(change.answer), answered_by: change.answeredBy ?? null, answered_at: unit.now }),
      ...(change.personId === undefined ? {} : { person_id: change.personId }),
      closing_words: change.words ?? task.closingWords,
      version: task.version + 1,
    })
    .where("id", "=", task.id)
    .where("version", "=", task.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Problem("changed-meanwhile", { kind: "task", id: task.title });
  await clearNotices(unit, taskHref(task.id));
};

export const insertDecision = async (unit: UnitOfWork, caseId: string, decision: NotedDecision): Promise<void> => {
  await tablesOf(unit)
    .insertInto("partnership.decision")
    .values({
      id: decision.id,
      case_id: caseId,
      decider_id: decision.deciderId ?? null,
      outcome: decision.outcome,
      reasons: decision.reasons,
      basis: decision.basis,
      data: JSON.stringify(decision.fields),
      decided_at: unit.now,
      object_hash: null,
    })
    .execute();
};

export const insertNote = async (unit: UnitOfWork, caseId: string, note: Note): Promise<void> => {
  await tablesOf(unit)
    .insertInto("partnership.case_note")
    .values({
      id: note.id,
      case_id: caseId,
      written_by: note.writtenBy,
      words: note.words,
      internal: note.internal,
      written_at: note.writtenAt,
    })
    .execute();
};
