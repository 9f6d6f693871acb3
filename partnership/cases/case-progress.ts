import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { tellPeople } from "../desk/tell-people.ts";
import { whoMay } from "../permissions/who-may.ts";
import { changeTask, insertDecision, moveCase } from "./case-changes-records.ts";
import { outcomeWords } from "./case-kinds.ts";
import type { CaseKind, Decision, NotedDecision } from "./case-kind.ts";
import { tasksOf, type CaseFile, type Task } from "./case-records.ts";
import { nextCaseState, type CaseEvent, type CaseState } from "./case-states.ts";
import { subjectOfCase } from "./case-subject.ts";

/**
 * Where a case stands after an event.
 * @throws Problem case-refused
 */
export const stateAfter = (file: CaseFile, event: CaseEvent): CaseState => {
  const next = nextCaseState(file.state, event);
  if (!next.ok) throw new Problem("case-refused", { reference: file.reference, reason: next.reason });
  return next.state;
};

/** After tasks were given or closed: the case waits, can be decided, or is decided by its answers. */
export const settle = async (unit: UnitOfWork, kind: CaseKind, file: CaseFile, event: "give tasks" | "close a task"): Promise<void> => {
  const tasks = await tasksOf(unit, file.id);
  const ready = kind.ready(file, tasks);
  const state = stateAfter(file, { kind: event, ready });
  const own = ready ? kind.decidesItself?.(file, tasks) : undefined;
  if (own) return writeDecision(unit, kind, file, { ...own, id: unit.newId(), deciderId: undefined });
  await moveCase(unit, file, { state });
  if (ready && !tasks.some((task) => task.state === "open")) await tellDeciders(unit, kind, file);
};

/** Writes a decision down, closes what is still asked, and lets its kind do what follows. */
export const writeDecision = async (unit: UnitOfWork, kind: CaseKind, file: CaseFile, decision: NotedDecision): Promise<void> => {
  const tasks = await tasksOf(unit, file.id);
  const state = stateAfter(file, { kind: "decide", ready: kind.ready(file, tasks) });
  await insertDecision(unit, file.id, decision);
  const cancelled = await cancelOpen(unit, tasks, "The case was decided.");
  await moveCase(unit, file, { state, outcome: decision.outcome, public: kind.isPublic?.(decision) ?? false });
  unit.log({
    action: "decide-case",
    objectKind: "case",
    object: file.id,
    before: { state: file.state },
    after: { state, outcome: decision.outcome, basis: decision.basis, decision: decision.id, cancelled },
    reason: decision.reasons,
  });
  await kind.onDecided?.(unit, file, decision);
  await tellOfDecision(unit, kind, file, decision, tasks);
};

/** Cancels what is still asked; gives the ids of those tasks. */
export const cancelOpen = async (unit: UnitOfWork, tasks: readonly Task[], words: string): Promise<readonly string[]> => {
  const open = tasks.filter(({ state }) => state === "open");
  for (const task of open) await changeTask(unit, task, { state: "cancelled", words });
  return open.map(({ id }) => id);
};

const tellOfDecision = (unit: UnitOfWork, kind: CaseKind, file: CaseFile, decision: Decision, tasks: readonly Task[]): Promise<void> => {
  const answered = tasks.flatMap(({ state, answeredBy }) => (state === "done" && answeredBy !== null ? [answeredBy] : []));
  const outcome = outcomeWords(kind, decision.outcome);
  return tellPeople(unit, {
    people: [...(file.openedBy === null ? [] : [file.openedBy]), ...answered],
    words: `${file.reference} is decided: ${outcome}. ${file.title}`,
    href: `/desk/cases/${file.reference}`,
    mail: {
      key: `case ${file.id} decided`,
      subject: `${file.reference}: ${outcome}`,
    },
  });
};

/** Tells whoever decides; the alternate only where no director may. */
export const tellDeciders = async (unit: UnitOfWork, kind: CaseKind, file: CaseFile): Promise<void> => {
  const holders = await whoMay(unit, kind.decision.action, await subjectOfCase(unit, file), unit.now);
  const directed = holders.some(({ roles }) => roles.includes("director"));
  const people = holders.filter(({ roles }) => !directed || roles.some((role) => role !== "alternate")).map(({ personId }) => personId);
  await tellPeople(unit, {
    people,
    words: [`${file.reference} waits for a decision: ${file.title}`, ...(kind.forDecider ? [kind.forDecider(file)] : [])].join(". "),
    href: `/desk/cases/${file.reference}`,
    mail: {
      key: `case ${file.id} version ${file.version} to be decided`,
      subject: `${file.reference} waits for your decision`,
    },
  });
};
