import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { findBody } from "../bodies/body-records.ts";
import { demandOn } from "../bodies/mandate-changes.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { Doing } from "../cases/case-actions.ts";
import { tellPeople } from "../desk/tell-people.ts";
import type { Action } from "../permissions/actions.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { whoMay } from "../permissions/who-may.ts";
import {
  changeWorkItem,
  changeWorkProgramme,
  findWorkProgramme,
  insertAmendment,
  insertWorkItem,
  insertWorkProgramme,
  peopleOfBody,
  workItems,
  type PlannedWork,
  type WorkItem,
  type WorkProgramme,
  type WorkProgrammeState,
} from "./work-programme-records.ts";

/** A work programme with its version as it was when the page was opened. */
export interface WorkProgrammeAtHand {
  readonly id: string;
  readonly version: number;
}

/**
 * Begins the work programme of a body for a year.
 * @throws Problem not-allowed, no-such-body, bad-work-programme
 */
export const beginWorkProgramme = (
  { database, actor, surroundings, standing }: Doing,
  { bodyId, year }: { readonly bodyId: string; readonly year: number },
): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const body = await findBody(unit, bodyId, dayOf(unit.now));
    if (!body) throw new Problem("no-such-body", { body: bodyId });
    demandOn(standing, "write-work-programme", { bodies: await bodyPath(unit, bodyId) });
    const id = unit.newId();
    if (!(await insertWorkProgramme(unit, { id, bodyId, year })))
      throw new Problem("bad-work-programme", { field: "year", reason: `there is one for ${year} already` });
    unit.log({ action: "begin-work-programme", objectKind: "work programme", object: id, after: { bodyId, year } });
    return id;
  });

/** Steps of a work programme: from which state to which, and who takes it. */
const STEPS = {
  propose: { from: "draft", to: "proposed", action: "write-work-programme" },
  return: { from: "proposed", to: "draft", action: "approve-work-programme" },
  approve: { from: "proposed", to: "approved", action: "approve-work-programme" },
  close: { from: "approved", to: "closed", action: "approve-work-programme" },
} as const satisfies Record<string, { readonly from: WorkProgrammeState; readonly to: WorkProgrammeState; readonly action: Action }>;

export type WorkProgrammeStep = keyof typeof STEPS;

/** The steps that can be taken from a state, with the permission each needs. */
export const stepsFrom = (state: WorkProgrammeState): readonly { readonly step: WorkProgrammeStep; readonly action: Action }[] =>
  (Object.keys(STEPS) as WorkProgrammeStep[])
    .filter((step) => STEPS[step].from === state)
    .map((step) => ({ step, action: STEPS[step].action }));

/**
 * Proposes, returns, approves or closes a work programme.
 * @throws Problem not-allowed, no-such-work-programme, changed-meanwhile, bad-work-programme
 */
export const moveWorkProgramme = (doing: Doing, at: WorkProgrammeAtHand, step: WorkProgrammeStep): Promise<void> =>
  inOneUnit(doing.database, doing.actor, doing.surroundings, async (unit) => {
    const { from, to, action } = STEPS[step];
    const programme = await atHand(unit, doing, action, at);
    if (programme.state !== from) throw new Problem("bad-work-programme", { field: "state", reason: `it is ${programme.state}` });
    if (step === "propose" && (await workItems(unit, programme.id)).length === 0)
      throw new Problem("bad-work-programme", { field: "items", reason: "nothing is planned in it yet" });
    await changeWorkProgramme(unit, programme, { state: to, ...(to === "approved" ? { approvedOn: dayOf(unit.now) } : {}) });
    unit.log({
      action: `${step}-work-programme`,
      objectKind: "work programme",
      object: programme.id,
      before: { state: from },
      after: { state: to },
    });
    const bodies = await bodyPath(unit, programme.bodyId);
    const told = await whoMay(unit, step === "propose" ? "approve-work-programme" : "monitor-work-programme", { bodies }, unit.now);
    await tellPeople(unit, {
      people: told.map(({ personId }) => personId),
      words: `The work programme of ${programme.bodyName} for ${programme.year} is ${to}.`,
      href: `/desk/programme/${programme.id}`,
      mail: { key: `work programme ${programme.id} ${to} ${at.version}`, subject: `${programme.bodyName} ${programme.year}: ${to}` },
    });
  });

/**
 * Writes the summary of a work programme that is not approved yet.
 * @throws Problem not-allowed, no-such-work-programme, changed-meanwhile, bad-work-programme
 */
export const writeSummary = (doing: Doing, at: WorkProgrammeAtHand, summary: string): Promise<void> =>
  inOneUnit(doing.database, doing.actor, doing.surroundings, async (unit) => {
    const programme = await atHand(unit, doing, "write-work-programme", at);
    if (programme.state !== "draft") throw new Problem("bad-work-programme", { field: "summary", reason: `it is ${programme.state}` });
    await changeWorkProgramme(unit, programme, { summary });
    unit.log({
      action: "write-work-summary",
      objectKind: "work programme",
      object: programme.id,
      before: { summary: programme.summary },
      after: { summary },
    });
  });

/** What is planned, with the reason, which a change after approval needs. */
export interface WrittenWork extends PlannedWork {
  readonly reason: string;
}

/**
 * Plans an output, activity or milestone; after approval as an amendment, with its reason.
 * @returns its id
 * @throws Problem not-allowed, no-such-work-programme, changed-meanwhile, bad-work-programme
 */
