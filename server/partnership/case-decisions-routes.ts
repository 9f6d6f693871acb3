import { caseKind, decideCase, withdrawCase } from "#partnership";
import { Problem } from "#vocabulary";
import * as z from "zod";
import { caseFormPage, confirmPage, partnershipTexts, type CaseFormData, type FieldSpec, type FilledField } from "#web";
import { answerDraft, beginForm, endDraft } from "../desk/form-drafts.ts";
import { carryOutForm } from "../desk/form-problem.ts";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
import { caseData, fieldsOf, heldBackIn, mayDecide, mayWithdraw, openedCase, type OpenedCase } from "./case-data.ts";
import { dayOf } from "./case-words.ts";
import { deskSides } from "./desk-ways.ts";

const texts = partnershipTexts.cases;
const words = texts.decideFields;
const HERE = "/desk/cases";

/** Deciding a case, with a page that asks once more, and withdrawing one. */
export const CASE_DECISIONS_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "desk",
    method: "get",
    path: "/desk/cases/:reference/decide",
    answer: async (request) => {
      const opened = await decidable(request);
      const { values, savedOn } = await beginForm(request, draftKey(opened));
      return showDecision(request, opened, { values, faults: {} }, savedOn);
    },
  },
  { kind: "desk", method: "post", path: "/desk/cases/:reference/decide", answer: (request) => answerDecision(request) },
  {
    kind: "desk",
    method: "get",
    path: "/desk/cases/:reference/withdraw",
    answer: async (request) => showWithdrawal(request, await withdrawable(request), { values: {}, faults: {} }),
  },
  { kind: "desk", method: "post", path: "/desk/cases/:reference/withdraw", answer: (request) => answerWithdrawal(request) },
];

interface Filled {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
  readonly status?: 200 | 409 | 422;
}

/** A case that somebody decides, and why that is not possible now. @throws Problem no-such-case, not-allowed */
const caseToDecide = async (request: SignedInRequest): Promise<{ readonly opened: OpenedCase; readonly refusal: Problem | undefined }> => {
  const opened = await openedCase(request, request.part("reference"));
  const { file, subject } = opened;
  request.demand(caseKind(file.kind).decision.action, subject);
  const refusal = mayDecide(request, opened)
    ? await heldBackIn(request, opened)
    : new Problem("case-refused", { reference: file.reference, reason: texts.states[file.state] });
  return { opened, refusal };
};

/** @throws Problem no-such-case, not-allowed, case-refused */
const decidable = async (request: SignedInRequest): Promise<OpenedCase> => {
  const { opened, refusal } = await caseToDecide(request);
  if (refusal) throw refusal;
  return opened;
};

/** @throws Problem no-such-case, not-allowed, case-refused */
const withdrawable = async (request: SignedInRequest): Promise<OpenedCase> => {
  const opened = await openedCase(request, request.part("reference"));
  const { file, subject } = opened;
  if (file.openedBy !== request.session.personId) request.demand(caseKind(file.kind).decision.action, subject);
  if (!mayWithdraw(request, opened)) throw new Problem("case-refused", { reference: file.reference, reason: texts.states[file.state] });
  const heldBack = await heldBackIn(request, opened);
  if (heldBack) throw heldBack;
  return opened;
};

const draftKey = ({ file }: OpenedCase) => ({ form: "decide", key: file.id });

const decisionFields = async ({ database, now }: SignedInRequest, { file }: OpenedCase): Promise<readonly FieldSpec[]> => {
  const { decision } = caseKind(file.kind);
  const { outcomes, form } = decision;
  const inRecords = await decision.choices?.(database, dayOf(now));
  const options = outcomes.map(({ id, words: label }) => ({ value: id, label }));
  return [
    { name: "outcome", label: words.outcome, kind: "choice", required: true, options },
    ...(form?.fields ?? []).map((field) => ({ ...field, ...(inRecords?.[field.name] ? { options: inRecords[field.name]! } : {}) })),
    { name: "reasons", label: words.reasons, help: words.reasonsHelp, kind: "long text", required: true, longest: 8_000, rows: 8 },
    { name: "basis", label: words.basis, help: words.basisHelp, kind: "text", required: true, longest: 500 },
  ];
};

const decisionShape = z.object({
  outcome: z.string().min(1, words.missingOutcome),
  reasons: z.string().min(3, words.missingReasons).max(8_000, words.long),
  basis: z.string().min(3, words.missingBasis).max(500, words.long),
});

const showDecision = async (
  request: SignedInRequest,
  opened: OpenedCase,
  { values, faults, status }: Filled,
  savedOn: string | undefined,
): Promise<PartnershipAnswer> => {
  const { file } = opened;
  const action = `/desk/cases/${file.reference}/decide`;
  const data: CaseFormData = {
    title: texts.decideTitle(file.reference),
    words: "",
    backHref: `/desk/cases/${file.reference}`,
    backText: file.title,
    action,
    fields: await decisionFields(request, opened),
    state: { values, faults, csrf: request.csrf },
    hidden: { version: String(file.version) },
    submit: texts.look,
    danger: false,
    canKeep: true,
    draft: savedOn === undefined ? undefined : { savedOn, discardAction: action },
    beside: await known(request, opened),
  };
  return { page: caseFormPage(data, await deskSides(request, HERE)), ...(status === undefined ? {} : { status }) };
};

