import { sql } from "kysely";
import { inOneUnit, type Actor, type Database, type Surroundings, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Action } from "../permissions/actions.ts";
import { can } from "../permissions/can.ts";
import type { Standing } from "../permissions/standing.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { insertCase, insertNote, moveCase, nextReference } from "./case-changes-records.ts";
import { caseKind } from "./case-kinds.ts";
import type { Answers, CaseForm, Decision } from "./case-kind.ts";
import { cancelOpen, settle, stateAfter, writeDecision } from "./case-progress.ts";
import { findCase, lockCase, tasksOf, type CaseFile } from "./case-records.ts";
import { subjectOfCase } from "./case-subject.ts";
import { viewOf } from "./case-view.ts";
import { giveTasks } from "./give-tasks.ts";

/** Who does something to a case, from where. */
export interface Doing {
  readonly database: Database;
  readonly actor: Actor;
  readonly surroundings: Surroundings;
  readonly standing: Standing;
}

export interface NewCase {
  readonly kind: string;
  /** As the kind's form takes them; checked here once more. */
  readonly fields: Answers;
  /** Null for what belongs to the programme. */
  readonly bodyId: string | null;
  /** Undefined where no person opens it. */
  readonly openedBy: string | undefined;
  /** The same key opens one case, however often it is asked for. */
  readonly key?: string;
  /** Whom it concerns besides those whom its kind knows of: neither its fields nor the log name them. */
  readonly alsoConcerns?: readonly string[];
}

/**
 * Brings a case, if the standing allows it.
 * @throws Problem not-allowed, no-such-case-kind, bad-case
 */
export const openCase = ({ database, actor, surroundings, standing }: Doing, opening: NewCase): Promise<CaseFile> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const subject = await subjectOfCase(unit, { bodyId: opening.bodyId, concerns: [] });
    const { allowed, because } = can(standing, caseKind(opening.kind).openedWith, subject);
    if (!allowed) throw new Problem("not-allowed", { reason: because });
    return openCaseInUnit(unit, opening);
  });

/**
 * Brings a case as part of another action, which has asked for permission.
 * @throws Problem no-such-case-kind, bad-case, bad-assignee
 */