export const planWork = (doing: Doing, at: WorkProgrammeAtHand, { reason, ...work }: WrittenWork): Promise<string> =>
  inOneUnit(doing.database, doing.actor, doing.surroundings, async (unit) => {
    const programme = await writable(unit, doing, at, work.responsibleId);
    const id = unit.newId();
    const number = await insertWorkItem(unit, programme.id, id, work);
    await amend(unit, doing, programme, `Added ${work.kind} ${number}: ${work.title}, by ${work.plannedOn}.`, reason);
    unit.log({ action: "plan-work", objectKind: "work item", object: id, after: { ...work, programme: programme.id }, reason });
    return id;
  });

/**
 * Changes what is planned; after approval as an amendment, with its reason.
 * @throws Problem not-allowed, no-such-work-programme, changed-meanwhile, bad-work-programme
 */
export const replanWork = (doing: Doing, at: WorkProgrammeAtHand, itemId: string, { reason, ...work }: WrittenWork): Promise<void> =>
  inOneUnit(doing.database, doing.actor, doing.surroundings, async (unit) => {
    const programme = await writable(unit, doing, at, work.responsibleId);
    const before = await itemOf(unit, programme, itemId);
    await changeWorkItem(unit, before.id, work);
    await amend(unit, doing, programme, changeWords(before, work), reason);
    unit.log({ action: "replan-work", objectKind: "work item", object: before.id, before, after: work, reason });
  });

const changeWords = (before: WorkItem, { kind, title, plannedOn, responsibleId }: PlannedWork): string => {
  const parts = [
    ...(before.kind === kind ? [] : [`${before.kind} is now ${kind}`]),
    ...(before.title === title ? [] : [`“${before.title}” is now “${title}”`]),
    ...(before.plannedOn === plannedOn ? [] : [`${before.plannedOn} is now ${plannedOn}`]),
    ...(before.responsibleId === responsibleId ? [] : ["somebody else answers for it"]),
  ];
  return `Changed ${before.kind} ${before.number}, ${before.title}: ${parts.join("; ") || "nothing"}.`;
};

/** How far something planned is. */
export interface WorkProgress {
  readonly state: WorkItem["state"];
  readonly doneOn: string | null;
  readonly note: string;
}

/**
 * Says how far something planned is, in an approved work programme.
 * @throws Problem not-allowed, no-such-work-programme, changed-meanwhile, bad-work-programme
 */
export const monitorWork = (doing: Doing, at: WorkProgrammeAtHand, itemId: string, progress: WorkProgress): Promise<void> =>
  inOneUnit(doing.database, doing.actor, doing.surroundings, async (unit) => {
    const programme = await atHand(unit, doing, "monitor-work-programme", at);
    if (programme.state !== "approved")
      throw new Problem("bad-work-programme", { field: "state", reason: `the programme is ${programme.state}` });
    if ((progress.state === "done") !== (progress.doneOn !== null))
      throw new Problem("bad-work-programme", { field: "doneOn", reason: "what is done has a day, and nothing else has" });
    if (progress.doneOn !== null && progress.doneOn > dayOf(unit.now))
      throw new Problem("bad-work-programme", { field: "doneOn", reason: "the day is still to come" });
    const before = await itemOf(unit, programme, itemId);
    await changeWorkItem(unit, before.id, progress);
    await changeWorkProgramme(unit, programme);
    unit.log({ action: "monitor-work", objectKind: "work item", object: before.id, before, after: progress });
  });

const writable = async (unit: UnitOfWork, doing: Doing, at: WorkProgrammeAtHand, responsibleId: string | null): Promise<WorkProgramme> => {
  const programme = await atHand(unit, doing, "write-work-programme", at);
  if (programme.state === "proposed" || programme.state === "closed")
    throw new Problem("bad-work-programme", { field: "state", reason: `it is ${programme.state}` });
  const people = await peopleOfBody(unit, programme.bodyId, dayOf(unit.now));
  if (responsibleId !== null && !people.some(({ id }) => id === responsibleId))
    throw new Problem("bad-work-programme", { field: "responsibleId", reason: "choose somebody who holds a place in the body" });
  return programme;
};

const amend = async (unit: UnitOfWork, { standing }: Doing, programme: WorkProgramme, words: string, reason: string): Promise<void> => {
  await changeWorkProgramme(unit, programme);
  if (programme.state !== "approved") return;
  if (reason.trim() === "") throw new Problem("bad-work-programme", { field: "reason", reason: "a change after approval has a reason" });
  await insertAmendment(unit, { programmeId: programme.id, words, reason, madeBy: standing.personId ?? null });
};

const itemOf = async (unit: UnitOfWork, programme: WorkProgramme, itemId: string): Promise<WorkItem> => {
  const item = (await workItems(unit, programme.id)).find(({ id }) => id === itemId);
  if (!item) throw new Problem("bad-work-programme", { field: "item", reason: "it is not in this work programme" });
  return item;
};

const atHand = async (
  unit: UnitOfWork,
  { standing }: Doing,
  action: Action,
  { id, version }: WorkProgrammeAtHand,
): Promise<WorkProgramme> => {
  const programme = await findWorkProgramme(unit, id, dayOf(unit.now));
  if (!programme) throw new Problem("no-such-work-programme", { programme: id });
  demandOn(standing, action, { bodies: await bodyPath(unit, programme.bodyId) });
  if (programme.version !== version)
    throw new Problem("changed-meanwhile", { kind: "work programme", id: `${programme.bodyName} ${programme.year}` });
  return programme;
};
