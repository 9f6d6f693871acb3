import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { Problem } from "#vocabulary";
import { checkedContents, checksumAt, placeOf } from "./check-contents.ts";
import type { FileStore, KeptFile, PutFile } from "./file-store.ts";
import { namesIn, removeAside, takeAside, withCodes } from "./take-aside.ts";

/** Files in a folder: `ab/cdef…` by their SHA-256. Names starting with a dot are being written. */
export const filesOnDisk = (folder: string): FileStore => {
  const pathOf = (sha256: string): string => join(folder, placeOf(sha256));
  return {
    put: (contents, limit) => withCodes(folder, () => put(folder, pathOf, contents, limit)),
    get: async (sha256) => {
      const path = pathOf(sha256);
      if (!(await isFile(path))) throw new Problem("file-not-kept", { sha256 });
      return Readable.from(checkedContents(createReadStream(path) as AsyncIterable<Buffer>, sha256), { objectMode: false });
    },
    has: (sha256) => isFile(pathOf(sha256)),
    list: () => list(folder),
    remove: async (sha256, takenInBefore) => {
      const path = pathOf(sha256);
      const found = await stat(path).catch(() => undefined);
      if (found && (!takenInBefore || found.mtime < takenInBefore)) await rm(path, { force: true });
    },
    removeUnfinished: (begunBefore) => removeAside(folder, begunBefore),
  };
};

const put = async (
  folder: string,
  pathOf: (sha256: string) => string,
  contents: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<PutFile> => {
  const { path: aside, sha256, bytes, type } = await takeAside(folder, contents, limit);
  try {
    const path = pathOf(sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    // Also where it is there already: a damaged one is mended, and the sweep's grace time begins anew.
    await rename(aside, path);
    await flushFolder(dirname(path));
    return { sha256, bytes, type };
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
};

async function* list(folder: string): AsyncGenerator<KeptFile & { readonly keptAt: Date }> {
  for (const start of (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const rest of await namesIn(join(folder, start))) {
      const sha256 = checksumAt(`${start}/${rest}`);
      // Undefined also where it was removed since.
      const found = sha256 === undefined ? undefined : await stat(join(folder, start, rest)).catch(() => undefined);
      if (sha256 !== undefined && found) yield { sha256, bytes: found.size, keptAt: found.mtime };
    }
}

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isFile() ?? false;

const flushFolder = async (path: string): Promise<void> => {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};
