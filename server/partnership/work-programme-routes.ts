import {
  bodiesWithin,
  beginWorkProgramme,
  bodyPath,
  dayField,
  findWorkProgramme,
  monitorWork,
  moveWorkProgramme,
  peopleOfBody,
  planWork,
  reachOf,
  replanWork,
  stepsFrom,
  workItems,
  workProgrammeOf,
  workProgrammeOverview,
  writeSummary,
  type Subject,
  type WorkProgramme,
  type WorkProgrammeStep,
} from "#partnership";
import { partnershipTexts, workDeskPage, workItemPage, workOverviewPage, workProgrammePage, type FieldSpec } from "#web";
import * as z from "zod";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
import { carryOutForm } from "../desk/form-problem.ts";
import { dayOf } from "./case-words.ts";
import { deskSides } from "./desk-ways.ts";
import { workCsv, workProgrammeData } from "./work-programme-data.ts";

const texts = partnershipTexts.work;
const HERE = "/desk/programme";
const ONE = `${HERE}/:programme{[0-9a-f-]{36}}`;

/** Work programmes: all of a year, one with its steps, what is planned, and the page for readers. */
export const WORK_PROGRAMME_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "public",
    path: "/bodies/:slug/programme/:year",
    answer: async ({ database, part, now }) => {
      const today = dayOf(now);
      const programme = await workProgrammeOf(database, part("slug"), yearOf(part("year"), today), today);
      if (!programme || programme.approvedOn === null) return { nothing: texts.unknown };
      return { page: workProgrammePage(await workProgrammeData(database, programme, { today, forReaders: true })) };
    },
  },
  { kind: "desk", method: "get", path: HERE, answer: (request) => showOverview(request) },
  {
    kind: "desk",
    method: "post",
    path: HERE,
    answer: async (request) => {
      const year = yearOf(request.form.text("year"), dayOf(request.now));
      const id = await beginWorkProgramme(request, { bodyId: request.form.text("body"), year });
      return { redirect: `${HERE}/${id}`, notice: texts.begun };
    },
  },
  {
    kind: "desk",
    method: "get",
    path: `${ONE}/table.csv`,
    answer: (request) =>
      withProgramme(request, async (programme) => ({
        file: workCsv(await workItems(request.database, programme.id), dayOf(request.now)),
        type: "text/csv; charset=utf-8",
        name: `${programme.bodySlug}-${programme.year}.csv`,
      })),
  },
  { kind: "desk", method: "get", path: ONE, answer: (request) => withProgramme(request, (programme) => showOne(request, programme, {})) },
  { kind: "desk", method: "post", path: `${ONE}/:step{propose|return|approve|close}`, answer: (request) => answerStep(request) },
  { kind: "desk", method: "post", path: `${ONE}/summary`, answer: (request) => answerSummary(request) },
  { kind: "desk", method: "post", path: `${ONE}/items`, answer: (request) => answerPlan(request) },
  {
    kind: "desk",
    method: "get",
    path: `${ONE}/items/:item`,
    answer: (request) => withProgramme(request, (programme) => showItem(request, programme, {})),
  },
  { kind: "desk", method: "post", path: `${ONE}/items/:item/:form{change|monitor}`, answer: (request) => answerItem(request) },
];

const yearOf = (text: string, today: string): number => {
  const year = Number.parseInt(text, 10);
  return year >= 1900 && year <= 2200 ? year : Number(today.slice(0, 4));
};

const subjectOf = async (request: SignedInRequest, { bodyId }: WorkProgramme): Promise<Subject> => ({
  bodies: await bodyPath(request.database, bodyId),
});

/** Whoever writes, monitors or approves work programmes of the body sees them before they are approved. */
const withProgramme = async (
  request: SignedInRequest,
  work: (programme: WorkProgramme) => Promise<PartnershipAnswer>,
): Promise<PartnershipAnswer> => {
  const programme = await findWorkProgramme(request.database, request.part("programme"), dayOf(request.now));
  if (!programme) return { nothing: texts.unknown };
  const subject = await subjectOf(request, programme);
  const sees = (["write-work-programme", "monitor-work-programme", "approve-work-programme", "see-case"] as const).some(
    (action) => request.may(action, subject).allowed,
  );
  if (!sees) request.demand("write-work-programme", subject);
  return work(programme);
};

