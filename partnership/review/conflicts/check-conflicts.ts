import type { ConflictFacts } from "./conflict-facts.ts";
import { strongest, type Effect } from "./effect.ts";
import { isWaivable, type SetRule } from "./rule-settings.ts";
import type { Finding } from "./rules/conflict-rule.ts";

/** A conflict that a rule found. */
export interface ConflictFinding {
  readonly rule: string;
  readonly effect: Finding;
  /** The path from the one to the other, in words for whoever may see private ties. */
  readonly path: string;
  /** The same for whoever may not. */
  readonly guarded: string;
  readonly waivable: boolean;
}

/** What all rules found, and the strongest of it. */
export interface CheckedConflicts {
  readonly effect: Effect;
  readonly findings: readonly ConflictFinding[];
}

/** Holds one person against one matter by every rule. Pure. */
export const checkConflicts = (rules: readonly SetRule[], facts: ConflictFacts): CheckedConflicts => {
  const findings = rules
    .filter(({ rule }) => rule.capacities === undefined || rule.capacities.includes(facts.capacity))
    .flatMap(({ rule, effect, years }) => {
      const seen = new Set<string>();
      return rule
        .find(facts, { years })
        .filter(({ path }) => !seen.has(path) && seen.add(path))
        .map(({ path, guarded = path, milder }) => {
          const follows = milder ?? effect;
          return { rule: rule.id, effect: follows, path, guarded, waivable: isWaivable(rule, follows) };
        });
    });
  return { effect: strongest(findings.map(({ effect }) => effect)), findings };
};
