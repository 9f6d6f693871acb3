import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { extract, pack, type Pack } from "tar-stream";
import { Problem } from "#vocabulary";

/** What may stand in a dump; anything else, a path that leads elsewhere among them, is refused. */
const MEMBER = /^(manifest\.json|tables\/[A-Za-z0-9_.]+\.jsonl|files\/[0-9a-f]{2}\/[0-9a-f]{62})$/;
const ALWAYS = new Date(0);

/** Packs a dump's folder into a `.tar.gz`, which appears when it is whole. The same folder gives the same bytes. @throws Problem disk-full, not-writable */
export const packFolder = async (folder: string, target: string): Promise<void> => {
  const aside = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    const tar = pack();
    const written = pipeline(tar, createGzip({ level: 6 }), createWriteStream(aside, { flags: "wx", mode: 0o600 }));
    await Promise.all([written, addMembers(tar, folder)]);
    await flush(aside);
    await rename(aside, target);
  } catch (error) {
    await rm(aside, { force: true });
    const { code = "" } = error as NodeJS.ErrnoException;
    if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code)) throw new Problem("disk-full", { path: target });
    if (["EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR"].includes(code)) throw new Problem("not-writable", { path: target });
    throw error;
  }
};

const flush = async (path: string): Promise<void> => {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};

const addMembers = async (tar: Pack, folder: string): Promise<void> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  for (const name of names.toSorted()) {
    const path = join(folder, name);
    const { size } = await stat(path);
    const member = tar.entry({ name, size, mode: 0o600, mtime: ALWAYS });
    await pipeline(createReadStream(path), member);
  }
  tar.finalize();
};

/** Unpacks a `.tar.gz` of a dump into an empty folder. @throws Problem not-a-dump, dump-damaged */
export const unpackFolder = async (source: string, folder: string): Promise<void> => {
  const members = extract();
  const read = pipeline(createReadStream(source), createGunzip(), members);
  read.catch(() => undefined);
  try {
    for await (const member of members) {
      const { name, type } = member.header;
      if (type !== "file" || !MEMBER.test(name))
        throw new Problem("dump-damaged", { file: name, reason: "no such part belongs into a dump" });
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await pipeline(member, createWriteStream(path, { flags: "wx", mode: 0o600 }));
    }
    await read;
  } catch (error) {
    if (error instanceof Problem) throw error;
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "Z_DATA_ERROR") throw new Problem("not-a-dump", { path: source });
    if (code === "ENOSPC") throw new Problem("disk-full", { path: folder });
    throw new Problem("dump-damaged", { file: basename(source), reason: message });
  }
};
