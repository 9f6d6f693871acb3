import { randomUUID } from "node:crypto";
import { link, rename, rm, stat } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";

/** Longest path a socket may have on the systems we run on, less what the kernel adds. */
const LONGEST_SOCKET = 100;

/** True for a folder whose sockets would have paths too long for the system. */
export const isTooLong = (directory: string): boolean => Buffer.byteLength(join(directory, SOCKET_OF_DATABASE)) > LONGEST_SOCKET;

/** PostgreSQL's clients look for this name in the folder they are given as host. */
export const SOCKET_OF_DATABASE = ".s.PGSQL.5432";
const LOCK = "lock";

/** Lets go of a folder. */
export type LetGo = () => Promise<void>;

/**
 * Takes a folder for this process alone; undefined when another process has it. The system frees the hold when the process ends, however
 * it ends: on Linux a socket name in the kernel decides between processes of one machine, and everywhere a socket in the folder tells
 * processes that see the same disk from elsewhere (a second container). Folders on network disks are not for embedded databases.
 */
export const holdDirectory = async (directory: string): Promise<LetGo | undefined> => {
  const { dev, ino } = await stat(directory);
  const kernel = process.platform === "linux" ? await listenOn(`\0knomad:${dev}:${ino}`) : "none";
  if (kernel === undefined) return undefined;
  const file = await holdByFile(join(directory, LOCK));
  if (!file) {
    if (kernel !== "none") await closed(kernel);
    return undefined;
  }
  return async () => {
    await rm(join(directory, LOCK), { force: true });
    await closed(file);
    if (kernel !== "none") await closed(kernel);
  };
};

/** A socket file that answers is a process that holds the folder; one that does not was left behind by a kill. */
const holdByFile = async (path: string): Promise<Server | undefined> => {
  const own = `${path}.${randomUUID().slice(0, 8)}`;
  const server = await listenOn(own);
  if (!server) return undefined;
  try {
    for (let tries = 0; tries < 3; tries++) {
      if (await linked(own, path)) return server;
      if (await answers(path)) break;
      await putAside(path);
    }
  } finally {
    await rm(own, { force: true });
  }
  await closed(server);
  return undefined;
};

const linked = async (from: string, to: string): Promise<boolean> => {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
};

/** Takes away a dead socket; when another process was quicker and it is alive, it goes back to its place. */
const putAside = async (path: string): Promise<void> => {
  const aside = `${path}.${randomUUID().slice(0, 8)}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if (await answers(aside)) await linked(aside, path);
  await rm(aside, { force: true });
};

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });

const listenOn = (path: string): Promise<Server | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(undefined) : reject(error)));
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });

const closed = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