export const openCaseInUnit = async (unit: UnitOfWork, { key, alsoConcerns = [], ...opening }: NewCase): Promise<CaseFile> => {
  if (key !== undefined) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`case ${key}`}, 0))`.execute(unit.tables());
    const before = await findCase(unit, { openingKey: key });
    if (before) return before;
  }
  const kind = caseKind(opening.kind);
  const fields = checked(kind.form, opening.fields);
  const openedBy = opening.openedBy ?? null;
  const { kind: subjectKind, id: subject } = kind.subject?.(fields) ?? { kind: "", id: "" };
  const file: CaseFile = {
    id: unit.newId(),
    reference: await nextReference(unit),
    kind: kind.id,
    title: kind.title(fields),
    state: "open",
    bodyId: opening.bodyId,
    subjectKind,
    subject,
    openedBy,
    openedAt: unit.now,
    fields,
    concerns: [...new Set([...kind.concerns(fields, openedBy), ...alsoConcerns])],
    outcome: null,
    decidedAt: null,
    public: false,
    version: 1,
  };
  await insertCase(unit, file, key ?? null);
  const { id, reference, title, bodyId } = file;
  unit.log({ action: "open-case", objectKind: "case", object: id, after: { reference, kind: kind.id, title, bodyId, fields } });
  await giveTasks(unit, file, kind.tasks(file));
  await settle(unit, kind, file, "give tasks");
  return (await findCase(unit, { id }))!;
};

const checked = (form: CaseForm, given: Answers): Answers => {
  const result = form.shape.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Problem("bad-case", { field: String(issue?.path[0] ?? ""), reason: issue?.message ?? "" });
};

/** A change of a case, with its version as it was when the page was opened. */
export interface CaseChange {
  readonly id: string;
  readonly version: number;
}

/**
 * Decides a case, with reasons and what they rest on.
 * @throws Problem not-allowed, changed-meanwhile, case-refused, bad-case, and what its kind holds against deciding
 */
export const decideCase = async (doing: Doing, change: CaseChange, asked: Decision): Promise<void> => {
  const { database, actor, surroundings, standing } = doing;
  await inOneUnit(database, actor, surroundings, async (unit) => {
    const file = await unchanged(unit, change);
    const kind = caseKind(file.kind);
    await demand(unit, standing, kind.decision.action, file);
    await demandReady(unit, standing, file);
    if (!kind.decision.outcomes.some(({ id }) => id === asked.outcome))
      throw new Problem("bad-case", { field: "outcome", reason: "there is no such outcome" });
    if (asked.reasons.trim() === "") throw new Problem("bad-case", { field: "reasons", reason: "a decision has reasons" });
    if (asked.basis.trim() === "") throw new Problem("bad-case", { field: "basis", reason: "a decision rests on something" });
    const fields = kind.decision.form ? checked(kind.decision.form, asked.fields) : {};
    await writeDecision(unit, kind, file, { ...asked, fields, id: unit.newId(), deciderId: standing.personId });
  });
};

/**
 * Takes a case back: by whoever brought it, or whoever would decide it.
 * @throws Problem not-allowed, changed-meanwhile, case-refused
 */
export const withdrawCase = async (doing: Doing, change: CaseChange, reason: string): Promise<void> => {
  const { database, actor, surroundings, standing } = doing;
  await inOneUnit(database, actor, surroundings, async (unit) => {
    const file = await unchanged(unit, change);
    if (file.openedBy === null || file.openedBy !== standing.personId) {
      await demand(unit, standing, caseKind(file.kind).decision.action, file);
      await demandReady(unit, standing, file);
    }
    const tasks = await tasksOf(unit, file.id);
    const state = stateAfter(file, { kind: "withdraw" });
    const cancelled = await cancelOpen(unit, tasks, "The case was withdrawn.");
    await moveCase(unit, file, { state });
    unit.log({
      action: "withdraw-case",
      objectKind: "case",
      object: file.id,
      before: { state: file.state },
      after: { state, cancelled },
      reason,
    });
    await caseKind(file.kind).onWithdrawn?.(unit, file);
    await tellPeople(unit, {
      people: [
        ...(file.openedBy === null ? [] : [file.openedBy]),
        ...tasks.flatMap(({ state: was, personId }) => (was === "open" && personId !== null ? [personId] : [])),
      ],
      words: `${file.reference} was withdrawn: ${file.title}`,
      href: `/desk/cases/${file.reference}`,
    });
  });
};

/**
 * Writes a note into a case: for those who see all of it, or shown to whoever brought it. Whoever brought it writes notes that all see.
 * @throws Problem not-allowed, case-refused, no-such-case
 */
export const writeNote = async (doing: Doing, id: string, note: { readonly words: string; readonly internal: boolean }): Promise<void> => {
  const { database, actor, surroundings, standing } = doing;
  await inOneUnit(database, actor, surroundings, async (unit) => {
    const file = await lockedCase(unit, id);
    const view = viewOf(standing, file, await subjectOfCase(unit, file), await tasksOf(unit, id));
    if (view === undefined) throw new Problem("not-allowed", { reason: "the case is not yours to read" });
    if (view === "whole" && file.openedBy !== standing.personId) await demand(unit, standing, "note-in-case", file);
    const internal = view === "whole" ? note.internal : view === "assigned";
    stateAfter(file, { kind: "note" });
    const noteId = unit.newId();
    await insertNote(unit, id, { id: noteId, writtenBy: standing.personId ?? null, words: note.words, internal, writtenAt: unit.now });
    unit.log({ action: "write-note", objectKind: "case", object: id, after: { note: noteId, internal, words: note.words } });
    if (internal || file.openedBy === null) return;
    await tellPeople(unit, {
      people: [file.openedBy],
      words: `A note for you in ${file.reference}: ${file.title}`,
      href: `/desk/cases/${file.reference}`,
    });
  });
};

/** @throws Problem no-such-case */
export const lockedCase = async (unit: UnitOfWork, id: string): Promise<CaseFile> => {
  const file = await lockCase(unit, id);
  if (!file) throw new Problem("no-such-case", { reference: id });
  return file;
};

const unchanged = async (unit: UnitOfWork, { id, version }: CaseChange): Promise<CaseFile> => {
  const file = await lockedCase(unit, id);
  if (file.version !== version) throw new Problem("changed-meanwhile", { kind: "case", id: file.reference });
  return file;
};

/** @throws Problem not-allowed */
export const demand = async (unit: UnitOfWork, standing: Standing, action: Action, file: CaseFile): Promise<void> => {
  const { allowed, because } = can(standing, action, await subjectOfCase(unit, file));
  if (!allowed) throw new Problem("not-allowed", { reason: because });
};

/** @throws whatever the kind holds against somebody deciding yet */
const demandReady = async (unit: UnitOfWork, standing: Standing, file: CaseFile): Promise<void> => {
  const heldBack = await caseKind(file.kind).heldBack?.(unit, file, standing);
  if (heldBack) throw heldBack;
};
