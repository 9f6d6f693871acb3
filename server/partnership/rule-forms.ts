import {
  allBodies,
  bodyPath,
  BODY_KINDS,
  COMPOSITION_RULES,
  dayOf,
  describeRule,
  endRule,
  findRule,
  rulesOf,
  rulesOfKind,
  setRule,
  type Body,
  wholeParameters,
  type BodyKind,
  type RuleRow,
} from "#partnership";
import { partnershipTexts } from "#web";
import * as z from "zod";
import type { DeskRoute, SignedInRequest } from "../desk/desk-route.ts";
import { bodiesForm } from "./bodies-form.ts";
import { bodyFor, deskOf } from "./body-forms.ts";
import { dayShape, wordsShape } from "./form-shapes.ts";
import { RULE_FIELDS, type RuleFields } from "./rule-fields.ts";

const { bodiesDesk: texts, bodies: publicTexts } = partnershipTexts;
const { fields, faults, verbs, done } = texts;

interface RuleSubject {
  readonly rule: string;
  readonly words: string;
  readonly asks: RuleFields;
  readonly for: { readonly bodyId: string } | { readonly bodyKind: BodyKind };
  readonly back: { readonly name: string; readonly href: string };
  readonly now: RuleRow | undefined;
}

/** A rule's name in an address: "from-partner-agency". */
export const ruleAddress = (rule: string): string => rule.replaceAll(" ", "-");

const ruleAt = (request: SignedInRequest): Pick<RuleSubject, "rule" | "words" | "asks"> | undefined => {
  const rule = COMPOSITION_RULES.find(({ id }) => ruleAddress(id) === request.part("rule"));
  const asks = rule && RULE_FIELDS[rule.id];
  return rule && asks && { rule: rule.id, words: rule.words, asks };
};

const setting = (path: string, open: (request: SignedInRequest) => Promise<RuleSubject | undefined>) =>
  bodiesForm({
    path,
    open,
    versionOf: () => 0,
    look: async (_, { words, asks, back }) => ({
      title: texts.ruleTitle(back.name),
      lead: words,
      back,
      submit: verbs.rule,
      fields: [
        ...asks.fields,
        {
          name: "effect",
          label: fields.effect,
          kind: "choice",
          required: true,
          options: Object.entries(publicTexts.effectChoices).map(([value, label]) => ({ value, label })),
        },
        { name: "fromOn", label: fields.from, kind: "date", required: true },
      ],
    }),
    start: (request, { asks, now }) => ({
      ...asks.start(now === undefined ? {} : wholeParameters(now)),
      effect: now?.effect ?? "warn",
      fromOn: dayOf(request.now),
    }),
    shape: z.object({ effect: z.enum(["block", "warn", "show"], faults.choose), fromOn: dayShape }),
    fieldOf: { from: "fromOn" },
    raw: ({ asks }, values) => asks.read(values),
    send: async (doing, subject, { effect, fromOn }, { accepted, parameters = {} }) => {
      const kept = subject.now?.parameters ?? {};
      await setRule(doing, { for: subject.for, rule: subject.rule, parameters: { ...kept, ...parameters }, effect, fromOn, accepted });
      return { redirect: `${subject.back.href}#rules`, notice: done.rule };
    },
  });

const forBody = setting("/desk/bodies/:slug/rule/:rule", async (request) => {
  const body = await bodyFor(request, "change-composition");
  const rule = ruleAt(request);
  if (!body || !rule) return undefined;
  const now = (await rulesOf(request.database, body.id, body.kind)).findLast((one) => one.rule === rule.rule && one.untilOn === null);
  return { ...rule, for: { bodyId: body.id }, back: deskOf(body), now };
});

/** A kind of body in an address: "external-forum". */
export const kindAddress = (kind: BodyKind): string => kind.replaceAll(" ", "-");

const forKind = setting("/desk/bodies/rules/:kind/:rule", async (request) => {
  request.demand("change-composition", { bodies: [] });
  const rule = ruleAt(request);
  const kind = BODY_KINDS.find((one) => kindAddress(one) === request.part("kind"));
  if (!kind || !rule) return undefined;
  const all = await rulesOfKind(request.database, kind);
  const now = all.findLast((one) => one.rule === rule.rule && one.untilOn === null);
  return { ...rule, for: { bodyKind: kind }, back: { name: publicTexts.kinds[kind], href: "/desk/bodies/rules" }, now };
});

interface EndedRule {
  readonly rule: RuleRow;
  readonly words: string;
  readonly back: { readonly name: string; readonly href: string };
}

const bodyOf = async ({ database, now }: SignedInRequest, id: string): Promise<Body | undefined> =>
  (await allBodies(database, dayOf(now))).find((body) => body.id === id);

const ending = bodiesForm({
  path: "/desk/rules/:id/end",
  open: async (request): Promise<EndedRule | undefined> => {
    const rule = await findRule(request.database, request.part("id"));
    if (!rule) return undefined;
    request.demand("change-composition", { bodies: rule.bodyId === null ? [] : await bodyPath(request.database, rule.bodyId) });
    const body = rule.bodyId === null ? undefined : await bodyOf(request, rule.bodyId);
    const back = body ? deskOf(body) : { name: texts.rulesOfKinds, href: "/desk/bodies/rules" };
    return { rule, words: describeRule(rule), back };
  },
  versionOf: ({ rule }) => rule.version,
  look: async (_, { words, back }) => ({
    title: texts.endRuleTitle,
    lead: words,
    back,
    submit: verbs.end,
    danger: true,
    fields: [
      { name: "untilOn", label: fields.until, kind: "date", required: true },
      { name: "reason", label: fields.reason, kind: "text", required: true, longest: 500 },
    ],
  }),
  start: (request) => ({ untilOn: dayOf(request.now) }),
  shape: z.object({ untilOn: dayShape, reason: wordsShape(500) }),
  sure: ({ words }, { untilOn }) => texts.endRuleSure(words, untilOn),
  fieldOf: { until: "untilOn" },
  send: async (doing, { rule, back }, values, { version }) => {
    await endRule(doing, { id: rule.id, version }, values);
    return { redirect: `${back.href}#rules`, notice: done.ruleEnded };
  },
});

/** Forms about composition rules. */
export const RULE_FORMS: readonly DeskRoute[] = [...forKind, ...forBody, ...ending];
