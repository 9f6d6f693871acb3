import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "#vocabulary";
import type { PutFile } from "./file-store.ts";
import { LOOKED_AT, typeOfContents } from "./type-of-contents.ts";

/** A file that came in whole and is not kept yet. */
export interface FileAside extends PutFile {
  readonly path: string;
  /** Base64, as services want it that check what they receive. */
  readonly md5: string;
}

/** Writes what comes in beside the files of a folder, under a name with a dot, forced to the disk. Nothing stays of what breaks off or is too large. */
export const takeAside = async (folder: string, contents: AsyncIterable<Uint8Array>, limit: number): Promise<FileAside> =>
  withCodes(folder, async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `.${randomUUID()}`);
    try {
      return { path, ...(await writeCounted(path, contents, limit)) };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  });

/** Removes what takeAside began in a folder before a moment and a process that is no more left there. */
export const removeAside = async (folder: string, begunBefore: Date): Promise<void> => {
  for (const name of await namesIn(folder)) {
    if (!/^\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name)) continue;
    const path = join(folder, name);
    // Undefined: its process lived after all, and made a file of it meanwhile.
    const found = await stat(path).catch(() => undefined);
    if (found && found.mtime < begunBefore) await rm(path, { force: true });
  }
};

/** Sorted; none where there is no folder. */
export const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
};

/** @throws Problem disk-full, not-writable */
export const withCodes = async <Result>(path: string, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code)) throw new Problem("disk-full", { path });
    if (["EACCES", "EPERM", "EROFS", "ENOTDIR"].includes(code)) throw new Problem("not-writable", { path });
    throw error;
  }
};

const writeCounted = async (path: string, contents: AsyncIterable<Uint8Array>, limit: number): Promise<Omit<FileAside, "path">> => {
  const [sha256, md5] = [createHash("sha256"), createHash("md5")];
  const file = await open(path, "wx", 0o600);
  let start: Uint8Array = new Uint8Array();
  let bytes = 0;
  try {
    for await (const piece of contents) {
      bytes += piece.length;
      if (bytes > limit) throw new Problem("file-too-large", { limit });
      if (start.length < LOOKED_AT) start = Buffer.concat([start, piece.subarray(0, LOOKED_AT - start.length)]);
      sha256.update(piece);
      md5.update(piece);
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  const now = new Date();
  await utimes(path, now, now);
  return { sha256: sha256.digest("hex"), md5: md5.digest("base64"), bytes, type: typeOfContents(start) };
};
