import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { phrase, Problem } from "#vocabulary";
import { sha256 } from "./checksum.ts";
import type { OpenedRelease } from "./open-release.ts";

/**
 * Reads every file of a release and compares it with the manifest: so that a half copied release is known before it is shown. Whether the
 * figures are right is for `verifyRelease`.
 * @throws Problem release-damaged at the first file that is not there or another
 */
export const proveWhole = async ({ id, folder, manifest }: OpenedRelease): Promise<void> => {
  for (const { path, sha256: listed } of manifest.files) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    if (bytes && sha256(bytes) === listed) continue;
    throw new Problem("release-damaged", { release: id, file: path, reason: phrase(bytes ? "checksum-differs" : "unreadable") });
  }
};
