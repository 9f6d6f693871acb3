import { inOneUnit, type Database, type Surroundings, type UnitOfWork } from "#store";
import { allBodies, changeBody } from "../bodies/body-records.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import { orderOn, placesIn } from "./priority-order.ts";
import { allSettings } from "./programme-records.ts";

/** Queue of the job that lets an order of priority begin on its day. */
export const APPLY_PRIORITIES = "apply-priorities";

/**
 * Gives themes and groups the places of the order that holds today, which lists and the view of what money pays for follow. Doing it twice does it
 * once; without an order nothing changes.
 * @returns how many bodies changed their place
 */
export const applyPrioritiesInUnit = async (unit: UnitOfWork): Promise<number> => {
  const day = dayOf(unit.now);
  const order = orderOn(await allSettings(unit), day);
  if (!order) return 0;
  const bodies = (await allBodies(unit, day)).filter(({ kind }) => kind === "theme" || kind === "group");
  const places = placesIn(
    order,
    bodies,
    bodies.filter(({ kind }) => kind === "theme"),
  );
  let count = 0;
  for (const body of bodies) {
    const priority = places.get(body.id) ?? null;
    if (body.priority === priority) continue;
    await changeBody(unit, body, { priority });
    unit.log({ action: "change-priority", objectKind: "body", object: body.id, before: { priority: body.priority }, after: { priority } });
    count++;
  }
  return count;
};

/** The same as daily work, for orders that begin on a day to come. */
export const applyPriorities = (database: Database, surroundings: Surroundings): Promise<number> =>
  inOneUnit(database, { kind: "system", id: APPLY_PRIORITIES }, surroundings, applyPrioritiesInUnit);
