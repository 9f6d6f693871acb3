import { readdirSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Problem } from "#vocabulary";

/**
 * Writes a file so that a reader sees the old bytes or all the new ones, also after a kill or a power loss: a temporary file
 * in the same folder, flushed to disk, then renamed.
 * @throws Problem disk-full, not-writable
 */
export const writeAside = (path: string, bytes: Uint8Array | string): Promise<void> =>
  withCodedProblems(path, async () => {
    const aside = asideOf(path);
    try {
      const file = await open(aside, "w");
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, path);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
    await flushFolder(dirname(path));
  });

/**
 * Writes a folder so that a reader sees the old one or the whole new one: `fill` writes into a folder beside it, which then takes
 * its place. A folder that stood there is removed last; a kill between the two renames is mended by `recoverFolder`.
 * @param fill writes everything into the folder it is given; when it throws, nothing has changed
 * @throws Problem disk-full, not-writable; whatever `fill` throws
 */
export const writeFolderAside = (path: string, fill: (aside: string) => Promise<void>): Promise<void> =>
  withCodedProblems(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    await recoverFolder(path);
    await removeLeftovers(path);
    const aside = asideOf(path);
    await mkdir(aside);
    try {
      await fill(aside);
      await flushFolder(aside);
      if (await exists(path)) await rename(path, replacedOf(path));
      await rename(aside, path);
    } catch (error) {
      await rm(aside, { recursive: true, force: true });
      await recoverFolder(path);
      throw error;
    }
    await flushFolder(dirname(path));
    await rm(replacedOf(path), { recursive: true, force: true });
  });

/** Puts back a folder whose replacement was cut short between its two renames; does nothing otherwise. */
export const recoverFolder = async (path: string): Promise<void> => {
  if ((await exists(path)) || !(await exists(replacedOf(path)))) return;
  await rename(replacedOf(path), path);
};

/**
 * Folders that stand in a folder, in code-unit order; one whose replacement was cut short is given where it lies meanwhile. Other hidden folders
 * are left out. A folder that is not there holds none.
 */
export const standingFolders = (parent: string): readonly string[] => {
  const names = folderNames(parent);
  const visible = names.filter((name) => !name.startsWith("."));
  const cutShort = names.filter((name) => REPLACED.test(name) && !visible.includes(REPLACED.exec(name)![1]!));
  return [...visible, ...cutShort].sort().map((name) => join(parent, name));
};

const REPLACED = /^\.(.+)\.replaced$/;

const folderNames = (parent: string): string[] => {
  try {
    return readdirSync(parent, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
};

const asideOf = (path: string): string => join(dirname(path), `.${basename(path)}.aside-${process.pid}`);

const replacedOf = (path: string): string => join(dirname(path), `.${basename(path)}.replaced`);

/** Removes what earlier writers of this folder left when they were killed; leaves a living process's work alone. */
const removeLeftovers = async (path: string): Promise<void> => {
  const start = `.${basename(path)}.aside-`;
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(start)) continue;
    const writer = Number(name.slice(start.length));
    if (writer !== process.pid && isAlive(writer)) continue;
    await rm(join(dirname(path), name), { recursive: true, force: true });
  }
  if (await exists(path)) await rm(replacedOf(path), { recursive: true, force: true });
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
};

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined)) !== undefined;

const flushFolder = async (path: string): Promise<void> => {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | null)?.code;

const withCodedProblems = async (path: string, write: () => Promise<void>): Promise<void> => {
  try {
    await write();
  } catch (error) {
    const code = codeOf(error) ?? "";
    if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code)) throw new Problem("disk-full", { path });
    if (["EACCES", "EPERM", "EROFS"].includes(code)) throw new Problem("not-writable", { path });
    throw error;
  }
};
