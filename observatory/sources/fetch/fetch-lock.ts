import { link, readFile, rm, writeFile } from "node:fs/promises";
import { Problem } from "#vocabulary";

/**
 * Runs an action while no other process does so for the same file; a lock left by a dead process is taken over.
 * @throws Problem source-busy
 */
export const whileLocked = async <T>(target: string, file: string, action: () => Promise<T>): Promise<T> => {
  const lock = `${target}.part.lock`;
  await takeLock(lock, file);
  try {
    return await action();
  } finally {
    await rm(lock, { force: true });
  }
};

let locksMade = 0;

/** Makes the lock appear with its content at once: an empty one would look like a dead process's. */
const makeLock = async (lock: string): Promise<void> => {
  const own = `${lock}.${process.pid}.${locksMade++}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, lock);
  } finally {
    await rm(own, { force: true });
  }
};

const takeLock = async (lock: string, file: string): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await makeLock(lock);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = Number(await readFile(lock, "utf8").catch(() => "0"));
      if (isAlive(holder) || attempt === 2) throw new Problem("source-busy", { file, process: holder });
      await rm(lock, { force: true });
    }
  }
};

const isAlive = (process_: number): boolean => {
  if (!Number.isInteger(process_) || process_ <= 0) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};
