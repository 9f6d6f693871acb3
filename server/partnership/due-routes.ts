import {
  bodyPath,
  calendarFeedSince,
  closeCalendarFeed,
  dayField,
  DUE_STATES,
  dueLines,
  findDue,
  metLines,
  noteMet,
  openCalendarFeed,
  reachOf,
  rolesHeld,
  unnoteMet,
  waiveObligation,
  THE_PROGRAMME,
  type DueQuestion,
} from "#partnership";
import { calendarFeedPage, confirmPage, dueListPage, obligationPage, partnershipTexts, type DueListData, type DueShown } from "#web";
import * as z from "zod";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
import type { FormFields } from "../desk/form-fields.ts";
import { carryOutForm } from "../desk/form-problem.ts";
import { dayOf } from "./case-words.ts";
import { deskSides } from "./desk-ways.ts";
import { dueRow } from "./due-words.ts";
import { pageNumber } from "./page-number.ts";

const texts = partnershipTexts.due;
const HERE = "/desk/due";
const PART = 50;

/** What is due, for those who answer for it; the own calendar. */
export const DUE_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "desk",
    method: "get",
    path: HERE,
    answer: async (request) => {
      const [data, sides] = await Promise.all([listData(request), deskSides(request, HERE)]);
      return { page: dueListPage(data, sides) };
    },
  },
  { kind: "desk", method: "get", path: `${HERE}/calendar`, answer: (request) => showFeed(request, undefined) },
  {
    kind: "desk",
    method: "post",
    path: `${HERE}/calendar`,
    answer: async (request) => {
      const secret = await openCalendarFeed(deskOf(request));
      return showFeed(request, `${request.frame.address}/calendar/${secret}.ics`);
    },
  },
  {
    kind: "desk",
    method: "post",
    path: `${HERE}/calendar/close`,
    answer: async (request) => {
      await closeCalendarFeed(deskOf(request));
      return { redirect: `${HERE}/calendar`, notice: texts.feed.closed };
    },
  },
  { kind: "desk", method: "get", path: `${HERE}/:id`, answer: (request) => showOne(request, {}) },
  { kind: "desk", method: "post", path: `${HERE}/:id/note`, answer: (request) => answerNote(request) },
  { kind: "desk", method: "post", path: `${HERE}/:id/waive`, answer: (request) => answerWaive(request) },
  {
    kind: "desk",
    method: "post",
    path: `${HERE}/:id/take-back`,
    answer: async (request) => {
      await unnoteMet(request, atHand(request), request.form.text("met"));
      return { redirect: `${HERE}/${request.part("id")}`, notice: texts.one.takenBack };
    },
  },
];

const deskOf = ({ database, actor, surroundings, session }: SignedInRequest) => ({
  database,
  actor,
  surroundings,
  personId: session.personId,
});

const showFeed = async (request: SignedInRequest, address: string | undefined): Promise<PartnershipAnswer> => {
  const [since, sides] = await Promise.all([calendarFeedSince(request.database, request.session.personId), deskSides(request, HERE)]);
  return { page: calendarFeedPage({ since: since === null ? undefined : dayOf(since), address, csrf: request.csrf }, sides) };
};

const listData = async (request: SignedInRequest): Promise<DueListData> => {
  const { standing, query, database, now } = request;
  const everywhere = reachOf(standing, "meet-obligation") === "everywhere" || reachOf(standing, "read-log") === "everywhere";
  const shown: readonly DueShown[] = everywhere ? ["mine", "bodies", "all"] : ["mine", "bodies"];
  const show = shown.find((one) => one === query("show")) ?? "mine";
  const asked = query("state");
  const state = asked === "every" ? "every" : (DUE_STATES.find((one) => one === asked) ?? "");
  const from = (pageNumber(query("page")) - 1) * PART;
  const question: DueQuestion = {
    on: dayOf(now),
    ...(state === "every" ? {} : { states: state === "" ? (["late", "due", "not yet due"] as const) : [state] }),
    ...(show === "mine" ? { responsible: rolesHeld(standing) } : {}),
    ...(show === "bodies" ? { bodyIds: standing.mandates.map(({ bodyId }) => bodyId) } : {}),
  };
  const { lines, total } = await dueLines(database, question, { from, most: PART, lateFirst: true });
  const partHref = (page: number): string => `${HERE}?${new URLSearchParams({ show, state, page: String(page) }).toString()}`;
  return {
    show,
    shown,
    state,
    rows: lines.map(dueRow),
    total,
    rulesHref: request.may("change-programme", THE_PROGRAMME).allowed ? `${HERE}/rules` : undefined,
    laterHref: from > 0 ? partHref(from / PART) : undefined,
    earlierHref: from + PART < total ? partHref(from / PART + 2) : undefined,
  };
};

const noteShape = z.object({
  recordKind: z.string().min(2, "Write what kind of record it is.").max(80, "Write at most 80 characters."),
  record: z.string().min(1, "Write its number or address.").max(300, "Write at most 300 characters."),
  words: z.string().min(3, "Say in a few words what it is.").max(500, "Write at most 500 characters."),
  onDay: dayField("Write a day, such as 2099-12-31."),
});

