import type { CaseAnswer, TaskAnswer } from "#contract";
import {
  answeredQuestion,
  answeredQuestions,
  bodiesById,
  bodyPath,
  can,
  CASE_KINDS,
  caseKind,
  countAnswered,
  decideCase,
  decisionOf,
  findBodyBySlug,
  findVersion,
  listCases,
  notesOf,
  openCase,
  outcomeWords,
  ownBodies,
  personNames,
  withdrawCase,
  writeNote,
  type AnsweredQuestion,
  type CaseFile,
  type CaseForm,
  type Task,
} from "#partnership";
import { Problem } from "#vocabulary";
import { heldBackIn, hiddenOpener, mayDecide, mayWithdraw, openedCase, type OpenedCase } from "../case-data.ts";
import { dayOf } from "../case-words.ts";
import { change, hrefOf, type Done, type Keepers, type Reader } from "./api-request.ts";
import { bodyLinkOf } from "./body-answers.ts";
import { listAnswer } from "./list-answer.ts";

const done = (reference: string, more: Partial<Done> = {}): Done => ({ path: `/cases/${reference}`, ...more });

/** What a form took, as it is kept. */
export const fieldsOf = (answers: Readonly<Record<string, unknown>>): Record<string, unknown> => ({ ...answers });

export const taskOf = (task: Task, reference: string, names: ReadonlyMap<string, string>): TaskAnswer => ({
  id: task.id,
  version: task.version,
  href: hrefOf("tasks", task.id),
  kind: task.kind,
  title: task.title,
  state: task.state,
  due: task.dueOn,
  case: reference,
  person: task.personId === null ? null : (names.get(task.personId) ?? null),
  role: task.personId === null ? task.role : null,
  answer: task.answer && fieldsOf(task.answer),
  words: task.closingWords,
});

const shownFields = ({ kind, fields }: CaseFile): Record<string, unknown> => {
  const { withheld = [] } = caseKind(kind);
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !withheld.includes(name)));
};

const caseAnswer = async (request: Reader, opened: OpenedCase): Promise<CaseAnswer> => {
  const { database, standing, today } = request;
  const { file, tasks, view } = opened;
  const whole = view === "whole";
  const [decision, notes, bodies] = await Promise.all([
    decisionOf(database, file.id),
    notesOf(database, file.id),
    file.bodyId === null ? [] : bodiesById(database, [file.bodyId], today),
  ]);
  const isOwn = ({ personId, role, bodyId }: Task): boolean =>
    personId === standing.personId || (personId === null && standing.mandates.some((held) => held.role === role && held.bodyId === bodyId));
  const seen = whole ? tasks : view === "assigned" ? tasks.filter(isOwn) : undefined;
  const shown = notes.filter(({ internal }) => whole || !internal);
  const decides = mayDecide(request, opened);
  const heldBack = decides || mayWithdraw(request, opened) ? await heldBackIn(request, opened) : undefined;
  const hidden = hiddenOpener(request, file);
  const ids = [
    file.openedBy,
    decision?.deciderId,
    ...(seen ?? []).map(({ personId }) => personId),
    ...shown.map(({ writtenBy }) => writtenBy),
  ];
  const names = await personNames(
    database,
    ids.filter((id) => typeof id === "string").filter((id) => id !== hidden),
  );
  const nameOf = (id: string | null | undefined): string | null => (id == null ? null : (names.get(id) ?? null));
  return {
    reference: file.reference,
    version: file.version,
    kind: file.kind,
    title: file.title,
    state: file.state,
    outcome: file.outcome,
    opened: file.openedAt.toISOString(),
    openedBy: nameOf(file.openedBy),
    body: bodies.map(bodyLinkOf)[0] ?? null,
    fields: shownFields(file),
    view,
    decision: decision
      ? {
          outcome: decision.outcome,
          reasons: decision.reasons,
          basis: decision.basis,
          by: nameOf(decision.deciderId),
          on: dayOf(decision.decidedAt),
          fields: fieldsOf(decision.fields),
        }
      : null,
    tasks: seen?.map((task) => taskOf(task, file.reference, names)) ?? null,
    notes: shown.map(({ writtenBy, writtenAt, words, internal }) => ({
      by: nameOf(writtenBy) ?? "",
      on: dayOf(writtenAt),
      words,
      internal,
    })),
    mayDecide: decides && !heldBack,
    mayWithdraw: mayWithdraw(request, opened) && !heldBack,
  };
};

const formFields = (form: CaseForm | undefined) =>
  (form?.fields ?? []).map(({ name, label, kind, required, options }) => ({
    name,
    label,
    kind,
    required: required === true,
    ...(options ? { options: options.map(({ value }) => value) } : {}),
  }));

const questionOf = (question: AnsweredQuestion) => ({
  reference: question.reference,
  href: hrefOf("questions", question.reference),
  figure: question.shown,
  dataflow: question.dataflow,
  key: question.key,
  release: question.release,
  summary: question.summary,
  outcome: question.outcome,
  answer: question.answer,
  answered: dayOf(question.decidedAt),
});

