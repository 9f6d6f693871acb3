import { inOneUnit, type Database, type Surroundings } from "#store";
import { enterInLibrary, staleEntries } from "./library-entry-records.ts";

/** The queue of making the library's entries anew, which is also who does it in the log. */
export const ENTER_LIBRARY = "enter-library";
/** Works in one unit of work: readers and writers come in between. */
const AT_A_TIME = 25;

/**
 * Makes every entry of the library that is missing or older than the rule by which they are made, as after a restore or a new version of the programme.
 * @returns how many were made
 */
export const keepLibrary = async (database: Database, surroundings: Surroundings): Promise<number> => {
  let made = 0;
  for (;;) {
    const stale = await staleEntries(database, AT_A_TIME);
    if (stale.length === 0) return made;
    await inOneUnit(database, { kind: "system", id: ENTER_LIBRARY }, surroundings, async (unit) => {
      for (const id of stale) await enterInLibrary(unit, id);
      unit.log({ action: "enter-library", objectKind: "library", object: "entries", after: { works: stale.length } });
    });
    made += stale.length;
  }
};
