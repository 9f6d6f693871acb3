import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { findPerson } from "../people/person-records.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { can } from "../permissions/can.ts";
import type { WrittenPilot } from "./choice-shape.ts";
import { personOf } from "./choice-doing.ts";
import { workOf } from "./evidence-actions.ts";
import { insertPilot, lockPilot, nextPilotReference, updatePilot, type PilotValues } from "./pilot-records.ts";
import { lookAgainAfterReport } from "./stale-triggers.ts";

const PILOT = "pilot";

/**
 * Notes a pilot, so that a policy choice can rest on it.
 * @returns its id
 * @throws Problem not-allowed, bad-choice
 */
export const notePilot = ({ database, actor, surroundings, standing }: Doing, written: WrittenPilot): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    await demandPilots(unit, standing, written.body);
    const person = standing.personId === undefined ? undefined : await findPerson(unit, { id: standing.personId });
    const values = await valuesOf(unit, written);
    const pilot = { ...values, id: unit.newId(), reference: await nextPilotReference(unit), fictitious: person?.fictitious ?? false };
    await insertPilot(unit, { ...pilot, addedBy: personOf(unit) });
    unit.log({ action: "note-pilot", objectKind: PILOT, object: pilot.id, after: pilot });
    return pilot.id;
  });

/**
 * Changes what is known of a pilot. When it reports, published choices that rest on it become stale, in the same unit of work.
 * @throws Problem no-such-pilot, not-allowed, changed-meanwhile, bad-choice
 */
export const changePilot = (
  { database, actor, surroundings, standing }: Doing,
  at: { readonly id: string; readonly version: number },
  written: WrittenPilot,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const pilot = await lockPilot(unit, at.id);
    if (!pilot) throw new Problem("no-such-pilot");
    await demandPilots(unit, standing, pilot.bodyId);
    await demandPilots(unit, standing, written.body);
    if (pilot.version !== at.version) throw new Problem("changed-meanwhile", { kind: "the pilot", id: pilot.reference });
    const values = await valuesOf(unit, written);
    await updatePilot(unit, pilot.id, values);
    unit.log({ action: "change-pilot", objectKind: PILOT, object: pilot.id, before: pilot, after: values });
    if (values.state === "reported") await lookAgainAfterReport(unit, pilot.id);
  });

/** @throws Problem not-allowed */
const demandPilots = async (unit: UnitOfWork, standing: Doing["standing"], bodyId: string): Promise<void> => {
  const { allowed, because } = can(standing, "propose-choice", { bodies: await bodyPath(unit, bodyId) });
  if (!allowed) throw new Problem("not-allowed", { reason: because });
};

const valuesOf = async (unit: UnitOfWork, written: WrittenPilot): Promise<PilotValues> => {
  const { title, place, area, body, state, words, reportedOn, reportHref, reportWork } = written;
  const report = reportWork === "" ? null : await workOf(unit, reportWork, "reportWork");
  return {
    ...{ title, place, state, words, bodyId: body, area: area === "" ? null : area },
    reportedOn: reportedOn === "" ? null : reportedOn,
    reportHref: reportHref === "" ? null : reportHref,
    reportVersion: report?.versionId ?? null,
  };
};
