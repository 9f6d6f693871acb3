import { readFileSync } from "node:fs";
import { join } from "node:path";
import { phrase, Problem } from "#vocabulary";
import { sha256 } from "./checksum.ts";
import { openRelease } from "./open-release.ts";
import { proveWhole } from "./prove-whole.ts";
import { MANIFEST_FILE } from "./release-files.ts";
import { recordState } from "./release-list.ts";
import { changeState, currentState, type StateEntry } from "./states.ts";

/**
 * SHA-256 of the bytes of a release's manifest as they are now; the manifest lists every other file with its own.
 * @throws Problem release-damaged
 */
export const manifestHash = (folder: string): string => {
  try {
    return sha256(readFileSync(join(folder, MANIFEST_FILE)));
  } catch {
    throw new Problem("release-damaged", { release: folder, file: MANIFEST_FILE, reason: phrase("unreadable") });
  }
};

/**
 * Publishes a frozen release, the one way to do so: every byte is what its manifest says, and the manifest is the one that was reviewed. Asked again
 * for a release that is published, it changes nothing.
 * @param reason why it did not go through its review, where it did not
 * @throws Problem release-bytes-differ, release-damaged, release-state-refused, unknown-release, not-writable, disk-full
 */
export const publishRelease = async (
  folder: string,
  { on, manifestHash: wanted, reason }: { readonly on: string; readonly manifestHash: string; readonly reason?: string },
): Promise<readonly StateEntry[]> => {
  const release = openRelease(folder);
  const found = manifestHash(folder);
  if (found !== wanted) throw new Problem("release-bytes-differ", { release: release.id, wanted, found });
  const states = release.states();
  if (currentState(states).state === "published") return states;
  const next: StateEntry = { state: "published", on, ...(reason === undefined ? {} : { reason }) };
  changeState(release.id, states, next);
  await proveWhole(release);
  return recordState(folder, next);
};
