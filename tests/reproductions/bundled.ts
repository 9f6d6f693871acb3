import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { listReleases, openRelease, type OpenedRelease, releaseFolders } from "#observatory";

export const checkout = resolve(import.meta.dirname, "../..");

/** Where the publishers' files lie; tests that need them are skipped, visibly, where they are absent. */
export const dataFolder = resolve(process.env["KNOMAD_SOURCES"] ?? join(checkout, "../shared/data"));
export const hasData = existsSync(join(dataFolder, "original"));

/** The newest release that comes with the programme, in whatever state. Throws RangeError when there is none. */
export function newestBundled(): OpenedRelease {
  const [newest] = listReleases(releaseFolders(checkout)).releases;
  if (!newest) throw new RangeError(`no release can be read in ${join(checkout, "releases")}`);
  return openRelease(newest.folder);
}
