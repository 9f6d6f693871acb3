import { bodiesById, bodyPath, CASE_KINDS, listCases, openCase, ownBodies, writeNote, type Body, type CaseFilter } from "#partnership";
import * as z from "zod";
import {
  caseFormPage,
  casePage,
  casesPage,
  chooseKindPage,
  partnershipTexts,
  type CaseFormData,
  type CasesData,
  type FieldSpec,
} from "#web";
import { answerDraft, beginForm, endDraft } from "../desk/form-drafts.ts";
import { carryOutForm } from "../desk/form-problem.ts";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
import { caseData, openedCase } from "./case-data.ts";
import { caseLine, dayOf } from "./case-words.ts";
import { deskSides } from "./desk-ways.ts";
import { isId } from "./is-id.ts";
import { pageNumber } from "./page-number.ts";

const texts = partnershipTexts.cases;
const HERE = "/desk/cases";
const PART = 50;

/** Cases: the list, opening one, reading one, writing notes. */
export const CASES_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "desk",
    method: "get",
    path: "/desk/cases",
    answer: async (request) => {
      const [data, sides] = await Promise.all([casesData(request), deskSides(request, HERE)]);
      return { page: casesPage(data, sides) };
    },
  },
  {
    kind: "desk",
    method: "get",
    path: "/desk/cases/new",
    answer: async (request) => {
      const kinds = CASE_KINDS.filter(({ onDesk }) => onDesk);
      const cards = kinds.map(({ id, name, words }) => ({ href: `/desk/cases/new/${id}`, name, words }));
      return { page: chooseKindPage(cards, await deskSides(request, HERE)) };
    },
  },
  {
    kind: "desk",
    method: "get",
    path: "/desk/cases/new/:kind",
    answer: async (request) => {
      const given = Object.fromEntries(["body", ...fieldNames(request.part("kind"))].map((name) => [name, request.query(name)]));
      const { values, savedOn } = await beginForm(request, draftKey(request), given);
      return showOpening(request, { values, faults: {} }, savedOn, request.surroundings.newId());
    },
  },
  { kind: "desk", method: "post", path: "/desk/cases/new/:kind", answer: (request) => answerOpening(request) },
  {
    kind: "desk",
    method: "get",
    path: "/desk/cases/:reference",
    answer: (request) => showCase(request, { values: { internal: "yes" }, faults: {} }, 200),
  },
  { kind: "desk", method: "post", path: "/desk/cases/:reference/notes", answer: (request) => answerNote(request) },
];

const SHOWN: readonly CaseFilter["show"][] = ["under way", "to decide", "mine", "all"];

const casesData = async ({ database, standing, query, now }: SignedInRequest): Promise<CasesData> => {
  const show = SHOWN.find((one) => one === query("show")) ?? "under way";
  const kind = CASE_KINDS.find(({ id }) => id === query("kind"))?.id;
  const page = pageNumber(query("page"));
  const from = (page - 1) * PART;
  const part = { from, most: PART, day: dayOf(now) };
  const { cases, total } = await listCases(database, standing, { show, ...(kind === undefined ? {} : { kind }) }, part);
  const href = (number: number): string => `/desk/cases?${new URLSearchParams({ show, kind: kind ?? "", page: String(number) })}`;
  return {
    show,
    kind: kind ?? "",
    kinds: CASE_KINDS.map(({ id, name }) => ({ id, name })),
    cases: cases.map(caseLine),
    total,
    laterHref: page > 1 ? href(page - 1) : undefined,
    earlierHref: from + PART < total ? href(page + 1) : undefined,
  };
};

interface Filled {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
  readonly status?: 200 | 409 | 422;
}

const PROGRAMME = "programme";

/** A kind that may be opened from the desk. */
const kindOnDesk = (id: string) => CASE_KINDS.find((kind) => kind.id === id && kind.onDesk);

const fieldNames = (kind: string): readonly string[] => kindOnDesk(kind)?.form.fields.map(({ name }) => name) ?? [];

const draftKey = ({ part }: SignedInRequest) => ({ form: `open ${part("kind")}`, key: "" });

const bodyField = async (request: SignedInRequest): Promise<{ readonly field: FieldSpec; readonly ids: readonly string[] }> => {
  const { database, session, now } = request;
  const bodies = await ownBodies(database, session.personId, now);
  const known = new Map([...bodies, ...(await bodyAskedFor(request))].map(({ id, name }) => [id, name]));
  const options = [...[...known].map(([value, label]) => ({ value, label })), { value: PROGRAMME, label: texts.noBody }];
  return {
    field: { name: "body", label: texts.body, help: texts.bodyHelp, kind: "choice", required: true, options },
    ids: [...known.keys()],
  };
};

