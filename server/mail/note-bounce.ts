import { inOneUnit, type Actor, type Database, type Surroundings } from "#store";
import { markBounced } from "./mail-records.ts";

/**
 * Notes that mails to an address come back: nothing more is sent to it until it is confirmed anew, and reminders to it stop.
 * @returns how many records had the address and were marked now
 */
export const noteBounce = (database: Database, actor: Actor, surroundings: Surroundings, address: string): Promise<number> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const marked = await markBounced(unit, address.trim().toLowerCase());
    for (const { id, person_id: person } of marked)
      unit.log({ action: "note-bounce", objectKind: "person", object: person, after: { email: id, bounced: unit.now.toISOString() } });
    return marked.length;
  });
