import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Problem } from "#vocabulary";

/**
 * Writes a file piece by piece so that a reader sees what was there or all the new bytes, never half: beside its place first, then renamed.
 * What stands there and is no file, as /dev/null, is written straight.
 * @throws Problem disk-full, not-writable; whatever making the pieces throws
 */
export const writeStreamAside = async (path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> => {
  const there = await stat(path).catch(() => undefined);
  const isDevice = there !== undefined && !there.isFile() && !there.isDirectory();
  const aside = join(dirname(path), `.${basename(path)}.aside-${process.pid}`);
  try {
    if (isDevice) return await writePieces(path, pieces);
    await mkdir(dirname(path), { recursive: true });
    await writePieces(aside, pieces);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw codedProblem(error, path);
  }
};

const writePieces = async (path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> => {
  const file = await open(path, "w");
  try {
    for await (const piece of pieces) await file.writeFile(piece);
    if ((await file.stat()).isFile()) await file.sync();
  } finally {
    await file.close();
  }
};

const codedProblem = (error: unknown, path: string): unknown => {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? "";
  if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code)) return new Problem("disk-full", { path });
  if (["EACCES", "EPERM", "EROFS", "ENOTDIR", "EISDIR"].includes(code)) return new Problem("not-writable", { path });
  return error;
};
