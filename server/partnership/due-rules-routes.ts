import {
  allBodies,
  allDueRules,
  BODY_KINDS,
  changeDueRule,
  DUE_RULES,
  dueRule,
  dueRuleShape,
  findDueRule,
  phaseDays,
  previewRule,
  ROLE_NAMES,
  ruleOf,
  setDueRule,
  THE_PROGRAMME,
  type ObligationRule,
  type WrittenRule,
} from "#partnership";
import { dueRulePage, dueRulesPage, partnershipTexts, type DueRuleFormData, type FieldSpec } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
import { carryOutForm } from "../desk/form-problem.ts";
import { dayOf } from "./case-words.ts";
import { deskSides } from "./desk-ways.ts";

const texts = partnershipTexts.due.rules;
const HERE = "/desk/due";
const RULES = "/desk/due/rules";
const MOST_SHOWN = 30;

type Values = Readonly<Record<string, string>>;

/** Rules on what is due: the list, and a form that shows what a rule asks before it is set. */
export const DUE_RULES_ROUTES: readonly PartnershipRoute[] = [
  { kind: "desk", method: "get", path: RULES, answer: (request) => showRules(request) },
  {
    kind: "desk",
    method: "get",
    path: `${RULES}/new`,
    answer: (request) => showForm(request, undefined, { rule: request.query("kind"), remindDays: "-30, -7, 0, 7, 30" }),
  },
  { kind: "desk", method: "post", path: `${RULES}/new`, answer: (request) => answerForm(request, undefined) },
  {
    kind: "desk",
    method: "get",
    path: `${RULES}/:rule`,
    answer: async (request) => {
      const rule = await findDueRule(request.database, request.part("rule"));
      return rule ? showForm(request, rule, valuesOf(rule)) : { nothing: texts.unknown };
    },
  },
  {
    kind: "desk",
    method: "post",
    path: `${RULES}/:rule`,
    answer: async (request) => {
      const rule = await findDueRule(request.database, request.part("rule"));
      return rule ? answerForm(request, rule) : { nothing: texts.unknown };
    },
  },
];

const showRules = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  request.demand("change-programme", THE_PROGRAMME);
  const [rules, bodies, sides] = await Promise.all([
    allDueRules(request.database),
    allBodies(request.database, dayOf(request.now)),
    deskSides(request, HERE),
  ]);
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  const rows = rules.map((rule) => ({
    href: `${RULES}/${rule.id}`,
    name: rule.name,
    sentence: sentenceOf(rule),
    whom: rule.bodyId === null ? texts.ofKind(rule.bodyKind ?? "") : (names.get(rule.bodyId) ?? ""),
    role: rule.responsibleRole,
    fromOn: rule.fromOn,
    untilOn: rule.untilOn,
  }));
  const kinds = DUE_RULES.map(({ id, words }) => ({ href: `${RULES}/new?kind=${encodeURIComponent(id)}`, words }));
  return { page: dueRulesPage({ rows, kinds }, sides) };
};

const sentenceOf = ({ rule, parameters }: ObligationRule): string => {
  const kind = dueRule(rule);
  const parsed = kind?.parameters.safeParse(parameters);
  return kind && parsed?.success ? kind.describe(parsed.data) : rule;
};

const valuesOf = (rule: ObligationRule): Values => ({
  ...Object.fromEntries(Object.entries(rule.parameters).map(([name, value]) => [name, String(value)])),
  name: rule.name,
  rule: rule.rule,
  for: rule.bodyId ?? rule.bodyKind ?? "",
  responsibleRole: rule.responsibleRole,
  remindDays: rule.remindDays.join(", "),
  fromOn: rule.fromOn ?? "",
  untilOn: rule.untilOn ?? "",
});

interface Said {
  readonly faults?: Values;
  readonly status?: 409 | 422;
  readonly preview?: DueRuleFormData["preview"];
}