export const CASE_READ_KEEPERS: Keepers<"listCases" | "getCase" | "getPaper" | "listCaseKinds" | "listQuestions" | "getQuestion"> = {
  listCases: async ({ database, standing, part, query, today }) => {
    const [openedAt = "", id = ""] = part.after ?? [];
    const { show, kind } = query;
    const filter = { show, ...(kind === undefined ? {} : { kind }) };
    const after = part.after === undefined ? undefined : { openedAt: new Date(openedAt), id };
    const { cases, total } = await listCases(database, standing, filter, { from: 0, most: part.limit + 1, day: today, after });
    const answer = listAnswer(part, {
      rows: cases,
      keyOf: (one) => [one.openedAt.toISOString(), one.id],
      itemOf: (one) => ({
        reference: one.reference,
        href: hrefOf("cases", one.reference),
        kind: one.kind,
        title: one.title,
        state: one.state,
        outcome: one.outcome,
        opened: dayOf(one.openedAt),
        body: one.bodyName,
      }),
      total,
    });
    return { answer };
  },
  getCase: async (request) => {
    const opened = await openedCase(request, request.parts.reference);
    return { answer: await caseAnswer(request, opened), version: opened.file.version };
  },
  getPaper: async (request) => {
    const { file } = await openedCase(request, request.parts.reference);
    const version = file.kind === "body-approval" ? await findVersion(request.database, { id: String(file.fields["version"]) }) : undefined;
    if (!version) throw new Problem("no-such-version");
    const { number, hash, title, abstract, summary, language, source } = version;
    const files = version.files.map(({ name, type, sha256, bytes }) => ({ name, type, sha256, bytes }));
    return { answer: { ...{ number, title, abstract, summary, language, source, files }, reference: file.reference, versionHash: hash } };
  },
  listCaseKinds: async () => ({
    answer: {
      kinds: CASE_KINDS.map((kind) => ({
        id: kind.id,
        name: kind.name,
        words: kind.words,
        canBeOpened: kind.onDesk,
        fields: formFields(kind.form),
        outcomes: kind.decision.outcomes.map(({ id }) => ({ id, words: outcomeWords(kind, id) })),
        decisionFields: formFields(kind.decision.form),
        tasks: Object.entries(kind.taskKinds).map(([name, form]) => ({ kind: name, fields: formFields(form) })),
      })),
    },
  }),
  listQuestions: async ({ database, part }) => {
    const [decidedAt = "", reference = ""] = part.after ?? [];
    const after = part.after === undefined ? undefined : { decidedAt: new Date(decidedAt), reference };
    const [rows, total] = await Promise.all([
      answeredQuestions(database, { from: 0, most: part.limit + 1, after }),
      countAnswered(database),
    ]);
    return {
      answer: listAnswer(part, { rows, keyOf: (one) => [one.decidedAt.toISOString(), one.reference], itemOf: questionOf, total }),
    };
  },
  getQuestion: async ({ database, parts }) => {
    const question = await answeredQuestion(database, parts.reference);
    if (!question) throw new Problem("no-such-case", { reference: parts.reference });
    return { answer: questionOf(question) };
  },
};

export const CASE_CHANGE_KEEPERS: Keepers<"openCase" | "writeNote" | "decideCase" | "withdrawCase"> = {
  openCase: async (request) => {
    const { kind: id, body, fields } = request.body;
    const kind = CASE_KINDS.find((one) => one.id === id && one.onDesk);
    if (!kind) throw new Problem("bad-field", { field: "kind", reason: "no such kind can be opened by hand." });
    const opening = { kind: kind.id, fields, bodyId: await ownBodyId(request, body), openedBy: request.personId };
    return change(
      () => openCase(request, opening),
      ({ reference }) => done(reference, { reference, added: true }),
    );
  },
  writeNote: async (request) => {
    const { file } = await openedCase(request, request.parts.reference);
    return change(
      () => writeNote(request, file.id, request.body),
      () => done(file.reference),
    );
  },
  decideCase: async (request) => {
    const opened = await openedCase(request, request.parts.reference);
    const { file, subject } = opened;
    request.demand(caseKind(file.kind).decision.action, subject);
    return change(
      () => decideCase(request, { id: file.id, version: request.version }, request.body),
      () => done(file.reference),
    );
  },
  withdrawCase: async (request) => {
    const { file, subject } = await openedCase(request, request.parts.reference);
    const own = file.openedBy !== null && file.openedBy === request.standing.personId;
    if (!own && !can(request.standing, caseKind(file.kind).decision.action, subject).allowed)
      request.demand(caseKind(file.kind).decision.action, subject);
    return change(
      () => withdrawCase(request, { id: file.id, version: request.version }, request.body.reason),
      () => done(file.reference),
    );
  },
};

/** A case is brought in a body of the own or one that is seen at the desk, or to the programme. */
const ownBodyId = async ({ database, now, today, personId, may }: Reader, slug: string | null): Promise<string | null> => {
  if (slug === null) return null;
  const body = await findBodyBySlug(database, slug, today);
  const own = await ownBodies(database, personId!, now);
  const seen = body && (own.some(({ id }) => id === body.id) || may("see-body", { bodies: await bodyPath(database, body.id) }).allowed);
  if (!seen) throw new Problem("bad-field", { field: "body", reason: "choose a body of yours, or none." });
  return body.id;
};
