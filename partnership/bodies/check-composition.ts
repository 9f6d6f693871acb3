import { COMPOSITION_RULES } from "./rules/index.ts";
import type { CompositionFacts, CompositionRule, Finding, Shown } from "./rules/composition-rule.ts";

/** What follows from a broken rule: the change is refused, somebody has to say that it is meant, or it is only shown. */
export type Effect = "block" | "warn" | "show";

/** A rule as it is set for a body or a kind of body. */
export interface RuleSetting {
  readonly id: string;
  readonly rule: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly effect: Effect;
}

/** A line of the checklist. */
export interface CheckedRule {
  readonly id: string;
  readonly rule: string;
  readonly effect: Effect;
  /** The rule as a sentence. */
  readonly words: string;
  readonly findings: readonly Finding[];
  readonly shown: readonly Shown[];
}

/** A rule by its name; undefined for one that this version does not know. */
export const compositionRule = (id: string): CompositionRule | undefined => COMPOSITION_RULES.find((rule) => rule.id === id);

/** A rule as it is set, in a sentence. */
export const describeRule = ({ rule: name, parameters }: Pick<RuleSetting, "rule" | "parameters">): string => {
  const rule = compositionRule(name);
  const parsed = rule?.parameters.safeParse(parameters);
  return rule && parsed?.success ? rule.describe(parsed.data) : unreadableWords(name);
};

/** A rule's parameters with what it takes where nothing was set. */
export const wholeParameters = ({ rule, parameters }: Pick<RuleSetting, "rule" | "parameters">): RuleSetting["parameters"] =>
  compositionRule(rule)?.parameters.safeParse(parameters).data ?? parameters;

const unreadableWords = (rule: string): string => `A rule "${rule}" that is not set so that it can be checked.`;

/** Holds a body against all its rules at once. Pure. */
export const checkComposition = (settings: readonly RuleSetting[], facts: CompositionFacts): readonly CheckedRule[] =>
  settings.map(({ id, rule: name, parameters, effect }) => {
    const rule = compositionRule(name);
    const parsed = rule?.parameters.safeParse(parameters);
    if (!rule || !parsed?.success) return unreadable(id, name, effect);
    return {
      id,
      rule: name,
      effect,
      words: rule.describe(parsed.data),
      findings: rule.check(parsed.data, facts),
      shown: rule.show?.(parsed.data, facts) ?? [],
    };
  });

const unreadable = (id: string, rule: string, effect: Effect): CheckedRule => ({
  id,
  rule,
  effect,
  words: unreadableWords(rule),
  findings: [{ key: "unreadable", by: 1, words: "The rule cannot be checked.", mend: "Set its numbers and names again, or end it." }],
  shown: [],
});

/** A finding together with what follows from it. */
export interface Objection extends Finding {
  readonly ruleId: string;
  readonly rule: string;
  readonly effect: Exclude<Effect, "show">;
}

/** What a change makes worse: faults that were not there before, or not so far off. */
export const objectionsTo = (before: readonly CheckedRule[], after: readonly CheckedRule[]): readonly Objection[] => {
  const known = new Map(before.flatMap(({ id, findings }) => findings.map(({ key, by }) => [`${id} ${key}`, by] as const)));
  return after.flatMap(({ id, rule, effect, findings }) =>
    effect === "show"
      ? []
      : findings
          .filter(({ key, by }) => by > (known.get(`${id} ${key}`) ?? 0))
          .map((finding) => ({ ...finding, ruleId: id, rule, effect })),
  );
};
