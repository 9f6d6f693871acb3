import { Problem } from "#vocabulary";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { AfterChoiceRecheck } from "../cases/kinds/choice-recheck.ts";
import { settleCauses } from "./cause-records.ts";
import { CHOICE } from "./choice-doing.ts";
import { insertChoiceStep, lockChoice, updateChoice } from "./choice-records.ts";

/** After the body looked at a stale choice again: confirmed, it is current, and what was held against it is settled; else it stays stale until it is appraised. */
export const afterChoiceRecheck: AfterChoiceRecheck = async (
  unit,
  { id, reference, fields },
  { outcome, reasons, fields: { nextReviewOn } },
) => {
  const choice = await lockChoice(unit, fields.choice);
  if (!choice) throw new Problem("no-such-choice");
  if (choice.state !== "stale") throw new Problem("choice-state", { state: choice.state, wanted: "confirmed" });
  const about = { versionId: choice.publicVersion, words: reasons, public: true };
  if (outcome !== "unchanged") {
    await insertChoiceStep(unit, choice.id, { state: "stale", ...about });
    unit.log({ action: "ask-for-appraisal", objectKind: CHOICE, object: choice.id, after: { case: reference }, reason: reasons });
    return;
  }
  if (nextReviewOn === "" || nextReviewOn <= dayOf(unit.now))
    throw new Problem("bad-case", { field: "nextReviewOn", reason: "Say a later day by which it is to be looked at again." });
  await settleCauses(unit, choice.id, { caseId: id, how: "confirmed unchanged", until: unit.now });
  await updateChoice(unit, choice.id, { state: "current", next_review_on: nextReviewOn });
  await insertChoiceStep(unit, choice.id, { state: "current", ...about });
  const [before, after] = [{ state: "stale" }, { state: "current", case: reference, nextReviewOn }];
  unit.log({ action: "confirm-choice", objectKind: CHOICE, object: choice.id, before, after, reason: reasons });
};