/** What was asked and answered so far, to read while deciding. */
const known = async (request: SignedInRequest, opened: OpenedCase): Promise<readonly FilledField[]> => {
  const { fields, tasks = [] } = await caseData(request, opened, { values: {}, faults: {}, csrf: "" });
  const answers = tasks.flatMap(({ answer }) =>
    answer
      ? [{ label: texts.answerOf(answer.by), words: answer.fields.map((field) => `${field.label}: ${field.words}`).join("\n\n") }]
      : [],
  );
  return [...fields, ...answers];
};

const answerDecision = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const { form, database, actor, surroundings, standing } = request;
  const { opened, refusal } = await caseToDecide(request);
  const { file } = opened;
  // Somebody else was first: what was written here is not lost.
  if (refusal)
    return showDecision(request, opened, { values: form.values(), ...(await carryOutForm(() => Promise.reject(refusal)))! }, undefined);
  const kind = caseKind(file.kind);
  const kept = await answerDraft(request, draftKey(opened), `/desk/cases/${file.reference}/decide`);
  if (kept) return kept;
  const values = form.values();
  if (form.text("step") === "again") return showDecision(request, opened, { values, faults: {} }, undefined);
  const parsed = form.parse(decisionShape);
  const own = kind.decision.form ? form.parse(kind.decision.form.shape) : ({ ok: true, values: {} } as const);
  const chosen = kind.decision.outcomes.find(({ id }) => id === form.text("outcome"));
  if (!parsed.ok || !own.ok || !chosen) {
    const faults = {
      ...(parsed.ok ? {} : parsed.faults),
      ...(own.ok ? {} : own.faults),
      ...(chosen ? {} : { outcome: words.missingOutcome }),
    };
    return showDecision(request, opened, { values, faults, status: 422 }, undefined);
  }
  if (form.text("step") !== "confirmed") return askOnceMore(request, opened, values);
  const version = form.version();
  const fault = await carryOutForm(() =>
    decideCase({ database, actor, surroundings, standing }, { id: file.id, version }, { ...parsed.values, fields: own.values }),
  );
  if (fault) return showDecision(request, opened, { values, ...fault }, undefined);
  await endDraft(request, draftKey(opened));
  return { redirect: `/desk/cases/${file.reference}`, notice: texts.decided };
};

const askOnceMore = async (
  request: SignedInRequest,
  opened: OpenedCase,
  values: Readonly<Record<string, string>>,
): Promise<PartnershipAnswer> => {
  const fields = await decisionFields(request, opened);
  const shown = fields.map(({ name, label, options }) => {
    const given = values[name] ?? "";
    return { label, words: options?.find(({ value }) => value === given)?.label ?? given };
  });
  const hidden = Object.fromEntries([...fields.map(({ name }) => [name, values[name] ?? ""]), ["version", values["version"] ?? ""]]);
  const data = {
    title: texts.confirmTitle,
    words: texts.confirmWords,
    fields: shown,
    action: `/desk/cases/${opened.file.reference}/decide`,
    hidden,
    csrf: request.csrf,
    submit: texts.confirm,
    back: texts.back,
  };
  return { page: confirmPage(data, await deskSides(request, HERE)) };
};

const showWithdrawal = async (
  request: SignedInRequest,
  { file }: OpenedCase,
  { values, faults, status }: Filled,
): Promise<PartnershipAnswer> => {
  const data: CaseFormData = {
    title: texts.withdrawTitle(file.reference),
    words: texts.withdrawWords,
    backHref: `/desk/cases/${file.reference}`,
    backText: file.title,
    action: `/desk/cases/${file.reference}/withdraw`,
    fields: [{ name: "reason", label: texts.why, kind: "long text", required: true, longest: 2_000, rows: 4 }],
    state: { values, faults, csrf: request.csrf },
    hidden: { version: String(file.version) },
    submit: texts.withdraw,
    danger: true,
    canKeep: false,
    draft: undefined,
    beside: await fieldsOf(request, file, false),
  };
  return { page: caseFormPage(data, await deskSides(request, HERE)), ...(status === undefined ? {} : { status }) };
};

const reasonShape = z.object({ reason: z.string().min(3, texts.whyMissing).max(2_000, words.long) });

const answerWithdrawal = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const { form, database, actor, surroundings, standing } = request;
  const opened = await withdrawable(request);
  const { file } = opened;
  const parsed = form.parse(reasonShape);
  if (!parsed.ok) return showWithdrawal(request, opened, { values: form.values(), faults: parsed.faults, status: 422 });
  const version = form.version();
  const fault = await carryOutForm(() =>
    withdrawCase({ database, actor, surroundings, standing }, { id: file.id, version }, parsed.values.reason),
  );
  if (fault) return showWithdrawal(request, opened, { values: form.values(), ...fault });
  return { redirect: `/desk/cases/${file.reference}`, notice: texts.withdrawn };
};
