import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  currentState,
  latestRelease,
  listReleases,
  openListedRelease,
  openRelease,
  releaseFolders,
  wordsOfState,
  type OpenedRelease,
} from "#observatory";
import { Problem } from "#vocabulary";
import type { Invocation } from "./invocation.ts";

/**
 * The release that a command means: the one with this id, or in this folder; left out, the newest that is frozen or published.
 * @throws Problem unknown-release, no-release, release-damaged
 */
export const findRelease = (invocation: Invocation, name: string | undefined): OpenedRelease => {
  const { checkout, data } = invocation.places;
  const folders = releaseFolders(checkout, data);
  const list = listReleases(folders);
  if (name === undefined) {
    const latest = latestRelease(list);
    if (latest) return openRelease(latest.folder);
    const drafts = list.releases.filter(({ state }) => state.state === "draft").map(({ id }) => id);
    throw new Problem("no-release", { folders: folders.join(" or "), drafts: drafts.join(", ") || "none" });
  }
  const isListed = list.releases.some(({ id }) => id === name);
  const folder = invocation.path(name);
  if (!isListed && (/[/\\]/.test(name) || existsSync(join(folder, "manifest.json")))) return openRelease(folder);
  return openListedRelease(list, name);
};

/** As `findRelease`, with a note when the release is a draft or withdrawn: its figures must not be quoted without saying so. */
export const findReleaseToRead = async (invocation: Invocation, name: string | undefined): Promise<OpenedRelease> => {
  const release = findRelease(invocation, name);
  const state = currentState(release.states());
  if (state.state === "draft" || state.state === "withdrawn") await invocation.note(`note: release ${release.id}: ${wordsOfState(state)}`);
  return release;
};