const showOverview = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const today = dayOf(request.now);
  const year = yearOf(request.query("year"), today);
  const [lines, sides] = await Promise.all([workProgrammeOverview(request.database, year, today), deskSides(request, HERE)]);
  const reach = await bodiesWithin(request.database, reachOf(request.standing, "write-work-programme"));
  const rows = lines.map(({ programmeId, ...line }) => ({
    ...line,
    href: programmeId === null ? undefined : `${HERE}/${programmeId}`,
    mayBegin: programmeId === null && (reach === "everywhere" || reach.includes(line.bodyId)),
  }));
  return { page: workOverviewPage({ year, csrf: request.csrf, rows }, sides) };
};

interface Said {
  readonly form?: string;
  readonly faults?: Readonly<Record<string, string>>;
  readonly status?: 409 | 422;
}

const planFields = async ({ database, now }: SignedInRequest, programme: WorkProgramme): Promise<readonly FieldSpec[]> => {
  const people = await peopleOfBody(database, programme.bodyId, dayOf(now));
  const { fields, kinds } = texts;
  return [
    {
      name: "kind",
      label: fields.kind,
      kind: "choice",
      required: true,
      options: Object.entries(kinds).map(([value, label]) => ({ value, label })),
    },
    { name: "title", label: fields.title, kind: "text", required: true, longest: 300 },
    { name: "plannedOn", label: fields.plannedOn, kind: "date", required: true },
    {
      name: "responsibleId",
      label: fields.responsible,
      kind: "choice",
      options: people.map(({ id, name }) => ({ value: id, label: name })),
    },
    ...(programme.state === "approved"
      ? [{ name: "reason", label: fields.reason, help: fields.reasonHelp, kind: "long text", required: true, rows: 3 } as const]
      : []),
  ];
};

const formsOf =
  (request: SignedInRequest, { version }: WorkProgramme, { form, faults = {} }: Said) =>
  (name: string, action: string, fields: readonly FieldSpec[], values: Readonly<Record<string, string>> = {}) => ({
    action,
    fields,
    state: { values: form === name ? request.form.values() : values, faults: form === name ? faults : {}, csrf: request.csrf },
    hidden: { version: String(version) },
  });

const showOne = async (request: SignedInRequest, programme: WorkProgramme, said: Said): Promise<PartnershipAnswer> => {
  const today = dayOf(request.now);
  const address = `${HERE}/${programme.id}`;
  const [data, subject, fields, sides] = await Promise.all([
    workProgrammeData(request.database, programme, { today, forReaders: false }),
    subjectOf(request, programme),
    planFields(request, programme),
    deskSides(request, HERE),
  ]);
  const form = formsOf(request, programme, said);
  const writes = request.may("write-work-programme", subject).allowed;
  const summaryFields = [{ name: "summary", label: texts.summary, kind: "long text", longest: 4_000 }] as const;
  const page = workDeskPage(
    {
      ...data,
      csvHref: `${address}/table.csv`,
      publicHref: programme.approvedOn === null ? undefined : `/bodies/${programme.bodySlug}/programme/${programme.year}`,
      steps: stepsFrom(programme.state)
        .filter(({ action }) => request.may(action, subject).allowed)
        .map(({ step }) => ({ step, form: form(step, `${address}/${step}`, []) })),
      summaryForm:
        writes && programme.state === "draft"
          ? form("summary", `${address}/summary`, summaryFields, { summary: programme.summary })
          : undefined,
      addForm:
        writes && (programme.state === "draft" || programme.state === "approved") ? form("items", `${address}/items`, fields) : undefined,
    },
    sides,
  );
  return { page, ...(said.status === undefined ? {} : { status: said.status }) };
};

const atHand = ({ part, form }: SignedInRequest) => ({ id: part("programme"), version: form.version() });

const again = (request: SignedInRequest, said: Said): Promise<PartnershipAnswer> =>
  withProgramme(request, (programme) => showOne(request, programme, said));

const answerStep = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const step = request.part("step") as WorkProgrammeStep;
  const fault = await carryOutForm(() => moveWorkProgramme(request, atHand(request), step));
  const here = `${HERE}/${request.part("programme")}`;
  if (!fault) return { redirect: here, notice: texts.moved[step] };
  return withProgramme(request, async (programme) => {
    // Somebody was quicker: the step's form is not on the page any more, so that what went wrong would not be either.
    const gone = !stepsFrom(programme.state).some((one) => one.step === step);
    return gone ? { redirect: here, notice: fault.faults.form } : showOne(request, programme, { form: step, ...fault });
  });
};

