import type { UnitOfWork } from "#store";
import { moveCase } from "./case-changes-records.ts";
import { cancelOpen, stateAfter } from "./case-progress.ts";
import { lockCase, tasksOf } from "./case-records.ts";

/**
 * Takes a case back that nobody decided yet, as part of another action, which has asked for permission and tells whom it has to. What its kind does
 * when it is taken back is that action's own to do.
 */
export const withdrawCaseInUnit = async (unit: UnitOfWork, caseId: string, reason: string): Promise<void> => {
  const file = await lockCase(unit, caseId);
  if (!file || (file.state !== "open" && file.state !== "waiting")) return;
  const state = stateAfter(file, { kind: "withdraw" });
  const cancelled = await cancelOpen(unit, await tasksOf(unit, caseId), "The case was withdrawn.");
  await moveCase(unit, file, { state });
  unit.log({
    action: "withdraw-case",
    objectKind: "case",
    object: caseId,
    before: { state: file.state },
    after: { state, cancelled },
    reason,
  });
};
