import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { Problem } from "#vocabulary";
import type { FileStore, KeptFile, PutFile } from "./file-store.ts";
import { LOOKED_AT, typeOfContents } from "./type-of-contents.ts";

/** Files in a folder: `ab/cdef…` by their SHA-256. Names starting with a dot are being written. */
export const filesOnDisk = (folder: string): FileStore => {
  const pathOf = (sha256: string): string => join(folder, checked(sha256).slice(0, 2), sha256.slice(2));
  return {
    put: (contents, limit) => withCodes(folder, () => put(folder, pathOf, contents, limit)),
    get: async (sha256) => {
      const path = pathOf(sha256);
      if (!(await isFile(path))) throw new Problem("file-not-kept", { sha256 });
      return Readable.from(checkedContents(path, sha256), { objectMode: false });
    },
    has: (sha256) => isFile(pathOf(sha256)),
    list: () => list(folder),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
};

const put = async (
  folder: string,
  pathOf: (sha256: string) => string,
  contents: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<PutFile> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const aside = join(folder, `.${randomUUID()}`);
  try {
    const written = await writeCounted(aside, contents, limit);
    const path = pathOf(written.sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    // Also where it is there already: a damaged one is mended, and the sweep's grace time begins anew.
    await rename(aside, path);
    await flushFolder(dirname(path));
    return written;
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
};

const writeCounted = async (aside: string, contents: AsyncIterable<Uint8Array>, limit: number): Promise<PutFile> => {
  const hash = createHash("sha256");
  const file = await open(aside, "wx", 0o600);
  let start: Uint8Array = new Uint8Array();
  let bytes = 0;
  try {
    for await (const piece of contents) {
      bytes += piece.length;
      if (bytes > limit) throw new Problem("file-too-large", { limit });
      if (start.length < LOOKED_AT) start = Buffer.concat([start, piece.subarray(0, LOOKED_AT - start.length)]);
      hash.update(piece);
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  const now = new Date();
  await utimes(aside, now, now);
  return { sha256: hash.digest("hex"), bytes, type: typeOfContents(start) };
};

async function* checkedContents(path: string, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest("hex") !== sha256) throw new Problem("file-damaged", { sha256 });
}

async function* list(folder: string): AsyncGenerator<KeptFile & { readonly keptAt: Date }> {
  for (const start of (await names(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const rest of (await names(join(folder, start))).filter((name) => /^[0-9a-f]{62}$/.test(name))) {
      const { size, mtime } = await stat(join(folder, start, rest));
      yield { sha256: start + rest, bytes: size, keptAt: mtime };
    }
}

const names = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
};

const checked = (sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Problem("file-not-kept", { sha256 });
  return sha256;
};

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isFile() ?? false;

const flushFolder = async (path: string): Promise<void> => {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

const withCodes = async <Result>(path: string, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code)) throw new Problem("disk-full", { path });
    if (["EACCES", "EPERM", "EROFS", "ENOTDIR"].includes(code)) throw new Problem("not-writable", { path });
    throw error;
  }
};
