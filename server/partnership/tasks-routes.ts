import {
  answerTask,
  can,
  cancelTask,
  caseKind,
  declineTask,
  findCase,
  findTask,
  isOwnTask,
  personNames,
  reassignTask,
  subjectOfCase,
  viewOf,
  whoMay,
  type CaseFile,
  type Subject,
  type Task,
  type TaskAtHand,
} from "#partnership";
import { Problem } from "#vocabulary";
import * as z from "zod";
import { caseFormPage, partnershipTexts, taskPage, type CaseFormData, type FieldSpec, type TaskData } from "#web";
import { answerDraft, beginForm, endDraft } from "../desk/form-drafts.ts";
import { carryOutForm } from "../desk/form-problem.ts";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
import { fieldsOf } from "./case-data.ts";
import { dayOf } from "./case-words.ts";
import { deskSides } from "./desk-ways.ts";
import { isId } from "./is-id.ts";

const texts = partnershipTexts.cases;
const HERE = "/desk";

/** Tasks: reading one, answering it, giving it back, handing it on, cancelling it. */
export const TASKS_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "desk",
    method: "get",
    path: "/desk/tasks/:id",
    answer: async (request) => {
      const opened = await openedTask(request);
      const { values, savedOn } = await beginForm(request, draftKey(opened));
      return showTask(request, opened, { values, faults: {} }, savedOn);
    },
  },
  { kind: "desk", method: "post", path: "/desk/tasks/:id", answer: (request) => answerForm(request) },
  {
    kind: "desk",
    method: "get",
    path: "/desk/tasks/:id/:way",
    answer: async (request) => showWay(request, await openedTask(request), { values: {}, faults: {} }),
  },
  { kind: "desk", method: "post", path: "/desk/tasks/:id/:way", answer: (request) => answerWay(request) },
];

interface Filled {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
  readonly status?: 200 | 409 | 422;
}

interface OpenedTask {
  readonly task: Task;
  readonly file: CaseFile;
  readonly subject: Subject;
  /** They may answer it. */
  readonly own: boolean;
  /** They would decide the case, so they may hand tasks on and cancel them. */
  readonly decides: boolean;
}

/** @throws Problem no-such-task, the same whether there is none or it is not theirs to read */
const openedTask = async (request: SignedInRequest): Promise<OpenedTask> => {
  const { database, standing } = request;
  const id = request.part("id");
  const task = isId(id) ? await findTask(database, id) : undefined;
  const file = task && (await findCase(database, { id: task.caseId }));
  if (!task || !file) throw new Problem("no-such-task", { task: id });
  const subject = await subjectOfCase(database, file);
  const own = await isOwnTask(database, standing, file, task);
  if (!own && viewOf(standing, file, subject, []) !== "whole") throw new Problem("no-such-task", { task: id });
  return { task, file, subject, own, decides: can(standing, caseKind(file.kind).decision.action, subject).allowed };
};

const draftKey = ({ task }: OpenedTask) => ({ form: "task", key: task.id });

const showTask = async (
  request: SignedInRequest,
  opened: OpenedTask,
  { values, faults, status }: Filled,
  savedOn: string | undefined,
): Promise<PartnershipAnswer> => {
  const { task, file, own } = opened;
  const action = `/desk/tasks/${task.id}`;
  const form: CaseFormData = {
    title: task.title,
    words: "",
    backHref: "/desk",
    backText: texts.title,
    action,
    fields: caseKind(file.kind).taskKinds[task.kind]?.fields ?? [],
    state: { values, faults, csrf: request.csrf },
    hidden: { version: String(task.version) },
    submit: texts.answer,
    danger: false,
    canKeep: true,
    draft: savedOn === undefined ? undefined : { savedOn, discardAction: action },
    beside: [],
  };
  const data: TaskData = {
    title: task.title,
    due: task.dueOn,
    late: task.dueOn !== null && task.dueOn < dayOf(request.now),
    state: task.state,
    reference: file.reference,
    caseHref: `/desk/cases/${file.reference}`,
    caseTitle: file.title,
    asked: await fieldsOf(request, file, false),
    form: own && task.state === "open" ? form : undefined,
    ways: WAYS.filter((way) => way.isOpen(opened)).map(({ name, text }) => ({ href: `/desk/tasks/${task.id}/${name}`, text })),
  };
  return { page: taskPage(data, await deskSides(request, HERE)), ...(status === undefined ? {} : { status }) };
};

const answerForm = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const { form } = request;
  const opened = await openedTask(request);
  const { task, file, own } = opened;
  if (!own) throw new Problem("not-allowed", { reason: "the task is not given to you" });
  const kept = await answerDraft(request, draftKey(opened), `/desk/tasks/${task.id}`);
  if (kept) return kept;
  const shape = caseKind(file.kind).taskKinds[task.kind]?.shape;
  if (!shape) throw new Problem("task-refused", { task: task.title, reason: "its case does not say what an answer to it looks like" });
  const parsed = form.parse(shape);
  if (!parsed.ok) return showTask(request, opened, { values: form.values(), faults: parsed.faults, status: 422 }, undefined);
  const fault = await carryOutForm(() => answerTask(doingOf(request), atHand(request, task), parsed.values));
  if (fault) return showTask(request, await openedTask(request), { values: form.values(), ...fault }, undefined);
  await endDraft(request, draftKey(opened));
  return { redirect: "/desk", notice: texts.answered };
};

