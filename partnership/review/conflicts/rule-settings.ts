import * as z from "zod";
import { isAtLeast, strongest } from "./effect.ts";
import type { ConflictRule, Finding, Terms } from "./rules/conflict-rule.ts";
import { CONFLICT_RULES, conflictRule } from "./rules/index.ts";

/** Key of the dated value that says how strong a rule is and how long ties count: `{"rule": "co-author", "effect": "block", "years": "4"}`. */
export const CONFLICT_RULE = "conflict rule";

const isKnown = (id: string): boolean => CONFLICT_RULES.some((rule) => rule.id === id);

/** What can be set of a rule. A setting that would go below what a rule demands is refused. */
export const conflictRuleShape = z
  .object({
    rule: z.string().refine(isKnown, "Choose a rule."),
    effect: z.enum(["disclose", "warn", "block"], "Choose what follows."),
    /** Empty for as many as the rule has. */
    years: z.string().regex(/^\d{0,2}$/, "Write a number of years, or nothing."),
  })
  .refine(({ rule, effect }) => isAtLeast(effect, conflictRule(rule)?.least ?? "block"), {
    path: ["effect"],
    message: "This rule is never weaker.",
  })
  .refine(({ rule, years }) => years === "" || Number(years) >= (conflictRule(rule)?.leastYears ?? 0), {
    path: ["years"],
    message: "Ties count for longer under this rule.",
  })
  .refine(({ rule, years }) => years === "" || conflictRule(rule)?.years !== undefined, {
    path: ["years"],
    message: "No years are counted under this rule.",
  });

/** A rule as it holds on a day. */
export interface SetRule extends Terms {
  readonly rule: ConflictRule;
  readonly effect: Finding;
}

/**
 * Every rule as settings in force have it: where two speak of one rule the stronger effect and the longer time hold. Whatever a setting says, no
 * rule is weaker than its least.
 */
export const setRules = (settings: readonly unknown[]): readonly SetRule[] => {
  const stated = settings.flatMap((value) => {
    const parsed = conflictRuleShape.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  return CONFLICT_RULES.map((rule) => {
    const theirs = stated.filter((one) => one.rule === rule.id);
    if (theirs.length === 0) return { rule, effect: rule.usual, years: rule.years };
    const years = theirs.map((one) => (one.years === "" ? (rule.years ?? 0) : Number(one.years)));
    return {
      rule,
      effect: strongest(theirs.map(({ effect }) => effect)) as Finding,
      years: rule.years === undefined ? undefined : Math.max(...years),
    };
  });
};

/** Whether somebody may let a finding stand. What is only told needs no waiver. */
export const isWaivable = ({ waiver }: ConflictRule, effect: Finding): boolean =>
  effect !== "disclose" && (waiver === "always" || (waiver === "while it warns" && effect === "warn"));