const summaryShape = z.object({ summary: z.string().max(4_000, "Write at most 4,000 characters.") });

const answerSummary = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const parsed = request.form.parse(summaryShape);
  if (!parsed.ok) return again(request, { form: "summary", faults: parsed.faults, status: 422 });
  const fault = await carryOutForm(() => writeSummary(request, atHand(request), parsed.values.summary));
  return fault ? again(request, { form: "summary", ...fault }) : { redirect: `${HERE}/${request.part("programme")}`, notice: texts.saved };
};

const planShape = z.object({
  kind: z.enum(["output", "activity", "milestone"], "Choose what it is."),
  title: z.string().min(3, "Write what is planned.").max(300, "Write at most 300 characters."),
  plannedOn: dayField("Write a day, such as 2099-12-31."),
  responsibleId: z.union([z.literal(""), z.uuid("Choose somebody from the list.")]).transform((id) => (id === "" ? null : id)),
  reason: z.string().max(2_000, "Write at most 2,000 characters.").default(""),
});

const answerPlan = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const parsed = request.form.parse(planShape);
  if (!parsed.ok) return again(request, { form: "items", faults: parsed.faults, status: 422 });
  const fault = await carryOutForm(() => planWork(request, atHand(request), parsed.values));
  return fault ? again(request, { form: "items", ...fault }) : { redirect: `${HERE}/${request.part("programme")}`, notice: texts.saved };
};

const monitorShape = z.object({
  state: z.enum(["planned", "under way", "done", "dropped"], "Choose how far it is."),
  doneOn: z.union([z.literal(""), dayField("Write a day, such as 2099-12-31.")]).transform((day) => (day === "" ? null : day)),
  note: z.string().max(2_000, "Write at most 2,000 characters."),
});

const MONITOR_FIELDS: readonly FieldSpec[] = [
  {
    name: "state",
    label: texts.fields.state,
    kind: "choice",
    required: true,
    options: (["planned", "under way", "done", "dropped"] as const).map((value) => ({ value, label: texts.itemStates[value] })),
  },
  { name: "doneOn", label: texts.fields.doneOn, kind: "date" },
  { name: "note", label: texts.fields.note, kind: "long text", rows: 3, longest: 2_000 },
];

const showItem = async (request: SignedInRequest, programme: WorkProgramme, said: Said): Promise<PartnershipAnswer> => {
  const item = (await workItems(request.database, programme.id)).find(({ id }) => id === request.part("item"));
  if (!item) return { nothing: texts.unknown };
  const [subject, fields, sides] = await Promise.all([
    subjectOf(request, programme),
    planFields(request, programme),
    deskSides(request, HERE),
  ]);
  const address = `${HERE}/${programme.id}/items/${item.id}`;
  const form = formsOf(request, programme, said);
  const planned = { kind: item.kind, title: item.title, plannedOn: item.plannedOn, responsibleId: item.responsibleId ?? "" };
  const progress = { state: item.state, doneOn: item.doneOn ?? "", note: item.note };
  const writes = request.may("write-work-programme", subject).allowed && programme.state !== "proposed" && programme.state !== "closed";
  const monitors = request.may("monitor-work-programme", subject).allowed && programme.state === "approved";
  const page = workItemPage(
    {
      title: item.title,
      backHref: `${HERE}/${programme.id}`,
      change: writes ? form("change", `${address}/change`, fields, planned) : undefined,
      monitor: monitors ? form("monitor", `${address}/monitor`, MONITOR_FIELDS, progress) : undefined,
    },
    sides,
  );
  return { page, ...(said.status === undefined ? {} : { status: said.status }) };
};

const answerItem = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const name = request.part("form");
  const item = request.part("item");
  const show = (said: Said): Promise<PartnershipAnswer> =>
    withProgramme(request, (programme) => showItem(request, programme, { form: name, ...said }));
  const parsed = name === "change" ? request.form.parse(planShape) : request.form.parse(monitorShape);
  if (!parsed.ok) return show({ faults: parsed.faults, status: 422 });
  const { values } = parsed;
  const fault = await carryOutForm(() =>
    "title" in values ? replanWork(request, atHand(request), item, values) : monitorWork(request, atHand(request), item, values),
  );
  return fault ? show(fault) : { redirect: `${HERE}/${request.part("programme")}`, notice: texts.saved };
};