const doingOf = ({ database, actor, surroundings, standing }: SignedInRequest) => ({ database, actor, surroundings, standing });

const atHand = ({ form }: SignedInRequest, { id }: Task): TaskAtHand => ({ id, version: form.version() });

/** Something else to do with a task than answering it. */
interface Way {
  readonly name: "decline" | "reassign" | "cancel";
  readonly text: string;
  readonly title: string;
  readonly words: string;
  readonly done: string;
  readonly danger: boolean;
  readonly isOpen: (opened: OpenedTask) => boolean;
}

const WAYS: readonly Way[] = [
  {
    name: "decline",
    text: texts.decline,
    title: texts.declineTitle,
    words: texts.declineWords,
    done: texts.declined,
    danger: false,
    isOpen: ({ task, own }) => task.state === "open" && own && task.personId !== null,
  },
  {
    name: "reassign",
    text: texts.reassign,
    title: texts.reassignTitle,
    words: "",
    done: texts.reassigned,
    danger: false,
    isOpen: ({ task, own, decides }) => task.state === "open" && (decides || (own && task.personId === null)),
  },
  {
    name: "cancel",
    text: texts.cancel,
    title: texts.cancelTitle,
    words: texts.cancelWords,
    done: texts.cancelled,
    danger: true,
    isOpen: ({ task, decides }) => task.state === "open" && decides,
  },
];

/** Who may be handed a task: whoever may answer tasks in its body, but for whom the case concerns and who has it. */
const candidates = async ({ database, now }: SignedInRequest, { task, file, subject }: OpenedTask): Promise<FieldSpec> => {
  const holders = await whoMay(database, "answer-task", subject, now);
  const ids = holders.map(({ personId }) => personId).filter((id) => id !== task.personId && !file.concerns.includes(id));
  const names = [...(await personNames(database, ids))].toSorted(([, a], [, b]) => (a < b ? -1 : 1));
  const help = names.length === 0 ? { help: texts.reassignNobody } : {};
  const options = names.map(([value, label]) => ({ value, label }));
  return { name: "person", label: texts.reassignTo, kind: "choice", required: true, options, ...help };
};

const REASON: FieldSpec = { name: "reason", label: texts.why, kind: "long text", required: true, longest: 2_000, rows: 4 };

const openWay = (request: SignedInRequest, opened: OpenedTask): Way | undefined =>
  WAYS.find((one) => one.name === request.part("way") && one.isOpen(opened));

const showWay = async (request: SignedInRequest, opened: OpenedTask, { values, faults, status }: Filled): Promise<PartnershipAnswer> => {
  const { task } = opened;
  const way = openWay(request, opened);
  if (!way) return { nothing: texts.none };
  const data: CaseFormData = {
    title: way.title,
    words: way.words,
    backHref: `/desk/tasks/${task.id}`,
    backText: task.title,
    action: `/desk/tasks/${task.id}/${way.name}`,
    fields: way.name === "reassign" ? [await candidates(request, opened), REASON] : [REASON],
    state: { values, faults, csrf: request.csrf },
    hidden: { version: String(task.version) },
    submit: way.text,
    danger: way.danger,
    canKeep: false,
    draft: undefined,
    beside: [],
  };
  return { page: caseFormPage(data, await deskSides(request, HERE)), ...(status === undefined ? {} : { status }) };
};

const reasonShape = z.object({ reason: z.string().min(3, texts.whyMissing).max(2_000, texts.decideFields.long) });

const answerWay = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const { form } = request;
  const opened = await openedTask(request);
  const way = openWay(request, opened);
  if (!way) return { nothing: texts.none };
  const parsed = form.parse(reasonShape);
  const person = form.text("person");
  const toWhom = way.name !== "reassign" || isId(person);
  if (!parsed.ok || !toWhom) {
    const faults = { ...(toWhom ? {} : { person: texts.reassignMissing }), ...(parsed.ok ? {} : parsed.faults) };
    return showWay(request, opened, { values: form.values(), faults, status: 422 });
  }
  const { reason } = parsed.values;
  const doing = doingOf(request);
  const at = atHand(request, opened.task);
  const carryOut = {
    decline: () => declineTask(doing, at, reason),
    cancel: () => cancelTask(doing, at, reason),
    reassign: () => reassignTask(doing, at, { personId: person, reason }),
  }[way.name];
  const fault = await carryOutForm(carryOut);
  if (fault) return showWay(request, opened, { values: form.values(), ...fault });
  return { redirect: opened.decides ? `/desk/cases/${opened.file.reference}` : "/desk", notice: way.done };
};
