import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Problem } from "#vocabulary";
import { writeFolderAside } from "../files.ts";
import type { Manifest } from "./manifest.ts";
import { packFolder, unpackFolder } from "./pack-folder.ts";
import { restoreDump, type Restored, type RestoreOptions } from "./restore-dump.ts";
import { writeDump, type DumpOptions } from "./write-dump.ts";

const isPacked = (path: string): boolean => /\.(tar\.gz|tgz)$/.test(path);

/**
 * Writes a dump: packed where the name ends in `.tar.gz` or `.tgz`, else as a folder. It appears when it is whole; what stood there before stays
 * until then.
 * @throws Problem disk-full, not-writable; whatever `writeDump` throws
 */
export const dumpTo = async (target: string, options: DumpOptions): Promise<Manifest> => {
  const path = resolve(target);
  let manifest: Manifest | undefined;
  if (!isPacked(path)) {
    await refuseForeignFolder(path);
    await writeFolderAside(path, async (aside) => {
      manifest = await writeDump(aside, options);
    });
    return manifest!;
  }
  return inTemporaryFolder(dirname(path), async (folder) => {
    const written = await writeDump(folder, options);
    await packFolder(folder, path);
    return written;
  });
};

/** Reads a dump, packed or a folder, into an empty store. @throws whatever `restoreDump` throws */
export const restoreFrom = async (source: string, temporary: string, options: RestoreOptions): Promise<Restored> => {
  const path = resolve(source);
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Problem("not-a-dump", { path });
  if (found.isDirectory()) return restoreDump(path, options);
  return inTemporaryFolder(temporary, async (folder) => {
    await unpackFolder(path, folder);
    return restoreDump(folder, options);
  });
};

/** A folder of somebody's that is no dump is not replaced by one. */
const refuseForeignFolder = async (path: string): Promise<void> => {
  const found = await stat(path).catch(() => undefined);
  if (found && !(await stat(join(path, "manifest.json")).catch(() => undefined))) throw new Problem("not-a-dump", { path });
};

/** Beside what it is for, since the system's temporary folder may be small. */
const inTemporaryFolder = async <Result>(parent: string, work: (folder: string) => Promise<Result>): Promise<Result> => {
  let folder: string;
  try {
    await mkdir(parent, { recursive: true });
    folder = await mkdtemp(join(parent, ".knomad-dump-"));
  } catch (error) {
    throw ["EACCES", "EROFS", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")
      ? new Problem("not-writable", { path: parent })
      : error;
  }
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
