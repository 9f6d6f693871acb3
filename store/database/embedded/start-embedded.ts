import { mkdir, rm, statfs } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Worker } from "node:worker_threads";
import { Problem } from "#vocabulary";
import { startThread } from "../../threads.ts";
import type { EmbeddedThread } from "./embedded-thread.ts";
import { holdDirectory, isTooLong, SOCKET_OF_DATABASE, type LetGo } from "./hold-directory.ts";

/** Two segments of the database's journal. */
const LEAST_SPACE = 32 * 1024 * 1024;

export interface Embedded {
  /** Folder of the socket: what PostgreSQL's clients take as host. */
  readonly host: string;
  /** False where another process holds the database and this one goes through it. */
  readonly held: boolean;
  readonly stop: () => Promise<void>;
}

/**
 * Runs PGlite over a folder in a thread, answering on a socket in it; or, when another process does and `share` is set, goes through that.
 * @throws Problem store-in-use, folder-name-too-long, not-writable, disk-full, store-damaged
 */
export const startEmbedded = async (directory: string, share: boolean): Promise<Embedded> => {
  const folder = resolve(directory);
  if (isTooLong(folder)) throw new Problem("folder-name-too-long", { folder });
  const letGo = await hold(folder);
  if (!letGo) {
    if (!share) throw new Problem("store-in-use", { folder });
    return { host: folder, held: false, stop: async () => undefined };
  }
  try {
    await rm(join(folder, SOCKET_OF_DATABASE), { force: true });
    const thread = await startDatabase(folder);
    return { host: folder, held: true, stop: () => stopThread(thread).then(letGo, letGo) };
  } catch (error) {
    await letGo();
    throw error;
  }
};

const hold = async (folder: string): Promise<LetGo | undefined> => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await holdDirectory(folder);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (["EACCES", "EROFS", "EPERM", "ENOTDIR", "EEXIST"].includes(code)) throw new Problem("not-writable", { path: folder });
    if (code === "ENOSPC") throw new Problem("disk-full", { path: folder });
    throw error;
  }
};

const startDatabase = (folder: string): Promise<Worker> => {
  const data: EmbeddedThread = { cluster: join(folder, "cluster"), socket: join(folder, SOCKET_OF_DATABASE) };
  const thread = startThread(new URL("./embedded-thread.ts", import.meta.url), { workerData: data });
  return new Promise((resolveThread, reject) => {
    const failed = (error: Error): void => void whyNot(folder, error).then(reject);
    thread.once("error", failed);
    thread.once("message", () => {
      thread.off("error", failed);
      // A fault of the thread later on shows in each query, which no longer reaches it.
      thread.on("error", () => undefined);
      resolveThread(thread);
    });
  });
};

/** PGlite does not open on a full disk, and does not say that this is why. */
const whyNot = async (folder: string, error: Error): Promise<Problem> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < LEAST_SPACE
    ? new Problem("disk-full", { path: folder })
    : new Problem("store-damaged", { folder, reason: error.message });
};

const stopThread = (thread: Worker): Promise<void> =>
  new Promise((resolveStopped) => {
    thread.once("exit", () => resolveStopped());
    thread.postMessage("stop");
  });
