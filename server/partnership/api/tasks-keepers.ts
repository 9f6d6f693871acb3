import type { OwnTaskAnswer } from "#contract";
import {
  answerTask,
  cancelTask,
  can,
  caseKind,
  declineTask,
  findCase,
  findTask,
  isOwnTask,
  listWaitingTasks,
  personNames,
  reassignTask,
  subjectOfCase,
  viewOf,
  type CaseFile,
  type Subject,
  type Task,
} from "#partnership";
import { Problem } from "#vocabulary";
import { change, hrefOf, type Done, type Keepers, type Reader } from "./api-request.ts";
import { fieldsOf, taskOf } from "./cases-keepers.ts";
import { shortListAnswer } from "./list-answer.ts";

/** More than anybody has. */
const MOST_TASKS = 2_000;

interface SeenTask {
  readonly task: Task;
  readonly file: CaseFile;
  readonly subject: Subject;
  readonly own: boolean;
}

/** @throws Problem no-such-task, the same whether there is none or it is not theirs to read */
const seenTask = async ({ database, standing }: Reader, id: string): Promise<SeenTask> => {
  const task = await findTask(database, id);
  const file = task && (await findCase(database, { id: task.caseId }));
  if (!task || !file) throw new Problem("no-such-task", { task: id });
  const subject = await subjectOfCase(database, file);
  const own = await isOwnTask(database, standing, file, task);
  if (!own && viewOf(standing, file, subject, []) !== "whole") throw new Problem("no-such-task", { task: id });
  return { task, file, subject, own };
};

const taskAnswer = async ({ database }: Reader, { task, file, own }: SeenTask): Promise<OwnTaskAnswer> => {
  const names = await personNames(database, task.personId === null ? [] : [task.personId]);
  return { ...taskOf(task, file.reference, names), asked: fieldsOf(file.fields), mayAnswer: own && task.state === "open" };
};

const done = (id: string): Done => ({ path: `/tasks/${id}` });

export const TASK_KEEPERS: Keepers<"listTasks" | "getTask" | "answerTask" | "declineTask" | "reassignTask" | "cancelTask"> = {
  listTasks: async ({ database, standing, part }) => {
    const answer = shortListAnswer(part, {
      rows: await listWaitingTasks(database, standing, MOST_TASKS),
      keyOf: ({ dueOn, id }) => [dueOn ?? "~", id],
      itemOf: ({ id, title, dueOn, reference, role }) => ({ id, href: hrefOf("tasks", id), title, due: dueOn, case: reference, role }),
    });
    return { answer };
  },
  getTask: async (request) => {
    const seen = await seenTask(request, request.parts.task);
    return { answer: await taskAnswer(request, seen), version: seen.task.version };
  },
  answerTask: async (request) => {
    const { task, own } = await seenTask(request, request.parts.task);
    if (!own) throw new Problem("not-allowed", { reason: "the task is not given to you" });
    return change(
      () => answerTask(request, { id: task.id, version: request.version }, request.body.answer),
      () => done(task.id),
    );
  },
  declineTask: async (request) => {
    const { task, own } = await seenTask(request, request.parts.task);
    if (!own) throw new Problem("not-allowed", { reason: "the task is not given to you" });
    return change(
      () => declineTask(request, { id: task.id, version: request.version }, request.body.reason),
      () => done(task.id),
    );
  },
  reassignTask: async (request) => {
    const { task, file, subject, own } = await seenTask(request, request.parts.task);
    const { action } = caseKind(file.kind).decision;
    if (!(own && task.personId === null) && !can(request.standing, action, subject).allowed) request.demand(action, subject);
    const { person: personId, reason } = request.body;
    return change(
      () => reassignTask(request, { id: task.id, version: request.version }, { personId, reason }),
      () => done(task.id),
    );
  },
  cancelTask: async (request) => {
    const { task, file, subject } = await seenTask(request, request.parts.task);
    request.demand(caseKind(file.kind).decision.action, subject);
    return change(
      () => cancelTask(request, { id: task.id, version: request.version }, request.body.reason),
      () => done(task.id),
    );
  },
};
