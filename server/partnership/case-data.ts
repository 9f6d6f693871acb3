import {
  bodyNames,
  can,
  caseKind,
  decisionOf,
  findCase,
  findReaderQuestion,
  historyOf,
  personNames,
  notesOf,
  subjectOfCase,
  tasksOf,
  viewOf,
  type CaseFile,
  type CaseView,
  type Note,
  type StoredDecision,
  type Subject,
  type Task,
} from "#partnership";
import { Problem } from "#vocabulary";
import { partnershipTexts, type CaseData, type CaseTask, type FilledField, type FormState } from "#web";
import type { SignedInRequest } from "../desk/desk-route.ts";
import { dayOf, filledFields, kindName, outcomeOf } from "./case-words.ts";

const texts = partnershipTexts.cases;

/** Whoever asks for a case, at the desk or by a programme. */
type Asker = Pick<SignedInRequest, "database" | "standing">;

/** A case with how much of it whoever asks may see. */
export interface OpenedCase {
  readonly file: CaseFile;
  readonly tasks: readonly Task[];
  readonly subject: Subject;
  readonly view: CaseView;
}

/**
 * A case by its reference, for whoever may know of it.
 * @throws Problem no-such-case, the same whether there is none or it is not theirs to read
 */
export const openedCase = async ({ database, standing }: Asker, reference: string): Promise<OpenedCase> => {
  const file = await findCase(database, { reference });
  if (!file) throw new Problem("no-such-case", { reference });
  const [tasks, subject] = await Promise.all([tasksOf(database, file.id), subjectOfCase(database, file)]);
  const view = viewOf(standing, file, subject, tasks);
  if (view === undefined) throw new Problem("no-such-case", { reference });
  return { file, tasks, subject, view };
};

/** Whether somebody may decide a case as it stands. */
export const mayDecide = ({ standing }: Pick<Asker, "standing">, { file, subject, tasks }: OpenedCase): boolean =>
  (file.state === "open" || file.state === "waiting") &&
  caseKind(file.kind).ready(file, tasks) &&
  can(standing, caseKind(file.kind).decision.action, subject).allowed;

/** Why somebody who may decide a case, or take it back for whoever brought it, does not yet. */
export const heldBackIn = async ({ database, standing }: Asker, { file }: Pick<OpenedCase, "file">): Promise<Problem | undefined> =>
  (file.openedBy !== null && file.openedBy === standing.personId) || file.state !== "open"
    ? undefined
    : caseKind(file.kind).heldBack?.(database, file, standing);

/** Whether somebody may take a case back. */
export const mayWithdraw = ({ standing }: Pick<Asker, "standing">, { file, subject }: OpenedCase): boolean =>
  (file.state === "open" || file.state === "waiting") &&
  ((file.openedBy !== null && file.openedBy === standing.personId) || can(standing, caseKind(file.kind).decision.action, subject).allowed);

/** Whether somebody may write a note: whoever reads all of a case only where they may write too. */
const mayNote = ({ standing, session }: SignedInRequest, { file, subject, view }: OpenedCase): boolean =>
  view !== "whole" || file.openedBy === session.personId || can(standing, "note-in-case", subject).allowed;

/** A case's page, as far as whoever asks may see it. */
export const caseData = async (request: SignedInRequest, opened: OpenedCase, note: FormState): Promise<CaseData> => {
  const { database, now } = request;
  const { file, tasks, view } = opened;
  const whole = view === "whole";
  const [decision, notes, history, bodies] = await Promise.all([
    decisionOf(database, file.id),
    notesOf(database, file.id),
    whole ? historyOf(database, "case", file.id) : undefined,
    bodyNames(database, file.bodyId === null ? [] : [file.bodyId], dayOf(now)),
  ]);
  const seenTasks = whole ? tasks : view === "assigned" ? tasks.filter((task) => isOwn(request, task)) : undefined;
  const names = await namesIn(request, file, seenTasks ?? [], notes, decision);
  const decides = mayDecide(request, opened);
  const heldBack = decides ? await heldBackIn(request, opened) : undefined;
  const hidden = hiddenOpener(request, file);
  return {
    reference: file.reference,
    title: file.title,
    kind: kindName(file.kind),
    bodyName: (file.bodyId === null ? undefined : bodies.get(file.bodyId)) ?? "",
    state: file.state,
    openedBy: file.openedBy === null ? texts.reader : hidden === undefined ? nameIn(names, file.openedBy) : texts.unnamed,
    openedOn: dayOf(file.openedAt),
    fields: await fieldsOf(request, file, whole),
    decision: decision && {
      outcome: outcomeOf(file.kind, decision.outcome),
      reasons: decision.reasons,
      basis: decision.basis,
      by: decision.deciderId === undefined ? texts.byAnswers : nameIn(names, decision.deciderId),
      on: dayOf(decision.decidedAt),
      fields: filledFields(caseKind(file.kind).decision.form, decision.fields),
    },
    tasks: seenTasks?.map((task) => taskLine(request, file, task, names)),
    notes: notes
      .filter(({ internal }) => whole || !internal)
      .map(({ writtenBy, writtenAt, words, internal }) => ({ by: nameIn(names, writtenBy), on: dayOf(writtenAt), words, internal })),
    history: history?.map(({ at, actorKind, actor, actorName, action }) => ({
      at: `${dayOf(at)} ${at.toISOString().slice(11, 16)}`,
      who: actorKind !== "person" ? texts.system : actor === hidden ? texts.somebody : (actorName ?? texts.somebody),
      what: texts.acts[action] ?? action,
    })),
    before: heldBack && beforeDeciding(heldBack, file),
    mayDecide: decides && !heldBack,
    mayWithdraw: mayWithdraw(request, opened) && !heldBack,
    note: file.state !== "withdrawn" && mayNote(request, opened) ? { state: note, choosesInternal: whole } : undefined,
  };
};

