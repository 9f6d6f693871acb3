import { certaintyLow } from "./certainty-low.ts";
import { choicesNotAppraised } from "./choices-not-appraised.ts";
import { choicesStale } from "./choices-stale.ts";
import { evidenceNotThere } from "./evidence-not-there.ts";
import { figuresNotThere } from "./figures-not-there.ts";
import { gapsWaiting } from "./gaps-waiting.ts";
import type { MissingFinding, ThemeFacts } from "./missing-rule.ts";
import { oneLanguage } from "./one-language.ts";
import { plainWordsNotThere } from "./plain-words-not-there.ts";
import { seatsEmpty } from "./seats-empty.ts";

/** What a theme may lack, in the order of its page; another is a file and a line. */
const MISSING_RULES = [
  gapsWaiting,
  evidenceNotThere,
  choicesNotAppraised,
  choicesStale,
  certaintyLow,
  plainWordsNotThere,
  oneLanguage,
  figuresNotThere,
  seatsEmpty,
] as const;

export type MissingRuleId = (typeof MISSING_RULES)[number]["id"];

/** Looks with every rule at a theme. Pure. */
export const lookForMissing = (facts: ThemeFacts): readonly { readonly rule: MissingRuleId; readonly missing: MissingFinding }[] =>
  MISSING_RULES.map(({ id, look }) => ({ rule: id, missing: look(facts) }));
