import { readdirSync } from "node:fs";
import { currentState, openRelease } from "#observatory";
import { Problem } from "#vocabulary";

/**
 * Makes sure that a build may take a folder's place: nothing is there, nothing is in it, or a draft. Asked before the figures are computed, since
 * whatever stands there is replaced as a whole.
 * @throws Problem folder-not-a-release, release-not-a-draft, release-damaged
 */
export const refuseUnlessDraftPlace = (folder: string): void => {
  const names = namesIn(folder);
  if (names.length === 0) return;
  if (!names.includes("manifest.json")) throw new Problem("folder-not-a-release", { folder });
  const release = openRelease(folder);
  const { state } = currentState(release.states());
  if (state !== "draft") throw new Problem("release-not-a-draft", { release: release.id, state });
};

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new Problem("folder-not-a-release", { folder });
  }
};
