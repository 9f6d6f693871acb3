import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { bodyPath } from "../permissions/body-path.ts";
import { can } from "../permissions/can.ts";
import type { Standing } from "../permissions/standing.ts";
import { demand, lockedCase, type Doing } from "./case-actions.ts";
import { changeTask, type TaskChange } from "./case-changes-records.ts";
import { caseKind } from "./case-kinds.ts";
import type { Answers } from "./case-kind.ts";
import { settle } from "./case-progress.ts";
import type { CaseFile, Readable, Task } from "./case-records.ts";
import { nextTaskState, type TaskEvent } from "./case-states.ts";
import { isGivenTo } from "./case-view.ts";
import { refuseForTask, tellOfTask } from "./give-tasks.ts";
import { findTask } from "./task-records.ts";

/** A task with its version as it was when the page was opened. */
export interface TaskAtHand {
  readonly id: string;
  readonly version: number;
}

/**
 * Answers a task: by whoever it is given to, or, for a task of a role, by whoever may answer tasks of that body.
 * @throws Problem not-allowed, changed-meanwhile, task-refused, bad-case
 */
export const answerTask = (doing: Doing, at: TaskAtHand, answers: Answers): Promise<void> =>
  closeTask(doing, at, "answer", async (unit, file, task) => {
    await demandOwn(unit, doing.standing, file, task);
    const result = caseKind(file.kind).taskKinds[task.kind]?.shape.safeParse(answers);
    if (!result?.success) {
      const [issue] = result?.error.issues ?? [];
      throw new Problem("bad-case", { field: String(issue?.path[0] ?? ""), reason: issue?.message ?? "the task has no form" });
    }
    return {
      state: "done",
      answer: result.data,
      ...(doing.standing.personId === undefined ? {} : { answeredBy: doing.standing.personId }),
    };
  });

/**
 * Gives a task back, with a reason. A task of a role is reassigned instead, so that it is not lost for the others.
 * @throws Problem not-allowed, changed-meanwhile, task-refused
 */
export const declineTask = (doing: Doing, at: TaskAtHand, reason: string): Promise<void> =>
  closeTask(doing, at, "decline", async (unit, file, task) => {
    if (task.personId === null)
      throw new Problem("task-refused", { task: task.title, reason: "a task of a role is handed on, not declined" });
    await demandOwn(unit, doing.standing, file, task);
    return { state: "declined", words: reason };
  });

/**
 * Takes a task away: by whoever decides the case.
 * @throws Problem not-allowed, changed-meanwhile, task-refused
 */
export const cancelTask = (doing: Doing, at: TaskAtHand, reason: string): Promise<void> =>
  closeTask(doing, at, "cancel", async (unit, file) => {
    await demand(unit, doing.standing, caseKind(file.kind).decision.action, file);
    return { state: "cancelled", words: reason };
  });

/**
 * Hands a task on to somebody: by whoever decides the case, or, for a task of a role, by whoever may answer it.
 * @throws Problem not-allowed, changed-meanwhile, task-refused, bad-assignee
 */
export const reassignTask = async (
  doing: Doing,
  at: TaskAtHand,
  to: { readonly personId: string; readonly reason: string },
): Promise<void> => {
  const { database, actor, surroundings, standing } = doing;
  await inOneUnit(database, actor, surroundings, async (unit) => {
    const { file, task } = await taskAtHand(unit, at);
    const state = taskStateAfter(task, "reassign");
    if (task.personId === null) await demandOwn(unit, standing, file, task);
    else await demand(unit, standing, caseKind(file.kind).decision.action, file);
    await refuseForTask(unit, file, to.personId);
    await changeTask(unit, task, { state, personId: to.personId, words: to.reason });
    noteTask(unit, file, task, { action: "reassign-task", after: { personId: to.personId }, reason: to.reason });
    await tellOfTask(unit, { ...task, version: task.version + 1 }, [to.personId]);
  });
};

const closeTask = async (
  doing: Doing,
  at: TaskAtHand,
  event: Exclude<TaskEvent, "reassign">,
  decide: (unit: UnitOfWork, file: CaseFile, task: Task) => Promise<TaskChange>,
): Promise<void> => {
  const { database, actor, surroundings } = doing;
  await inOneUnit(database, actor, surroundings, async (unit) => {
    const { file, task } = await taskAtHand(unit, at);
    taskStateAfter(task, event);
    await closeTaskInUnit(unit, { file, task, event }, await decide(unit, file, task));
  });
};

/**
 * Closes a task as part of another action, which has locked its case and asked for permission.
 * @throws Problem task-refused
 */
export const closeTaskInUnit = async (
  unit: UnitOfWork,
  { file, task, event }: { readonly file: CaseFile; readonly task: Task; readonly event: Exclude<TaskEvent, "reassign"> },
  change: TaskChange,
): Promise<void> => {
  taskStateAfter(task, event);
  await changeTask(unit, task, change);
  const { words = "", ...after } = change;
  noteTask(unit, file, task, { action: `${event}-task`, after, reason: words });
  await settle(unit, caseKind(file.kind), file, "close a task");
};

const taskAtHand = async (unit: UnitOfWork, { id, version }: TaskAtHand): Promise<{ readonly file: CaseFile; readonly task: Task }> => {
  const seen = await findTask(unit, id);
  if (!seen) throw new Problem("no-such-task", { task: id });
  const file = await lockedCase(unit, seen.caseId);
  const task = (await findTask(unit, id))!;
  if (task.version !== version) throw new Problem("changed-meanwhile", { kind: "task", id: task.title });
  return { file, task };
};

/** @throws Problem task-refused */
const taskStateAfter = (task: Task, event: TaskEvent): Task["state"] => {
  const next = nextTaskState(task.state, event);
  if (!next.ok) throw new Problem("task-refused", { task: task.title, reason: next.reason });
  return next.state;
};

/** Whether somebody may answer a task. */
export const isOwnTask = async (from: Readable, standing: Standing, file: Pick<CaseFile, "concerns">, task: Task): Promise<boolean> => {
  if (standing.personId === undefined || file.concerns.includes(standing.personId)) return false;
  if (isGivenTo(standing, task)) return true;
  if (task.personId !== null || task.bodyId === null) return false;
  return can(standing, "answer-task", { bodies: await bodyPath(from, task.bodyId), concerns: file.concerns }).allowed;
};

const demandOwn = async (unit: UnitOfWork, standing: Standing, file: CaseFile, task: Task): Promise<void> => {
  if (!(await isOwnTask(unit, standing, file, task))) throw new Problem("not-allowed", { reason: "the task is not given to you" });
};

const noteTask = (
  unit: UnitOfWork,
  file: CaseFile,
  task: Task,
  { action, after, reason }: { readonly action: string; readonly after: object; readonly reason: string },
): void =>
  unit.log({
    action,
    objectKind: "case",
    object: file.id,
    before: { task: task.id, state: task.state, personId: task.personId, role: task.role },
    after: { task: task.id, ...after },
    ...(reason === "" ? {} : { reason }),
  });