/** What comes before deciding, with the way there. */
const beforeDeciding = ({ message, remedy }: Problem, { subjectKind, fields }: CaseFile): NonNullable<CaseData["before"]> => ({
  words: `${message} ${remedy}`,
  way:
    subjectKind === "submission" ? { href: `/desk/review/${String(fields["reference"])}#interests`, text: texts.declareFirst } : undefined,
});

/** Whoever brought a case, where its kind names them to nobody else. */
export const hiddenOpener = ({ standing }: Pick<Asker, "standing">, { kind, openedBy }: CaseFile): string | undefined =>
  caseKind(kind).hidesOpener && openedBy !== null && openedBy !== standing.personId ? openedBy : undefined;

const isOwn = ({ session, standing }: SignedInRequest, { personId, role, bodyId }: Task): boolean =>
  personId === session.personId || (personId === null && standing.mandates.some((held) => held.role === role && held.bodyId === bodyId));

const namesIn = (
  { database, standing }: SignedInRequest,
  file: CaseFile,
  tasks: readonly Task[],
  notes: readonly Note[],
  decision: StoredDecision | undefined,
): Promise<ReadonlyMap<string, string>> => {
  const ids = [
    file.openedBy,
    decision?.deciderId,
    ...tasks.flatMap(({ personId, answeredBy }) => [personId, answeredBy]),
    ...notes.map(({ writtenBy }) => writtenBy),
  ];
  const hidden = hiddenOpener({ standing }, file);
  return personNames(
    database,
    ids.filter((id) => typeof id === "string").filter((id) => id !== hidden),
  );
};

const nameIn = (names: ReadonlyMap<string, string>, id: string | null): string =>
  (id === null ? undefined : names.get(id)) ?? texts.somebody;

const taskLine = ({ now }: SignedInRequest, file: CaseFile, task: Task, names: ReadonlyMap<string, string>): CaseTask => ({
  title: task.title,
  href: `/desk/tasks/${task.id}`,
  whom: task.personId === null ? texts.roleIn(task.role ?? "") : nameIn(names, task.personId),
  state: task.state,
  due: task.dueOn,
  late: task.state === "open" && task.dueOn !== null && task.dueOn < dayOf(now),
  answer: task.answer
    ? { by: nameIn(names, task.answeredBy), fields: filledFields(caseKind(file.kind).taskKinds[task.kind], task.answer) }
    : undefined,
  words: task.closingWords,
});

/** Where an appraisal is judged, compared and decided, or the choice that may hold no longer. */
const policyChoiceWay = ({ kind, id, subject, fields }: CaseFile): FilledField => {
  const { appraisal, title } = partnershipTexts.choicesDesk;
  return kind === "choice-appraisal"
    ? { label: appraisal.judgeHere, words: appraisal.read, href: `/desk/choices/appraisals/${id}` }
    : { label: title, words: String(fields["reference"]), href: `/desk/choices/${subject}` };
};

/** What was asked; for a reader's question with a way to the figure, and whose it is for those who answer. */
export const fieldsOf = async ({ database }: SignedInRequest, file: CaseFile, whole: boolean): Promise<readonly FilledField[]> => {
  const fields = filledFields(caseKind(file.kind).form, file.fields);
  if (file.subjectKind === "knowledge gap")
    return [
      ...fields,
      { label: partnershipTexts.gapsDesk.gap.atDesk, words: String(file.fields["reference"]), href: `/desk/gaps/${file.subject}` },
    ];
  if (file.subjectKind === "correction request") {
    const { desk } = partnershipTexts.corrections;
    return [...fields, { label: desk.request, words: String(file.fields["reference"]), href: `/desk/corrections/${file.subject}` }];
  }
  if (file.subjectKind === "response")
    return [
      ...fields,
      { label: partnershipTexts.debateDesk.response, words: String(file.fields["reference"]), href: `/desk/debate/${file.subject}` },
    ];
  if (file.subjectKind === "uptake")
    return [
      ...fields,
      { label: partnershipTexts.uptake.desk.title, words: String(file.fields["reference"]), href: `/desk/uptake/${file.subject}` },
    ];
  if (file.subjectKind === "policy choice") return [...fields, policyChoiceWay(file)];
  if (file.subjectKind === "submission") {
    const reference = String(file.fields["reference"]);
    return fields.map((one) => (one.words === reference ? { ...one, href: `/desk/review/${reference}` } : one));
  }
  if (file.kind === "body-approval")
    return [...fields, { label: texts.paper.label, words: texts.paper.read, href: `/desk/cases/${file.reference}/paper` }];
  if (file.subjectKind !== "figure") return fields;
  const [dataflow = "", key = ""] = file.subject.split("/");
  const explain = {
    label: partnershipTexts.questions.explain,
    words: file.subject,
    href: `/explain/${dataflow}/${encodeURIComponent(key)}`,
  };
  const question = whole ? await findReaderQuestion(database, { caseId: file.id }) : undefined;
  return [
    ...fields,
    explain,
    ...(question
      ? [
          { label: texts.office, words: question.office },
          {
            label: texts.byMail,
            words: question.address === null ? texts.mailNo : question.confirmed ? texts.mailYes : texts.mailUnconfirmed,
          },
        ]
      : []),
  ];
};
