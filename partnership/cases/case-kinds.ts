import { Problem } from "#vocabulary";
import type { CaseKind, Decision } from "./case-kind.ts";
import { CASE_KINDS } from "./kinds/index.ts";

/**
 * A kind by its name.
 * @throws Problem no-such-case-kind
 */
export const caseKind = (id: string): CaseKind => {
  const kind = CASE_KINDS.find((one) => one.id === id);
  if (!kind) throw new Problem("no-such-case-kind", { kind: id, known: CASE_KINDS.map((one) => one.id).join(", ") });
  return kind;
};

/** An outcome in words. */
export const outcomeWords = (kind: CaseKind, outcome: Decision["outcome"]): string =>
  kind.decision.outcomes.find(({ id }) => id === outcome)?.words ?? outcome;
