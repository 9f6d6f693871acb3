import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { CaseFacts, NotedDecision } from "../cases/case-kind.ts";
import type { VerificationFields } from "../cases/kinds/uptake-verification.ts";
import { whoMade } from "../published/published-records.ts";
import { tellSender } from "../senders/sender-actions.ts";
import { insertUptakeStep, lockUptake, updateUptake, type UptakeState, type UptakeStepKind } from "./uptake-records.ts";

const STATES: Readonly<Record<string, UptakeState & UptakeStepKind>> = {
  verified: "verified",
  "not shown": "not shown",
  more: "needs more",
};

const SAID: Readonly<Record<string, string>> = {
  verified: "was verified and is public now",
  "not shown": "was not taken in: the proof does not show it",
  more: "needs more before it can be verified",
};

/** Shows a use to readers, or says why it is not shown; whoever reported it without an account is told. */
const onDecided = async (unit: UnitOfWork, { fields }: CaseFacts<VerificationFields>, decision: NotedDecision): Promise<void> => {
  const uptake = await lockUptake(unit, fields.uptake);
  const state = STATES[decision.outcome];
  if (uptake?.state !== "reported" || state === undefined) return;
  const { deciderId } = decision;
  // Whoever became an author after the report was made is no second person either.
  if (deciderId !== undefined && (await whoMade(unit, uptake.of)).includes(deciderId))
    throw new Problem("not-allowed", { reason: "nobody verifies a use of their own work" });
  const verified = state === "verified" ? { verified_by: deciderId ?? null, verified_at: unit.now } : {};
  await updateUptake(unit, uptake.id, { state, ...verified });
  await insertUptakeStep(unit, uptake.id, { kind: state, words: decision.reasons });
  unit.log({
    action: "verify-uptake",
    objectKind: "uptake",
    object: uptake.id,
    before: { state: uptake.state },
    after: { state },
    reason: decision.reasons,
  });
  await tellSender(
    unit,
    { kind: "uptake", id: uptake.id },
    { words: `“${uptake.title}” ${SAID[decision.outcome]}.`, more: decision.reasons, settled: state !== "needs more" },
  );
};

const TAKEN_BACK = "It was taken back before it was decided on.";

const onWithdrawn = async (unit: UnitOfWork, { fields }: CaseFacts<VerificationFields>): Promise<void> => {
  const uptake = await lockUptake(unit, fields.uptake);
  if (uptake?.state !== "reported") return;
  await updateUptake(unit, uptake.id, { state: "withdrawn" });
  await insertUptakeStep(unit, uptake.id, { kind: "withdrawn", words: TAKEN_BACK });
  unit.log({ action: "withdraw-uptake", objectKind: "uptake", object: uptake.id, after: { state: "withdrawn" }, reason: TAKEN_BACK });
  await tellSender(unit, { kind: "uptake", id: uptake.id }, { words: `“${uptake.title}” was taken back.`, settled: true });
};

export const afterUptakeVerification = { onDecided, onWithdrawn };
