import { bodyOfObjection, type CompositionProblem } from "#partnership";
import type { RuleObjections } from "#web";

const LONGEST_NAME = 250;

/** What rules say against a change, each that refuses it with the way to a waiver. */
export const ruleObjections = ({ code, objections }: CompositionProblem): RuleObjections => ({
  refused: code === "composition-refused",
  lines: objections.map((objection) => {
    const { words, mend, effect, ruleId } = objection;
    const asked = new URLSearchParams({
      body: bodyOfObjection(objection),
      of: "rule",
      name: words.slice(0, LONGEST_NAME),
      record: ruleId,
    });
    const refuses = code === "composition-refused" && effect === "block";
    return { words, mend, waiverHref: refuses ? `/desk/cases/new/waiver?${asked.toString()}` : undefined };
  }),
});
