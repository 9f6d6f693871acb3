import { changeState, recordState, wordsOfState, type OpenedRelease, type StateEntry } from "#observatory";
import { findRelease } from "./find-release.ts";
import type { Invocation } from "./invocation.ts";

interface RecordChoice {
  readonly json: boolean;
  /** Asked once the change is known to be allowed; true when nothing may be recorded, which it has then said why. */
  readonly refuse?: (release: OpenedRelease) => Promise<boolean>;
}

/**
 * Records that a release has come to another state and says so.
 * @throws Problem unknown-release, release-state-refused, release-state-reason-missing, not-writable, disk-full
 */
export const recordNext = async (invocation: Invocation, name: string, next: StateEntry, { json, refuse }: RecordChoice): Promise<void> => {
  const release = findRelease(invocation, name);
  changeState(release.id, release.states(), next);
  if (await refuse?.(release)) return;
  const states = await recordState(release.folder, next);
  if (json) await invocation.printJson({ release: release.id, folder: release.folder, states });
  else await invocation.print(`release ${release.id} is now ${wordsOfState(next)}`);
};
