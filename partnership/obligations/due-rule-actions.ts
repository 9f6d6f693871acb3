import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { findBody } from "../bodies/body-records.ts";
import { demandOn } from "../bodies/mandate-changes.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { Readable } from "../bodies/readable.ts";
import { slugOfName } from "../bodies/slug-of-name.ts";
import type { Doing } from "../cases/case-actions.ts";
import { THE_PROGRAMME } from "../permissions/can.ts";
import { remindDaysOf, ruleFor, type DueRuleValues } from "./due-rule-shape.ts";
import { isUnder, occurrencesOf, planInUnit } from "./plan-obligations.ts";
import { bodyDays } from "./plan-records.ts";
import { findRule, hasRuleSlug, insertRule, phaseDays, updateRule, type ObligationRule } from "./rule-records.ts";
import { dueRule } from "./rules/index.ts";
import type { Occurrence } from "./rules/due-rule.ts";

/** A rule as its form gives it, with the parameters of its kind as texts. */
export interface WrittenRule {
  readonly values: DueRuleValues;
  readonly parameters: Readonly<Record<string, unknown>>;
}

type RuleCore = Omit<ObligationRule, "id" | "slug" | "version" | "sourceDocument" | "sourcePlace">;

/**
 * The rule that a form describes.
 * @throws Problem bad-due-rule
 */
export const ruleOf = async (from: Readable, { values, parameters }: WrittenRule, today: string): Promise<RuleCore> => {
  const parsed = dueRule(values.rule)?.parameters.safeParse(parameters);
  if (!parsed) throw new Problem("bad-due-rule", { field: "rule", reason: "there is no such kind of rule" });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Problem("bad-due-rule", { field: String(issue?.path[0] ?? "rule"), reason: issue?.message ?? "it does not fit" });
  }
  const whom = ruleFor(values.for);
  if (whom.bodyId !== null && !(await findBody(from, whom.bodyId, today)))
    throw new Problem("bad-due-rule", { field: "for", reason: "there is no such body" });
  return {
    name: values.name,
    rule: values.rule,
    parameters: parsed.data,
    ...whom,
    responsibleRole: values.responsibleRole,
    remindDays: remindDaysOf(values.remindDays),
    fromOn: values.fromOn === "" ? null : values.fromOn,
    untilOn: values.untilOn === "" ? null : values.untilOn,
  };
};

/**
 * Sets a rule on what is due, and plans what it asks.
 * @throws Problem not-allowed, bad-due-rule
 */
export const setDueRule = (doing: Doing, written: WrittenRule): Promise<string> =>
  inOneUnit(doing.database, doing.actor, doing.surroundings, async (unit) => {
    demandOn(doing.standing, "change-programme", THE_PROGRAMME);
    const core = await ruleOf(unit, written, dayOf(unit.now));
    const rule: ObligationRule = {
      ...core,
      id: unit.newId(),
      slug: await freeSlug(unit, core.name),
      sourceDocument: null,
      sourcePlace: "",
      version: 1,
    };
    await insertRule(unit, rule);
    unit.log({ action: "set-due-rule", objectKind: "obligation rule", object: rule.id, after: rule });
    await planInUnit(unit, [rule]);
    return rule.id;
  });

/**
 * Changes a rule on what is due; what was due before today stays as it was.
 * @throws Problem not-allowed, no-such-rule, changed-meanwhile, bad-due-rule
 */
export const changeDueRule = (
  doing: Doing,
  { id, version }: { readonly id: string; readonly version: number },
  written: WrittenRule,
): Promise<void> =>
  inOneUnit(doing.database, doing.actor, doing.surroundings, async (unit) => {
    demandOn(doing.standing, "change-programme", THE_PROGRAMME);
    const before = await findRule(unit, id);
    if (!before) throw new Problem("no-such-rule", { rule: id });
    if (before.version !== version) throw new Problem("changed-meanwhile", { kind: "rule", id: before.name });
    const after: ObligationRule = { ...before, ...(await ruleOf(unit, written, dayOf(unit.now))), version: version + 1 };
    await updateRule(unit, before, after);
    unit.log({ action: "change-due-rule", objectKind: "obligation rule", object: id, before, after });
    await planInUnit(unit, [after]);
  });

const freeSlug = async (unit: UnitOfWork, name: string): Promise<string> => {
  const wanted = slugOfName(name) || "rule";
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await hasRuleSlug(unit, slug))) return slug;
  }
};

/** What a rule would ask of the bodies it is for from today on, the soonest first: for looking before it is set. */
export const previewRule = async (
  from: Readable,
  rule: Pick<ObligationRule, "rule" | "parameters" | "bodyId" | "bodyKind" | "fromOn" | "untilOn">,
  today: string,
): Promise<readonly (Occurrence & { readonly bodyId: string })[]> => {
  const [bodies, phases] = [await bodyDays(from), await phaseDays(from)];
  return bodies
    .filter((body) => isUnder(rule, body))
    .flatMap((body) =>
      occurrencesOf(rule, body, phases, { first: false, today })
        .filter(({ dueOn }) => dueOn >= today)
        .map((one) => ({ ...one, bodyId: body.id })),
    )
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
};