const waiveShape = z.object({
  reason: z.string().min(10, "Write at least ten characters.").max(8_000, "Write at most 8,000 characters."),
  basis: z.string().min(3, "Write what it rests on.").max(1_000, "Write at most 1,000 characters."),
});

const { noteFields, waiveFields } = texts.one;
const NOTE_FIELDS = [
  { name: "recordKind", label: noteFields.recordKind, help: noteFields.recordKindHelp, kind: "text", required: true, longest: 80 },
  { name: "record", label: noteFields.record, kind: "text", required: true, longest: 300 },
  { name: "words", label: noteFields.words, kind: "text", required: true, longest: 500 },
  { name: "onDay", label: noteFields.onDay, kind: "date", required: true },
] as const;
const WAIVE_FIELDS = [
  { name: "reason", label: waiveFields.reason, kind: "long text", required: true, longest: 8_000, rows: 5 },
  { name: "basis", label: waiveFields.basis, help: waiveFields.basisHelp, kind: "text", required: true, longest: 1_000 },
] as const;

interface Said {
  /** The form that was sent; its values stay. */
  readonly form?: "note" | "waive";
  readonly faults?: Readonly<Record<string, string>>;
  readonly status?: 409 | 422;
}

const showOne = async (request: SignedInRequest, { form, faults = {}, status }: Said): Promise<PartnershipAnswer> => {
  const { database, now, csrf } = request;
  const due = await findDue(database, request.part("id"), dayOf(now));
  if (!due) return { nothing: texts.one.unknown };
  const [met, bodies, sides] = await Promise.all([
    metLines(database, [due.id], dayOf(now)),
    bodyPath(database, due.bodyId),
    deskSides(request, HERE),
  ]);
  request.demand("see-body", { bodies });
  const row = dueRow(due);
  const formOf = (name: "note" | "waive", fields: typeof NOTE_FIELDS | typeof WAIVE_FIELDS) => ({
    action: `${row.href}/${name}`,
    fields,
    state: { values: form === name ? request.form.values() : {}, faults: form === name ? faults : {}, csrf },
    hidden: { version: String(due.version) },
  });
  const open = due.state !== "waived" && due.state !== "met";
  const page = obligationPage(
    {
      due: row,
      waivedReason: due.waivedReason,
      met: met.map(({ id, recordKind, record, words, onDay }) => ({ id, kind: recordKind, record, words, on: onDay })),
      // A form that came too late is shown again, so that what was written is not lost.
      note:
        request.may("meet-obligation", { bodies }).allowed && (due.state !== "waived" || form === "note")
          ? formOf("note", NOTE_FIELDS)
          : undefined,
      waive: (open || form === "waive") && request.may("waive-obligation", { bodies }).allowed ? formOf("waive", WAIVE_FIELDS) : undefined,
    },
    sides,
  );
  return { page, ...(status === undefined ? {} : { status }) };
};

const atHand = ({ part, form }: { readonly part: (name: string) => string; readonly form: FormFields }) => ({
  id: part("id"),
  version: form.version(),
});

const answerNote = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const parsed = request.form.parse(noteShape);
  if (!parsed.ok) return showOne(request, { form: "note", faults: parsed.faults, status: 422 });
  const fault = await carryOutForm(() => noteMet(request, atHand(request), parsed.values));
  if (fault) return showOne(request, { form: "note", ...fault });
  return { redirect: `${HERE}/${request.part("id")}`, notice: texts.one.noted };
};

const answerWaive = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const parsed = request.form.parse(waiveShape);
  if (!parsed.ok) return showOne(request, { form: "waive", faults: parsed.faults, status: 422 });
  const step = request.form.text("step");
  if (step === "again") return showOne(request, { form: "waive" });
  if (step !== "confirmed") return askOnceMore(request);
  const fault = await carryOutForm(() => waiveObligation(request, atHand(request), parsed.values));
  if (fault) return showOne(request, { form: "waive", ...fault });
  return { redirect: `${HERE}/${request.part("id")}`, notice: texts.one.waived };
};

/** What waiving means, before it is done. */
const askOnceMore = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const { database, form, now, csrf } = request;
  const due = await findDue(database, request.part("id"), dayOf(now));
  if (!due) return { nothing: texts.one.unknown };
  request.demand("waive-obligation", { bodies: await bodyPath(database, due.bodyId) });
  const row = dueRow(due);
  const [reason, basis, version] = [form.text("reason"), form.text("basis"), String(form.version())];
  const page = confirmPage(
    {
      title: texts.one.waiveTitle,
      words: texts.one.waiveSure(row.words, row.bodyName),
      fields: [
        { label: waiveFields.reason, words: reason },
        { label: waiveFields.basis, words: basis },
      ],
      action: `${row.href}/waive`,
      hidden: { reason, basis, version },
      csrf,
      submit: texts.one.waiveSubmit,
      back: texts.one.waiveBack,
    },
    await deskSides(request, HERE),
  );
  return { page };
};
