import { inOneUnit, type Actor, type Database, type Surroundings, type UnitOfWork } from "#store";
import { dayOf, shiftDay } from "../bodies/mandate-terms.ts";
import type { Period } from "./days.ts";
import { bodyDays, lockPlanning, plannedRows, writePlan, type BodyDays } from "./plan-records.ts";
import { reconcile } from "./reconcile.ts";
import { allRules, phaseDays, type ObligationRule } from "./rule-records.ts";
import type { DueFacts, Occurrence, PhaseDays } from "./rules/due-rule.ts";
import { dueRule } from "./rules/index.ts";

/** How far ahead obligations are planned: a whole year is always in sight. */
const DAYS_AHEAD = 400;

/**
 * Makes the obligations that the rules ask of the bodies, up to a year ahead; doing it again changes nothing.
 * @returns how many obligations were added, changed or taken out
 */
export const planObligations = (database: Database, actor: Actor, surroundings: Surroundings): Promise<number> =>
  inOneUnit(database, actor, surroundings, async (unit) => planInUnit(unit, await allRules(unit)));

/** The same for some rules, as part of another action. */
export const planInUnit = async (unit: UnitOfWork, rules: readonly ObligationRule[]): Promise<number> => {
  await lockPlanning(unit);
  const [bodies, phases] = [await bodyDays(unit), await phaseDays(unit)];
  let changes = 0;
  for (const rule of rules) changes += await planRule(unit, rule, bodies, phases);
  return changes;
};

const planRule = async (
  unit: UnitOfWork,
  rule: ObligationRule,
  bodies: readonly BodyDays[],
  phases: readonly PhaseDays[],
): Promise<number> => {
  const today = dayOf(unit.now);
  const planned = await plannedRows(unit, rule.id);
  const under = bodies.filter((body) => isUnder(rule, body) || planned.has(body.id));
  const plans = under.map((body) => {
    const before = planned.get(body.id) ?? [];
    const asked = isUnder(rule, body) ? occurrencesOf(rule, body, phases, { first: before.length === 0, today }) : [];
    return { bodyId: body.id, ...reconcile(before, asked, today) };
  });
  const count = (part: "add" | "change" | "remove"): number => plans.reduce((sum, plan) => sum + plan[part].length, 0);
  const [added, changed, removed] = [count("add"), count("change"), count("remove")];
  if (added + changed + removed === 0) return 0;
  await writePlan(unit, rule.id, plans);
  unit.log({ action: "plan-obligations", objectKind: "obligation rule", object: rule.id, after: { added, changed, removed } });
  return added + changed + removed;
};

/** Whether a rule is for a body. */
export const isUnder = (rule: Pick<ObligationRule, "bodyId" | "bodyKind">, body: Pick<BodyDays, "id" | "kind">): boolean =>
  rule.bodyId === null ? rule.bodyKind === body.kind : rule.bodyId === body.id;

/**
 * What a rule asks of a body from today on; with what was due before, where it is the first time and known since when. A rule whose
 * parameters do not fit asks nothing.
 */
export const occurrencesOf = (
  rule: Pick<ObligationRule, "rule" | "parameters" | "fromOn" | "untilOn">,
  body: Pick<BodyDays, "from" | "until">,
  phases: readonly PhaseDays[],
  { first, today }: { readonly first: boolean; readonly today: string },
): readonly Occurrence[] => {
  const kind = dueRule(rule.rule);
  const parameters = kind?.parameters.safeParse(rule.parameters);
  if (!kind || !parameters?.success) return [];
  const span = { from: later(body.from, rule.fromOn), until: earlier(body.until, rule.untilOn) };
  if (span.from !== null && span.until !== null && span.until < span.from) return [];
  const begin = first && span.from !== null && span.from < today ? span.from : shiftDay(today, -DAYS_BACK);
  const horizon: Period = { from: begin, until: shiftDay(today, DAYS_AHEAD) };
  const facts: DueFacts = { span, phases, horizon };
  const asked = kind.occurrences(parameters.data, facts);
  return span.from === null ? asked.filter(({ dueOn }) => dueOn >= today) : asked;
};

/** A period that is over may still be due: reports come up to three years after it. */
const DAYS_BACK = 3 * 366;

const later = (one: string | null, other: string | null): string | null => (one === null || (other !== null && other > one) ? other : one);

const earlier = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other < one) ? other : one;
