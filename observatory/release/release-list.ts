import { join } from "node:path";
import { Problem } from "#vocabulary";
import { recoverFolder, stableJson, standingFolders, writeAside } from "#store/columns";
import { openRelease, type OpenedRelease } from "./open-release.ts";
import { STATE_FILE } from "./release-files.ts";
import { changeState, currentState, wordsOfState, type StateEntry } from "./states.ts";

/** A release as a list shows it. */
export interface ListedRelease {
  readonly id: string;
  readonly title: string;
  /** ISO date. */
  readonly frozenOn: string;
  readonly state: StateEntry;
  /** Where it stands, for a reader: "frozen, not yet peer reviewed". */
  readonly words: string;
  readonly folder: string;
}

/** The releases of some folders, and the folders that hold none that can be read. */
export interface ReleaseList {
  /** Newest first. */
  readonly releases: readonly ListedRelease[];
  readonly unreadable: readonly { readonly folder: string; readonly problem: Problem }[];
}

/** Folders where releases are kept: those that come with the programme, then those built here (`KNOMAD_DATA`). */
export const releaseFolders = (checkout: string, data?: string): readonly string[] => [
  join(checkout, "releases"),
  ...(data === undefined ? [] : [join(data, "releases")]),
];

/** Lists the releases in folders, newest first; of two with the same id the one in the earlier folder. A folder that is not there is empty. */
export const listReleases = (folders: readonly string[]): ReleaseList => {
  const releases = new Map<string, ListedRelease>();
  const unreadable: { folder: string; problem: Problem }[] = [];
  for (const folder of folders.flatMap(standingFolders)) {
    try {
      const listed = readListed(folder);
      if (!releases.has(listed.id)) releases.set(listed.id, listed);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      unreadable.push({ folder, problem });
    }
  }
  return { releases: [...releases.values()].sort(newestFirst), unreadable };
};

/** The release that a page shows when none is named: the newest that is frozen or published; undefined when there is none. */
export const latestRelease = ({ releases }: ReleaseList): ListedRelease | undefined =>
  releases.find(({ state }) => state.state === "frozen" || state.state === "published");

/** Opens a release by its id. Throws Problem unknown-release, naming those that are there. */
export const openListedRelease = ({ releases }: ReleaseList, id: string): OpenedRelease => {
  const listed = releases.find((one) => one.id === id);
  if (!listed) throw new Problem("unknown-release", { release: id, known: releases.map((one) => one.id).join(", ") || "none" });
  return openRelease(listed.folder);
};

/**
 * Writes one more state into a release's `state.json`; nothing else of it changes.
 * @throws Problem release-state-refused, release-state-reason-missing, release-damaged, disk-full, not-writable
 */
export const recordState = async (folder: string, next: StateEntry): Promise<readonly StateEntry[]> => {
  await recoverFolder(folder);
  const release = openRelease(folder);
  const states = changeState(release.id, release.states(), next);
  await writeAside(join(folder, STATE_FILE), stableJson(states));
  return states;
};

const readListed = (folder: string): ListedRelease => {
  const release = openRelease(folder);
  const state = currentState(release.states());
  const { id, title, frozenOn } = release.manifest;
  return { id, title, frozenOn, state, words: wordsOfState(state), folder };
};

const newestFirst = (a: ListedRelease, b: ListedRelease): number =>
  a.frozenOn === b.frozenOn ? (a.id < b.id ? 1 : -1) : a.frozenOn < b.frozenOn ? 1 : -1;