/** A body that a way to the form names, such as that of a rule which is to be waived: for whoever sees it at the desk. */
const bodyAskedFor = async ({ database, query, form, may, now }: SignedInRequest): Promise<readonly Body[]> => {
  const id = query("body") || form.text("body");
  if (!isId(id) || !may("see-body", { bodies: await bodyPath(database, id) }).allowed) return [];
  return bodiesById(database, [id], dayOf(now));
};

const showOpening = async (
  request: SignedInRequest,
  { values, faults, status }: Filled,
  savedOn: string | undefined,
  key: string,
): Promise<PartnershipAnswer> => {
  const kind = kindOnDesk(request.part("kind"));
  if (!kind) return { nothing: texts.none };
  const action = `/desk/cases/new/${kind.id}`;
  const { field } = await bodyField(request);
  const data: CaseFormData = {
    title: kind.name,
    words: kind.words,
    backHref: "/desk/cases/new",
    backText: texts.choose,
    action,
    fields: [...(kind.belongsTo === "a body" ? [field] : []), ...kind.form.fields],
    state: { values, faults, csrf: request.csrf },
    hidden: { key },
    submit: texts.send,
    danger: false,
    canKeep: true,
    draft: savedOn === undefined ? undefined : { savedOn, discardAction: action },
    beside: [],
  };
  return { page: caseFormPage(data, await deskSides(request, HERE)), ...(status === undefined ? {} : { status }) };
};

const answerOpening = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const { form, database, actor, surroundings, standing, session } = request;
  const kind = kindOnDesk(request.part("kind"));
  if (!kind) return { nothing: texts.none };
  const kept = await answerDraft(request, draftKey(request), `/desk/cases/new/${kind.id}`);
  if (kept) return kept;
  const key = form.text("key");
  const parsed = form.parse(kind.form.shape);
  const { ids } = await bodyField(request);
  const body = form.text("body");
  const knownBody = kind.belongsTo === "the programme" || body === PROGRAMME || ids.includes(body);
  if (!parsed.ok || !knownBody || !isId(key)) {
    const faults = { ...(knownBody ? {} : { body: texts.chooseBody }), ...(parsed.ok ? {} : parsed.faults) };
    return showOpening(request, { values: form.values(), faults, status: 422 }, undefined, isId(key) ? key : surroundings.newId());
  }
  let reference = "";
  const fault = await carryOutForm(async () => {
    const bodyId = kind.belongsTo === "a body" && body !== PROGRAMME ? body : null;
    const opening = { kind: kind.id, fields: parsed.values, bodyId, openedBy: session.personId, key: `${session.personId} ${key}` };
    ({ reference } = await openCase({ database, actor, surroundings, standing }, opening));
  });
  if (fault) return showOpening(request, { values: form.values(), ...fault }, undefined, key);
  await endDraft(request, draftKey(request));
  return { redirect: `/desk/cases/${reference}`, notice: texts.opened(reference) };
};

const showCase = async (request: SignedInRequest, note: Filled, status: 200 | 409 | 422): Promise<PartnershipAnswer> => {
  const opened = await openedCase(request, request.part("reference"));
  const [data, sides] = await Promise.all([
    caseData(request, opened, { values: note.values, faults: note.faults, csrf: request.csrf }),
    deskSides(request, HERE),
  ]);
  return { page: casePage(data, sides), status };
};

const noteShape = z.object({
  words: z.string().min(1, texts.noteFields.missing).max(4_000, texts.noteFields.long),
  internal: z.string(),
});

const answerNote = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const { form, database, actor, surroundings, standing } = request;
  const { file } = await openedCase(request, request.part("reference"));
  const parsed = form.parse(noteShape);
  if (!parsed.ok) return showCase(request, { values: form.values(), faults: parsed.faults }, 422);
  const { words, internal } = parsed.values;
  const fault = await carryOutForm(() =>
    writeNote({ database, actor, surroundings, standing }, file.id, { words, internal: internal === "yes" }),
  );
  if (fault) return showCase(request, { values: form.values(), faults: fault.faults }, fault.status);
  return { redirect: `/desk/cases/${file.reference}#notes`, notice: texts.noteFields.done };
};
