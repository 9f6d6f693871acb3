import type { UnitOfWork } from "#store";
import { insertConcern, moveCase } from "./case-changes-records.ts";
import { caseKind } from "./case-kinds.ts";
import { tellDeciders } from "./case-progress.ts";
import { lockCase } from "./case-records.ts";

/**
 * Somebody who would decide an open case has an interest in it: it concerns them from now on, and whoever decides in their place is told. Part of
 * another action, which has asked who they are. The log of the case says that somebody stood aside, and nothing of why.
 */
export const standAsideInCase = async (unit: UnitOfWork, caseId: string, personId: string): Promise<void> => {
  const file = await lockCase(unit, caseId);
  if (!file || file.state !== "open" || file.concerns.includes(personId)) return;
  await insertConcern(unit, caseId, personId);
  await moveCase(unit, file, { state: file.state });
  unit.log({ action: "stand-aside-in-case", objectKind: "case", object: caseId, after: { person: personId } });
  await tellDeciders(unit, caseKind(file.kind), { ...file, version: file.version + 1, concerns: [...file.concerns, personId] });
};