const showForm = async (
  request: SignedInRequest,
  rule: ObligationRule | undefined,
  values: Values,
  { faults = {}, status, preview }: Said = {},
): Promise<PartnershipAnswer> => {
  request.demand("change-programme", THE_PROGRAMME);
  const kind = dueRule(values["rule"] ?? "");
  if (!kind) return { redirect: RULES };
  const [fields, sides] = await Promise.all([formFields(request, kind.fields), deskSides(request, HERE)]);
  const hidden = {
    rule: kind.id,
    version: request.form.text("version") || String(rule?.version ?? 0),
    ...(preview ? { seen: "yes" } : {}),
  };
  const page = dueRulePage(
    {
      title: rule ? texts.change : texts.add,
      words: kind.words,
      form: { action: rule ? `${RULES}/${rule.id}` : `${RULES}/new`, fields, state: { values, faults, csrf: request.csrf }, hidden },
      preview,
    },
    sides,
  );
  return { page, ...(status === undefined ? {} : { status }) };
};

const formFields = async ({ database, now }: SignedInRequest, own: (typeof DUE_RULES)[number]["fields"]): Promise<readonly FieldSpec[]> => {
  const day = dayOf(now);
  const [bodies, phases] = await Promise.all([allBodies(database, day), phaseDays(database)]);
  const open = bodies.filter(({ closedOn }) => closedOn === null || closedOn >= day);
  const { fields } = texts;
  return [
    { name: "name", label: fields.name, kind: "text", required: true, longest: 200 },
    ...own.map(({ name, label, kind, help }): FieldSpec => ({
      name,
      label,
      kind: kind === "phase" ? "choice" : kind,
      required: true,
      ...(help === undefined ? {} : { help }),
      ...(kind === "phase" ? { options: phases.map(({ slug, name: label }) => ({ value: slug, label })) } : {}),
    })),
    {
      name: "for",
      label: fields.for,
      kind: "choice",
      required: true,
      options: [
        ...BODY_KINDS.map((one) => ({ value: one, label: texts.ofKind(one) })),
        ...open.map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    {
      name: "responsibleRole",
      label: fields.responsibleRole,
      kind: "choice",
      required: true,
      options: ROLE_NAMES.map((one) => ({ value: one, label: one })),
    },
    { name: "remindDays", label: fields.remindDays, help: fields.remindHelp, kind: "text", required: true, longest: 80 },
    { name: "fromOn", label: fields.fromOn, kind: "date" },
    { name: "untilOn", label: fields.untilOn, kind: "date" },
  ];
};

const answerForm = async (request: SignedInRequest, rule: ObligationRule | undefined): Promise<PartnershipAnswer> => {
  request.demand("change-programme", THE_PROGRAMME);
  const values = request.form.values();
  const own = dueRule(values["rule"] ?? "")?.fields ?? [];
  const parsed = request.form.parse(dueRuleShape);
  const parameters = Object.fromEntries(own.map(({ name }) => [name, request.form.text(name)]));
  const inParts = dueRule(values["rule"] ?? "")?.parameters.safeParse(parameters);
  const faults: Record<string, string> = parsed.ok ? {} : { ...parsed.faults };
  if (inParts && !inParts.success) for (const { path, message } of inParts.error.issues) faults[String(path[0] ?? "form")] ??= message;
  if (!parsed.ok || Object.keys(faults).length > 0) return showForm(request, rule, values, { faults, status: 422 });
  const written: WrittenRule = { values: parsed.values, parameters };
  const seen = values["seen"] === "yes" && values["step"] !== "look";
  let preview: DueRuleFormData["preview"];
  const fault = await carryOutForm(async () => {
    if (!seen) preview = await previewOf(request, written);
    else if (rule) await changeDueRule(request, { id: rule.id, version: request.form.version() }, written);
    else await setDueRule(request, written);
  });
  if (fault) return showForm(request, rule, values, fault);
  return seen ? { redirect: RULES, notice: texts.saved } : showForm(request, rule, values, { preview });
};

const previewOf = async ({ database, now }: SignedInRequest, written: WrittenRule): Promise<DueRuleFormData["preview"]> => {
  const day = dayOf(now);
  const asked = await previewRule(database, await ruleOf(database, written, day), day);
  const bodies = new Map((await allBodies(database, day)).map((body) => [body.id, body]));
  const rows = asked.slice(0, MOST_SHOWN).map(({ bodyId, from, until, dueOn, needed }) => ({
    bodyName: bodies.get(bodyId)?.name ?? "",
    bodyHref: `/bodies/${bodies.get(bodyId)?.slug ?? ""}`,
    from,
    until,
    dueOn,
    needed,
  }));
  return { total: asked.length, rows };
};
